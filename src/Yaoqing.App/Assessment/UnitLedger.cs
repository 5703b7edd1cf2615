using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="ObjectionId">The newest objection to a line.</param>
/// <param name="Outcome">What became of it; null while it waits.</param>
public sealed record LineObjection(Guid ObjectionId, ObjectionOutcome? Outcome);

/// <param name="Entry">Name of the line, for objections.</param>
/// <param name="Posted">Month in which it counts.</param>
/// <param name="Correction">Closed month that it corrects, or empty.</param>
/// <param name="Objection">The newest objection to it, if any.</param>
public sealed record LedgerLine(string Entry, string Posted, string Points, string Rule, string Words, string About, int? ItemNo, string Correction, LineObjection? Objection);

/// <param name="Posted">Month.</param>
/// <param name="Points">Sum of its lines.</param>
/// <param name="Closed">Whether it is frozen.</param>
/// <param name="Lines">Newest first.</param>
public sealed record LedgerMonth(string Posted, string Points, bool Closed, IReadOnlyList<LedgerLine> Lines);

/// <param name="Lines">Newest month first.</param>
public sealed record LedgerOfPerson(string Person, int? Rank, string Points, BesidePoints Beside, IReadOnlyList<LedgerLine> Lines);

/// <param name="MayObject">Whether the reader may object for this unit.</param>
/// <param name="Missing">Objections that some line is missing.</param>
public sealed record LedgerOfUnit(string Unit, Guid UnitId, string Office, string Group, int? Rank, string Points, IReadOnlyList<LedgerMonth> Months, bool MayObject, IReadOnlyList<ObjectionLine> Missing, string? Problem)
{
    /// <summary>What the scheme gives beside points; null without a report.</summary>
    public BesidePoints? Beside { get; init; }

    /// <summary>个人得分 of the unit's people, where the scheme scores persons.</summary>
    public IReadOnlyList<LedgerOfPerson> Persons { get; init; } = [];
}

/// <summary>得分明细: every point of one unit with its reason. A unit sees its own; the desk sees all.</summary>
public sealed class UnitLedger(YaoqingDb db, Scoreboard scoreboard)
{
    public async Task<LedgerOfUnit?> FindAsync(Actor actor, Guid officeId, string unitName, int year, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().Where(each => each.ShortName == unitName).Select(each => (Id<Unit>?)each.Id).SingleOrDefaultAsync(ct);
        if (unit is not { } id || !(actor.Units.Contains(id.Value) || actor.Desks.Contains(officeId)))
            return null;
        var office = await db.Offices.AsNoTracking().Where(each => each.Id == new Id<Office>(officeId) && !each.IsExternal).Select(each => each.ShortName).SingleOrDefaultAsync(ct);
        if (office is null)
            return null;
        var scores = await scoreboard.OfYearAsync(officeId, year, ct);
        var own = scores.Report?.Units.FirstOrDefault(each => each.Unit == unitName);
        if (own is null)
            return new LedgerOfUnit(unitName, id.Value, office, "", null, "", [], false, [], scores.Problem ?? "本年度没有考核这个单位。");
        var objections = await ObjectionsAsync(officeId, id, year, ct);
        return new LedgerOfUnit(
            unitName, id.Value, office, own.Group, own.Rank, own.Points.ToString(), await MonthsAsync(officeId, own, scores.About, objections, ct),
            actor.IsAny(id.Value, Role.Reporter, Role.DeputyHead, Role.Head), [.. objections.Where(each => each.Entry.Length == 0).Select(each => each.Line with { Unit = unitName })], null)
        {
            Beside = BesidePoints.Of(own, scores), Persons = [.. (scores.Report?.Persons ?? []).Where(each => each.Unit == unitName).Select(each => PersonOf(each, scores))],
        };
    }

    private static LedgerOfPerson PersonOf(SubjectScore person, YearScores scores) => new(
        person.Person ?? "", person.Rank, person.Points.ToString(), BesidePoints.Of(person, scores), [.. person.Entries.Reverse().Select(entry => Line(entry, scores.About, []))]);

    /// <summary>Units that the reader may open at a desk.</summary>
    public async Task<IReadOnlyList<string>> UnitsAsync(Actor actor, Guid officeId, int year, CancellationToken ct)
    {
        var all = actor.Desks.Contains(officeId);
        var own = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        return await (
            from membership in db.MembersIn(year)
            join unit in db.Units on membership.UnitId equals unit.Id
            where membership.OfficeId == new Id<Office>(officeId) && (all || own.Contains(unit.Id))
            orderby unit.Order
            select unit.ShortName).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<LedgerMonth>> MonthsAsync(Guid officeId, SubjectScore own, IReadOnlyDictionary<string, FactData> about, IReadOnlyList<(string Entry, ObjectionLine Line)> objections, CancellationToken ct)
    {
        var closed = await db.ClosedPeriods.AsNoTracking().Where(each => each.OfficeId == new Id<Office>(officeId)).Select(each => each.Month).ToListAsync(ct);
        return [.. own.Entries.GroupBy(entry => entry.Posted).OrderByDescending(month => month.Key).Select(month => new LedgerMonth(
            ClosePeriod.Words(month.Key), month.Aggregate(Fraction.Zero, (sum, entry) => sum + entry.Points).ToString(), closed.Contains(month.Key.First),
            [.. month.Reverse().Select(entry => Line(entry, about, objections))]))];
    }

    private static LedgerLine Line(PointEntry entry, IReadOnlyDictionary<string, FactData> about, IReadOnlyList<(string Entry, ObjectionLine Line)> objections)
    {
        var fact = entry.Facts.Select(each => about.GetValueOrDefault(each)).FirstOrDefault(each => each is not null);
        var name = LedgerDigest.OfEntry(entry);
        var objection = objections.FirstOrDefault(each => each.Entry == name).Line;
        return new LedgerLine(name, entry.Posted.ToString(), entry.Points.ToString(), entry.Rule, entry.Words, fact?.About ?? "", fact?.ItemNo,
            entry.CorrectionFor is { } month ? ClosePeriod.Words(month) : "", objection is null ? null : new LineObjection(objection.Id, objection.Outcome));
    }

    /// <summary>Newest first.</summary>
    private async Task<IReadOnlyList<(string Entry, ObjectionLine Line)>> ObjectionsAsync(Guid officeId, Id<Unit> unit, int year, CancellationToken ct)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var found = await db.Objections.AsNoTracking().Where(each => each.OfficeId == new Id<Office>(officeId) && each.UnitId == unit && each.Month >= from && each.Month <= to)
            .OrderByDescending(each => each.RaisedAt).ToListAsync(ct);
        return [.. found.Select(each => (each.Entry, new ObjectionLine(each.Id.Value, "", each.Month, each.About, each.RaisedAt, each.Outcome, each.DecidedAt)))];
    }
}
