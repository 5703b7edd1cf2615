using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>Quotes inside “ ” are ‘ ’, titles inside 《 》 are 〈 〉; never the other way round, never the same mark twice.</summary>
internal sealed class NestedQuotes() : Rule("P05", "引号、书名号嵌套", Severity.Warning, "GB/T 15834-2011 4.8.3.3、4.14.3.3：里层用单引号、单书名号")
{
    public override Anchors Anchors { get; } = Anchors.Of("“‘《");

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            Check(context, text, '“', '”', "“”里面再引用，用单引号‘’。");
            Check(context, text, '《', '》', "《》里面再用书名号，用单书名号〈〉。");
            CheckOrder(context, text);
        }
    }

    private static void Check(ReviewContext context, ParsedText text, char open, char close, string message)
    {
        int depth = 0, line = -1;
        foreach (var mark in text.Marks)
        {
            var c = text.At(mark);
            if (c != open && c != close) continue;
            var paragraph = text.ParagraphAt(mark).Start;
            if (paragraph != line) (depth, line) = (0, paragraph);
            if (c == close) depth = Math.Max(0, depth - 1);
            else if (++depth == 2 && text.Text.IndexOf(close, mark) is > 0 and var end && end <= text.ParagraphAt(mark).End && ClosesTwice(text, end, close))
                context.Report(text, new TextSpan(mark, end + 1), message);
        }
    }

    /// <summary>Whether the outer pair closes as well; otherwise a mark is missing, which is P04's business.</summary>
    private static bool ClosesTwice(ParsedText text, int end, char close)
    {
        var next = text.Text.IndexOf(close, end + 1);
        return next > 0 && next <= text.ParagraphAt(end).End;
    }

    private static void CheckOrder(ReviewContext context, ParsedText text)
    {
        int single = -1, line = -1;
        var inDouble = false;
        foreach (var mark in text.Marks)
        {
            var paragraph = text.ParagraphAt(mark).Start;
            if (paragraph != line) (single, line, inDouble) = (-1, paragraph, false);
            switch (text.At(mark))
            {
                case '“' when single >= 0:
                    context.Report(text, new TextSpan(single, single + 1), "外层引号用双引号“”，里层用单引号‘’。");
                    single = -1;
                    inDouble = true;
                    break;
                case '“': inDouble = true; break;
                case '”': inDouble = false; break;
                case '‘' when !inDouble: single = mark; break;
                case '’': single = -1; break;
            }
        }
    }
}
