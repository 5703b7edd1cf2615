using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>标题分行: whole words, trapezoid or lozenge (GB/T 9704-2012 第 7.3.1 条).</summary>
public sealed partial class TitleBreakTests
{
    private static IReadOnlyList<string> Break(string title, string body = "")
    {
        var document = AnIssue.Report(new Paragraph(body));
        return new TitleBreaker(document).Break(title, new StyleSheet(document).ArticleTitle);
    }

    [Fact]
    public void 一行排得下就不分行() => Assert.Single(Break("我县挂图作战加快推进老旧小区改造"));

    [Theory]
    [InlineData("关于进一步加强和改进全县党委信息工作的通知", "关于进一步加强和改进|全县党委信息工作的通知")]
    [InlineData("关于做好2026年冬春季森林防灭火工作的通知", "")]
    [InlineData("石桥街道加装电梯“一栋一策”破解群众上下楼难题取得阶段性明显成效", "")]
    [InlineData("松岭乡松坪村发生山体滑坡21名群众已全部安全转移", "")]
    public void 分行不拆词_不让助词居行首(string title, string expected)
    {
        var lines = Break(title);
        Assert.Equal(title, string.Concat(lines));
        if (expected.Length > 0)
            Assert.Equal(expected, string.Join('|', lines));
        Assert.DoesNotContain(lines, line => line[0] is '的' or '”' or '，');
        Assert.All(lines, line => Assert.True(TextElements.NominalWidth(line, 22_000, 0) <= PageMetrics.TextWidth));
    }

    [Fact]
    public void 正文里连用的字视为一词()
    {
        const string title = "云岭茶旅融合示范带建设跑出加速度带动山区三千户茶农增收";
        var lines = Break(title, "松坪茶旅融合示范带，茶旅融合示范带建成，山区茶农增收，跑出加速度。加速度。茶农增收。");
        Assert.DoesNotContain(lines, line => line.EndsWith("加速") || line.EndsWith('茶'));
    }

    [Fact]
    public void 六十字的标题不丢字_各行不越界()
    {
        var title = AnIssue.Text(60);
        Assert.Equal(title, string.Concat(Break(title)));
        Assert.All(Break(title), line => Assert.True(line.Length <= 20));
    }

    [Theory]
    [InlineData("关于2026年8月全县党委信息采用情况的通报", "关于2026年8月全县党委|信息采用情况的通报")]
    [InlineData("松岭乡松坪村发生山体滑坡21名群众已全部安全转移", "松岭乡松坪村发生|山体滑坡21名群众已全部安全转移")]
    [InlineData("关于2026年11月12日全县党委信息采用情况的通报", "关于2026年11月12日全县党委|信息采用情况的通报")]
    public void 数字按实宽计_末行不剩一两个字(string title, string expected) => Assert.Equal(expected, string.Join('|', Break(title)));

    [Fact]
    public void 样例的标题都不拆词_末行不少于三字()
    {
        var titles = SampleTitles();
        Assert.True(titles.Count > 150, $"{titles.Count}");
        foreach (var title in titles)
        {
            var lines = Break(title);
            Assert.Equal(title, string.Concat(lines));
            var words = TitleWords.Find(title, title.Length);
            foreach (var at in lines.SkipLast(1).Select((_, index) => lines.Take(index + 1).Sum(line => line.Length)))
                Assert.False(words.IsInside(at) || title[at] == '的' || char.IsAsciiDigit(title[at - 1]), string.Join('|', lines));
            Assert.True(lines.Count == 1 || lines[^1].Length >= 3, string.Join('|', lines));
        }
    }

    // Titles of the issues as they are; of the county's texts with their places filled in.
    private static List<string> SampleTitles([CallerFilePath] string here = "")
    {
        var samples = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "samples");
        var printed = Directory.GetFiles(Path.Combine(samples, "issues"), "*.yaml").SelectMany(file => Printed().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        var typed = Directory.GetFiles(Path.Combine(samples, "county", "texts"), "*.yaml").SelectMany(File.ReadAllLines).Where(line => line.Contains("{here}", StringComparison.Ordinal))
            .Select(line => line.Split(" @ ")[0].Split(" => ")[0].Trim());
        return [.. printed.Concat(typed.Select(line => Place().Replace(line.Replace("{here}", "县农业农村局").Replace("{k}", "四"), "12")))];
    }

    [GeneratedRegex("标题: ([^,\\n]+)")]
    private static partial Regex Printed();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();

    [Fact]
    public void 两行不等长_不成方块()
    {
        var lines = Break("关于印发安和县乡村振兴示范乡镇创建工作实施方案的通知");
        Assert.Equal(2, lines.Count);
        Assert.NotEqual(lines[0].Length, lines[1].Length);
    }
}
