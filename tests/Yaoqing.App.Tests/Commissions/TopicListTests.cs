using Xunit;
using Yaoqing.App.Commissions;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Commissions;

/// <summary>选题要点 (S17).</summary>
public sealed class TopicListTests
{
    private const string Text = "产业发展：规上企业稳产增效的做法\n生态环保：秸秆综合利用\n基层减负的新问题";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Seed17_选题要点按板块列出_看得出哪个板块还没有来稿(string store)
    {
        await using var house = await House.OnAsync(store);
        Assert.True((await IssueAsync(house, Text)).Succeeded);
        await house.SubmitAsync();
        var list = Assert.Single(await ShownAsync(house, "editor"));
        Assert.Equal([("产业发展", (int?)1), ("生态环保", 0), ("", null)], list.Topics.Select(topic => (topic.Board, topic.Received)));
        Assert.Equal("规上企业稳产增效的做法", list.Topics[0].Words);
    }

    [Fact]
    public async Task 单位看得到要点_只数自己报的_收回后看不到()
    {
        await using var house = await House.OnSqliteAsync();
        var no = (await IssueAsync(house, Text)).Value;
        await house.SubmitAsync();
        Assert.Equal(1, Assert.Single(await ShownAsync(house, "yunxi-reporter")).Topics[0].Received);
        Assert.Equal(0, Assert.Single(await ShownAsync(house, "baisha-reporter")).Topics[0].Received);
        Assert.Empty(await ShownAsync(house, "goveditor"));
        var editor = await house.AsAsync("editor");
        Assert.True((await house.RunAsync<WithdrawTopicList, Result<int>>(use => use.RunAsync(editor, new WithdrawTopicListRequest(no, null), default))).Succeeded);
        Assert.Empty(await ShownAsync(house, "yunxi-reporter"));
    }

    [Fact]
    public async Task 起止颠倒_没有要点_别科的人_都不印发()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("topics.period", (await IssueAsync(house, Text, days: -1)).Refusal?.Code);
        Assert.Equal("text.required", (await IssueAsync(house, " \n ")).Refusal?.Code);
        Assert.Equal("topics.not-your-desk", (await IssueAsync(house, Text, "goveditor")).Refusal?.Code);
        Assert.Equal("topics.many", (await IssueAsync(house, string.Join('\n', Enumerable.Range(1, 61).Select(i => $"要点{i}")))).Refusal?.Code);
    }

    private static async Task<Result<int>> IssueAsync(House house, string text, string user = "editor", int days = 30)
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        var from = new DateOnly(2026, 8, 31);
        return await house.RunAsync<IssueTopicList, Result<int>>(use => use.RunAsync(actor, new IssueTopicListRequest(office, "9月采编要目", from, from.AddDays(days), text, null), default));
    }

    private static async Task<IReadOnlyList<TopicListLine>> ShownAsync(House house, string user)
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<TopicBoard, IReadOnlyList<TopicListLine>>(board => board.OfAsync(actor, default));
    }
}
