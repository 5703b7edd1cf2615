using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>All errors of a refused form, above it, each leading to its field. Nothing when there are none.</summary>
[HtmlTargetElement("problem-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProblemList : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext ViewContext { get; set; } = null!; // set by Razor before Process
    public string Title { get; set; } = "没有提交成功，请改正后再交";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value?.Errors ?? [], (entry, error) => (Name: entry.Key, Words: error.ErrorMessage))
            .Where(error => error.Words.Length > 0).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.Become("div", "problems");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var list = Element.Of("ul");
        foreach (var (name, words) in errors)
            list.InnerHtml.AppendHtml(Element.Of("li", null, name.Length == 0 ? words : Element.Of("a", null, words).With("href", "#" + TagBuilder.CreateSanitizedId(name, "_"))));
        output.Content.AppendHtml(Element.Of("h2", null, Title));
        output.Content.AppendHtml(list);
    }
}
