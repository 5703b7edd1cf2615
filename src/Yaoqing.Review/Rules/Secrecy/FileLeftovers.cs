namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>Tracked changes, comments, hidden text and the like are removed before a file goes out.</summary>
internal sealed class FileLeftovers() : Rule("X10", "文件中的修订和批注", Severity.Warning, "公文处理惯例：报送清稿")
{
    public override void Check(ReviewContext context)
    {
        foreach (var leftover in context.Manuscript.Leftovers ?? [])
            context.ReportMeta($"文件里还留有{leftover}，请接受修订、删去批注和隐藏文字后再报。");
    }
}
