namespace Yaoqing.Review.Rules.Secrecy;

/// <summary>A text with a secrecy mark must not enter; the entrances ask <see cref="SecrecyGate"/> first, this rule shows the place to the command line and the page.</summary>
internal sealed class SecrecyMarkFound() : Rule("X01", "密级标志和份号", Severity.Error, "《中华人民共和国保守国家秘密法》；GB/T 9704-2012 7.2.1、7.2.2")
{
    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            if (SecrecyGate.Find(text.Text) is { } mark)
                context.Report(text, mark.Span, $"发现{KindOf(mark)}“{mark.Text}”。本系统不处理国家秘密，请立即停止，改走涉密渠道报送。");
        var outside = (context.Manuscript.FileName is { } file ? SecrecyGate.FindInFileName(file) : null)
            ?? context.Manuscript.Margins?.Select(SecrecyGate.Find).FirstOrDefault(found => found is not null);
        if (outside is not null)
            context.ReportMeta($"文件名、页眉或文本框中发现{KindOf(outside)}“{outside.Text}”。本系统不处理国家秘密，请立即停止，改走涉密渠道报送。");
    }

    private static string KindOf(SecrecyMark mark) => mark.Kind == SecrecyMarkKind.CopyNumber ? "份号" : "密级标志";
}
