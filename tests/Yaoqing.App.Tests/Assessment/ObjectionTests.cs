using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Assessment;

namespace Yaoqing.App.Tests.Assessment;

public sealed class ObjectionTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task 异议成立撤回事项_分数随之改正_双方都得到提醒_全程留痕(string store)
    {
        await using var house = await Reckoning.WithSchemeAsync(store);
        _ = (await house.OffenceAsync("迟报")).Value;
        var objection = (await house.ObjectAsync(await EntryAsync(house))).Value;
        Assert.Contains(await house.NoticesAsync("chief"), text => text.Contains("云溪镇对得分提出异议", StringComparison.Ordinal));
        _ = (await house.AnswerAsync(objection, ObjectionOutcome.FactRevoked)).Value;
        Assert.Equal("0", (await house.LedgerAsync()).Points);
        Assert.Contains(await house.NoticesAsync("yunxi-reporter"), text => text.Contains("成立，撤回计分事项", StringComparison.Ordinal));
        Assert.Contains(await house.NoticesAsync("yunxi-head"), text => text.Contains("成立，撤回计分事项", StringComparison.Ordinal));
        var actions = await house.LookAsync(db => db.Trail.Where(row => row.Outcome == "done").OrderBy(row => row.Seq).Select(row => row.Action).ToListAsync());
        Assert.Equal(["fact.decided", "fact.objected", "fact.objection-decided"], actions.TakeLast(3));
    }

    [Fact]
    public async Task 状态显示在那一笔得分上()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.OffenceAsync("迟报")).Value;
        var objection = (await house.ObjectAsync(await EntryAsync(house))).Value;
        Assert.Equal(new LineObjection(objection, null), Assert.Single((await house.LedgerAsync()).Months[0].Lines).Objection);
        _ = (await house.AnswerAsync(objection, ObjectionOutcome.Rejected, answer: "汛情应在当日12时前报，16时才报。")).Value;
        Assert.Equal(new LineObjection(objection, ObjectionOutcome.Rejected), Assert.Single((await house.LedgerAsync()).Months[0].Lines).Objection);
    }

    [Fact]
    public async Task 少记的也能提_认定加分记在那个月()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        var objection = (await house.ObjectAsync(null, missing: "5月《临江要情》采用一篇", month: new DateOnly(2026, 5, 1))).Value;
        Assert.Equal("objection.points", (await house.AnswerAsync(objection, ObjectionOutcome.PointsGranted)).Refusal?.Code);
        _ = (await house.AnswerAsync(objection, ObjectionOutcome.PointsGranted, "5")).Value;
        Assert.Equal(["2026-05 5"], await house.LinesAsync());
        Assert.Equal(ObjectionOutcome.PointsGranted, Assert.Single((await house.LedgerAsync()).Missing).Outcome);
    }

    [Fact]
    public async Task 只能就本单位的得分提_别的单位看不到()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.OffenceAsync("迟报")).Value;
        var entry = await EntryAsync(house);
        Assert.Equal("objection.not-your-unit", (await house.ObjectAsync(entry, "baisha-reporter")).Refusal?.Code);
        Assert.Equal("objection.entry", (await house.ObjectAsync(entry, "baisha-reporter", "白沙乡")).Refusal?.Code);
        var objection = (await house.ObjectAsync(entry, "yunxi-head")).Value;
        Assert.Null(await FindAsync(house, objection, "baisha-reporter"));
        Assert.Null(await FindAsync(house, objection, "goveditor"));
        Assert.True((await FindAsync(house, objection, "chief"))?.MayDecide);
        Assert.False((await FindAsync(house, objection, "yunxi-deputy"))?.MayDecide);
    }

    [Fact]
    public async Task 由本科考核人员处理一次_答复必填()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        var objection = (await house.ObjectAsync(null, missing: "参加培训一次", month: new DateOnly(2026, 5, 1))).Value;
        Assert.Equal("objection.not-found", (await house.AnswerAsync(objection, ObjectionOutcome.Rejected, user: "editor")).Refusal?.Code);
        Assert.Equal("text.required", (await house.AnswerAsync(objection, ObjectionOutcome.Rejected, answer: " ")).Refusal?.Code);
        Assert.Equal("objection.no-fact", (await house.AnswerAsync(objection, ObjectionOutcome.FactRevoked)).Refusal?.Code);
        _ = (await house.AnswerAsync(objection, ObjectionOutcome.SettledElsewhere)).Value;
        Assert.Equal("objection.decided", (await house.AnswerAsync(objection, ObjectionOutcome.PointsGranted, "5")).Refusal?.Code);
        Assert.Equal(0, await house.LookAsync(db => db.Facts.CountAsync()));
    }

    [Fact]
    public async Task 同一笔在处理中不重复提_理由必填_月份要对()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.OffenceAsync("迟报")).Value;
        var entry = await EntryAsync(house);
        Assert.Equal("text.required", (await house.ObjectAsync(entry, reason: "")).Refusal?.Code);
        _ = (await house.ObjectAsync(entry)).Value;
        Assert.Equal("objection.pending", (await house.ObjectAsync(entry, "yunxi-deputy")).Refusal?.Code);
        Assert.Equal("objection.month", (await house.ObjectAsync(null, missing: "约稿一篇", month: new DateOnly(2026, 9, 1))).Refusal?.Code);
    }

    private static async Task<string> EntryAsync(House house) => (await house.LedgerAsync()).Months[0].Lines[0].Entry;

    private static async Task<ObjectionDetails?> FindAsync(House house, Guid objection, string user)
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<Objections, ObjectionDetails?>(query => query.FindAsync(actor, objection, default));
    }
}
