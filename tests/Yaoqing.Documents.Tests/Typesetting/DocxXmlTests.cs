using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>The docx recipe asserted on its XML (design/06 §6.7, 5.1).</summary>
public sealed class DocxXmlTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Templates => [.. AnIssue.OnePerTemplate().Select(entry => entry.Name)];

    private static IssueDocument Of(string name) => AnIssue.OnePerTemplate().First(entry => entry.Name == name).Document;

    private static XElement Part(IssueDocument document, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(IssueTypesetter.WriteDocx(document)));
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }

    private static string? Value(XElement? element, string name = "val") => element?.Attribute(W + name)?.Value;

    private static XElement Style(XElement styles, string id) => styles.Elements(W + "style").Single(style => Value(style, "styleId") == id);

    [Theory, MemberData(nameof(Templates))]
    public void 各版式符合文档格式标准(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(IssueTypesetter.WriteDocx(Of(name))), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Theory, MemberData(nameof(Templates))]
    public void 同样的输入得到同样的字节(string name) => Assert.Equal(IssueTypesetter.WriteDocx(Of(name)), IssueTypesetter.WriteDocx(Of(name)));

    [Fact]
    public void 页面尺寸和页边距()
    {
        var section = Part(Of("T1"), "word/document.xml").Descendants(W + "sectPr").Single();
        Assert.Equal(("11906", "16838"), (Value(section.Element(W + "pgSz"), "w"), Value(section.Element(W + "pgSz"), "h")));
        var margins = section.Element(W + "pgMar");
        Assert.Equal(["2098", "1984", "1588", "1474", "1426", "0"], new[] { "top", "bottom", "left", "right", "footer", "gutter" }.Select(side => Value(margins, side)!));
        Assert.Empty(section.Elements(W + "docGrid"));
    }

    [Fact]
    public void 正文样式_三号仿宋紧缩0点25磅_固定行距28点95_首行缩进2字()
    {
        var style = Style(Part(Of("T1"), "word/styles.xml"), "BodyText");
        var (paragraph, run) = (style.Element(W + "pPr")!, style.Element(W + "rPr")!);
        Assert.Equal(("32", "-5", "仿宋_GB2312"), (Value(run.Element(W + "sz")), Value(run.Element(W + "spacing")), Value(run.Element(W + "rFonts"), "eastAsia")));
        var spacing = paragraph.Element(W + "spacing");
        Assert.Equal(("579", "exact", "0", "0"), (Value(spacing, "line"), Value(spacing, "lineRule"), Value(spacing, "before"), Value(spacing, "after")));
        Assert.Equal(("200", "640", "both"), (Value(paragraph.Element(W + "ind"), "firstLineChars"), Value(paragraph.Element(W + "ind"), "firstLine"), Value(paragraph.Element(W + "jc"))));
        Assert.Null(run.Element(W + "b"));
    }

    [Fact]
    public void 标题样式_二号小标宋居中_与下段同页()
    {
        var style = Style(Part(Of("T1"), "word/styles.xml"), "ArticleTitle");
        Assert.Equal(("44", "方正小标宋简体"), (Value(style.Descendants(W + "sz").First()), Value(style.Descendants(W + "rFonts").First(), "eastAsia")));
        Assert.Equal(("center", "700", "0"), (Value(style.Descendants(W + "jc").First()), Value(style.Descendants(W + "spacing").First(), "line"), Value(style.Descendants(W + "snapToGrid").First())));
        Assert.NotEmpty(style.Descendants(W + "keepNext"));
    }

    [Theory]
    [InlineData("一、提高认识", 1, "Level1", "黑体")]
    [InlineData("（二）压实责任", 2, "Level2", "楷体_GB2312")]
    [InlineData("3.强化保障", 3, "Level3", "仿宋_GB2312")]
    [InlineData("（4）跟踪问效", 4, "Level4", "仿宋_GB2312")]
    public void 各级标题按序号定字体(string heading, int level, string style, string face)
    {
        var document = AnIssue.Report(BodyText.ParseParagraph(heading), new Paragraph(AnIssue.Text(60)));
        Assert.Equal(level, BodyText.LevelOf(heading));
        var paragraph = Part(document, "word/document.xml").Descendants(W + "p").Single(p => p.Value == heading);
        Assert.Equal(style, Value(paragraph.Descendants(W + "pStyle").Single()));
        Assert.Equal(face, Value(Style(Part(document, "word/styles.xml"), style).Descendants(W + "rFonts").Single(), "eastAsia"));
    }

    [Fact]
    public void 二三级标题加粗是可选的习惯()
    {
        var document = AnIssue.Report(new Paragraph("（一）抓责任", 2)) with { Style = IssueStyle.Default with { BoldSubheadings = true } };
        Assert.NotEmpty(Style(Part(document, "word/styles.xml"), "Level2").Descendants(W + "b"));
    }

    [Theory, MemberData(nameof(Templates))]
    public void 红色只用于刊头(string name)
    {
        var styles = Part(Of(name), "word/styles.xml").Elements(W + "style").Where(style => style.Descendants(W + "color").Any()).Select(style => Value(style, "styleId"));
        Assert.Equal(["MastheadName"], styles);
        Assert.Empty(Part(Of(name), "word/document.xml").Descendants(W + "rPr").Elements(W + "color"));
    }

    [Fact]
    public void 报尾线_首末粗中间细_浮于版心下边缘()
    {
        var table = Part(Of("T2"), "word/document.xml").Descendants(W + "tbl").Single();
        Assert.Equal(("8", "8", "6"), (Value(table.Descendants(W + "top").First(), "sz"), Value(table.Descendants(W + "bottom").First(), "sz"), Value(table.Descendants(W + "insideH").First(), "sz")));
        Assert.Equal(("margin", "bottom"), (Value(table.Descendants(W + "tblpPr").Single(), "vertAnchor"), Value(table.Descendants(W + "tblpPr").Single(), "tblpYSpec")));
    }

    [Fact]
    public void 红线粗细在8到12之间()
    {
        var border = Part(Of("T2"), "word/document.xml").Descendants(W + "pBdr").Single().Element(W + "bottom");
        Assert.Equal("FF0000", Value(border, "color"));
        Assert.InRange(int.Parse(Value(border, "sz")!), 8, 12);
    }

    [Theory]
    [InlineData("word/footerOdd.xml", "right", "right")]
    [InlineData("word/footerEven.xml", "left", "left")]
    public void 页码用完整域代码_奇右偶左空一字(string part, string side, string alignment)
    {
        var footer = Part(Of("T1"), part);
        Assert.Equal(["begin", "separate", "end"], footer.Descendants(W + "fldChar").Select(field => Value(field, "fldCharType")!));
        Assert.Equal(("280", alignment), (Value(footer.Descendants(W + "ind").Single(), side), Value(footer.Descendants(W + "jc").Single())));
        Assert.Equal("— 1 —", string.Concat(footer.Descendants(W + "t").Select(text => text.Value)));
        Assert.NotEmpty(Part(Of("T1"), "word/settings.xml").Descendants(W + "evenAndOddHeaders"));
    }

    [Fact]
    public void 引号破折号按中文字体排()
    {
        var runs = Part(AnIssue.Report(new Paragraph("推行“一栋一策”——成效明显")), "word/document.xml").Descendants(W + "r").Where(run => run.Value.Length > 0 && "“”—".Contains(run.Value[0])).ToList();
        Assert.Equal(["“", "”——"], runs.Select(run => run.Value));
        Assert.All(runs, run => Assert.Equal("eastAsia", Value(run.Descendants(W + "rFonts").Single(), "hint")));
    }

    [Theory, MemberData(nameof(Templates))]
    public void 不带修订痕迹和作者信息(string name)
    {
        var body = Part(Of(name), "word/document.xml");
        Assert.DoesNotContain(body.Descendants(), element => element.Name.LocalName is "ins" or "del" or "commentReference");
        Assert.DoesNotContain(body.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("rsid"));
        Assert.Equal("中共安和县委办公室", Part(Of(name), "docProps/core.xml").Elements().Single(element => element.Name.LocalName == "creator").Value);
    }

    [Theory, MemberData(nameof(Templates))]
    public void 有文字的段落都用样式(string name) =>
        Assert.All(Part(Of(name), "word/document.xml").Descendants(W + "p").Where(p => p.Descendants(W + "t").Any()), p => Assert.Single(p.Descendants(W + "pStyle")));

    [Fact]
    public void 稿件中的特殊字符照样写入()
    {
        const string hostile = "a<b>&\"c\"\u0000\u200b\ud800“尾”";
        Assert.Contains("a<b>&\"c\"“尾”", Part(AnIssue.Report(new Paragraph(hostile)), "word/document.xml").Value);
    }
}
