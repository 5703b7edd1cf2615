using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Assessment.Imports;

/// <summary>An item of the desk that a row may be about.</summary>
internal sealed record KnownItem(Guid Id, int No, string Title, Guid UnitId, DateOnly ReceivedOn, TitleLikeness Likeness);

/// <summary>What the desk knows and rows are matched with: its units, its items, what it sent up, what is on record already.</summary>
internal sealed class ImportRegister
{
    private readonly Dictionary<string, Unit?> byName = [];
    private readonly ILookup<string, KnownItem> byTitle;
    private readonly ILookup<Guid, KnownItem> byUnit;
    private readonly Dictionary<int, KnownItem> byNo;
    private readonly ILookup<Guid, UpwardSubmission> sentUp;
    private readonly IReadOnlyList<Office> above;

    private ImportRegister(IReadOnlyList<Unit> units, IReadOnlyList<KnownItem> items, IReadOnlyList<UpwardSubmission> upward, IReadOnlyList<Office> above)
    {
        foreach (var unit in units)
            foreach (var name in (string[])[unit.ShortName, unit.Name, unit.ShortName.TrimStart('县'), "县" + unit.ShortName])
                byName[Plain(name)] = byName.TryGetValue(Plain(name), out var other) && other?.Id != unit.Id ? null : unit;
        foreach (var unit in units)
            byName[Plain(unit.ShortName)] = unit;
        UnitNames = [.. units.Select(unit => unit.ShortName)];
        (byTitle, byUnit) = (items.ToLookup(item => item.Likeness.Plain), items.ToLookup(item => item.UnitId));
        byNo = items.GroupBy(item => item.No).ToDictionary(group => group.Key, group => group.First());
        sentUp = upward.SelectMany(each => each.ItemIds, (each, item) => (item, each)).ToLookup(each => each.item, each => each.each);
        this.above = above;
    }

    internal IReadOnlyList<string> UnitNames { get; }

    internal static async Task<ImportRegister> LoadAsync(YaoqingDb db, Id<Office> officeId, CancellationToken ct)
    {
        var office = await db.Offices.AsNoTracking().SingleAsync(each => each.Id == officeId, ct);
        var items = await (
            from submission in db.Submissions.AsNoTracking()
            join item in db.Items.AsNoTracking() on submission.ItemId equals item.Id
            where submission.OfficeId == officeId && submission.State != SubmissionState.Withdrawn
            select new { item.Id, item.No, item.Title, Edited = submission.Title, submission.UnitId, submission.ReceivedAt }).ToListAsync(ct);
        var known = items.SelectMany(each => new[] { each.Title, each.Edited }.Distinct().Select(title =>
            new KnownItem(each.Id.Value, each.No, title, each.UnitId.Value, Core.Time.WorkCalendar.DayOf(each.ReceivedAt), new TitleLikeness(title)))).ToList();
        return new ImportRegister(await db.Units.AsNoTracking().ToListAsync(ct), known, await db.UpwardSubmissions.AsNoTracking().Where(each => each.FromId == officeId).ToListAsync(ct),
            [.. (await db.Offices.AsNoTracking().Where(each => each.Line == office.Line).ToListAsync(ct)).Where(each => each.Level > office.Level).OrderBy(each => each.Level)]);
    }

    internal Unit? UnitOf(string written) => byName.GetValueOrDefault(Plain(written));

    internal KnownItem? ItemOf(int no) => byNo.GetValueOrDefault(no);

    /// <summary>The item with just this title: of the row's unit, and before its day, where several bear it.</summary>
    internal IReadOnlyList<KnownItem> WithTitle(string title, IReadOnlyList<Guid> units, DateOnly day)
    {
        var all = byTitle[TitleLikeness.Normalize(title)].DistinctBy(item => item.No).ToList();
        var own = all.Where(item => units.Contains(item.UnitId)).ToList();
        var fitting = own.Count > 0 ? own : all;
        return fitting.Count > 1 && fitting.Where(item => item.ReceivedOn <= day).MaxBy(item => item.ReceivedOn) is { } last ? [last] : fitting;
    }

    /// <summary>Items of the row's units whose titles are nearly this one, nearest first.</summary>
    internal IReadOnlyList<(KnownItem Item, int Likeness)> Near(string title, IReadOnlyList<Guid> units)
    {
        var likeness = new TitleLikeness(title);
        return [.. units.SelectMany(unit => byUnit[unit]).Select(item => (item, likeness.To(item.Likeness))).Where(each => each.Item2 >= TitleLikeness.Near)
            .OrderByDescending(each => each.Item2).DistinctBy(each => each.item.No).Take(3)];
    }

    /// <summary>What the desk sent up of an item, and the office above that publishes the periodical.</summary>
    internal (UpwardSubmission Sent, Office By)? SentUpAs(Guid item, string? level, string? periodical)
    {
        if (sentUp[item].FirstOrDefault() is not { } sent)
            return null;
        var by = above.FirstOrDefault(office => office.PeriodicalNames.Contains(periodical ?? "") && (level is null || office.Level.InWords() == level)) ?? above.FirstOrDefault(office => office.Level.InWords() == level);
        return by is null ? null : (sent, by);
    }

    private static string Plain(string name) => TitleLikeness.Normalize(name);
}
