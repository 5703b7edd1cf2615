using UglyToad.PdfPig.Content;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>The docx as an office suite prints it (design/06 §6.7, 5.2).</summary>
public sealed class DocxThroughLibreOfficeTests(LibreOffice office) : IClassFixture<LibreOffice>
{
    private const double Millimetre = 72 / 25.4;

    public static TheoryData<string> Templates => [.. AnIssue.OnePerTemplate().Select(entry => entry.Name)];

    private IReadOnlyList<PdfProbe.TextLine> Lines(string name, int page) => [.. office[name].Lines().Where(line => line.Page == page && line.Bottom < 263)];

    private int LastPage(string name) => office[name].Lines().Max(line => line.Page);

    [Fact]
    public void 正文每页22行每行28字_行距28点95()
    {
        var lines = Lines("grid", page: 2);
        Assert.Equal(22, lines.Count);
        Assert.All(lines, line => Assert.Equal(28, line.Text.Length));
        // LibreOffice writes places in tenths of a point.
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(28.95, (pair.Second.Top - pair.First.Top) * Millimetre, 0.06));
        Assert.Equal(28.95, (lines[^1].Top - lines[0].Top) * Millimetre / 21, 0.01);
    }

    // Text without figures, which LibreOffice sets gaps beside, breaks into the very lines and pages of our own PDF.
    [Fact]
    public void 不带数字的正文各页各行与我们的PDF相同()
    {
        var laid = IssueTypesetter.Lay(LibreOffice.Documents().First(entry => entry.Name == "grid").Document, Fonts.Machine);
        var ours = Printed.Lines(laid).Where(line => line is { Node: >= 0, Size: PageMetrics.BodySize }).Select(line => (line.Page, line.Text)).Where(line => line.Text.Length is 26 or 28).ToList();
        var theirs = office["grid"].Lines().Select(line => (line.Page, line.Text)).Where(line => line.Text.Length is 26 or 28).ToList();
        Assert.True(ours.Count > 60);
        Assert.Equal(ours, theirs);
    }

    [Fact]
    public void 首行缩进两字_首行26字()
    {
        var first = Lines("grid", page: 1).First(line => line.Text.StartsWith("全县围绕"));
        Assert.Equal(26, first.Text.Length);
        Assert.InRange(first.Left, 38.7, 39.5);
    }

    [Fact]
    public void 版心左右上下合于标准()
    {
        var ink = office["grid"].Page(2).Ink(bottom: 265)!.Value;
        Assert.InRange(ink.Left, 28.0, 29.0);
        Assert.InRange(ink.Right, 182.5, 184.0);
        Assert.InRange(ink.Top, 37.0, 41.5);
        Assert.InRange(ink.Bottom, 258.5, 262.0);
    }

    [Theory, MemberData(nameof(Templates))]
    public void 每页都是A4_字体都嵌入_首页有正文(string name)
    {
        Assert.All(office[name].PageSizes(), size => Assert.Equal((595.3, 841.9), (Math.Round(size.Width, 1), Math.Round(size.Height, 1))));
        Assert.All(office[name].Fonts().Split('\n').Skip(2).Where(line => line.Length > 0), line => Assert.Matches(@"yes\s+yes\s+yes", line));
        Assert.Contains(Lines(name, page: 1), line => line.Text.Contains("全县围绕") || line.Text.StartsWith("8月份"));
    }

    // A letter's first page has its name and rules outside the type area.
    [Theory, MemberData(nameof(Templates))]
    public void 各版式的墨迹都在版心之内(string name)
    {
        foreach (var page in Enumerable.Range(1, LastPage(name)).Where(page => name != "T6" || page > 1))
        {
            var ink = office[name].Page(page).Ink(bottom: 264)!.Value;
            Assert.InRange(ink.Left, 27.8, 184.0);
            Assert.InRange(ink.Right, 28.0, 184.2);
            Assert.InRange(ink.Top, 36.9, 74.0);
            Assert.InRange(ink.Bottom, 37.0, 262.5);
        }
    }

    [Theory, MemberData(nameof(Templates))]
    public void 各页页码横线在版心下7毫米_单页居右双页居左各空一字(string name)
    {
        foreach (var page in Enumerable.Range(1, LastPage(name)).Where(page => name != "T6" || page > 1))
        {
            var raster = office[name].Page(page);
            var ink = raster.Ink(top: 264, bottom: 276)!.Value;
            var dash = page % 2 == 1 ? raster.Ink(top: 264, bottom: 276, left: ink.Right - 3)!.Value : raster.Ink(top: 264, bottom: 276, right: ink.Left + 3)!.Value;
            Assert.Equal(269.0, (dash.Top + dash.Bottom) / 2, 0.5);
            if (page % 2 == 1)
                Assert.InRange(ink.Right, 184 - 4.94 - 0.8, 184 - 4.94 + 0.5);
            else
                Assert.InRange(ink.Left, 28 + 4.94 - 0.5, 28 + 4.94 + 0.8);
        }
    }

    // 一字线各空半字: — 1 —, not —1—. The ink of a figure keeps about 1 pt more from the edges of its cell.
    [Fact]
    public void 页码数字与一字线之间空半字()
    {
        var letters = office.Letters("T1", page: 1).Where(letter => letter.StartBaseLine.Y < 100 && letter.Value.Trim().Length > 0).ToList();
        Assert.Equal(["—", "1", "—"], letters.Select(letter => letter.Value));
        Assert.All(letters.Zip(letters.Skip(1)), pair => Assert.Equal(7.0, pair.Second.StartBaseLine.X - pair.First.EndBaseLine.X, 0.6));
    }

    [Theory]
    [InlineData("T1")]
    [InlineData("T2")]
    [InlineData("T3")]
    [InlineData("T4")]
    [InlineData("T5")]
    public void 刊名红色居中_间隔线红色通栏(string name)
    {
        var page = office[name].Page(1, color: true);
        var rule = page.Rules()[0];
        Assert.Equal(156, rule.Right - rule.Left, 0.5);
        Assert.True(page.IsRed(100, (rule.Top + rule.Bottom) / 2));
        var masthead = office.Letters(name, page: 1).Where(letter => letter.PointSize > 40).ToList();
        var (left, right) = (masthead.Min(letter => letter.BoundingBox.Left) / Millimetre, masthead.Max(letter => letter.BoundingBox.Right) / Millimetre);
        Assert.Equal(106, (left + right) / 2, 1.0);
        var top = 297 - masthead.Max(letter => letter.StartBaseLine.Y) / Millimetre - 15;
        Assert.True(page.RedShare(left, top, right, top + 15) > 0.95);
    }

    [Theory]
    [InlineData("T1")]
    [InlineData("T2")]
    [InlineData("T3")]
    [InlineData("T4")]
    [InlineData("T5")]
    [InlineData("T7")]
    public void 报尾末条线在末页版心下边缘(string name)
    {
        var rules = office[name].Page(LastPage(name)).Rules();
        Assert.InRange(rules[^1].Bottom, 261.5, 262.5);
        Assert.InRange(rules[^1].Right - rules[^1].Left, 155.5, 156.5);
        Assert.InRange(rules[^1].Left, 27.6, 28.4);
    }

    [Fact]
    public void 公文标志上边缘距纸边72毫米_红线在发文字号下4毫米_标题空二行()
    {
        var page = office["notice"].Page(1);
        Assert.InRange(page.Ink(bottom: 95)!.Value.Top, 70.5, 73.5);
        var rule = Assert.Single(page.Rules());
        Assert.InRange(rule.Right - rule.Left, 155.5, 156.5);
        var number = page.Ink(top: 95, bottom: rule.Top - 0.5)!.Value;
        Assert.InRange(rule.Top - number.Bottom, 3.3, 4.7);
        // As in our PDF: the title's ink starts in the third line of the grid under the rule.
        const double point = 25.4 / 72, top = 104.9 * point, pitch = 28.95 * point;
        var expected = top + (Math.Ceiling((rule.Bottom - top) / pitch) + 2) * pitch + (0.8 * 35 - 0.84 * 22) * point;
        Assert.Equal(expected, page.Ink(top: rule.Bottom + 1)!.Value.Top, 1.0);
    }

    [Fact]
    public void 信函标志距纸边30毫米_双线宽170毫米_上者上粗下细下者上细下粗_首页无页码()
    {
        var page = office["T6"].Page(1);
        var rules = page.Rules();
        Assert.Equal(4, rules.Count);
        Assert.Equal(30.0, page.Ink()!.Value.Top, 1.5);
        Assert.All(rules, rule => Assert.Equal(170, rule.Right - rule.Left, 1.0));
        Assert.True(rules[0].Bottom - rules[0].Top > rules[1].Bottom - rules[1].Top);
        Assert.True(rules[2].Bottom - rules[2].Top < rules[3].Bottom - rules[3].Top);
        Assert.Equal(277.0, rules[2].Top, 0.5);
        Assert.DoesNotContain(office["T6"].Lines(), line => line.Page == 1 && line.Text.StartsWith('—'));
    }

    [Fact]
    public void 信函版记无线_末行在版心最下方()
    {
        var page = office["T6"].Page(LastPage("T6"));
        Assert.Empty(page.Rules());
        Assert.InRange(page.Ink(bottom: 264)!.Value.Bottom, 258.0, 262.0);
    }

    [Fact]
    public void 表格行高不低于一行_表格后空一行再接正文()
    {
        var page = LastPage("T5");
        var after = Lines("T5", page).First(line => line.Text.StartsWith("二、存在问题"));
        var rows = office["T5"].Page(page).Rules().Where(rule => rule.Bottom < after.Top + 3).ToList();
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(28.95, (pair.Second.Top - pair.First.Top) * Millimetre, 0.4));
        Assert.InRange(after.Bottom - rows[^1].Bottom, 14, 21);
    }

    [Fact]
    public void 带数字的长标题不把末字挤到下一行()
    {
        var expected = new TitleBreaker(AnIssue.Report()).Break(LibreOffice.LongTitle, new StyleSheet(AnIssue.Report()).ArticleTitle);
        Assert.Equal(2, expected.Count);
        Assert.All(expected, part => Assert.Contains(Lines("long-title", page: 1), line => line.Text == part));
    }

    // What docs/adr/0009 states: 3.2 pt beside figures though the docx says none. A later LibreOffice that reads autoSpaceDE turns this red:
    // then the difference is gone and this test with it.
    [Fact]
    public void 数字两侧的空隙是字号的五分之一_与ADR所记一致()
    {
        var letters = office.Letters("digits", page: 1).Where(letter => Math.Abs(letter.PointSize - 16) < 0.1).ToList();
        var at = letters.FindIndex(letter => letter.Value == "至");
        Assert.Equal(["至", "8", "月"], letters.Skip(at).Take(3).Select(letter => letter.Value));
        Assert.Equal(16 + 3.2, letters[at + 1].StartBaseLine.X - letters[at].StartBaseLine.X, 0.1);
    }

    [Fact]
    public void 行末标点都印出来() => Assert.Contains("主要原因是数据缺少比较、做法缺少步骤、一稿多题。", office["hung-mark"].FoldedText());

    [Fact]
    public void 打印文字与稿件一致()
    {
        foreach (var (name, document) in LibreOffice.Documents())
            Assert.Equal(WithoutRepeats(Composed.TextOf(document, "—")), WithoutRepeats(office[name].FoldedText().Replace("—", "")));
    }

    // Head rows of tables return on each page.
    private static string WithoutRepeats(string text) => text.Replace("考核组单位报送采用得分", "");
}
