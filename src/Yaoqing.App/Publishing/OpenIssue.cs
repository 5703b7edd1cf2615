using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

public sealed record OpenIssueRequest(Guid PeriodicalId, Series Series, string? Key);

/// <summary>新建一期: several may be composed at once; the number comes with publication.</summary>
public sealed class OpenIssue(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, OpenIssueRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "issue.opened", request.Key, async deed =>
        {
            var periodical = await deed.Db.Periodicals.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Periodical>(request.PeriodicalId), ct);
            if (periodical is null || !actor.IsAny(periodical.OfficeId.Value, Role.Editor, Role.ChiefEditor))
                return Refusal.NotFound("periodical.not-found", "没有找到这个刊物，或者它不属于您的信息科。");
            if (periodical.Retired)
                return Refusal.Conflict("periodical.retired", $"《{periodical.Name}》已停刊，不能新建一期。");
            var issue = new Issue { Id = deed.New<Issue>(), No = await deed.NextNumberAsync("issue", ct), PeriodicalId = periodical.Id, Series = request.Series, OpenedAt = deed.Now };
            deed.About("issue", issue.Id.Value);
            deed.Db.Issues.Add(issue);
            return issue.No;
        }, ct);
}
