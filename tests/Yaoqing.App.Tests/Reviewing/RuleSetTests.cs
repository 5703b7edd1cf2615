using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Reporting;
using Yaoqing.App.Shared.RuleSets;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Reviewing;

/// <summary>审稿规则集 per desk: written as YAML, kept in versions, in force at once.</summary>
public sealed class RuleSetTests
{
    [Theory]
    [InlineData("rules:\n  A99: { enabled: true }", 2, 3, "没有编号为“A99”的规则")]
    [InlineData("rules:\n  D01: { options: { weeks: 5 } }", 2, 21, "可设的有：days")]
    [InlineData("rules:\n  D01: { options: { days: 多 } }", 2, 27, "应是一个数")]
    [InlineData("rules:\n  A18: { enabled: 也许 }", 2, 19, "只能是 true（开）或 false（关）")]
    [InlineData("rules:\n  A18: { severity: 重 }", 2, 20, "error（须改）")]
    [InlineData("leaders:\n  - { name: 周明达, post: 县长, from: 2025-02-30 }", 2, 34, "日历上有的日子")]
    [InlineData("leaders:\n  - { name: 周明达, post: 县长, from: 2025-02-01, to: 2024-01-01 }", 2, 50, "起止颠倒")]
    [InlineData("units: 县民政局", 1, 8, "应是一张单子")]
    [InlineData("unit: []", 1, 1, "这里可用的有")]
    [InlineData("words: [甲\nname: 乙", 1, 8, "没有成对")]
    [InlineData("name: 甲\nname: 乙", 2, 1, "写了两遍")]
    public void 写错的地方说出行列和应写什么(string yaml, int line, int column, string expected)
    {
        Assert.Null(RuleSetFile.Read(yaml, out var problem));
        Assert.Equal((line, column), (problem?.Line, problem?.Column));
        Assert.Contains(expected, problem?.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void 套几万层的文件只是写错_不会使程序停下(string opening)
    {
        Assert.Null(RuleSetFile.Read(string.Concat(Enumerable.Repeat(opening, 40_000)), out var problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void 样张原样读得出而不改变什么_去掉井号也读得出()
    {
        Assert.Empty(RuleSetChanges.Between(RuleSet.Default, RuleSetFile.Read(RuleSetTemplate.Text).Value));
        var entries = RuleSetTemplate.Text.Split('\n').Where(line => line.Contains(':', StringComparison.Ordinal) && line.StartsWith("# ", StringComparison.Ordinal) && line.All(each => each != '：')).Select(line => line[2..]);
        var rules = RuleSetFile.Read(string.Join('\n', entries) + "\n").Value;
        Assert.Equal(14, RuleSetChanges.Between(RuleSet.Default, rules).Count);
    }

    [Fact]
    public async Task 改了上限即刻生效_只对本科()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync(lines: [Line.Party]));
        await house.RulesAsync("rules:\n  L01: { options: { silent: 60, max: 70 } }");
        Assert.Equal("review.open-errors", (await house.SendAsync(no)).Refusal?.Code);
        var government = await house.DraftAsync(await house.FormAsync(lines: [Line.Government]));
        Assert.True((await house.SendAsync(government)).Succeeded);
        await house.RulesAsync("", basedOn: 1);
        Assert.True((await house.SendAsync(no)).Succeeded);
    }

    [Fact]
    public async Task 字数上限随本科的规则集()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal((500, 300), (await LimitAsync(house, Line.Party), await LimitAsync(house, Line.Party, Line.Government)));
        await house.RulesAsync("rules:\n  L01: { options: { silent: 260, max: 280 } }");
        Assert.Equal((260, 260), (await LimitAsync(house, Line.Party), await LimitAsync(house, Line.Party, Line.Government)));
        await house.RulesAsync("rules:\n  L01: { enabled: false }", basedOn: 1);
        Assert.Equal((0, 300), (await LimitAsync(house, Line.Party), await LimitAsync(house, Line.Party, Line.Government)));
    }

    [Fact]
    public async Task 每一版都记下谁在何时改了什么_并留痕()
    {
        await using var house = await House.OnSqliteAsync();
        await house.RulesAsync("rules:\n  D01: { options: { days: 5 } }\nwords: [崭山米枣]", note: "按县委办会议");
        var version = await house.LookAsync(db => db.RuleSetVersions.SingleAsync());
        Assert.Equal(1, version.Number);
        Assert.Equal("D01及时报送·事项之后几日内报送（自次日起算）：3→5\n本科词语增1条：崭山米枣", version.Changes);
        var chief = await house.AsAsync("chief");
        Assert.Equal((chief.AccountId, House.Start), (version.By.Value, version.At));
        Assert.Equal(1, await house.LookAsync(db => db.Trail.CountAsync(each => each.Action == "rules.changed" && each.Outcome == "done")));
    }

    [Fact]
    public async Task 审稿结果写明用的是第几版()
    {
        await using var house = await House.OnSqliteAsync();
        await house.RulesAsync("words: [崭山米枣]");
        var no = await house.DraftAsync(await house.FormAsync());
        _ = (await house.SendAsync(no)).Value;
        Assert.Equal("县委办 第1版（2026-08-31）", await house.LookAsync(db => db.ItemReviews.Select(each => each.RuleSet).SingleAsync()));
    }

    [Theory]
    [InlineData("editor", "", 0, "desk.not-found")]
    [InlineData("chief", "rules: 甲", 0, "ruleset.invalid")]
    [InlineData("chief", "words: [甲]", 3, "ruleset.changed")]
    [InlineData("chief", "# 没改什么", 0, "ruleset.unchanged")]
    [InlineData("chief", "rules:\n  X01: { enabled: false }", 0, "ruleset.secrecy")]
    [InlineData("chief", "# 机密★10年\nwords: [甲]", 0, "secrecy.marked")]
    public async Task 不该存的不存(string user, string text, int basedOn, string code)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal(code, (await house.TryRulesAsync(text, basedOn, user: user)).Refusal?.Code);
        Assert.False(await house.LookAsync(db => db.RuleSetVersions.AnyAsync()));
    }

    private static Task<int> LimitAsync(House house, params Line[] lines) => house.RunAsync<ReviewText, int>(review => review.LimitAsync(lines, Core.Reporting.Form.Brief, default));
}

internal static class DoingRules
{
    internal static async Task<Result<int>> TryRulesAsync(this House house, string text, int basedOn = 0, string? note = null, string user = "chief")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<ChangeRuleSet, Result<int>>(change => change.RunAsync(actor, new ChangeRuleSetRequest(office, basedOn, text, note, null), CancellationToken.None));
    }

    internal static async Task<int> RulesAsync(this House house, string text, int basedOn = 0, string? note = null) => (await house.TryRulesAsync(text, basedOn, note)).Value;
}
