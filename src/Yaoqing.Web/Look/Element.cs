using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>Builds markup whose text and attribute values are always encoded: strings are text, never markup.</summary>
internal static class Element
{
    public static TagBuilder Of(string name, string? css = null, params ReadOnlySpan<object?> content)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrWhiteSpace(css)) element.Attributes["class"] = css.Trim();
        foreach (var part in content) element.InnerHtml.Add(part);
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null) element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder Void(string name, string? css = null)
    {
        var element = Of(name, css);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static IHtmlContentBuilder Add(this IHtmlContentBuilder builder, object? part) => part switch
    {
        null => builder,
        IHtmlContent markup => builder.AppendHtml(markup),
        _ => builder.Append(Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>Turns the author's element into <paramref name="name"/> with <paramref name="css"/>, keeping the author's own classes and attributes.</summary>
    public static void Become(this TagHelperOutput output, string name, string css)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", $"{css} {own}".Trim());
    }
}
