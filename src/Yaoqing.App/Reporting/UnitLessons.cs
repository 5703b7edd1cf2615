using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="Rule">The rule, such as W02.</param>
/// <param name="Items">In how many of the looked-at items it spoke.</param>
public sealed record FrequentRule(string Rule, int Items);

/// <summary>Why an item came back or was not used, in the words of a signer or an editor.</summary>
public sealed record ReturnReason(int No, string Title, string By, string Words, DateTimeOffset At);

/// <param name="Items">How many of the unit's last items were looked at.</param>
/// <param name="Rules">What the review found most often, confirmed findings left out.</param>
/// <param name="Returns">The latest reasons for which items came back.</param>
public sealed record LessonsOfUnit(int Items, IReadOnlyList<FrequentRule> Rules, IReadOnlyList<ReturnReason> Returns);

/// <summary>常见问题: what a unit's last items were found or returned for, so that the next one is better.</summary>
public sealed class UnitLessons(YaoqingDb db)
{
    public const int ItemsLookedAt = 20;
    private const int RulesShown = 5;
    private const int ReasonsShown = 4;

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Unit>>, bool, Id<Office>, int, IAsyncEnumerable<LookedAt>>> Reviewed = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Unit>> units, bool anyDesk, Id<Office> desk, int most) => db.Items
            .Where(item => units.Contains(item.UnitId) && db.ItemReviews.Any(review => review.ItemId == item.Id))
            .Where(item => anyDesk || db.Submissions.Any(submission => submission.ItemId == item.Id && submission.OfficeId == desk))
            .OrderByDescending(item => item.No).Take(most).Select(item => new LookedAt(item.Id, item.No, item.Title))));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Item>>, bool, Id<Office>, int, IAsyncEnumerable<DeskReason>>> SentBackByDesks = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Item>> items, bool anyDesk, Id<Office> desk, int most) => (
            from decision in db.DeskDecisions
            join submission in db.Submissions on decision.SubmissionId equals submission.Id
            join office in db.Offices on submission.OfficeId equals office.Id
            where items.Contains(submission.ItemId) && (anyDesk || office.Id == desk) && (decision.Action == SubmissionAction.Return || decision.Action == SubmissionAction.Reject)
            orderby decision.At descending
            select new DeskReason(submission.ItemId, office.ShortName, decision.Action, decision.Reason, decision.At)).Take(most)));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Item>>, IAsyncEnumerable<ReasonedFinding>>> Reasoned = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Item>> items) => db.FindingOverrides.Where(each => items.Contains(each.ItemId)).Select(each => new { each.ItemId, each.Fingerprint })
            .Concat(db.DeskConfirmations.Where(each => items.Contains(each.ItemId) && each.WithdrawnAt == null).Select(each => new { each.ItemId, each.Fingerprint }))
            .Select(each => new ReasonedFinding(each.ItemId, each.Fingerprint))));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Item>>, int, IAsyncEnumerable<SignerReason>>> SentBackInside = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Item>> items, int most) => db.SignOffs.Where(each => items.Contains(each.ItemId) && each.Decision == SignOffDecision.Returned)
            .OrderByDescending(each => each.At).Take(most).Select(each => new SignerReason(each.ItemId, each.SignerName, each.Remark, each.At))));

    /// <summary>Of the units that the reader belongs to; null where there is nothing to learn yet.</summary>
    public Task<LessonsOfUnit?> OwnAsync(Actor actor, CancellationToken ct) =>
        LearnAsync([.. actor.Units.Select(unit => new Id<Unit>(unit))], null, ct);

    /// <summary>Of one unit, as a desk that receives its items sees it.</summary>
    public async Task<LessonsOfUnit?> OfUnitAsync(Actor actor, Guid officeId, Guid unitId, CancellationToken ct) =>
        actor.IsAny(officeId, Role.Editor, Role.ChiefEditor) ? await LearnAsync([new Id<Unit>(unitId)], new Id<Office>(officeId), ct) : null;

    private async Task<LessonsOfUnit?> LearnAsync(List<Id<Unit>> units, Id<Office>? desk, CancellationToken ct)
    {
        var items = await Reviewed.On(db)(db, units, desk is null, desk ?? default, ItemsLookedAt).ToListAsync(ct);
        if (items.Count == 0)
            return null;
        var ids = items.Select(item => item.Id).ToList();
        var titles = items.ToDictionary(item => item.Id, item => (item.No, item.Title));
        var rules = await RulesAsync(ids, desk, ct);
        var returns = await ReturnsAsync(ids, desk, ct);
        return rules.Count == 0 && returns.Count == 0 ? null
            : new LessonsOfUnit(items.Count, rules, [.. returns.Select(each => new ReturnReason(titles[each.Item].No, titles[each.Item].Title, each.By, each.Words, each.At))]);
    }

    private async Task<IReadOnlyList<FrequentRule>> RulesAsync(List<Id<Item>> items, Id<Office>? desk, CancellationToken ct)
    {
        var line = desk is { } office ? await db.Offices.AsNoTracking().Where(each => each.Id == office).Select(each => (Line?)each.Line).SingleAsync(ct) : null;
        var reports = await db.ItemReviews.AsNoTracking().Where(each => items.Contains(each.ItemId) && (line == null || each.Line == line)).Select(each => new { each.ItemId, each.Report }).ToListAsync(ct);
        var reasoned = await Reasoned.On(db)(db, items).ToHashSetAsync(cancellationToken: ct);
        return
        [
            .. reports.SelectMany(each => ReportJson.Read(each.Report).Findings.Where(finding => finding.Severity != "hint" && !reasoned.Contains(new ReasonedFinding(each.ItemId, finding.Fingerprint))).Select(finding => (finding.Rule, each.ItemId)))
                .Distinct().GroupBy(each => each.Rule).Select(rule => new FrequentRule(rule.Key, rule.Count()))
                .OrderByDescending(each => each.Items).ThenBy(each => each.Rule, StringComparer.Ordinal).Take(RulesShown),
        ];
    }

    private async Task<IReadOnlyList<(Id<Item> Item, string By, string Words, DateTimeOffset At)>> ReturnsAsync(List<Id<Item>> items, Id<Office>? desk, CancellationToken ct)
    {
        var desks = await SentBackByDesks.On(db)(db, items, desk is null, desk ?? default, ReasonsShown).ToListAsync(ct);
        // What happened inside the unit is the unit's own: a desk does not read it.
        var signers = desk is not null ? [] : await SentBackInside.On(db)(db, items, ReasonsShown).ToListAsync(ct);
        return
        [
            .. desks.Select(each => (each.ItemId, each.ShortName + each.Action.InWords(), each.Reason, each.At))
                .Concat(signers.Select(each => (each.ItemId, each.SignerName + "退回", each.Remark, each.At))).OrderByDescending(each => each.At).Take(ReasonsShown),
        ];
    }

    private sealed record ReasonedFinding(Id<Item> ItemId, string Fingerprint);

    private sealed record SignerReason(Id<Item> ItemId, string SignerName, string Remark, DateTimeOffset At);

    private sealed record LookedAt(Id<Item> Id, int No, string Title);

    private sealed record DeskReason(Id<Item> ItemId, string ShortName, SubmissionAction Action, string Reason, DateTimeOffset At);
}
