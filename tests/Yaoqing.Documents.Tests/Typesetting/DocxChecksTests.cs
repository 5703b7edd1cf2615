using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Checks 5, 6, 9 and 10 of design/06 §6.7 on every paragraph and run of the thirty golden documents.</summary>
public sealed partial class DocxChecksTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly string[] TitleStyles = ["ContentsEntry", "AttachmentNote", "ArticleTitle", "TableHead", "TableCell", "TableNumber", "TableCaption"];

    public static TheoryData<string> Names => [.. GoldenLayoutTests.Documents().Select(entry => entry.Name)];

    private sealed record Run(string Text, string ChineseFace, string LatinFace, bool IsHinted, string Color);

    private static XElement Part(string name, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(Docx(name)));
        using var stream = zip.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }

    private static byte[] Docx(string name) => IssueTypesetter.WriteDocx(GoldenLayoutTests.Documents().First(entry => entry.Name == name).Document);

    private static string? Value(XElement? element, string name = "val") => element?.Attribute(W + name)?.Value;

    private static IEnumerable<(string Style, string Text, IReadOnlyList<Run> Runs)> Paragraphs(string name)
    {
        var styles = Part(name, "word/styles.xml").Elements(W + "style").ToDictionary(style => Value(style, "styleId")!);
        foreach (var paragraph in Part(name, "word/document.xml").Descendants(W + "p").Where(p => p.Descendants(W + "t").Any()))
        {
            var style = Value(paragraph.Descendants(W + "pStyle").Single())!;
            yield return (style, string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)), [.. paragraph.Elements(W + "r").Where(run => run.Elements(W + "t").Any()).Select(run => RunOf(run, styles[style], styles))]);
        }
    }

    private static Run RunOf(XElement run, XElement paragraphStyle, Dictionary<string, XElement> styles)
    {
        var face = Value(run.Descendants(W + "rStyle").SingleOrDefault()) is { } id ? styles[id] : paragraphStyle;
        var fonts = face.Descendants(W + "rFonts").Single();
        var color = Value(run.Descendants(W + "color").SingleOrDefault()) ?? Value(paragraphStyle.Descendants(W + "color").SingleOrDefault()) ?? "000000";
        return new(string.Concat(run.Elements(W + "t").Select(text => text.Value)), Value(fonts, "eastAsia")!, Value(fonts, "ascii")!, Value(run.Descendants(W + "rFonts").SingleOrDefault(), "hint") == "eastAsia", color);
    }

    [Theory, MemberData(nameof(Names))]
    public void 检查5_凡有序号的段落按序号定字体(string name)
    {
        foreach (var (style, text, runs) in Paragraphs(name).Where(paragraph => !TitleStyles.Contains(paragraph.Style)))
        {
            var expected = First().IsMatch(text) ? "黑体" : Second().IsMatch(text) ? "楷体_GB2312" : Third().IsMatch(text) ? "仿宋_GB2312" : null;
            if (expected is not null)
                Assert.True(runs[0].ChineseFace == expected, $"{style} {runs[0].ChineseFace}: {text}");
        }
    }

    [Fact]
    public void 检查5_各级序号在样稿中都有() =>
        Assert.All(new[] { First(), Second() }, level => Assert.Contains(Names, name => Paragraphs(name.Data).Any(paragraph => level.IsMatch(paragraph.Text) && !TitleStyles.Contains(paragraph.Style))));

    [Theory, MemberData(nameof(Names))]
    public void 检查6_红色只在刊头和红线_其余皆黑(string name)
    {
        Assert.All(Paragraphs(name), paragraph => Assert.All(paragraph.Runs, run => Assert.Equal(paragraph.Style == "MastheadName" ? "FF0000" : "000000", run.Color)));
        var body = Part(name, "word/document.xml");
        Assert.All(body.Descendants(W + "pBdr").Elements(), rule => Assert.Equal("FF0000", Value(rule, "color")));
        Assert.All(body.Descendants(W + "tblBorders").Elements(), rule => Assert.Equal("000000", Value(rule, "color")));
    }

    [Theory, MemberData(nameof(Names))]
    public void 检查9_数字用西文字体_标点全角_括号破折号引号合于规定(string name)
    {
        foreach (var (_, text, runs) in Paragraphs(name))
        {
            Assert.All(runs.Where(run => Latin().IsMatch(run.Text)), run => Assert.Equal(("Times New Roman", false), (run.LatinFace, run.IsHinted)));
            Assert.All(runs.Where(run => Shared().IsMatch(run.Text)), run => Assert.True(run.IsHinted, run.Text));
            Assert.DoesNotMatch(HalfWidth(), text);
            Assert.DoesNotMatch("[\\[【]\\d{4}[\\]】]|[\\u2013\\u2015\\u2500]", text);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void 检查10_合于文档格式标准(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx(name)), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [GeneratedRegex("^[一二三四五六七八九十]+、")]
    private static partial Regex First();

    [GeneratedRegex("^（[一二三四五六七八九十]+）")]
    private static partial Regex Second();

    [GeneratedRegex(@"^(\d+\.|（\d+）)")]
    private static partial Regex Third();

    [GeneratedRegex("[0-9A-Za-z]")]
    private static partial Regex Latin();

    // Quotes, dashes and dots that Chinese and Latin text share.
    [GeneratedRegex("[\u2018\u2019\u201C\u201D\u2014\u2026]")]
    private static partial Regex Shared();

    // 汉字 , ; ! ? ( " 汉字: a half-width mark beside a Chinese character.
    [GeneratedRegex("[\u4E00-\u9FFF][,;!?(\"']|[,;!?)\"'][\u4E00-\u9FFF]")]
    private static partial Regex HalfWidth();
}
