using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>A short word about a thing: its state, its kind, a count.</summary>
[HtmlTargetElement("chip")]
public sealed class Chip : TagHelper
{
    public Tone Tone { get; set; }
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", $"chip {Tone.Css}".TrimEnd());
        if (Text is not null) output.Content.SetContent(Text);
    }
}
