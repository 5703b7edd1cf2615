using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

public enum SpanKind { Agreed, Hint, Warning, Error }

/// <summary>A marked stretch of the body: UTF-16 offsets, end exclusive; <paramref name="Anchor"/> is the mark's id in the page.</summary>
public sealed record MarkedSpan(int Start, int End, SpanKind Kind, string? Note = null, string? Anchor = null);

/// <summary>
/// A manuscript as it reads: title, paragraphs (one a line), stretches marked by the review. Where marks overlap the
/// gravest is shown; every anchor gets its own element. Spaces at a paragraph's head are left out: the style indents.
/// </summary>
[HtmlTargetElement("manuscript", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ManuscriptText : TagHelper
{
    public string? Title { get; set; }
    public string Body { get; set; } = "";
    public IReadOnlyList<MarkedSpan> Marks { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "ms");
        if (!string.IsNullOrEmpty(Title)) output.Content.AppendHtml(Element.Of("h2", null, Title));
        var anchored = new HashSet<string>(StringComparer.Ordinal);
        var start = 0;
        while (start <= Body.Length)
        {
            var end = Body.IndexOf('\n', start);
            if (end < 0) end = Body.Length;
            var paragraph = Paragraph(start, end, anchored);
            if (paragraph is not null) output.Content.AppendHtml(paragraph);
            start = end + 1;
        }
    }

    private TagBuilder? Paragraph(int start, int end, HashSet<string> anchored)
    {
        while (start < end && char.IsWhiteSpace(Body[start])) start++;
        while (end > start && char.IsWhiteSpace(Body[end - 1])) end--;
        if (start == end) return null;
        var inside = Marks.Where(mark => mark.Start < end && mark.End > start && mark.End > mark.Start).ToList();
        var cuts = inside.SelectMany(mark => new[] { mark.Start, mark.End }).Append(start).Append(end)
            .Where(at => at >= start && at <= end).Distinct().Order().ToList();
        var paragraph = Element.Of("p");
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var text = Body[cuts[i]..cuts[i + 1]];
            var over = inside.Where(mark => mark.Start <= cuts[i] && mark.End >= cuts[i + 1]).OrderByDescending(mark => mark.Kind).ToList();
            paragraph.InnerHtml.Add(over.Count == 0 ? text : Marked(text, over, anchored));
        }
        return paragraph;
    }

    private static TagBuilder Marked(string text, List<MarkedSpan> over, HashSet<string> anchored)
    {
        var mark = Element.Of("mark", Css(over[0].Kind), text).With("title", over[0].Note);
        foreach (var anchor in over.Select(one => one.Anchor).OfType<string>().Where(anchored.Add))
        {
            if (mark.Attributes.TryAdd("id", anchor)) continue;
            mark = Element.Of("span", null, mark).With("id", anchor);
        }
        return mark;
    }

    private static string Css(SpanKind kind) => kind switch
    {
        SpanKind.Agreed => "f-ok",
        SpanKind.Hint => "f-hint",
        SpanKind.Warning => "f-warn",
        SpanKind.Error => "f-err",
    };
}
