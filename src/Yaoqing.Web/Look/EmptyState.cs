using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>What stands where a list would be: why it is empty, and (the content) what to do next.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyState : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var next = await output.GetChildContentAsync();
        output.Become("div", "empty");
        output.Content.AppendHtml(Element.Of("h2", null, Title));
        output.Content.AppendHtml(next);
    }
}
