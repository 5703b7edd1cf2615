using System.Diagnostics;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>What a reader's software finds in the PDF beside its pages: bookmarks, tags, properties.</summary>
public sealed class PdfStructureTests
{
    private static byte[] Pdf(IssueDocument document) => IssueTypesetter.WritePdf(IssueTypesetter.Lay(document, Fonts.Machine));

    private static string Poppler(byte[] pdf, params string[] options)
    {
        var path = Path.Combine(Tool.NewFolder(), "probe.pdf");
        File.WriteAllBytes(path, pdf);
        using var process = Process.Start(new ProcessStartInfo("pdfinfo", [.. options, path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = process.StandardOutput.ReadToEnd();
        Assert.Equal("", process.StandardError.ReadToEnd());
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return text;
    }

    [Fact]
    public void 每篇一个书签_一级标题在其下()
    {
        var body = new Block[] { new Paragraph("一、主要做法", 1), new Paragraph(AnIssue.Text(800)), new Paragraph("二、存在问题", 1), new Paragraph(AnIssue.Text(60)) };
        using var document = PdfDocument.Open(Pdf(AnIssue.MultiItem(2) with { Articles = [AnIssue.Article("甲篇", body), AnIssue.Article("乙篇", new Paragraph("正文。"))] }));
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        var nodes = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToList();
        Assert.Equal([(0, "甲篇", 1), (1, "一、主要做法", 1), (1, "二、存在问题", 3), (0, "乙篇", 3)], nodes.Select(node => (node.Level, node.Title, node.PageNumber)));
    }

    [Fact]
    public void 刊名标题和各级标题有标签_页码不在其中()
    {
        var tags = Poppler(Pdf(AnIssue.OnePerTemplate().First(entry => entry.Name == "T1").Document), "-struct-text");
        Assert.Matches(@"H1 \(block\)\s+""要情专报""", tags);
        Assert.Matches(@"H2 \(block\)\s+""我县挂图作战加快推进老旧小区改造""", tags);
        Assert.Matches(@"H3 \(block\)\s+""一、主要做法""", tags);
        Assert.DoesNotContain("— 1 —", tags);
    }

    [Fact]
    public void 表格按行和单元格加标签()
    {
        var tags = Poppler(Pdf(AnIssue.Bulletin(3)), "-struct-text");
        Assert.Equal((1, 4, 5, 15), (Regex.Count(tags, @"\bTable\b"), Regex.Count(tags, @"\bTR\b"), Regex.Count(tags, @"\bTH\b"), Regex.Count(tags, @"\bTD\b")));
    }

    [Fact]
    public void 文件属性只有刊物自己的信息()
    {
        var properties = Poppler(Pdf(AnIssue.MultiItem()));
        Assert.Contains("安和信息第26期", properties);
        Assert.Contains("中共安和县委办公室", properties);
        Assert.Contains("A4", properties);
        Assert.DoesNotContain(Environment.MachineName, properties);
        Assert.DoesNotMatch("Creator:", properties);
    }

    [Fact]
    public void 四十页的期刊也压缩到合理大小() => Assert.InRange(Pdf(AnIssue.Report([.. Enumerable.Range(0, 60).Select(i => new Paragraph(AnIssue.Text(400)))])).Length, 10_000, 200_000);
}
