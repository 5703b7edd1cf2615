using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>正文 as typed → paragraphs with levels (GB/T 9704-2012 第 7.3.3 条).</summary>
public sealed class BodyTextTests
{
    [Fact]
    public void 一行一段_空行不算() => Assert.Equal(["甲。", "乙。"], BodyText.Parse("　　甲。\r\n\r\n乙。\n").Cast<Paragraph>().Select(paragraph => paragraph.Text));

    [Theory]
    [InlineData("一、总体情况", 1)]
    [InlineData("十二、下步打算", 1)]
    [InlineData("（三）压实责任", 2)]
    [InlineData("(三)压实责任", 2)]
    [InlineData("4.摸清底数", 3)]
    [InlineData("（5）逐户走访", 4)]
    public void 短而无句号的编号行是标题(string line, int level)
    {
        Assert.True(BodyText.ParseParagraph(line).IsHeading);
        Assert.Equal(level, BodyText.ParseParagraph(line).Level);
    }

    [Fact]
    public void 编号首句后接正文的_首句为段首语() =>
        Assert.Equal(new Paragraph("逐小区入户核查。", 2, "（一）抓摸底。"), BodyText.ParseParagraph("（一）抓摸底。逐小区入户核查。"));

    [Theory]
    [InlineData("1.53亿元用于改造")]
    [InlineData("一是摸底建账定任务。逐小区核查。")]
    [InlineData("1.每单位一篇，1500字以内。")]
    [InlineData("二、三产业增加值分别增长6.1%和7.4%，")]
    public void 不是标题的照正文排(string line) => Assert.Equal(new Paragraph(line), BodyText.ParseParagraph(line));
}
