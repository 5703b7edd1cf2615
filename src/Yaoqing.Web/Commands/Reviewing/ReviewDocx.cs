using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Yaoqing.Review;

namespace Yaoqing.Web.Commands.Reviewing;

/// <summary>
/// Writes a copy of the author's own docx with each finding as a comment (批注) in the margin, anchored to its passage. Paragraphs of the text
/// are matched to those of the file in order; a finding whose passage cannot be found is anchored to its paragraph, one about fields to the first.
/// </summary>
internal static class ReviewDocx
{
    private const string Author = "要情审稿";

    public static bool TryWrite(string source, ReviewedFile file, string target, out string refusal)
    {
        refusal = "";
        if (file.Input.Mark is not null) refusal = "稿件带有密级标志或份号，不输出批注。";
        else if (file.Report is not { } report) refusal = "稿件没有读出来，不能输出批注。";
        else if (!source.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) refusal = "--docx 只能给 docx 文件加批注，请先另存为 docx。";
        else if (Path.GetFullPath(source) == Path.GetFullPath(target)) refusal = "--docx 的输出文件不能是原稿本身，请换一个文件名。";
        else
        {
            try
            {
                File.Copy(source, target, overwrite: true);
                Annotate(target, file.Input.Manuscript, report);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or OpenXmlPackageException or NotSupportedException or ArgumentException)
            {
                refusal = $"批注文件写不出来（{target}），请检查路径和权限。";
            }
        }
        return refusal.Length == 0;
    }

    private static void Annotate(string target, Manuscript manuscript, ReviewReport report)
    {
        using var document = WordprocessingDocument.Open(target, isEditable: true);
        if (document.MainDocumentPart is not { Document.Body: { } body } main) return;
        var part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();
        part.Comments ??= new Comments();
        var next = part.Comments.Elements<Comment>().Select(comment => int.TryParse(comment.Id?.Value, out var id) ? id + 1 : 0).DefaultIfEmpty(0).Max();
        var places = new DocxPlaces([.. body.Descendants<Paragraph>()], manuscript);
        foreach (var finding in report.Findings.Reverse())
        {
            var id = (next++).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!places.Anchor(finding, id)) continue;
            part.Comments.AppendChild(new Comment(CommentLines(finding).Select(line => new Paragraph(new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })))) { Id = id, Author = Author, Initials = "审" });
        }
        part.Comments.Save();
        main.Document.Save();
    }

    private static IEnumerable<string> CommentLines(Finding finding)
    {
        yield return $"[{ReviewText.NameOf(finding.Severity)} {finding.Rule}] {finding.Message}";
        if (finding.Suggestions.Count > 0) yield return $"改为：{string.Join(" 或 ", finding.Suggestions)}";
        yield return $"依据：{finding.Basis}";
    }
}
