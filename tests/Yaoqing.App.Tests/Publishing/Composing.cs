using Yaoqing.App.Publishing;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests;

/// <summary>The steps of composing an issue in one line each.</summary>
internal static class Composing
{
    internal static async Task<Result<int>> TakeOutAsync(this House house, int issue, Guid article, string user = "editor")
    {
        var (actor, version) = (await house.AsAsync(user), await house.IssueVersionAsync(issue));
        return await house.RunAsync<UnadoptArticle, Result<int>>(unadopt => unadopt.RunAsync(actor, new UnadoptArticleRequest(issue, version, article, null), default));
    }

    internal static async Task<Result<Guid>> OwnTextAsync(this House house, int issue, string title = "县内要情摘编", Guid? article = null, string body = "本科编写的一段。", string user = "editor")
    {
        var (actor, version) = (await house.AsAsync(user), await house.IssueVersionAsync(issue));
        return await house.RunAsync<EditArticle, Result<Guid>>(edit => edit.RunAsync(actor, new EditArticleRequest(issue, version, article, "", "", title, body, "", null), default));
    }

    internal static async Task<Result<Guid>> MergeAsync(this House house, int issue, IReadOnlyList<Guid> articles, string title = "多地推进秋粮收购")
    {
        var (actor, version) = (await house.AsAsync("editor"), await house.IssueVersionAsync(issue));
        return await house.RunAsync<MergeArticles, Result<Guid>>(merge => merge.RunAsync(actor, new MergeArticlesRequest(issue, version, articles, title, null), default));
    }

    internal static async Task<Result<IssueState>> ReopenAsync(this House house, int issue, string user = "director", string reason = "标题再推敲。")
    {
        var (actor, version) = (await house.AsAsync(user), await house.IssueVersionAsync(issue));
        return await house.RunAsync<ReopenIssue, Result<IssueState>>(reopen => reopen.RunAsync(actor, new ReopenIssueRequest(issue, version, reason, null), default));
    }

    internal static async Task<Result<int>> ArrangeAsync(this House house, int issue, IReadOnlyList<Guid> order)
    {
        var (actor, version) = (await house.AsAsync("editor"), await house.IssueVersionAsync(issue));
        return await house.RunAsync<ArrangeIssue, Result<int>>(arrange => arrange.RunAsync(actor, new ArrangeIssueRequest(issue, version, order, null), default));
    }

    /// <summary>An issue with one text of the desk's own, signed and ready.</summary>
    internal static async Task<int> SignedIssueAsync(this House house, string periodical = "安和信息", Series series = Series.Regular)
    {
        var issue = await house.OpenIssueAsync(periodical, series: series);
        _ = (await house.OwnTextAsync(issue)).Value;
        _ = (await house.SendIssueAsync(issue)).Value;
        _ = (await house.SignIssueAsync(issue)).Value;
        return issue;
    }
}
