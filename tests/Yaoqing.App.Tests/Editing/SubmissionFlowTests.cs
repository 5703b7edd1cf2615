using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Editing;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Editing;

/// <summary>Every state × action through the use cases: what the table has goes through, what it lacks is refused and changes no row.</summary>
public sealed class SubmissionFlowTests
{
    public static TheoryData<SubmissionState> States { get; } = [.. Enum.GetValues<SubmissionState>()];

    /// <summary>What the desk does with a submission; the rest of the actions are the unit's or the issue's and are tested with those.</summary>
    private static readonly SubmissionAction[] OfDesk =
        [SubmissionAction.Edit, SubmissionAction.Keep, SubmissionAction.Return, SubmissionAction.Reject, SubmissionAction.Reinstate, SubmissionAction.Adopt, SubmissionAction.Unadopt];

    [Theory]
    [MemberData(nameof(States))]
    public async Task 流程表里有的能办_没有的办不成且不改变稿件(SubmissionState state)
    {
        await using var house = await House.OnSqliteAsync();
        foreach (var action in OfDesk)
        {
            var (no, issue) = await AtAsync(house, state);
            var before = await RowAsync(house, no);
            var allowed = SubmissionFlow.Next(state, action);
            var done = await DoAsync(house, no, issue, action);
            if (allowed.Succeeded)
            {
                Assert.True(done is null, $"{state} × {action} 应当办成，却被拒：{done}");
                Assert.Equal(allowed.Value, (await RowAsync(house, no)).State);
            }
            else
            {
                Assert.False(done is null, $"{state} × {action} 不在流程表里，却办成了");
                Assert.Equal(before, await RowAsync(house, no));
            }
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task 撤稿和重报按流程表(SubmissionState state)
    {
        await using var house = await House.OnSqliteAsync();
        var (withdrawn, _) = await AtAsync(house, state);
        var reporter = await house.AsAsync("yunxi-reporter");
        var before = await RowAsync(house, withdrawn);
        var version = await house.LookAsync(db => db.Items.Where(item => item.No == withdrawn).Select(item => item.Version).SingleAsync());
        var done = await house.RunAsync<WithdrawItem, Result<ItemState>>(withdraw => withdraw.RunAsync(reporter, new WithdrawItemRequest(withdrawn, version, "情况有变。", null), default));
        var wanted = SubmissionFlow.Next(state, SubmissionAction.Withdraw);
        // A rejected copy stays rejected: the withdrawal closes what is still open at the desks.
        if (wanted.Succeeded)
            Assert.Equal(SubmissionState.Withdrawn, (await RowAsync(house, withdrawn)).State);
        else
            Assert.Equal(before.State, (await RowAsync(house, withdrawn)).State);
        Assert.True(done.Succeeded || !wanted.Succeeded, done.Refusal?.Message);
    }

    [Theory]
    [InlineData(SubmissionAction.Return)]
    [InlineData(SubmissionAction.Reject)]
    public async Task 退改和不用_不写理由办不成(SubmissionAction action)
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        Assert.Equal("submission.reason-required", (await house.DecideAsync(no, action, " ")).Refusal?.Code);
        Assert.Equal(SubmissionState.Received, (await RowAsync(house, no)).State);
    }

    [Fact]
    public async Task 别的信息科看不到也办不了()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        Assert.Equal("submission.not-found", (await house.DecideAsync(no, SubmissionAction.Keep, user: "goveditor")).Refusal?.Code);
        var (foreign, office) = (await house.AsAsync("goveditor"), await house.OfficeAsync(Line.Party));
        Assert.Null(await house.RunAsync<DeskItems, DeskItem?>(items => items.FindAsync(foreign, office, no, default)));
    }

    internal sealed record Row(SubmissionState State, int TextNumber, string Title, int Version, int Texts);

    internal static Task<Row> RowAsync(House house, int no) => house.LookAsync(db => (
        from each in db.Submissions
        join item in db.Items on each.ItemId equals item.Id
        where item.No == no
        select new Row(each.State, each.TextNumber, each.Title, each.Version, each.Texts.Count)).SingleAsync());

    /// <summary>A submission in a state, with the open issue beside it.</summary>
    private static async Task<(int No, int Issue)> AtAsync(House house, SubmissionState state)
    {
        var (no, issue) = (await house.SubmitAsync(), await house.OpenIssueAsync());
        var reached = state switch
        {
            SubmissionState.Received => true,
            SubmissionState.UnderEdit => (await house.EditAsync(no, 1, Doing.Body + "改。")).Succeeded,
            SubmissionState.Kept => (await house.DecideAsync(no, SubmissionAction.Keep)).Succeeded,
            SubmissionState.Returned => (await house.DecideAsync(no, SubmissionAction.Return, "请补数据。")).Succeeded,
            SubmissionState.Rejected => (await house.DecideAsync(no, SubmissionAction.Reject, "已用同类信息。")).Succeeded,
            SubmissionState.Withdrawn => await WithdrawAsync(house, no),
            SubmissionState.Adopted => (await house.AdoptAsync(no, issue)).Succeeded,
            SubmissionState.Published => await PublishAsync(house, no, issue),
        };
        Assert.True(reached);
        Assert.Equal(state, (await RowAsync(house, no)).State);
        return (no, state == SubmissionState.Published ? await house.OpenIssueAsync() : issue);
    }

    private static async Task<bool> WithdrawAsync(House house, int no)
    {
        var reporter = await house.AsAsync("yunxi-reporter");
        var version = await house.LookAsync(db => db.Items.Where(item => item.No == no).Select(item => item.Version).SingleAsync());
        return (await house.RunAsync<WithdrawItem, Result<ItemState>>(withdraw => withdraw.RunAsync(reporter, new WithdrawItemRequest(no, version, "情况有变。", null), default))).Succeeded;
    }

    private static async Task<bool> PublishAsync(House house, int no, int issue)
    {
        _ = (await house.AdoptAsync(no, issue)).Value;
        _ = (await house.SendIssueAsync(issue)).Value;
        _ = (await house.SignIssueAsync(issue)).Value;
        return (await house.PublishAsync(issue)).Succeeded;
    }

    private static async Task<Refusal?> DoAsync(House house, int no, int issue, SubmissionAction action)
    {
        if (action == SubmissionAction.Adopt)
            return (await house.AdoptAsync(no, issue)).Refusal;
        if (action == SubmissionAction.Unadopt)
            return await TakeOutAsync(house, no, issue);
        if (action == SubmissionAction.Edit)
            return (await house.EditAsync(no, (await RowAsync(house, no)).TextNumber, Doing.Body + "再改。")).Refusal;
        return (await house.DecideAsync(no, action, "理由。")).Refusal;
    }

    private static async Task<Refusal?> TakeOutAsync(House house, int no, int issue)
    {
        var article = await house.LookAsync(db => db.ArticleSources.Where(source => db.Items.Any(item => item.Id == source.ItemId && item.No == no)).Select(source => (Guid?)source.ArticleId.Value).SingleOrDefaultAsync());
        return (await house.TakeOutAsync(issue, article ?? Guid.Empty)).Refusal;
    }
}
