namespace Yaoqing.Review.Rules.Titles;

/// <summary>A title carries no marks but 《》, quotes, brackets and the like; none at its end.</summary>
internal sealed class TitleMarks() : Rule("T03", "标题中的标点", Severity.Warning, "GB/T 9704-2012 7.3.1；公文标题除书名号、引号等外一般不用标点")
{
    private const string Ends = "。．.，,；;：:、！!？?";
    private const string Stops = "。；！？!?;";

    public override void Check(ReviewContext context)
    {
        var title = context.Title;
        var end = title.Length;
        while (end > 0 && Ends.Contains(title.At(end - 1), StringComparison.Ordinal)) end--;
        if (end < title.Length)
            context.Report(title, new TextSpan(end, title.Length), "标题末尾不加标点，请删去。", fix: "");
        foreach (var mark in title.Marks)
            if (mark < end && Stops.Contains(title.At(mark), StringComparison.Ordinal))
                context.Report(title, new TextSpan(mark, mark + 1), "标题中一般不用句号、分号、叹号、问号，请改写成一句话。");
    }
}
