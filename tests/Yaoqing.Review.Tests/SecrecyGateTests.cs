namespace Yaoqing.Review.Tests;

/// <summary>The door for secret texts: marks in every form stop, words that only look like marks pass.</summary>
public sealed class SecrecyGateTests
{
    private static readonly string[] Levels = ["绝密", "机密", "秘密"];
    private static readonly string[] Gaps = ["", " ", "　", "  ", "\u200B"];
    private static readonly string[] Stars = ["★", "☆", "*", "＊", " ★ ", "　★"];
    private static readonly string[] Terms = ["10年", "20 年", "长期", "30年", "１０年", "2030年12月31日", "6个月", "解密", "公布前", ""];

    private static IEnumerable<string> Marks()
    {
        foreach (var level in Levels)
            foreach (var gap in Gaps)
            {
                var spread = level[0] + gap + level[1];
                foreach (var star in Stars)
                    foreach (var term in Terms) yield return spread + star + term;
                yield return spread;
                yield return "密级：" + spread;
                yield return "（" + spread + "）";
                yield return "【" + spread + "】";
                yield return spread + " 长期";
                yield return spread + "10年";
            }
        foreach (var number in new[] { "份号：000012", "份号 00123", "份号:123456", "份数序号：000001" }) yield return number;
    }

    [Fact]
    public void 三百种以上的密级标志全部拦下()
    {
        var marks = Marks().ToList();
        Assert.True(marks.Count >= 300);
        Assert.All(marks, mark => Assert.True(SecrecyGate.Find(mark + "\n关于某项工作的报告\n一、基本情况。") is not null, mark));
    }

    [Fact]
    public void 正文中间一行的带星标志也拦下() =>
        Assert.All(Marks().Where(mark => mark.Contains('★')), mark => Assert.NotNull(SecrecyGate.Find(string.Concat(Enumerable.Repeat("全镇修路3公里。\n", 40)) + mark)));

    [Theory]
    [InlineData("关于防汛工作的报告（秘密）.docx")]
    [InlineData("机密-某事项.doc")]
    [InlineData("某事项_绝密_2026.wps")]
    [InlineData("秘密★1年某事项.pdf")]
    [InlineData("【机密】某事项.docx")]
    public void 文件名里的密级拦下(string name) => Assert.NotNull(SecrecyGate.FindInFileName(name));

    [Theory]
    [InlineData("商业秘密保护制度.docx")]
    [InlineData("机密性评估.docx")]
    [InlineData("保密工作总结.docx")]
    [InlineData("秘密武器-酸枣糕.docx")]
    public void 文件名里的普通词放行(string name) => Assert.Null(SecrecyGate.FindInFileName(name));

    [Theory]
    [InlineData("温泉是该镇的秘密武器。")]
    [InlineData("全县召开保密工作会议，培训密级管理人员126人次。")]
    [InlineData("龙吟峡获评★★★★级景区。")]
    [InlineData("工艺参数作为商业秘密保护。")]
    [InlineData("泄露国家秘密的，依法处理。")]
    [InlineData("开展国家秘密定密培训，学习绝密、机密、秘密三级的区别。")]
    [InlineData("做好机要文件管理，确保机密安全。")]
    [InlineData("秘密是什么？老乡说：“水好。”")]
    [InlineData("酒店为5★级标准。")]
    [InlineData("个人隐私和商业秘密不予公开。")]
    [InlineData("采购打印机，份数为3份。")]
    [InlineData("评定密级管理员资格12人。")]
    [InlineData("通信秘密受法律保护。")]
    [InlineData("为举报人严守秘密，奖励10年无事故驾驶员。")]
    public void 普通词语放行(string text) => Assert.Null(SecrecyGate.Find(text));

    [Fact]
    public void 语料全部放行() =>
        Assert.All(Corpus.CorpusText.Clean, item => Assert.Null(SecrecyGate.Find(item.Manuscript.Title, item.Manuscript.Body, item.Manuscript.Title + ".docx")));

    [Fact]
    public void 语料每一段换个位置也放行() =>
        Assert.All(Corpus.CorpusText.Clean.SelectMany(item => item.Manuscript.Body.Split('\n', '。')), part => Assert.Null(SecrecyGate.Find(part)));

    [Fact]
    public void 只回标志本身不带正文() => Assert.Equal("机密★10年", SecrecyGate.Find("机密★10年，某某内容在此")?.Text);

    [Fact]
    public void 任何字串都不抛异常() => Assert.All(Hostile.Texts, text => { SecrecyGate.Find(text); SecrecyGate.FindInFileName(text); });
}
