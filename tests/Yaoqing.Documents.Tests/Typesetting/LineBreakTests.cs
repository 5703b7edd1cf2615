using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>断行 (GB/T 15834-2011 第 5.1 条; what Word and LibreOffice do with marks at the edge).</summary>
public sealed class LineBreakTests
{
    private static string Han(int count) => AnIssue.Text(count);

    [Fact]
    public void 首行26字_其余28字() => Assert.Equal([26, 28, 28, 8], Printed.Body(Han(90)).Select(line => line.Length));

    [Theory]
    [InlineData("，")]
    [InlineData("。")]
    [InlineData("；")]
    [InlineData("、")]
    public void 行末点号悬挂一格(string mark) => Assert.Equal(Han(26) + mark, Printed.Body(Han(26) + mark + Han(10))[0]);

    [Fact]
    public void 后引号不居行首_行内标点可挤时挤入()
    {
        var lines = Printed.Body("“" + Han(25) + "”" + Han(20));
        Assert.Equal("“" + Han(25) + "”", lines[0]);
    }

    [Fact]
    public void 后引号不居行首_无处可挤时带下一字() => Assert.Equal(Han(25), Printed.Body(Han(26) + "”" + Han(20))[0]);

    [Fact]
    public void 前引号和前括号不居行末()
    {
        Assert.Equal(Han(25), Printed.Body(Han(25) + "“" + Han(20))[0]);
        Assert.Equal(Han(25), Printed.Body(Han(25) + "（" + Han(20))[0]);
    }

    [Theory]
    [InlineData("——")]
    [InlineData("……")]
    public void 破折号和省略号不拆开(string mark) => Assert.DoesNotContain(Printed.Body(Han(25) + mark + Han(40)), line => line.EndsWith(mark[0]) && !line.EndsWith(mark));

    [Theory]
    [InlineData("12345.67")]
    [InlineData("2,300,000")]
    [InlineData("GB/T9704")]
    [InlineData("14:05")]
    public void 数字和英文词不拆开(string word) => Assert.Contains(Printed.Body(Han(24) + word + Han(40)), line => line.Contains(word));

    [Fact]
    public void 百分号不居行首() => Assert.DoesNotContain(Printed.Body(Han(25) + "87%" + Han(40)), line => line.StartsWith('%'));

    [Fact]
    public void 长词移到下行时_上一行不拉开()
    {
        var lines = Printed.Lines(IssueTypesetter.Lay(AnIssue.Report(new Paragraph(Han(20) + "电话：0999-6201234-0999")), FontSet.Empty)).Where(line => line.Text.Contains("电话：")).ToList();
        Assert.EndsWith("电话：", lines[0].Text);
        Assert.Equal(PageMetrics.Left + 25 * PageMetrics.Cell, lines[0].Right, 300.0);
    }

    [Fact]
    public void 每日要情的单位标注不拆开()
    {
        for (var length = 20; length < 60; length++)
        {
            var digest = AnIssue.Digest(1) with { Colophon = null };
            digest = digest with { Articles = [digest.Articles[0] with { Title = "简讯", Unit = "县水利局", Body = [new Paragraph(Han(length) + "。")] }] };
            Assert.Contains(Printed.Lines(IssueTypesetter.Lay(digest, FontSet.Empty)), line => line.Text.Contains("（县水利局）"));
        }
    }

    [Fact]
    public void 超长的词在行内截断而不越界()
    {
        var laid = IssueTypesetter.Lay(AnIssue.Report(new Paragraph(new string('A', 200))), FontSet.Empty);
        Assert.All(Printed.Lines(laid), line => Assert.True(line.Right <= PageMetrics.Left + PageMetrics.TextWidth));
    }

    [Fact]
    public void 拉伸的行右端齐平()
    {
        var lines = Printed.Lines(IssueTypesetter.Lay(AnIssue.Report(new Paragraph(Han(25) + "12345" + Han(60))), FontSet.Empty)).Where(line => line.Text.StartsWith("全县围绕")).ToList();
        Assert.Equal(PageMetrics.Left + PageMetrics.Measure, lines[0].Right, 2.0);
    }
}
