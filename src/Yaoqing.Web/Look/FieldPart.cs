using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>
/// One question of a form: label, hint, control and error, tied together for eye and ear. With <see cref="For"/> the
/// name, the value (what the user typed, after a refusal) and the errors come from the model. The control follows from
/// <see cref="Type"/>, the options, or the model's type; content given by the author replaces it inside a fieldset.
/// </summary>
[HtmlTargetElement("field")]
public sealed class FieldPart : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext ViewContext { get; set; } = null!; // set by Razor before Process
    public ModelExpression? For { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public string? Error { get; set; }
    public string Label { get; set; } = "";
    public string? Hint { get; set; }

    /// <summary>text, password, email, tel, number, date, datetime-local, month, file, textarea, select, radios, checks, checkbox.</summary>
    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The first, empty choice of a select.</summary>
    public string? Empty { get; set; }

    public bool Required { get; set; }

    /// <summary>False in a form that is not the one that was refused, where a page has several with a field of this name.</summary>
    public bool Own { get; set; } = true;

    public int Rows { get; set; } = 4;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var name = For is null ? Name ?? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var errors = Errors(name);
        var type = Type ?? Inferred();
        var own = output.Attributes.ToList();
        output.Attributes.Clear();

        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", errors.Count == 0 ? null : id + "-error" }.OfType<string>());
        var grouped = type is "radios" or "checks" || !content.IsEmptyOrWhiteSpace;
        output.Become(grouped ? "fieldset" : "div", "field");
        if (grouped && described.Length > 0) output.Attributes.SetAttribute("aria-describedby", described);

        var need = Required ? Element.Of("span", "need", "必填") : null;
        if (type == "checkbox")
        {
            var box = Control(type, name, id, own, described, errors.Count > 0);
            output.Content.AppendHtml(Element.Of("label", "check", box, Label).With("for", id));
        }
        else
        {
            output.Content.AppendHtml(grouped ? Element.Of("legend", null, Label, need) : Element.Of("label", null, Label, need).With("for", id));
        }
        if (Hint is not null) output.Content.AppendHtml(Element.Of("p", "hint", Hint).With("id", id + "-hint"));
        if (!content.IsEmptyOrWhiteSpace) output.Content.AppendHtml(content);
        else if (grouped) output.Content.AppendHtml(Choices(type, name, id));
        else if (type != "checkbox") output.Content.AppendHtml(Control(type, name, id, own, described, errors.Count > 0));
        if (errors.Count > 0) output.Content.AppendHtml(Element.Of("p", "error", string.Join("；", errors)).With("id", id + "-error"));
    }

    private TagBuilder Control(string type, string name, string id, List<TagHelperAttribute> own, string described, bool invalid)
    {
        var value = Values(name) is [var first, ..] ? first : "";
        TagBuilder control;
        if (type == "textarea")
        {
            // A text area swallows one line break after its start tag: give it one of its own.
            control = Element.Of("textarea", "input", new HtmlString("\n"), value).With("rows", Rows.ToString(CultureInfo.InvariantCulture));
        }
        else if (type == "select")
        {
            control = Element.Of("select", "input");
            if (Empty is not null) control.InnerHtml.AppendHtml(Element.Of("option", null, Empty).With("value", ""));
            foreach (var option in Options ?? []) control.InnerHtml.AppendHtml(Option(option, value));
        }
        else
        {
            control = Element.Void("input", type == "checkbox" ? null : "input").With("type", type);
            if (type == "checkbox") control.With("value", "true").With("checked", IsTrue(value) ? "checked" : null);
            else if (type is not ("file" or "password")) control.With("value", value);
        }
        control.With("id", id).With("name", name).With("aria-describedby", described.Length > 0 ? described : null)
            .With("aria-invalid", invalid ? "true" : null).With("required", Required && type != "checkbox" ? "required" : null);
        foreach (var attribute in own)
        {
            if (attribute.Name == "class") control.AddCssClass(Text(attribute.Value));
            else control.Attributes[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? attribute.Name : Text(attribute.Value);
        }
        return control;
    }

    private TagBuilder Choices(string type, string name, string id)
    {
        var chosen = Values(name).ToHashSet(StringComparer.Ordinal);
        var list = Element.Of("div", "choice");
        var number = 0;
        foreach (var option in Options ?? [])
        {
            var value = option.Value ?? option.Text;
            var input = Element.Void("input").With("type", type == "radios" ? "radio" : "checkbox").With("name", name)
                .With("id", $"{id}-{++number}").With("value", value)
                .With("checked", chosen.Count > 0 ? chosen.Contains(value) ? "checked" : null : option.Selected ? "checked" : null)
                .With("disabled", option.Disabled ? "disabled" : null)
                .With("required", Required && type == "radios" ? "required" : null);
            list.InnerHtml.AppendHtml(Element.Of("label", null, input, Element.Of("span", null, option.Text)));
        }
        return list;
    }

    private static TagBuilder Option(SelectListItem option, string value)
    {
        var own = option.Value ?? option.Text;
        var selected = value.Length > 0 ? own == value : option.Selected;
        return Element.Of("option", null, option.Text).With("value", own).With("selected", selected ? "selected" : null)
            .With("disabled", option.Disabled ? "disabled" : null);
    }

    private string Inferred()
    {
        if (Options is not null) return "select";
        var type = For is null ? typeof(string) : Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
        if (type == typeof(bool)) return "checkbox";
        if (type == typeof(DateOnly)) return "date";
        if (type == typeof(DateTime) || type == typeof(DateTimeOffset)) return "datetime-local";
        if (type == typeof(int) || type == typeof(decimal) || type == typeof(long)) return "number";
        return typeof(IFormFile).IsAssignableFrom(type) ? "file" : "text";
    }

    private List<string> Errors(string name)
    {
        var found = new List<string>();
        if (!string.IsNullOrEmpty(Error)) found.Add(Error);
        if (Own && name.Length > 0 && ViewContext.ViewData.ModelState.TryGetValue(name, out var entry))
            found.AddRange(entry.Errors.Select(error => error.ErrorMessage.Length > 0 ? error.ErrorMessage : "填写有误，请核对后重填。"));
        return found;
    }

    /// <summary>What the user last typed stands before what the model holds.</summary>
    private IReadOnlyList<string> Values(string name)
    {
        if (Value is not null) return [Value];
        if (Own && name.Length > 0 && ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] many ? many : [Text(entry.RawValue)];
        return For?.Model switch
        {
            null => [],
            string text => [text],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(Text)],
            var one => [Text(one)],
        };
    }

    private static bool IsTrue(string value) => value.StartsWith("true", StringComparison.OrdinalIgnoreCase);

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        HtmlString markup => System.Net.WebUtility.HtmlDecode(markup.Value ?? ""),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
