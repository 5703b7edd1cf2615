using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <summary>Loads an issue for a change by its desk.</summary>
internal static class DeskIssues
{
    internal static readonly Refusal NotFound = Refusal.NotFound("issue.not-found", "没有找到这一期，或者它不在您的信息科。请从刊物列表重新打开。");

    internal static async Task<Result<(Issue Issue, Periodical Periodical)>> IssueAsync(this Deed deed, int no, int? expectedVersion, CancellationToken ct, params Role[] roles)
    {
        var found = await (
            from each in deed.Db.Issues.Include(issue => issue.Articles).ThenInclude(article => article.Sources)
            join owner in deed.Db.Periodicals on each.PeriodicalId equals owner.Id
            where each.No == no
            select new { Issue = each, Periodical = owner }).SingleOrDefaultAsync(ct);
        if (found is null || !deed.Actor.Desks.Contains(found.Periodical.OfficeId.Value))
            return NotFound;
        deed.About("issue", found.Issue.Id.Value);
        if (!roles.Any(role => deed.Actor.Is(role, found.Periodical.OfficeId.Value)))
            return Refusal.NotAllowed("issue.not-yours", $"这一步要由{string.Join("或", roles.Select(Roles.InWords))}操作。");
        if (expectedVersion is { } version && version != found.Issue.Version)
            return Refusal.Conflict("conflict.stale", "这一期刚被改动过，您的操作没有执行。请刷新页面，看过最新内容后再操作。");
        return (found.Issue, found.Periodical);
    }
}
