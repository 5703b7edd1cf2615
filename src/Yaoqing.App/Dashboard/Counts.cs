using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Reporting;
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
public sealed class Counts(YaoqingDb db, TimeProvider time)
{
    private static readonly HotQuery<Func<YaoqingDb, Id<Office>, IAsyncEnumerable<DeskCounts>>> OfDesk = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Office> office) => db.Offices.Where(each => each.Id == office).Select(_ => new DeskCounts(
            db.Submissions.Count(each => each.OfficeId == office && each.State == SubmissionState.Received),
            db.Submissions.Count(each => each.OfficeId == office && each.State == SubmissionState.UnderEdit),
            db.Submissions.Count(each => each.OfficeId == office && each.State == SubmissionState.Kept),
            db.Commissions.Count(each => each.OfficeId == office && each.ClosedAt == null),
            db.FollowUps.Count(each => each.ReportedAt == null && db.Instructions.Any(instruction => instruction.Id == each.InstructionId && instruction.OfficeId == office)),
            db.Objections.Count(each => each.OfficeId == office && each.DecidedAt == null)))));

    private static readonly HotQuery<Func<YaoqingDb, Id<Office>, IAsyncEnumerable<OpenIssue>>> OldestOpenIssue = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Office> office) => (
            from each in db.Issues
            join periodical in db.Periodicals on each.PeriodicalId equals periodical.Id
            where periodical.OfficeId == office && each.State != IssueState.Published
            orderby each.No
            select new OpenIssue(each.No, periodical.Name)).Take(1)));

    private static readonly HotQuery<Func<YaoqingDb, Id<Unit>, List<Id<Unit>>, IAsyncEnumerable<UnitCounts>>> OfUnits = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Unit> first, List<Id<Unit>> units) => db.Units.Where(each => each.Id == first).Select(_ => new UnitCounts(
            db.CommissionUnits.Count(each => units.Contains(each.UnitId) && each.AnsweredAt == null && db.Commissions.Any(commission => commission.Id == each.CommissionId && commission.ClosedAt == null)),
            db.FollowUps.Count(each => units.Contains(each.UnitId) && each.ReportedAt == null),
            db.Submissions.Count(each => units.Contains(each.UnitId) && each.State == SubmissionState.Returned)))));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Unit>>, IAsyncEnumerable<Waiting>>> AwaitingSignOff = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Unit>> units) => db.Items.Where(item => units.Contains(item.UnitId) && item.State == ItemState.AwaitingSignOff)
            .Select(item => new Waiting(item.UnitId, item.Chain, item.StepsDone))));

    public async Task<NavigationCounts> OfAsync(Actor actor, Guid? deskId, CancellationToken ct)
    {
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var desk = deskId is { } id && actor.Desks.Contains(id) ? new Id<Office>(id) : (Id<Office>?)null;
        int? received = null, underEdit = null, kept = null, commissions = null, followUps = null, signOffs = null, returned = null, objections = null;
        (int, string)? open = null;
        if (desk is { } office)
        {
            var now = await OfDesk.On(db)(db, office).SingleAsync(ct);
            (received, underEdit, kept, commissions, followUps, objections) = (now.Received, now.UnderEdit, now.Kept, now.Commissions, now.FollowUps, actor.IsAny(office.Value, Role.ChiefEditor, Role.Assessor) ? now.Objections : null);
            var issue = await OldestOpenIssue.On(db)(db, office).FirstOrDefaultAsync(ct);
            open = issue is null ? null : (issue.No, issue.Periodical);
        }
        else if (units.Count > 0)
        {
            var now = await OfUnits.On(db)(db, units[0], units).SingleAsync(ct);
            (commissions, followUps, returned) = (now.Commissions, now.FollowUps, now.Returned);
            signOffs = actor.Is(Role.Head) || actor.Is(Role.DeputyHead) ? await SignOffsAsync(actor, ct) : null;
        }
        return new NavigationCounts(received, underEdit, kept, commissions, followUps, signOffs, returned, objections, open);
    }

    /// <summary>Those whose turn it is for the reader to sign, as on his page of signatures.</summary>
    private async Task<int> SignOffsAsync(Actor actor, CancellationToken ct)
    {
        var posts = await SignerPosts.OfAsync(db, actor, time.GetUtcNow(), ct);
        var waiting = await AwaitingSignOff.On(db)(db, [.. posts.Select(post => post.Unit).Distinct()]).ToListAsync(ct);
        return waiting.Count(item => item.StepsDone < item.Chain.Count && posts.Any(post => post.Unit == item.Unit && post.Post == item.Chain[item.StepsDone].Post));
    }

    private sealed record Waiting(Id<Unit> Unit, IReadOnlyList<SignOffStep> Chain, int StepsDone);

    private sealed record DeskCounts(int Received, int UnderEdit, int Kept, int Commissions, int FollowUps, int Objections);

    private sealed record UnitCounts(int Commissions, int FollowUps, int Returned);

    private sealed record OpenIssue(int No, string Periodical);
}
