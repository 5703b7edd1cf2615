using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Publishing;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Publishing;

/// <summary>拆回: a merge is undone without losing an edited word, a credit or the place.</summary>
public sealed class SplitArticleTests
{
    [Fact]
    public async Task 拆回后_各篇的文字署名次序都在()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await ComposedAsync(house);
        _ = (await house.OwnTextAsync(issue)).Value;
        var before = await ArticlesAsync(house, issue);
        var merged = (await house.MergeAsync(issue, [before[0].Id, before[1].Id])).Value;
        Assert.Equal(2, (await SplitAsync(house, issue, merged)).Value);
        var after = await ArticlesAsync(house, issue);
        Assert.Equal(before.Select(each => (each.Title, each.Body, each.Units)).Order(), after.Select(each => (each.Title, each.Body, each.Units)).Order());
        Assert.Equal(before[..2].Select(each => each.Title), after[1..].Select(each => each.Title));
    }

    [Fact]
    public async Task 合并了两次_一层一层拆回()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await ComposedAsync(house, third: true);
        var before = await ArticlesAsync(house, issue);
        var first = (await house.MergeAsync(issue, [before[0].Id, before[1].Id], "两家合写")).Value;
        var second = (await house.MergeAsync(issue, [first, before[2].Id], "三家合写")).Value;
        _ = (await SplitAsync(house, issue, second)).Value;
        var inner = (await ArticlesAsync(house, issue)).Single(each => each.Title == "两家合写");
        _ = (await SplitAsync(house, issue, inner.Id)).Value;
        Assert.Equal(before.Select(each => each.Title).Order(), (await ArticlesAsync(house, issue)).Select(each => each.Title).Order());
    }

    [Fact]
    public async Task 不是合并成的_和送签以后的_拆不了()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await ComposedAsync(house);
        var articles = await ArticlesAsync(house, issue);
        Assert.Equal("issue.not-merged", (await SplitAsync(house, issue, articles[0].Id)).Refusal?.Code);
        var merged = (await house.MergeAsync(issue, [articles[0].Id, articles[1].Id])).Value;
        _ = (await house.SendIssueAsync(issue)).Value;
        Assert.False((await SplitAsync(house, issue, merged)).Succeeded);
        Assert.Single(await ArticlesAsync(house, issue));
    }

    private static async Task<int> ComposedAsync(House house, bool third = false)
    {
        var issue = await house.OpenIssueAsync();
        _ = (await house.AdoptAsync(await house.SubmitAsync(), issue)).Value;
        _ = (await house.AdoptAsync(await house.SubmitAsync("白沙乡", "baisha", await house.FormAsync("白沙乡", title: "白沙乡收粮")), issue)).Value;
        if (third)
            _ = (await house.AdoptAsync(await house.SubmitAsync("县发改局", "fagai", await house.FormAsync("县发改局", title: "县发改局备仓")), issue)).Value;
        return issue;
    }

    private static async Task<List<(Guid Id, string Title, string Body, string Units)>> ArticlesAsync(House house, int issue)
    {
        var found = await house.LookAsync(db => db.Issues.Include(each => each.Articles).ThenInclude(each => each.Sources).SingleAsync(each => each.No == issue));
        return [.. found.Articles.OrderBy(each => each.Order).Select(each => (each.Id.Value, each.Title, each.Body, string.Join('、', each.Sources.OrderBy(source => source.Order).Select(source => source.SubmissionId))))];
    }

    private static async Task<Result<int>> SplitAsync(House house, int issue, Guid article)
    {
        var (actor, version) = (await house.AsAsync("editor"), await house.IssueVersionAsync(issue));
        return await house.RunAsync<SplitArticle, Result<int>>(split => split.RunAsync(actor, new SplitArticleRequest(issue, version, article, null), default));
    }
}
