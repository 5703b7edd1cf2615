using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Tests;

/// <summary>Most figures are no dates and are left at once by the character behind them: every character that a date may go on with must be among them.</summary>
public sealed class DateReaderTests
{
    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("–")]
    [InlineData("－")]
    [InlineData("～")]
    [InlineData("~")]
    [InlineData("―")]
    [InlineData("至")]
    [InlineData("到")]
    public void 起止月份_各种连接号都读作两个日期(string mark) =>
        Assert.Equal([1, 6], TextParser.Parse($"1{mark}6月完成投资", Where.Body).Dates.ToArray().Select(date => date.Month));

    [Theory]
    [InlineData("2024年完成")]
    [InlineData("5月完成")]
    [InlineData("5月3号完成")]
    [InlineData("20日完成")]
    [InlineData("2024-05-20完成")]
    [InlineData("2024/5/20完成")]
    public void 日期的各种写法都读得出(string text) => Assert.Single(TextParser.Parse(text, Where.Body).Dates.ToArray());
}
