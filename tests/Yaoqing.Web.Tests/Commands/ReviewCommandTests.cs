using System.CommandLine;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Xunit;
using Yaoqing.App.Shared.RuleSets;
using Yaoqing.Review;
using Yaoqing.Web.Commands;

namespace Yaoqing.Web.Tests.Commands;

/// <summary><c>yaoqing review</c> and <c>yaoqing rules</c>: exit codes, files and rule sets.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private const string Faulty = "安和县改造农村公路39公里\n\n截止5月底，安和县完成投资7.5亿元，占年度计划10.00亿元的85%。\n";
    private const string Clean = "安和县改造农村公路39公里\n截至5月31日，安和县改造农村公路39公里，占年度计划60公里的65%。\n";
    private readonly string folder = Directory.CreateTempSubdirectory("yaoqing-review-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static int Run(params string[] arguments) => new RootCommand { ReviewCommand.Create(), RulesCommand.Create() }.Parse(arguments).Invoke();

    private static string Sample([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/manuscripts/01-县住建局-老旧小区改造.docx"));

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Theory]
    [InlineData(Clean, 0)]
    [InlineData(Faulty, 1)]
    public void 退出码表示有无错误和警告(string text, int exit) => Assert.Equal(exit, Run("review", "--json", Written("a.txt", text)));

    [Fact]
    public void 读不了的文件退出码为3() => Assert.Equal(3, Run("review", Path.Combine(folder, "none.txt")));

    [Fact]
    public void 二进制文件退出码为3() => Assert.Equal(3, Run("review", Written("a.txt", "a\0b")));

    [Theory]
    [InlineData("--line", "both")]
    [InlineData("--form", "long")]
    [InlineData("--kind", "x")]
    [InlineData("--date", "5月20日")]
    public void 用法不对退出码为2(string option, string value) => Assert.Equal(2, Run("review", option, value, Written("a.txt", Clean)));

    [Fact]
    public void 密级标志退出码为3() => Assert.Equal(3, Run("review", Written("a.txt", "安和县改造农村公路39公里\n秘密★1年\n安和县改造农村公路39公里。\n")));

    [Fact]
    public void 有把握的差错就地改正_其余一字不动()
    {
        var path = Written("a.txt", Faulty);
        Run("review", "--fix", path);
        Assert.Equal(Faulty.Replace("截止", "截至", StringComparison.Ordinal), File.ReadAllText(path));
    }

    [Fact]
    public void 批注写进另存的docx_原稿不动()
    {
        var before = File.ReadAllBytes(Sample());
        var target = Path.Combine(folder, "out.docx");
        Assert.Equal(1, Run("review", "--docx", target, Sample()));
        using var zip = ZipFile.OpenRead(target);
        using var comments = new StreamReader(zip.GetEntry("word/comments.xml")?.Open() ?? Stream.Null);
        Assert.Contains("占比对不上", comments.ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Sample()));
    }

    [Fact]
    public void 规则集可以关掉规则()
    {
        var rules = Written("rules.yaml", "name: 试\nrules:\n  A01: { enabled: false }\n  W02: { severity: hint }\n");
        Assert.Equal(0, Run("review", "--rules", rules, Written("a.txt", Faulty)));
    }

    [Theory]
    [InlineData("rules:\n  A99: { enabled: false }\n", "第2行")]
    [InlineData("rule: x\n", "第1行")]
    [InlineData("leaders:\n- { name: 周明达 }\n", "post")]
    [InlineData("rules: [\n", "YAML")]
    public void 规则文件写错时指明位置(string yaml, string expected)
    {
        var read = RuleSetFile.Read(yaml);
        Assert.False(read.Succeeded);
        Assert.Equal("ruleset.invalid", read.Refusal.Code);
        Assert.Contains(expected, read.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 规则文件各项都能读入()
    {
        var rules = RuleSetFile.Read("name: 安和县\nversion: \"2\"\nrules:\n  D01: { options: { days: 5 } }\nunits: [ { name: 安和县民政局, short: [县民政局] } ]\nleaders: [ { name: 周明达, post: 县长, from: 2023-05-10 } ]\nbounds: [ { indicator: 地区生产总值, unit: 亿元, low: 50, high: 800 } ]\nwords: [ 崭山米枣 ]\n").Value;
        Assert.Equal("县民政局", Assert.Single(Assert.Single(rules.Units).ShortNames));
        Assert.Equal(new DateOnly(2023, 5, 10), Assert.Single(rules.Leaders).From);
        Assert.Equal(800, Assert.Single(rules.Bounds).High);
        Assert.Equal(5, rules.Rules["D01"].Options?["days"]);
    }

    [Fact]
    public void 规则说明可查_没有的编号退出码为2()
    {
        Assert.Equal(0, Run("rules", "a01"));
        Assert.Equal(0, Run("rules", "--json"));
        Assert.Equal(2, Run("rules", "A99"));
    }
}
