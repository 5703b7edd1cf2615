using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Reporting;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Assessment;

/// <param name="Action">What the desk decided.</param>
/// <param name="Reason">理由; may be empty.</param>
/// <param name="By">Which editor.</param>
/// <param name="At">When.</param>
public sealed record DeskDecisionLine(SubmissionAction Action, string Reason, string By, DateTimeOffset At);

/// <param name="At">State, who has it, since when.</param>
/// <param name="ReceivedAt">收稿时间.</param>
/// <param name="Decisions">What the desk decided, in order.</param>
/// <param name="Printed">Issues that carry it, such as 《安和信息》2026年第26期; empty while none does.</param>
public sealed record DeskOutcome(DeskHolder At, DateTimeOffset ReceivedAt, IReadOnlyList<DeskDecisionLine> Decisions, IReadOnlyList<string> Printed);

/// <param name="Level">层级.</param>
/// <param name="Where">Periodical and issue.</param>
/// <param name="Placement">单篇、综合….</param>
/// <param name="On">刊发日期.</param>
public sealed record AdoptionLine(Level Level, string Where, Placement Placement, DateOnly On);

public sealed record InstructionLine(int No, string Leader, string Text, DateOnly On);

/// <param name="Office">Whose scheme.</param>
/// <param name="Points">As printed.</param>
/// <param name="Words">The arithmetic in Chinese words.</param>
public sealed record PointLine(string Office, string Points, string Words);

public sealed record OutcomesOfItem(IReadOnlyList<DeskOutcome> Desks, IReadOnlyList<AdoptionLine> Adoptions, IReadOnlyList<InstructionLine> Instructions, IReadOnlyList<PointLine> Points);

/// <summary>信息的结果: what each desk decided and why, where it was printed, adopted above, instructed on, and what it earned.</summary>
public sealed class ItemOutcomes(YaoqingDb db, Scoreboard scoreboard)
{
    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<AtDesk>>> AtDesks = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item) =>
            from submission in db.Submissions
            join office in db.Offices on submission.OfficeId equals office.Id
            where submission.ItemId == item
            orderby office.Line
            select new AtDesk(submission.Id, office.ShortName, submission.ReceivedAt)));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Submission>>, IAsyncEnumerable<Decided>>> Decisions = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Submission>> submissions) =>
            from decision in db.DeskDecisions
            join account in db.Accounts on decision.EditorId equals account.Id
            where submissions.Contains(decision.SubmissionId)
            orderby decision.At
            select new Decided(decision.SubmissionId, new DeskDecisionLine(decision.Action, decision.Reason, account.DisplayName, decision.At))));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Submission>>, IAsyncEnumerable<PrintedIn>>> Printed = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Submission>> submissions) =>
            from source in db.ArticleSources
            join article in db.Articles on source.ArticleId equals article.Id
            join issue in db.Issues on article.IssueId equals issue.Id
            join periodical in db.Periodicals on issue.PeriodicalId equals periodical.Id
            where submissions.Contains(source.SubmissionId)
            orderby issue.No
            select new PrintedIn(source.SubmissionId, periodical.Name, issue.Year, issue.Number, issue.PublishedAt)));

    private sealed record AtDesk(Id<Submission> Id, string Office, DateTimeOffset ReceivedAt);

    private sealed record Decided(Id<Submission> Submission, DeskDecisionLine Line);

    private sealed record PrintedIn(Id<Submission> Submission, string Periodical, int? Year, int? Number, DateTimeOffset? PublishedAt)
    {
        internal string Words => PublishedAt is null ? $"《{Periodical}》（正在编排）" : $"《{Periodical}》{Year}年第{Number}期";
    }

    public async Task<OutcomesOfItem> OfAsync(Actor actor, int no, CancellationToken ct)
    {
        var item = await db.VisibleItems(actor).AsNoTracking().SingleOrDefaultAsync(each => each.No == no, ct);
        return item is null
            ? new OutcomesOfItem([], [], [], [])
            : new OutcomesOfItem(await DesksAsync(item.Id, ct), await AdoptionsAsync(item.Id.Value, ct), await InstructionsAsync(actor, item, ct), await PointsAsync(item, ct));
    }

    private async Task<IReadOnlyList<DeskOutcome>> DesksAsync(Id<Item> item, CancellationToken ct)
    {
        var holders = (await Whereabouts.AtDesksAsync(db, [item], ct)).GetValueOrDefault(item) ?? [];
        var rows = await AtDesks.On(db)(db, item).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var decisions = await Decisions.On(db)(db, ids).ToListAsync(ct);
        var printed = await Printed.On(db)(db, ids).ToListAsync(ct);
        return [.. rows.Select(row => new DeskOutcome(holders.First(each => each.Office == row.Office), row.ReceivedAt,
            [.. decisions.Where(each => each.Submission == row.Id).Select(each => each.Line)], [.. printed.Where(each => each.Submission == row.Id).Select(each => each.Words)]))];
    }

    private async Task<IReadOnlyList<AdoptionLine>> AdoptionsAsync(Guid item, CancellationToken ct) =>
        await db.Adoptions.AsNoTracking().Where(each => each.ItemIds.Contains(item)).OrderBy(each => each.HappenedOn).Take(50)
            .Select(each => new AdoptionLine(each.Level, $"《{each.Periodical}》{each.IssueLabel}", each.Placement, each.HappenedOn)).ToListAsync(ct);

    /// <summary>A unit sees the instructions that are assigned to it; the desk that keeps one sees it.</summary>
    private async Task<IReadOnlyList<InstructionLine>> InstructionsAsync(Actor actor, Item item, CancellationToken ct)
    {
        var (units, desks) = (actor.Units.Select(unit => new Id<Unit>(unit)).ToList(), actor.Desks.Select(desk => new Id<Office>(desk)).ToList());
        return await db.Instructions.AsNoTracking()
            .Where(each => each.ItemIds.Contains(item.Id.Value) && (desks.Contains(each.OfficeId) || each.FollowUps.Any(part => units.Contains(part.UnitId)))).OrderBy(each => each.GivenOn).Take(50)
            .Select(each => new InstructionLine(each.No, each.LeaderPost + each.LeaderName, each.Text, each.GivenOn)).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<PointLine>> PointsAsync(Item item, CancellationToken ct)
    {
        var facts = await db.Facts.AsNoTracking().Where(fact => fact.ItemId == item.Id.Value).Select(fact => new { fact.Id, fact.OfficeId, fact.Happened.Year }).ToListAsync(ct);
        var unit = await db.Units.AsNoTracking().Where(each => each.Id == item.UnitId).Select(each => each.ShortName).SingleAsync(ct);
        var offices = await db.Offices.AsNoTracking().Where(office => !office.IsExternal).ToDictionaryAsync(office => office.Id, office => office.ShortName, ct);
        var lines = new List<PointLine>();
        foreach (var group in facts.GroupBy(fact => (fact.OfficeId, fact.Year)))
        {
            var scores = await scoreboard.OfYearAsync(group.Key.OfficeId.Value, group.Key.Year, ct);
            var ids = group.Select(fact => fact.Id.ToString()).ToHashSet(StringComparer.Ordinal);
            lines.AddRange((scores.Report?.Units.FirstOrDefault(each => each.Unit == unit)?.Entries ?? []).Where(entry => entry.Facts.Any(ids.Contains))
                .Select(entry => new PointLine(offices.GetValueOrDefault(group.Key.OfficeId, ""), entry.Points.ToString(), entry.Words)));
        }
        return lines;
    }
}
