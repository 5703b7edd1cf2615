using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>
/// Brackets, quotation and title marks come in pairs within a paragraph. A stack per paragraph: a closing mark takes the nearest open
/// mark of its kind; what is left open above it, and what is left at the end, has no partner.
/// </summary>
internal sealed class UnmatchedPair() : Rule("P04", "成对标点", Severity.Error, "GB/T 15834-2011 4.8、4.9、4.14：引号、括号、书名号成对使用")
{
    private const string Opens = "“（《〈【「『〔", Closes = "”）》〉】」』〕";

    public override Anchors Anchors { get; } = Anchors.Of("“（《");

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var open = new List<int>();
            var paragraph = new TextSpan(0, -1);
            foreach (var mark in text.Marks)
            {
                if (mark > paragraph.End)
                {
                    foreach (var left in open) Report(context, text, left);
                    open.Clear();
                    paragraph = text.ParagraphAt(mark);
                }
                Take(context, text, open, mark);
            }
            foreach (var left in open) Report(context, text, left);
        }
    }

    private static void Take(ReviewContext context, ParsedText text, List<int> open, int mark)
    {
        var c = text.At(mark) switch { '(' => '（', ')' => '）', var other => other };
        if (Opens.Contains(c, StringComparison.Ordinal))
        {
            open.Add(mark);
            return;
        }
        var kind = Closes.IndexOf(c, StringComparison.Ordinal);
        if (kind < 0) return;
        var at = open.FindLastIndex(o => (text.At(o) == '(' ? '（' : text.At(o)) == Opens[kind]);
        if (at >= 0)
        {
            for (var i = open.Count - 1; i > at; i--) Report(context, text, open[i]);
            open.RemoveRange(at, open.Count - at);
        }
        else if (!IsOrdinal(text, mark)) Report(context, text, mark);
    }

    /// <summary>1） and a） number points without an opening bracket.</summary>
    private static bool IsOrdinal(ParsedText text, int mark) =>
        text.At(mark) is '）' or ')' && char.IsAsciiLetterOrDigit(text.At(mark - 1)) && !char.IsAsciiLetterOrDigit(text.At(mark - 3));

    private static void Report(ReviewContext context, ParsedText text, int mark) =>
        context.Report(text, new TextSpan(mark, mark + 1), $"“{text.At(mark)}”没有配对，请补上另一半或删去。");
}
