using System.Buffers.Binary;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Input that offices do send: typed-in indents, odd settings, collections of fonts.</summary>
public sealed class HardInputTests
{
    [Fact]
    public void 稿件自带的空格缩进不重复缩进() => Assert.Equal("全县", Printed.Body("　　 全县")[0]);

    [Theory]
    [InlineData("red")]
    [InlineData("")]
    [InlineData("GG0000")]
    public void 颜色写错时用标准红(string color) => Assert.Equal("FF0000", (AnIssue.Periodical() with { Color = color }).Color);

    [Fact]
    public void 刊名设置越界时收回到范围内()
    {
        var masthead = AnIssue.Periodical() with { NameSize = 500, NameSpacing = -3, NameTop = 9999, RuleThickness = 0 };
        Assert.Equal((72m, 0m, 120m, 0.2m), (masthead.NameSize, masthead.NameSpacing, masthead.NameTop, masthead.RuleThickness));
    }

    [Theory]
    [InlineData("")]
    [InlineData("中国共产党安和县委员会办公室信息综合与督查工作简报专刊")]
    public void 刊名空着或很长都排得下(string name)
    {
        var laid = IssueTypesetter.Lay(AnIssue.MultiItem() with { Masthead = AnIssue.Periodical(name) }, Fonts.Machine);
        Assert.All(Printed.Lines(laid), line => Assert.InRange(line.Right, 0, PageMetrics.Left + PageMetrics.TextWidth + line.Size));
        Assert.NotEmpty(IssueTypesetter.WritePdf(laid));
    }

    [Fact]
    public void 编印单位太长时日期另起一行()
    {
        var laid = IssueTypesetter.Lay(AnIssue.MultiItem() with { Masthead = AnIssue.Periodical() with { Organ = "中共安和县委办公室、安和县人民政府办公室、安和县融媒体中心" } }, FontSet.Empty);
        var lines = Printed.Lines(laid);
        Assert.NotEqual(lines.First(line => line.Text.StartsWith("中共安和县委办公室、")).Baseline, lines.First(line => line.Text.EndsWith("2026年8月31日")).Baseline);
    }

    [Fact]
    public void 表格各行格数不等时空格补齐() =>
        Assert.Contains("乙", Composed.TextOf(AnIssue.Report(new Table([["甲"], ["乙", "丙"], []]))));

    [Fact]
    public void 高过一页的表格行分页排_不丢字()
    {
        var document = AnIssue.Report(new Table([["单位", "情况"], ["云溪镇", AnIssue.Text(3000)]]));
        var lines = Printed.Lines(IssueTypesetter.Lay(document, FontSet.Empty));
        Assert.All(lines.Where(line => line.Node >= 0), line => Assert.InRange(line.Baseline, PageMetrics.Top, PageMetrics.Foot));
        Assert.Equal(3000, lines.Where(line => line.Size == 12_000 && line.Text is not ("单位" or "情况" or "云溪镇")).Sum(line => line.Text.Length));
    }

    [Fact]
    public void 报尾名单长过一页时缩小字号_不丢字()
    {
        var document = AnIssue.MultiItem() with { Colophon = new() { Distribution = [new("发", [.. Enumerable.Range(1, 300).Select(i => new Recipient($"县级第{i}部门党组"))])] } };
        var laid = IssueTypesetter.Lay(document, FontSet.Empty);
        Assert.All(Printed.Lines(laid).Where(line => line.Node >= 0), line => Assert.InRange(line.Baseline, PageMetrics.Top, PageMetrics.Foot));
        Assert.Contains(Printed.Lines(laid), line => line.Text.Contains("县级第300部门党组"));
    }

    [Fact]
    public void 没有报尾没有要目也排得出() => Assert.Equal(1, IssueTypesetter.Lay(AnIssue.Report(new Paragraph("甲。")) with { Colophon = null }, FontSet.Empty).PageCount);

    [Fact]
    public void 各处的控制字符都不进入成品()
    {
        const string dirty = "甲\u0000\u0007\ud800<&>\"\ufffe乙";
        var document = AnIssue.Report(new Paragraph(dirty, 2, dirty), new Table([[dirty]]) { Caption = dirty }) with
        {
            Masthead = new() { Name = dirty, Marks = [dirty], CopyNumber = dirty, NumberLine = dirty, TotalNumber = dirty, Organ = dirty },
            Metadata = new() { Title = dirty, Organ = dirty, Issued = AnIssue.Issued, Number = dirty, Keywords = [dirty] },
            Colophon = new() { Distribution = [new(dirty, [new(dirty)])], SignedBy = dirty, PrintingOrgan = dirty },
            Style = IssueStyle.Default with { BodyFont = dirty },
        };
        var laid = IssueTypesetter.Lay(document, Fonts.Machine);
        foreach (var zip in new[] { IssueTypesetter.WriteDocx(document), IssueTypesetter.WriteOfd(laid) })
            AssertWellFormed(zip);
        Assert.All(IssueTypesetter.WriteSvg(laid), svg => System.Xml.Linq.XElement.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(svg))));
        using var probe = new PdfProbe(IssueTypesetter.WritePdf(laid));
        Assert.Contains("甲<&>\"乙", probe.FoldedText());
    }

    private static void AssertWellFormed(byte[] package)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xml") || entry.Name.EndsWith(".rels")))
        {
            using var stream = entry.Open();
            Assert.NotNull(System.Xml.Linq.XElement.Load(stream));
        }
    }

    [Fact]
    public void 字体集合文件中的字体也能用()
    {
        var original = Fonts.Machine.Find("楷体_GB2312", FaceRole.Subheading)!;
        var folder = Tool.NewFolder();
        File.WriteAllBytes(Path.Combine(folder, "collection.ttc"), Collection(File.ReadAllBytes(original.Info.Path)));
        var fonts = FontSet.FromFolders(folder);
        Assert.Equal(2, fonts.Faces.Count);
        using var probe = new PdfProbe(IssueTypesetter.WritePdf(IssueTypesetter.Lay(AnIssue.Report(new Paragraph("全县围绕年度目标任务。")), fonts)));
        Assert.Contains("全县围绕年度目标任务。", probe.FoldedText());
        Directory.Delete(folder, recursive: true);
    }

    // A collection of one font named twice: header, two offsets to the same directory, tables moved down by the header.
    private static byte[] Collection(byte[] font)
    {
        const int header = 20;
        var file = new byte[header + font.Length];
        "ttcf"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(8), 2);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(12), header);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), header);
        font.CopyTo(file, header);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var at = header + 12 + i * 16 + 8;
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at)) + header);
        }

        return file;
    }
}
