using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Instructions;
using Yaoqing.App.Tests.Houses;

namespace Yaoqing.App.Tests.Instructions;

/// <summary>批示: recorded, assigned, followed up, closed.</summary>
public sealed class InstructionTests
{
    [Fact]
    public async Task 逾期的反馈照收并标明_反馈只能一次()
    {
        await using var house = await House.OnSqliteAsync();
        var instruction = (await house.InstructAsync(await house.PrintedAsync())).Value;
        _ = (await house.AssignAsync(instruction, TimeSpan.FromDays(3))).Value;
        house.Clock.Advance(TimeSpan.FromDays(4));
        Assert.True((await house.ReportBackAsync(instruction)).Value);
        Assert.Equal("instruction.already-reported", (await house.ReportBackAsync(instruction)).Refusal?.Code);
        Assert.Contains("FollowUpLate", await house.FactKindsAsync());
    }

    [Fact]
    public async Task 还有单位没反馈_不能销号_都反馈了才办结()
    {
        await using var house = await House.OnSqliteAsync();
        var instruction = (await house.InstructAsync(await house.PrintedAsync())).Value;
        _ = (await house.AssignAsync(instruction, TimeSpan.FromDays(3))).Value;
        Assert.Equal("instruction.open-follow-ups", (await house.CloseInstructionAsync(instruction)).Refusal?.Code);
        _ = (await house.ReportBackAsync(instruction)).Value;
        Assert.True((await house.CloseInstructionAsync(instruction)).Succeeded);
        Assert.Equal("instruction.closed", (await house.AssignAsync(instruction, TimeSpan.FromDays(3), "白沙乡")).Refusal?.Code);
    }

    [Fact]
    public async Task 同一单位不重复交办_时限要晚于现在()
    {
        await using var house = await House.OnSqliteAsync();
        var instruction = (await house.InstructAsync(await house.PrintedAsync())).Value;
        Assert.Equal("instruction.due-past", (await house.AssignAsync(instruction, TimeSpan.FromMinutes(-1))).Refusal?.Code);
        _ = (await house.AssignAsync(instruction, TimeSpan.FromDays(3))).Value;
        Assert.Equal("instruction.already-assigned", (await house.AssignAsync(instruction, TimeSpan.FromDays(5))).Refusal?.Code);
    }

    [Fact]
    public async Task 没交办到的单位看不到批示_也不能反馈()
    {
        await using var house = await House.OnSqliteAsync();
        var instruction = (await house.InstructAsync(await house.PrintedAsync())).Value;
        _ = (await house.AssignAsync(instruction, TimeSpan.FromDays(3))).Value;
        Assert.False((await house.ReportBackAsync(instruction, "白沙乡", "baisha-reporter")).Succeeded);
        var stranger = await house.AsAsync("baisha-reporter");
        Assert.Null(await house.RunAsync<InstructionLedger, InstructionPage?>(ledger => ledger.FindAsync(stranger, instruction, default)));
    }

    [Theory, InlineData(2026, 9, 1), InlineData(2024, 8, 30)]
    public async Task 批示日期不晚于今天_不早于两年前(int year, int month, int day)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("instruction.date", (await house.InstructAsync(await house.PrintedAsync(), on: new DateOnly(year, month, day))).Refusal?.Code);
    }

    [Fact]
    public async Task 信息员不能登记批示_没印发的文章不能批()
    {
        await using var house = await House.OnSqliteAsync();
        var article = await house.PrintedAsync();
        Assert.Equal("instruction.not-allowed", (await house.InstructAsync(article, "yunxi-reporter")).Refusal?.Code);
        Assert.Equal("issue.no-article", (await house.InstructAsync(Guid.NewGuid())).Refusal?.Code);
        Assert.Equal("submission.not-found", (await house.InstructAsync(null, item: 999)).Refusal?.Code);
        Assert.Equal(0, await house.LookAsync(db => db.Instructions.CountAsync()));
    }
}
