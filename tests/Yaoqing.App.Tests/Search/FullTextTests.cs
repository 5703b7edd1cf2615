using Xunit;
using Yaoqing.App.Search;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Search;

/// <summary>全文检索 on both stores.</summary>
public sealed class FullTextTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task 两个字的词也查得到_编辑后的文字也查得到(string store)
    {
        await using var house = await House.OnAsync(store);
        var no = await house.SubmitAsync();
        Assert.Equal([no], await FoundAsync(house, "editor", "仓容"));
        Assert.Equal([no], await FoundAsync(house, "editor", "秋粮 等候"));
        Assert.Empty(await FoundAsync(house, "editor", "秋粮 防汛"));
        _ = (await house.EditAsync(no, 1, Doing.Body + "全镇延长收购时间。")).Value;
        Assert.Equal([no], await FoundAsync(house, "editor", "延长收购"));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task 按单位_按信息科_按日期筛选(string store)
    {
        await using var house = await House.OnAsync(store);
        var first = await house.SubmitAsync();
        house.Clock.Advance(TimeSpan.FromDays(2));
        var second = await house.SubmitAsync("白沙乡", "baisha");
        var (party, unit, later) = (await house.OfficeAsync(Line.Party), await house.UnitAsync("白沙乡"), house.Clock.GetUtcNow().AddDays(-1));
        Assert.Equal([second, first], await FoundAsync(house, "editor", "秋粮"));
        Assert.Equal([second], await FoundAsync(house, "editor", "秋粮", words => words with { UnitId = unit }));
        Assert.Equal([second], await FoundAsync(house, "editor", "秋粮", words => words with { From = later }));
        Assert.Equal([first], await FoundAsync(house, "editor", "秋粮", words => words with { Until = later }));
        Assert.Equal([second, first], await FoundAsync(house, "editor", "秋粮", words => words with { OfficeId = party }));
    }

    [Fact]
    public async Task 单位只查得到自己报的_另一个信息科查不到()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        Assert.Equal([no], await FoundAsync(house, "yunxi-reporter", "秋粮"));
        Assert.Empty(await FoundAsync(house, "baisha-reporter", "秋粮"));
        Assert.Empty(await FoundAsync(house, "goveditor", "秋粮"));
        Assert.Empty(await FoundAsync(house, "sysadmin", "秋粮"));
    }

    [Theory, InlineData("\" OR 1=1"), InlineData("秋粮*\"(){}^:-+ NOT AND"), InlineData("';DROP TABLE Items;--"), InlineData("秋 & 粮 | ! <->")]
    public async Task 检索式里的符号只当文字(string typed)
    {
        await using var house = await House.OnSqliteAsync();
        await house.SubmitAsync();
        var editor = await house.AsAsync("editor");
        var found = await house.RunAsync<FindTexts, Result<FoundTexts>>(find => find.RunAsync(editor, new FindTextsRequest(typed), default));
        Assert.True(found.Succeeded);
    }

    private static async Task<IEnumerable<int>> FoundAsync(House house, string user, string words, Func<FindTextsRequest, FindTextsRequest>? more = null)
    {
        var actor = await house.AsAsync(user);
        var request = new FindTextsRequest(words);
        var found = await house.RunAsync<FindTexts, Result<FoundTexts>>(find => find.RunAsync(actor, more?.Invoke(request) ?? request, default));
        return found.Value.Hits.Select(hit => hit.ItemNo);
    }
}
