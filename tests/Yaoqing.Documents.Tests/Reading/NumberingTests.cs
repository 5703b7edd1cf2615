using Xunit;
using Yaoqing.Documents.Reading.Word;
using static Yaoqing.Documents.Tests.Reading.DocxBuilder;

namespace Yaoqing.Documents.Tests.Reading;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("chineseCounting", 1, "一")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCounting", 100, "一〇〇")]
    [InlineData("chineseCountingThousand", 12, "十二")]
    [InlineData("chineseCountingThousand", 101, "一百零一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 1010, "一千零一十")]
    [InlineData("chineseCountingThousand", 10001, "一万零一")]
    [InlineData("japaneseCounting", 11, "十一")]
    [InlineData("japaneseCounting", 101, "百一")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("chineseLegalSimplified", 25, "贰拾伍")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalEnclosedCircleChinese", 21, "㉑")]
    [InlineData("decimalEnclosedParen", 20, "⒇")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("lowerLetter", 28, "bb")]
    public void 编号写法(string format, int number, string expected) => Assert.Equal(expected, NumberFormats.Format(number, format));

    private const string Definition =
        "<w:abstractNum w:abstractNumId=\"1\">" +
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>" +
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"japaneseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>" +
        "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3\"/></w:lvl></w:abstractNum>";

    private static string[] Numbered(string numbers, params (int Level, int Number)[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(p => P("抓落实见成效。", $"<w:numPr><w:ilvl w:val=\"{p.Level}\"/><w:numId w:val=\"{p.Number}\"/></w:numPr>")));
        var read = Read.Docx(new DocxBuilder { Body = P("标题在此处") + body + P("以上措施取得明显成效，群众满意。") }.Part("numbering", "numbering", Definition + numbers).Build());
        return [.. read.Lines()[..^1].Select(l => l.Replace("抓落实见成效。", ""))];
    }

    [Fact]
    public void 上级编号出现后下级重新编号() =>
        Assert.Equal(["一、", "（一）", "（二）", "二、", "（一）"], Numbered("<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>", (0, 5), (1, 5), (1, 5), (0, 5), (1, 5)));

    [Fact]
    public void 多级数字编号按阿拉伯数字写出() =>
        Assert.Equal(["一、", "二、", "2.1"], Numbered("<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>", (0, 5), (0, 5), (2, 5)));

    [Fact]
    public void 另起编号从指定的数开始() =>
        Assert.Equal(["一、", "二、", "五、", "六、"], Numbered("<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"6\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>", (0, 5), (0, 5), (0, 6), (0, 6)));

    [Fact]
    public void 样式带的编号也读出()
    {
        var read = Read.Docx(new DocxBuilder { Body = P("标题在此处") + P("加强领导", "<w:pStyle w:val=\"a\"/>") + P("崭山乡成立工作专班，党政主要负责同志任组长，定期研究部署。") }
            .Part("numbering", "numbering", Definition.Replace("<w:numFmt w:val=\"chineseCountingThousand\"/>", "<w:numFmt w:val=\"chineseCountingThousand\"/><w:pStyle w:val=\"a\"/>") + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>")
            .Part("styles", "styles", "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>").Build());
        Assert.Equal(("一、加强领导", 1), (read.Paragraphs[0].Text, read.Paragraphs[0].Level));
    }
}
