using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>One recorded act. <paramref name="When"/> is the instant in the county's time; <paramref name="Words"/> what was written with it.</summary>
public sealed record TrailLine(DateTimeOffset When, string Who, string What, string? Words = null, string? Digest = null);

/// <summary>Who did what, when, in the order recorded.</summary>
[HtmlTargetElement("trail-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TrailList : TagHelper
{
    public IReadOnlyList<TrailLine> Lines { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "trail");
        foreach (var line in Lines)
        {
            var time = Element.Of("time", null, line.When.ToString("yyyy-MM-dd HH:mm")).With("datetime", line.When.ToString("yyyy-MM-ddTHH:mm:sszzz"));
            var act = Element.Of("div", null, Element.Of("b", null, line.Who), " ", line.What);
            if (!string.IsNullOrEmpty(line.Words)) act.InnerHtml.AppendHtml(Element.Of("div", null, Element.Of("q", null, line.Words)));
            if (!string.IsNullOrEmpty(line.Digest)) act.InnerHtml.AppendHtml(Element.Of("div", "digest", "文本摘要 " + line.Digest));
            output.Content.AppendHtml(Element.Of("li", null, time, act));
        }
    }
}
