using System.Runtime.CompilerServices;
using Xunit;

namespace Yaoqing.Web.Tests.Commands;

/// <summary><c>yaoqing scheme check</c> as a program: places, worked cases, exit codes.</summary>
public sealed class SchemeCommandTests : IDisposable
{
    private const string Good = "name: 试行办法\nversion: 一\neffective: 2026-01-01\nrules: [{id: 采用, on: 采用, points: 5}]\ncases: [{name: 例, facts: [{kind: 采用}], expect: {甲: 5}}]\n";

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    private CommandResult Check(string text) => _run.Of("scheme", "check", _run.Write("办法.yaml", text));

    [Fact]
    public void 正确的办法_说明有几条规则_几个算例()
    {
        var run = Check(Good);
        Assert.Equal((0, "办法.yaml：正确。试行办法（一，2026-01-01起），规则 1 条，任务 0 项，算例 1 个全部成立。\n", ""), (run.Exit, run.Output, run.Error));
    }

    [Fact]
    public void 没有算例_提醒补写() => Assert.Contains("算例 0 个：请补写算例", Check(Good[..Good.IndexOf("cases", StringComparison.Ordinal)]).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("points: 5", "point: 5", "办法.yaml:4:26: 计分规则里没有“point”这个键，是不是“points”？")]
    [InlineData("on: 采用", "on: 采永", "办法.yaml:4:22: ")]
    [InlineData("{甲: 5}", "{甲: 6}", "办法.yaml:5:1: 算例“例”不成立：“甲”应得 6分，算得 5分")]
    [InlineData("{甲: 5}", "{甲: 5, 乙: 5}", "办法.yaml:5:1: 算例“例”不成立：“乙”应得 5分，算得 0分")]
    public void 写错的办法_以一退出_指出行列和应写什么(string right, string wrong, string expected)
    {
        var run = Check(Good.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(1, run.Exit);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 几个文件一起检查_退出码取最大()
    {
        var run = _run.Of("scheme", "check", _run.Write("好.yaml", Good), Path.Combine(_run.Folder, "没有.yaml"), _run.Write("坏.yaml", "rules: []"));
        Assert.Equal((3, "找不到文件“没有.yaml”，请检查文件名和所在文件夹。\n"), (run.Exit, run.Error));
        Assert.Contains("好.yaml：正确。", run.Output, StringComparison.Ordinal);
        Assert.Contains("坏.yaml:1:1: 计分办法缺少“effective", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--json")]
    public void 没写文件或写了不认识的选项_以二退出(string word)
    {
        var run = word.Length == 0 ? _run.Of("scheme", "check") : _run.Of("scheme", "check", word);
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("例如：yaoqing scheme check 办法.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 所有样例办法都通过() => Assert.Equal(0, _run.Of(["scheme", "check", .. Directory.GetFiles(Samples(), "*.yaml")]).Exit);

    private static string Samples([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/schemes"));
}
