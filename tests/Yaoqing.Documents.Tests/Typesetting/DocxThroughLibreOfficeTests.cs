using Xunit;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>The docx as an office suite prints it (design/06 §6.7, 5.2).</summary>
public sealed class DocxThroughLibreOfficeTests(LibreOffice office) : IClassFixture<LibreOffice>
{
    [Fact]
    public void 正文每页22行每行28字()
    {
        var lines = office["grid"].Lines().Where(line => line.Page == 2 && line.Bottom < 263).ToList();
        Assert.Equal(22, lines.Count);
        Assert.All(lines, line => Assert.Equal(28, line.Text.Length));
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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void 页码在版心下7毫米_单页居右双页居左(int page)
    {
        var ink = office["grid"].Page(page).Ink(top: 263)!.Value;
        Assert.InRange((ink.Top + ink.Bottom) / 2, 268.0, 270.0);
        if (page % 2 == 1)
            Assert.InRange(ink.Right, 177.5, 179.6);
        else
            Assert.InRange(ink.Left, 32.5, 34.5);
    }

    [Fact]
    public void 报尾末条线在末页版心下边缘()
    {
        var last = office["periodical"].Lines().Max(line => line.Page);
        var rules = office["periodical"].Page(last).Rules();
        Assert.InRange(rules[^1].Bottom, 261.5, 262.5);
        Assert.InRange(rules[^1].Right - rules[^1].Left, 155.5, 156.5);
        Assert.InRange(rules[^1].Left, 27.6, 28.4);
    }

    [Fact]
    public void 公文标志上边缘距纸边72毫米_红线在发文字号下4毫米()
    {
        var page = office["notice"].Page(1);
        Assert.InRange(page.Ink(bottom: 95)!.Value.Top, 70.5, 73.5);
        var rule = Assert.Single(page.Rules());
        Assert.InRange(rule.Right - rule.Left, 155.5, 156.5);
        var number = page.Ink(top: 95, bottom: rule.Top - 0.5)!.Value;
        Assert.InRange(rule.Top - number.Bottom, 3.3, 4.7);
    }

    [Fact]
    public void 信函双线宽170毫米_首页无页码()
    {
        var rules = office["letter"].Page(1).Rules();
        Assert.All(rules, rule => Assert.InRange(rule.Right - rule.Left, 169, 171));
        Assert.InRange(rules[^1].Bottom, 276.0, 279.5);
        Assert.DoesNotContain(office["letter"].Lines(), line => line.Page == 1 && line.Text.StartsWith('—'));
    }

    [Fact]
    public void 打印文字与稿件一致()
    {
        foreach (var (name, document) in LibreOffice.Documents())
            Assert.Equal(Composed.TextOf(document, "—"), office[name].FoldedText().Replace("—", ""));
    }
}
