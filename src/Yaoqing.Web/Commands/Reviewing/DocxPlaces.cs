using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Yaoqing.Review;

namespace Yaoqing.Web.Commands.Reviewing;

/// <summary>Finds in the paragraphs of a docx the places that findings speak of, and puts comment anchors around them.</summary>
internal sealed class DocxPlaces
{
    private readonly List<Paragraph> _paragraphs;
    private readonly Paragraph? _title;
    private readonly Paragraph?[] _lines;
    private readonly string[] _texts;

    public DocxPlaces(List<Paragraph> paragraphs, Manuscript manuscript)
    {
        _paragraphs = paragraphs;
        _texts = manuscript.Body.Split('\n');
        _lines = new Paragraph?[_texts.Length];
        var from = 0;
        _title = Next(ref from, manuscript.Title);
        for (var i = 0; i < _texts.Length; i++) _lines[i] = Next(ref from, _texts[i]);
    }

    /// <summary>Anchors a comment; false when the document has no paragraph at all.</summary>
    public bool Anchor(Finding finding, string id)
    {
        var paragraph = (finding.In == Where.Body ? _lines.ElementAtOrDefault(finding.Line - 1) : _title) ?? _title ?? _paragraphs.FirstOrDefault();
        if (paragraph is null) return false;
        var (first, last) = RunsOf(paragraph, finding);
        var mark = new Run(new CommentReference { Id = id });
        if (first is null || last is null)
        {
            paragraph.Append(new CommentRangeStart { Id = id }, new CommentRangeEnd { Id = id }, mark);
            return true;
        }
        first.InsertBeforeSelf(new CommentRangeStart { Id = id });
        last.InsertAfterSelf(mark);
        last.InsertAfterSelf(new CommentRangeEnd { Id = id });
        return true;
    }

    /// <summary>The next paragraph that says what a line says; automatic numbers stand in the line but not in the paragraph.</summary>
    private Paragraph? Next(ref int from, string line)
    {
        if (line.Trim().Length == 0) return null;
        for (var i = from; i < _paragraphs.Count; i++)
        {
            var words = TextOf(_paragraphs[i]).Trim();
            if (words.Length == 0 || !line.EndsWith(words, StringComparison.Ordinal) && !words.Contains(line, StringComparison.Ordinal)) continue;
            from = words.Length > line.Length ? i : i + 1; // a soft line break keeps several lines in one paragraph
            return _paragraphs[i];
        }
        return null;
    }

    private (Run? First, Run? Last) RunsOf(Paragraph paragraph, Finding finding)
    {
        var words = TextOf(paragraph);
        var line = finding.In == Where.Body ? _texts.ElementAtOrDefault(finding.Line - 1) ?? "" : words.Trim();
        var passage = finding.Text.Split('\n')[0];
        var lineStart = words.IndexOf(line, StringComparison.Ordinal);
        var guess = Math.Clamp(finding.Column - 1 + (lineStart >= 0 ? lineStart : words.Trim().Length - line.Length), 0, words.Length);
        var start = passage.Length == 0 ? -1 : words.IndexOf(passage, Math.Min(guess, words.Length), StringComparison.Ordinal);
        if (start < 0 && passage.Length > 0) start = words.IndexOf(passage, StringComparison.Ordinal);
        if (start < 0) return (null, null);
        Split(paragraph, start);
        Split(paragraph, start + passage.Length);
        return Covering(paragraph, start, start + passage.Length);
    }

    private static (Run? First, Run? Last) Covering(Paragraph paragraph, int start, int end)
    {
        Run? first = null, last = null;
        var at = 0;
        foreach (var run in paragraph.Descendants<Run>())
        {
            var length = TextOf(run).Length;
            if (length > 0 && at < end && at + length > start)
            {
                first ??= run;
                last = run;
            }
            at += length;
        }
        return (first, last);
    }

    /// <summary>Splits the run that an offset falls into, if it is a plain run of one text.</summary>
    private static void Split(Paragraph paragraph, int offset)
    {
        var at = 0;
        foreach (var run in paragraph.Descendants<Run>().ToList())
        {
            var length = TextOf(run).Length;
            if (offset > at && offset < at + length && run.Elements<Text>().ToList() is [var text] && text.Text.Length == length)
            {
                var rest = (Run)run.CloneNode(true);
                var restText = rest.Elements<Text>().Single();
                (restText.Text, restText.Space) = (text.Text[(offset - at)..], SpaceProcessingModeValues.Preserve);
                (text.Text, text.Space) = (text.Text[..(offset - at)], SpaceProcessingModeValues.Preserve);
                run.InsertAfterSelf(rest);
                return;
            }
            at += length;
        }
    }

    private static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants<Text>().Select(text => text.Text));
}
