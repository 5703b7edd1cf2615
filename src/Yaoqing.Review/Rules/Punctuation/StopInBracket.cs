using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>A bracket within a sentence holds no full stop at its end.</summary>
internal sealed class StopInBracket() : Rule("P09", "括号内的句号", Severity.Hint, "GB/T 15834-2011 4.9.3：句内括号里末尾不用句号")
{
    public override Anchors Anchors { get; } = Anchors.Of("（");

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        var open = -1;
        foreach (var mark in text.Marks)
        {
            var c = text.At(mark);
            if (c == '（') open = mark;
            else if (c == '）')
            {
                if (open > 0 && text.At(mark - 1) == '。' && !text.Slice(open, mark - 1).Contains('。') && IsInSentence(text.At(open - 1)))
                    context.Report(text, new TextSpan(mark - 1, mark), "句内括号里末尾的句号应删去，句号放到括号外。", fix: "");
                open = -1;
            }
        }
    }

    private static bool IsInSentence(char before) => before is not ('。' or '！' or '？' or '\n' or '”' or '\u3000' or ' ');
}
