namespace Yaoqing.Review.Rules.Punctuation;

/// <summary>Two pause marks do not follow each other: ，， 。。 ，。 、，.</summary>
internal sealed class RepeatedMark() : Rule("P03", "标点重复", Severity.Warning, "GB/T 15834-2011：一处停顿只用一个点号")
{
    private const string Points = "，。、；：！？,;:!?";
    private const string Ends = "。！？";

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var marks = text.Marks;
            for (var i = 0; i < marks.Length; i++)
            {
                var first = i;
                while (i + 1 < marks.Length && marks[i + 1] == marks[i] + 1 && IsPoint(text.At(marks[i])) && IsPoint(text.At(marks[i + 1]))) i++;
                if (i == first) continue;
                var span = new TextSpan(marks[first], marks[i] + 1);
                var marksHere = text[span];
                if (marksHere.Length >= 3 && marksHere.All(c => c == '。') || marksHere is "？！") continue; // P07 speaks of 。。。
                context.Report(text, span, $"标点“{marksHere}”重复，只留一个。", fix: Kept(marksHere));
            }
        }
    }

    private static bool IsPoint(char c) => Points.Contains(c, StringComparison.Ordinal);

    /// <summary>The mark that ends a sentence wins; else the first.</summary>
    private static string Kept(string marks) => (marks.FirstOrDefault(c => Ends.Contains(c, StringComparison.Ordinal)) is not '\0' and var end ? end : marks[0]).ToString();
}
