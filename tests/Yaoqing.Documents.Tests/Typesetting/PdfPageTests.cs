using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Our own PDF, measured on its ink and text (design/06 §6.7, 5.2; GB/T 9704-2012).</summary>
public sealed class PdfPageTests : IDisposable
{
    private readonly List<PdfProbe> probes = [];

    public void Dispose() => probes.ForEach(probe => probe.Dispose());

    private PdfProbe Print(IssueDocument document)
    {
        var probe = new PdfProbe(IssueTypesetter.WritePdf(IssueTypesetter.Lay(document, Fonts.Machine)));
        probes.Add(probe);
        return probe;
    }

    [Fact]
    public void 正文每页22行每行28字_行距28点95()
    {
        var lines = Print(AnIssue.Report(new Paragraph(AnIssue.Text(28 * 22 * 3)))).Lines().Where(line => line.Page == 2 && line.Bottom < 263).ToList();
        Assert.Equal(22, lines.Count);
        Assert.All(lines, line => Assert.Equal(28, line.Text.Length));
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(28.95 * 25.4 / 72, pair.Second.Top - pair.First.Top, 0.02));
    }

    [Fact]
    public void 每页都是A4() => Assert.All(AnIssue.OnePerTemplate(), entry => Assert.All(Print(entry.Document).PageSizes(), size =>
    {
        Assert.Equal(595.3, size.Width, 0.5);
        Assert.Equal(841.9, size.Height, 0.5);
    }));

    [Fact]
    public void 首行缩进两字_首行26字()
    {
        var first = Print(AnIssue.Report(new Paragraph(AnIssue.Text(200)))).Lines().First(line => line.Text.StartsWith("全县围绕"));
        Assert.Equal(26, first.Text.Length);
        Assert.InRange(first.Left, 38.7, 39.5);
    }

    [Fact]
    public void 墨迹在版心之内()
    {
        var ink = Print(AnIssue.Report(new Paragraph(AnIssue.Text(28 * 22 * 3)))).Page(2).Ink(bottom: 265)!.Value;
        Assert.InRange(ink.Left, 28.0, 29.0);
        Assert.InRange(ink.Right, 182.5, 184.0);
        Assert.InRange(ink.Top, 37.0, 41.5);
        Assert.InRange(ink.Bottom, 258.5, 262.0);
    }

    [Fact]
    public void 标点悬挂不超过186毫米() =>
        Assert.InRange(Print(AnIssue.Report(new Paragraph(AnIssue.Text(1200, marks: true)))).Page(2).Ink(bottom: 265)!.Value.Right, 183, 186.0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void 页码横线在版心下7毫米_单页居右双页居左各空一字(int page)
    {
        var raster = Print(AnIssue.Report(new Paragraph(AnIssue.Text(1200)))).Page(page);
        var ink = raster.Ink(top: 263)!.Value;
        var dash = page == 1 ? raster.Ink(top: 263, left: ink.Right - 3)!.Value : raster.Ink(top: 263, right: ink.Left + 3)!.Value;
        Assert.InRange((dash.Top + dash.Bottom) / 2, 268.7, 269.3);
        if (page == 1)
            Assert.InRange(ink.Right, 184 - 4.94 - 0.8, 184 - 4.94 + 0.4);
        else
            Assert.InRange(ink.Left, 28 + 4.94 - 0.4, 28 + 4.94 + 0.8);
    }

    [Fact]
    public void 公文标志上边缘距纸边72毫米_红线156毫米_距发文字号4毫米()
    {
        var page = Print(AnIssue.Notice()).Page(1);
        Assert.Equal(72.0, page.Ink(bottom: 95)!.Value.Top, 0.3);
        var rule = Assert.Single(page.Rules());
        Assert.InRange(rule.Right - rule.Left, 155.5, 156.5);
        Assert.InRange(rule.Bottom - rule.Top, 0.35, 0.6);
        Assert.InRange(rule.Top - page.Ink(top: 95, bottom: rule.Top - 0.5)!.Value.Bottom, 3.5, 4.5);
    }

    [Fact]
    public void 公文标题在红线下空二行()
    {
        var page = Print(AnIssue.Notice()).Page(1);
        var rule = page.Rules()[0];
        // The text starts on the next line of the grid; two empty lines; then the baseline at 0.8 of 35 pt, ink of 22 pt about 0.84 em above it.
        const double point = 25.4 / 72, top = 104.9 * point, pitch = 28.95 * point;
        var expected = top + (Math.Ceiling((rule.Bottom - top) / pitch) + 2) * pitch + (0.8 * 35 - 0.84 * 22) * point;
        Assert.Equal(expected, page.Ink(top: rule.Bottom + 1)!.Value.Top, 1.0);
    }

    [Fact]
    public void 刊名红色居中_间隔线通栏()
    {
        var page = Print(AnIssue.MultiItem()).Page(1, color: true);
        var name = page.Ink(top: 50, bottom: 76)!.Value;
        Assert.True(page.RedShare(name.Left, name.Top, name.Right, name.Bottom) > 0.95);
        Assert.Equal(106, (name.Left + name.Right) / 2, 1.0);
        var rule = page.Rules()[0];
        Assert.True(page.IsRed(100, (rule.Top + rule.Bottom) / 2));
        Assert.Equal(156, rule.Right - rule.Left, 0.5);
    }

    [Fact]
    public void 报尾首末线粗中间线细_末线在版心下边缘()
    {
        var probe = Print(AnIssue.MultiItem());
        var rules = probe.Page(probe.Lines().Max(line => line.Page)).Rules();
        Assert.Equal(5, rules.Count);
        Assert.Equal(262.0, rules[^1].Bottom, 0.2);
        Assert.All(rules, rule => Assert.Equal(156, rule.Right - rule.Left, 0.3));
        Assert.All(rules.Skip(1).SkipLast(1), rule => Assert.True(rule.Bottom - rule.Top <= rules[0].Bottom - rules[0].Top));
        Assert.InRange(rules[^1].Bottom - rules[^1].Top, 0.25, 0.45);
    }

    [Fact]
    public void 信函标志距纸边30毫米_双线170毫米_首页无页码()
    {
        var probe = Print(AnIssue.Letter());
        var page = probe.Page(1);
        Assert.Equal(30.0, page.Ink()!.Value.Top, 0.3);
        var rules = page.Rules();
        Assert.Equal(4, rules.Count);
        Assert.All(rules, rule => Assert.Equal(170, rule.Right - rule.Left, 0.3));
        Assert.Equal(277.0, rules[2].Top, 0.3);
        Assert.True(rules[0].Bottom - rules[0].Top > rules[1].Bottom - rules[1].Top);
        Assert.True(rules[2].Bottom - rules[2].Top < rules[3].Bottom - rules[3].Top);
        Assert.DoesNotContain(probe.Lines(), line => line.Page == 1 && line.Text == "—1—");
    }

    [Fact]
    public void 各版式文字与稿件百分之百一致()
    {
        foreach (var (name, document) in AnIssue.OnePerTemplate())
        {
            var expected = name == "T5" ? RepeatedHead(Composed.TextOf(document)) : Composed.TextOf(document);
            Assert.Equal(expected, name == "T5" ? RepeatedHead(Print(document).FoldedText()) : Print(document).FoldedText());
        }
    }

    // The head row of a table is printed on each page.
    private static string RepeatedHead(string text) => text.Replace("考核组单位报送采用得分", "");

    [Fact]
    public void 嵌入的字体只含所用字() =>
        Assert.All(Print(AnIssue.MultiItem()).Fonts().Split('\n').Skip(2).Where(line => line.Length > 0), line => Assert.Matches(@"yes\s+yes\s+yes", line));

    [Fact]
    public void 生僻字和标点原样可复制()
    {
        const string text = "珺、㙟、𠮷、“”‘’—…·《》〔〕①Ⅲ℃㎡％‰→×÷±°αБ。";
        Assert.Contains(PdfProbe.Fold(text), Print(AnIssue.Report(new Paragraph(text))).FoldedText());
    }
}
