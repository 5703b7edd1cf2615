using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>The head of a page: its one h1, a note beside it, and the page's actions (the content) at the end.</summary>
[HtmlTargetElement("page-bar")]
public sealed class PageBar : TagHelper
{
    public string Title { get; set; } = "";
    public string? Note { get; set; }
    public Tone NoteTone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.Become("div", "bar");
        output.Content.AppendHtml(Element.Of("h1", null, Title));
        if (!string.IsNullOrEmpty(Note)) output.Content.AppendHtml(Element.Of("span", $"chip {NoteTone.Css}", Note));
        output.Content.AppendHtml(Element.Of("span", "grow"));
        if (!actions.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Element.Of("div", "acts", actions));
    }
}
