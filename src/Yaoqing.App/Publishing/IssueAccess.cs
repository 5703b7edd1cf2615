using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <summary>
/// Who may read an issue: its desk at any time; once it is published, the county's leaders, and the units whose items it carries.
/// For everybody else it does not exist.
/// </summary>
public static class IssueAccess
{
    /// <summary>Issues that the actor may read.</summary>
    public static IQueryable<Issue> VisibleIssues(this YaoqingDb db, Actor actor)
    {
        var desks = actor.Desks.Select(desk => new Id<Office>(desk)).ToList();
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var leader = actor.Is(Role.Leader);
        return db.Issues.Where(issue => db.Periodicals.Any(periodical => periodical.Id == issue.PeriodicalId && desks.Contains(periodical.OfficeId))
            || issue.State == IssueState.Published && (leader || db.Articles.Any(article => article.IssueId == issue.Id && article.Sources.Any(source => units.Contains(source.UnitId)))));
    }

    /// <summary>Published issues that the actor may read, as a reader.</summary>
    public static IQueryable<Issue> PublishedFor(this YaoqingDb db, Actor actor) => db.VisibleIssues(actor).Where(issue => issue.State == IssueState.Published);
}
