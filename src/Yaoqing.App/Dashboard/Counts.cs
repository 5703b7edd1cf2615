using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Dashboard;

/// <summary>What the navigation shows beside its links; null where the reader has nothing to do with it.</summary>
/// <param name="Received">来稿.</param>
/// <param name="UnderEdit">在编.</param>
/// <param name="Kept">留用.</param>
/// <param name="Commissions">Open commissions of the desk, or unanswered ones of the unit.</param>
/// <param name="FollowUps">Instructions still to be reported back on.</param>
/// <param name="SignOffs">Items that wait for the reader's signature.</param>
/// <param name="Returned">Items that came back to the unit.</param>
/// <param name="Objections">Objections that the reader may decide.</param>
/// <param name="OpenIssue">Number of the page of the open issue, with its periodical's name.</param>
public sealed record NavigationCounts(int? Received, int? UnderEdit, int? Kept, int? Commissions, int? FollowUps, int? SignOffs, int? Returned, int? Objections, (int No, string Periodical)? OpenIssue);

/// <summary>导航计数, for one desk at a time. Every page shows them, so they come by one or two queries, each count a subquery of one row.</summary>
public sealed class Counts(YaoqingDb db)
{
    public async Task<NavigationCounts> OfAsync(Actor actor, Guid? deskId, CancellationToken ct)
    {
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var desk = deskId is { } id && actor.Desks.Contains(id) ? new Id<Office>(id) : (Id<Office>?)null;
        int? received = null, underEdit = null, kept = null, commissions = null, followUps = null, signOffs = null, returned = null, objections = null;
        (int, string)? open = null;
        if (desk is { } office)
        {
            var mayDecide = actor.IsAny(office.Value, Role.ChiefEditor, Role.Assessor);
            var own = db.Submissions.Where(each => each.OfficeId == office);
            var now = await db.Offices.Where(each => each.Id == office).Select(_ => new
            {
                Received = own.Count(each => each.State == SubmissionState.Received),
                UnderEdit = own.Count(each => each.State == SubmissionState.UnderEdit),
                Kept = own.Count(each => each.State == SubmissionState.Kept),
                Commissions = db.Commissions.Count(each => each.OfficeId == office && each.ClosedAt == null),
                FollowUps = db.FollowUps.Count(each => each.ReportedAt == null && db.Instructions.Any(instruction => instruction.Id == each.InstructionId && instruction.OfficeId == office)),
                Objections = mayDecide ? (int?)db.Objections.Count(each => each.OfficeId == office && each.DecidedAt == null) : null,
            }).SingleAsync(ct);
            (received, underEdit, kept, commissions, followUps, objections) = (now.Received, now.UnderEdit, now.Kept, now.Commissions, now.FollowUps, now.Objections);
            var issue = await (
                from each in db.Issues
                join periodical in db.Periodicals on each.PeriodicalId equals periodical.Id
                where periodical.OfficeId == office && each.State != IssueState.Published
                orderby each.No
                select new { each.No, periodical.Name }).FirstOrDefaultAsync(ct);
            open = issue is null ? null : (issue.No, issue.Name);
        }
        else if (units.Count > 0)
        {
            var (one, signs) = (units[0], actor.Is(Role.Head) || actor.Is(Role.DeputyHead));
            var now = await db.Units.Where(each => each.Id == one).Select(_ => new
            {
                Commissions = db.CommissionUnits.Count(each => units.Contains(each.UnitId) && each.AnsweredAt == null && db.Commissions.Any(commission => commission.Id == each.CommissionId && commission.ClosedAt == null)),
                FollowUps = db.FollowUps.Count(each => units.Contains(each.UnitId) && each.ReportedAt == null),
                Returned = db.Submissions.Count(each => units.Contains(each.UnitId) && each.State == SubmissionState.Returned),
                SignOffs = signs ? (int?)db.Items.Count(each => units.Contains(each.UnitId) && each.State == ItemState.AwaitingSignOff) : null,
            }).SingleAsync(ct);
            (commissions, followUps, returned, signOffs) = (now.Commissions, now.FollowUps, now.Returned, now.SignOffs);
        }
        return new NavigationCounts(received, underEdit, kept, commissions, followUps, signOffs, returned, objections, open);
    }
}
