using Yaoqing.Core.Publishing;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.App.Publishing;

/// <param name="Format">docx, pdf or ofd.</param>
/// <param name="Name">文件名.</param>
/// <param name="Bytes">The file.</param>
public sealed record PrintedFile(string Format, string Name, byte[] Bytes);

/// <param name="Files">To download.</param>
/// <param name="Pages">The pages as SVG drawings.</param>
/// <param name="Remark">Why a format is missing; empty when all were made.</param>
public sealed record PrintedIssue(IssueNumber Number, IReadOnlyList<PrintedFile> Files, IReadOnlyList<string> Pages, string Remark);

/// <param name="Files">To download.</param>
/// <param name="Pages">The pages as SVG drawings.</param>
/// <param name="Remark">Why a format is missing; empty when all were made.</param>
public sealed record PrintedDocument(IReadOnlyList<PrintedFile> Files, IReadOnlyList<string> Pages, string Remark);

/// <summary>排版: an issue as files and as page previews. The machine's fonts are looked up once.</summary>
public sealed class IssuePress
{
    private readonly Lazy<FontSet> fonts = new(() => FontSet.FromMachine());

    public PrintedIssue Print(Issue issue, Periodical periodical, IssueNumber number, DateTimeOffset now, string editedBy)
    {
        var printed = Print(IssuePrinting.Compose(issue, periodical, number, now, editedBy), format => IssuePrinting.FileName(periodical, issue, number, format));
        return new PrintedIssue(number, printed.Files, printed.Pages, printed.Remark);
    }

    /// <summary>Any document of the page engine as files, named by their format.</summary>
    public PrintedDocument Print(IssueDocument document, Func<string, string> nameOf)
    {
        var files = new List<PrintedFile> { new("docx", nameOf("docx"), IssueTypesetter.WriteDocx(document)) };
        var laid = IssueTypesetter.Lay(document, fonts.Value);
        var pages = IssueTypesetter.WriteSvg(laid);
        if (laid.Refusal() is { } refusal)
            return new PrintedDocument(files, pages, refusal.Message);
        files.Add(new PrintedFile("pdf", nameOf("pdf"), IssueTypesetter.WritePdf(laid)));
        files.Add(new PrintedFile("ofd", nameOf("ofd"), IssueTypesetter.WriteOfd(laid)));
        return new PrintedDocument(files, pages, "");
    }

    /// <summary>The printed pages as SVG drawings.</summary>
    public IReadOnlyList<string> Preview(Issue issue, Periodical periodical, IssueNumber number, DateTimeOffset now, string editedBy) =>
        IssueTypesetter.WriteSvg(IssueTypesetter.Lay(IssuePrinting.Compose(issue, periodical, number, now, editedBy), fonts.Value));

    /// <summary>What a clerk would be asked about before printing.</summary>
    public static IReadOnlyList<string> Check(Issue issue, Periodical periodical, IssueNumber number, DateTimeOffset now, string editedBy) =>
        [.. IssueTypesetter.Check(IssuePrinting.Compose(issue, periodical, number, now, editedBy)).Select(warning => warning.Message)];
}
