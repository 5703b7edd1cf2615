using System.Text.Json;
using Xunit;

namespace Yaoqing.Web.Tests.Commands;

/// <summary><c>yaoqing score</c> as a program: the JSON other programs read, field by field, and what it says when something is wrong.</summary>
public sealed class ScoreCommandTests : IDisposable
{
    private const string Scheme = """
        name: 试行办法
        version: "2026"
        effective: 2026-01-01
        persons: 各得全分
        rules:
          - {id: 采用, name: 县刊采用, on: 采用, points: 5, joint: 平分}
        ranking: {unranked: [驻外]}
        targets: [{id: 年任务, name: 全年任务, setter: 县委办, level: 县, goal: {乡镇: 20}, count: {points: all}}]
        """;

    private const string Facts = """
        units:
          - {name: 柳河镇, group: 乡镇}
          - {name: 白沙乡, group: 乡镇}
          - {name: 竹坞乡, group: 乡镇}
          - {name: 驻省办, group: 驻外}
        closed: {2026-03: 2026-04-05}
        facts:
          - {id: f1, kind: 采用, units: [柳河镇, 白沙乡], person: 王某, happened: 2026-03-02}
          - {id: f2, kind: 采用, unit: 柳河镇, count: 1/3, happened: 2026-03-20, recorded: 2026-05-06}
          - {id: f3, kind: 报送, unit: 白沙乡, happened: 2026-03-02}
        """;

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    private CommandResult Score(string scheme, string facts, params string[] more) =>
        _run.Of(["score", "--scheme", _run.Write("办法.yaml", scheme), "--facts", _run.Write("事实.yaml", facts), .. more]);

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    [Fact]
    public void JSON_顶层各项()
    {
        using var json = Score(Scheme, Facts, "--period", "2026", "--json").Json();
        Assert.Equal(["units", "persons", "notScored", "targets", "period", "scheme"], Names(json.RootElement));
        Assert.Equal("2026-01..2026-12", Text(json.RootElement, "period"));
        Assert.Equal(("试行办法", "2026"), (Text(json.RootElement.GetProperty("scheme"), "name"), Text(json.RootElement.GetProperty("scheme"), "version")));
        var missed = json.RootElement.GetProperty("notScored").EnumerateArray().Single();
        Assert.Equal(["fact", "why"], Names(missed));
        Assert.Equal(("f3", "没有适用的计分规则，只计入数量。"), (Text(missed, "fact"), Text(missed, "why")));
    }

    [Fact]
    public void JSON_每个单位都在_没有事实的也在_不排名的名次为空_分数是字符串()
    {
        using var json = Score(Scheme, Facts, "--period", "2026", "--json").Json();
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToList();
        Assert.Equal(["柳河镇 乡镇 25/6 1", "白沙乡 乡镇 2.5 2", "竹坞乡 乡镇 0 3", "驻省办 驻外 0 "],
            units.Select(u => $"{Text(u, "unit")} {Text(u, "group")} {Text(u, "points")} {u.GetProperty("rank")}"));
        Assert.Equal(JsonValueKind.Null, units[3].GetProperty("rank").ValueKind);
        Assert.Empty(units[2].GetProperty("entries").EnumerateArray());
        Assert.Superset(new HashSet<string> { "unit", "group", "points", "rank", "entries" }, Names(units[0]).ToHashSet());
    }

