using Yaoqing.Core.Publishing;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.App.Publishing;

/// <param name="Format">docx, pdf or ofd.</param>
/// <param name="Name">文件名.</param>
/// <param name="Bytes">The file.</param>
public sealed record PrintedFile(string Format, string Name, byte[] Bytes);

public sealed record PrintedIssue(IssueNumber Number, IReadOnlyList<PrintedFile> Files, string Remark);

/// <summary>排版: an issue as files and as page previews. The machine's fonts are looked up once.</summary>
public sealed class IssuePress
{
    private readonly Lazy<FontSet> fonts = new(() => FontSet.FromMachine());

    public PrintedIssue Print(Issue issue, Periodical periodical, IssueNumber number, DateTimeOffset now, string editedBy)
    {
        var document = IssuePrinting.Compose(issue, periodical, number, now, editedBy);
        var files = new List<PrintedFile> { new("docx", IssuePrinting.FileName(periodical, issue, number, "docx"), IssueTypesetter.WriteDocx(document)) };
        var laid = IssueTypesetter.Lay(document, fonts.Value);
        if (laid.Refusal() is { } refusal)
            return new PrintedIssue(number, files, refusal.Message);
        files.Add(new PrintedFile("pdf", IssuePrinting.FileName(periodical, issue, number, "pdf"), IssueTypesetter.WritePdf(laid)));
        files.Add(new PrintedFile("ofd", IssuePrinting.FileName(periodical, issue, number, "ofd"), IssueTypesetter.WriteOfd(laid)));
        return new PrintedIssue(number, files, "");
    }

    /// <summary>The printed pages as SVG drawings.</summary>
    public IReadOnlyList<string> Preview(Issue issue, Periodical periodical, IssueNumber number, DateTimeOffset now, string editedBy) =>
        IssueTypesetter.WriteSvg(IssueTypesetter.Lay(IssuePrinting.Compose(issue, periodical, number, now, editedBy), fonts.Value));
}
