using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Publishing;

/// <summary>Every state × action of an issue through the use cases.</summary>
public sealed class IssueFlowTests
{
    public static TheoryData<IssueState> States { get; } = [.. Enum.GetValues<IssueState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task 流程表里有的能办_没有的办不成且不改变这一期(IssueState state)
    {
        await using var house = await House.OnSqliteAsync();
        foreach (var action in Enum.GetValues<IssueAction>())
        {
            var issue = await AtAsync(house, state);
            var before = await RowAsync(house, issue);
            var allowed = IssueFlow.Next(state, action);
            var refusal = await DoAsync(house, issue, action);
            if (allowed.Succeeded)
            {
                Assert.True(refusal is null, $"{state} × {action} 应当办成，却被拒：{refusal}");
                Assert.Equal(allowed.Value, (await RowAsync(house, issue)).State);
            }
            else
            {
                Assert.Equal("issue.state", refusal?.Code);
                Assert.Equal(before, await RowAsync(house, issue));
            }
        }
    }

    [Fact]
    public async Task 编辑不能签发_主任不能编排和印发()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await AtAsync(house, IssueState.SentForSignature);
        Assert.Equal("issue.not-yours", (await house.SignIssueAsync(issue, "editor")).Refusal?.Code);
        _ = (await house.SignIssueAsync(issue)).Value;
        Assert.Equal("issue.not-yours", (await house.PublishAsync(issue, "director")).Refusal?.Code);
        Assert.Equal("issue.not-yours", (await house.OwnTextAsync(issue, user: "director")).Refusal?.Code);
        Assert.Equal("issue.not-found", (await house.PublishAsync(issue, "goveditor")).Refusal?.Code);
    }

    [Fact]
    public async Task 空的一期不能送签发()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("issue.empty", (await house.SendIssueAsync(await house.OpenIssueAsync())).Refusal?.Code);
    }

    [Fact]
    public async Task 签发绑定主任看到的内容_改过要重签()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await AtAsync(house, IssueState.SentForSignature);
        var seen = (await RowAsync(house, issue)).Digest;
        _ = (await house.ReopenAsync(issue)).Value;
        _ = (await house.OwnTextAsync(issue, "又加一篇")).Value;
        _ = (await house.SendIssueAsync(issue)).Value;
        Assert.Equal("issue.content-changed", (await house.SignIssueAsync(issue, digest: seen)).Refusal?.Code);
        Assert.True((await house.SignIssueAsync(issue)).Succeeded);
    }

    [Fact]
    public async Task 退回编排_原签发不再有效()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await AtAsync(house, IssueState.Signed);
        _ = (await house.ReopenAsync(issue)).Value;
        Assert.Null(await house.LookAsync(db => db.Issues.Where(each => each.No == issue).Select(each => each.SignedDigest).SingleAsync()));
    }

    internal sealed record Row(IssueState State, int Version, int? Number, string Digest, string? Signed);

    internal static async Task<Row> RowAsync(House house, int no)
    {
        var issue = await house.LookAsync(db => db.Issues.AsNoTracking().Include(each => each.Articles).SingleAsync(each => each.No == no));
        return new Row(issue.State, issue.Version, issue.Number, issue.ContentDigest, issue.SignedDigest);
    }

    private static async Task<int> AtAsync(House house, IssueState state)
    {
        var issue = await house.OpenIssueAsync();
        _ = (await house.OwnTextAsync(issue)).Value;
        if (state >= IssueState.SentForSignature)
            _ = (await house.SendIssueAsync(issue)).Value;
        if (state >= IssueState.Signed)
            _ = (await house.SignIssueAsync(issue)).Value;
        if (state >= IssueState.Published)
            _ = (await house.PublishAsync(issue)).Value;
        return issue;
    }

    private static async Task<Refusal?> DoAsync(House house, int issue, IssueAction action) => action switch
    {
        IssueAction.Arrange => (await house.OwnTextAsync(issue, "再加一篇")).Refusal,
        IssueAction.SendForSignature => (await house.SendIssueAsync(issue)).Refusal,
        IssueAction.Reopen => (await house.ReopenAsync(issue)).Refusal,
        IssueAction.Sign => (await house.SignIssueAsync(issue)).Refusal,
        IssueAction.Publish => (await house.PublishAsync(issue)).Refusal,
    };
}
