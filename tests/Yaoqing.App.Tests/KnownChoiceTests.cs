using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Commissions;
using Yaoqing.App.Instructions;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;
using Yaoqing.App.Upward;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Tests;

/// <summary>What comes from outside may name no choice, or a day that no calendar of the trade has.</summary>
public sealed class KnownChoiceTests
{
    private static readonly DateOnly Today = new(2026, 8, 31);

    [Fact]
    public async Task 不在词表里的选择_一个也不存()
    {
        await using var house = await House.OnSqliteAsync();
        var (party, unit, city) = (await house.OfficeAsync(Line.Party), await house.UnitAsync("云溪镇"), await house.OfficeAsync("临江市委办"));
        var item = await house.SubmitAsync();
        Assert.Equal("form.choice-unknown", await CodeAsync<IssueCommission, int>(house, (each, actor) => each.RunAsync(actor, new IssueCommissionRequest(party, (CommissionKind)99, "题", "要求", House.Start.AddDays(1), false, "", [unit], null), default)));
        Assert.Equal("form.choice-unknown", await CodeAsync<RegisterEvent, int>(house, (each, actor) => each.RunAsync(actor, new RegisterEventRequest(party, (EventKind)99, "事项", Today, [unit], null), default)));
        Assert.Equal("form.choice-unknown", await CodeAsync<RecordStanding, Guid>(house, (each, actor) => each.RunAsync(actor, new RecordStandingRequest(party, city, (Level)99, Today, 1, 1, "通报", null), default)));
        Assert.Equal("form.choice-unknown", await CodeAsync<RecordInstruction, int>(house, (each, actor) => each.RunAsync(actor, new RecordInstructionRequest(party, null, item, "陆怀远", "", (Level)99, true, "好。", Today, null), default)));
        Assert.Equal("form.choice-unknown", await CodeAsync<SetTarget, Guid>(house, (each, actor) => each.RunAsync(actor, new SetTargetRequest(party, unit, party, (Level)99, 2026, 80, null), default), "chief"));
        var up = await house.AsAsync("editor");
        var sent = (await house.RunAsync<SendUp, Result<int>>(each => each.RunAsync(up, new SendUpRequest(party, item, null, city, null, null, null), default))).Value;
        Assert.Equal("form.choice-unknown", await CodeAsync<RecordAdoption, Guid>(house, (each, actor) => each.RunAsync(actor, new RecordAdoptionRequest(sent, city, "临江要情", "", (Placement)99, Today, null, null), default)));
    }

    [Fact]
    public async Task 公元一年的通报_和三十年后的反馈时限_不收()
    {
        await using var house = await House.OnSqliteAsync();
        var (party, unit, city) = (await house.OfficeAsync(Line.Party), await house.UnitAsync("云溪镇"), await house.OfficeAsync("临江市委办"));
        Assert.Equal("upward.dates", await CodeAsync<RecordStanding, Guid>(house, (each, actor) => each.RunAsync(actor, new RecordStandingRequest(party, city, Level.City, DateOnly.MinValue, 1, 1, "通报", null), default)));
        var item = await house.SubmitAsync();
        var editor = await house.AsAsync("editor");
        var no = (await house.RunAsync<RecordInstruction, Result<int>>(each => each.RunAsync(editor, new RecordInstructionRequest(party, null, item, "陆怀远", "", Level.County, true, "好。", Today, null), default))).Value;
        Assert.Equal("instruction.due-too-far", await CodeAsync<AssignInstruction, bool>(house, (each, actor) => each.RunAsync(actor, new AssignInstructionRequest(no, unit, House.Start.AddYears(30), null), default)));
    }

    [Fact]
    public async Task 已报送的撤稿要写原因_草稿不用()
    {
        await using var house = await House.OnSqliteAsync();
        var (draft, sent) = (await house.DraftAsync(await house.FormAsync()), await house.SubmitAsync());
        Assert.Equal("item.withdrawal-reason-required", await CodeAsync<WithdrawItem, ItemState>(house, (each, actor) => each.RunAsync(actor, new WithdrawItemRequest(sent, VersionOf(house, sent), " ", null), default), "yunxi-reporter"));
        Assert.Null(await CodeAsync<WithdrawItem, ItemState>(house, (each, actor) => each.RunAsync(actor, new WithdrawItemRequest(draft, VersionOf(house, draft), null, null), default), "yunxi-reporter"));
    }

    private static int VersionOf(House house, int no) => house.LookAsync(db => Task.FromResult(db.Items.Where(each => each.No == no).Select(each => each.Version).Single())).GetAwaiter().GetResult();

    private static async Task<string?> CodeAsync<TUseCase, T>(House house, Func<TUseCase, Actor, Task<Result<T>>> run, string user = "editor") where TUseCase : notnull
    {
        var actor = await house.AsAsync(user);
        return (await house.RunAsync<TUseCase, Result<T>>(each => run(each, actor))).Refusal?.Code;
    }
}