    [Fact]
    public void JSON_每一笔的各项_补记写明哪个月()
    {
        using var json = Score(Scheme, Facts, "--period", "2026", "--json").Json();
        var entries = json.RootElement.GetProperty("units")[0].GetProperty("entries").EnumerateArray().ToList();
        Assert.All(entries, e => Assert.Equal(["rule", "points", "posted", "correctionFor", "facts", "words"], Names(e)));
        Assert.Equal(["采用 2.5 2026-03  f1", "采用 5/3 2026-05 2026-03 f2"],
            entries.Select(e => $"{Text(e, "rule")} {Text(e, "points")} {Text(e, "posted")} {Text(e, "correctionFor")} {string.Join(',', e.GetProperty("facts").EnumerateArray())}"));
        Assert.Equal(JsonValueKind.Null, entries[0].GetProperty("correctionFor").ValueKind);
        Assert.Contains("2家平分", Text(entries[0], "words"), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_个人和目标()
    {
        using var json = Score(Scheme, Facts, "--period", "2026", "--json").Json();
        var person = json.RootElement.GetProperty("persons").EnumerateArray().Single();
        Assert.Equal(("王某", "5", 1), (Text(person, "person"), Text(person, "points"), person.GetProperty("rank").GetInt32()));
        var target = json.RootElement.GetProperty("targets")[0];
        Assert.Equal(["id", "name", "unit", "setter", "level", "goal", "done", "percent", "pace", "forecast", "method"], Names(target));
        Assert.Equal(("年任务", "柳河镇", "20", "25/6", "20.8"), (Text(target, "id"), Text(target, "unit"), Text(target, "goal"), Text(target, "done"), Text(target, "percent")));
    }

    [Fact]
    public void 两版办法按日期各用各的_表格事实_文字表()
    {
        var revised = _run.Write("新.yaml", Scheme.Replace("2026-01-01", "2026-07-01", StringComparison.Ordinal).Replace("points: 5", "points: 8", StringComparison.Ordinal).Replace("\"2026\"", "修订", StringComparison.Ordinal));
        var facts = _run.Write("事实.csv", "编号,种类,单位,发生日期\n1,采用,柳河镇,2026-06-30\n2,采用,\"柳河镇、白沙乡\",2026-07-01\n");
        var run = _run.Of("score", "--scheme", revised, "--scheme", _run.Write("旧.yaml", Scheme), "--facts", facts, "--table");
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("试行办法（修订） 2026-06..2026-07", run.Output, StringComparison.Ordinal);
        Assert.Contains("第1名  柳河镇  9分", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 写成xlsx()
    {
        var target = Path.Combine(_run.Folder, "得分.xlsx");
        Assert.Equal((0, ""), (Score(Scheme, Facts, "--xlsx", target) is var run ? run.Exit : -1, run.Output));
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(target)[..2]);
    }

    [Theory]
    [InlineData("--period", "2026-13", "不是考核期")]
    [InlineData("--period", "2026-12..2026-01", "起在前、止在后")]
    [InlineData("--json", "--table", "只能写一个")]
    [InlineData("--jsom", "--table", "是不是“--json”")]
    [InlineData("--table", "--period", "后面写一个值")]
    [InlineData("--facts", "b.yaml", "只能写一次")]
    public void 命令写错_以二退出_中文说明怎么写(string first, string second, string expected)
    {
        var run = Score(Scheme, Facts, first, second);
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 缺少办法或事实_以二退出()
    {
        var (noScheme, noFacts) = (_run.Of("score", "--facts", "a.yaml"), _run.Of("score", "--scheme", "a.yaml"));
        Assert.Equal((2, 2), (noScheme.Exit, noFacts.Exit));
        Assert.StartsWith("缺少计分办法，请写 --scheme", noScheme.Error, StringComparison.Ordinal);
        Assert.StartsWith("缺少事实文件，请写 --facts", noFacts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 文件读不到_以三退出_不印路径()
    {
        var missing = _run.Of("score", "--scheme", _run.Write("办法.yaml", Scheme), "--facts", Path.Combine(_run.Folder, "没有.yaml"));
        Assert.Equal((3, "", "找不到文件“没有.yaml”，请检查文件名和所在文件夹。\n"), (missing.Exit, missing.Output, missing.Error));
        var folder = Score(Scheme, Facts, "--xlsx", Path.Combine(_run.Folder, "没有", "得分.xlsx"));
        Assert.Equal((3, "要写入的文件夹不存在，请先建好文件夹。\n"), (folder.Exit, folder.Error));
    }

    [Theory]
    [InlineData("rules:", "rulez:", "办法.yaml:5:1: ")]
    [InlineData("ranking:", "cases: [{name: 例, facts: [{kind: 采用}], expect: {甲: 6}}]\nranking:", "办法.yaml:7:1: 算例“例”不成立")]
    public void 办法有错或算例不成立_以一退出_不出分(string right, string wrong, string place)
    {
        var run = Score(Scheme.Replace(right, wrong, StringComparison.Ordinal), Facts, "--json");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,采用,柳河镇,2026-03-02,多", "事实.csv:2:5: 第 5 格“多”没有对应的字段名")]
    [InlineData("1,采用,\"柳河镇,2026-03-02\n2,采用,白沙乡,2026-03-02", "事实.csv:2:1: 引号没有配对")]
    [InlineData("1,采用,\"柳河\"镇,2026-03-02", "事实.csv:2:1: 引号没有配对")]
    [InlineData("1,采永,柳河镇,2026-03-02", "是不是“采用”")]
    public void 表格写错_以一退出_指出行列(string row, string expected)
    {
        var facts = _run.Write("事实.csv", "编号,种类,单位,发生日期\n" + row + "\n");
        var run = _run.Of("score", "--scheme", _run.Write("办法.yaml", Scheme), "--facts", facts, "--json");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }
}
