using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Notices;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Dashboard;

/// <summary>An item of the unit and what became of it.</summary>
public sealed record UnitItem(int No, string Title, ItemState State, IReadOnlyList<(string Office, SubmissionState State)> Desks, DateTimeOffset At);

/// <summary>The unit's points at one desk this year.</summary>
/// <param name="Office">Short name of the desk's office.</param>
/// <param name="Points">Points as printed; empty when there is no scheme.</param>
/// <param name="Rank">Place in its group.</param>
/// <param name="Group">考核组.</param>
/// <param name="Target">Points asked for, or null.</param>
/// <param name="Value">Points as a decimal, for the bar.</param>
public sealed record UnitPoints(string Office, string Points, int? Rank, string Group, decimal? Target, decimal Value);

public sealed record NewsOfUnit(string Unit, IReadOnlyList<UnitItem> Items, IReadOnlyList<UnitPoints> Points);

/// <summary>本单位: the latest items and what became of them, points and target.</summary>
public sealed class UnitNews(YaoqingDb db, Scoreboard scoreboard, TimeProvider time)
{
    private const int Most = 8;

    public async Task<NewsOfUnit?> OfAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Units is not [var first, ..])
            return null;
        var unit = new Id<Unit>(first);
        var name = await db.Units.AsNoTracking().Where(each => each.Id == unit).Select(each => each.ShortName).SingleAsync(ct);
        var items = await db.Items.AsNoTracking().Where(item => item.UnitId == unit).OrderByDescending(item => item.No).Take(Most)
            .Select(item => new { item.Id, item.No, item.Title, item.State, item.CreatedAt, item.SentAt }).ToListAsync(ct);
        var ids = items.Select(item => item.Id).ToList();
        var submissions = await (
            from submission in db.Submissions.AsNoTracking()
            join office in db.Offices on submission.OfficeId equals office.Id
            where ids.Contains(submission.ItemId)
            select new { submission.ItemId, office.ShortName, submission.State }).ToListAsync(ct);
        return new NewsOfUnit(name,
            [.. items.Select(item => new UnitItem(item.No, item.Title, item.State, [.. submissions.Where(each => each.ItemId == item.Id).Select(each => (each.ShortName, each.State))], item.SentAt ?? item.CreatedAt))],
            await PointsAsync(unit, name, ct));
    }

    private async Task<IReadOnlyList<UnitPoints>> PointsAsync(Id<Unit> unit, string name, CancellationToken ct)
    {
        var year = WorkCalendar.DayOf(time.GetUtcNow()).Year;
        var offices = await (
            from membership in db.MembersIn(year)
            join office in db.Offices on membership.OfficeId equals office.Id
            where membership.UnitId == unit
            select new { office.Id, office.ShortName, office.Line, membership.Group }).ToListAsync(ct);
        var points = new List<UnitPoints>();
        foreach (var office in offices.OrderBy(each => each.Line))
        {
            var scores = await scoreboard.OfYearAsync(office.Id.Value, year, ct);
            var own = scores.Report?.Units.FirstOrDefault(each => each.Unit == name);
            var target = await db.Targets.AsNoTracking().Where(each => each.OfficeId == office.Id && each.UnitId == unit && each.Year == year).OrderByDescending(each => each.SetAt).Select(each => (decimal?)each.Points).FirstOrDefaultAsync(ct);
            points.Add(new UnitPoints(office.ShortName, own?.Points.ToString() ?? "", own?.Rank, office.Group, target, own is null ? 0 : (decimal)own.Points.Numerator / own.Points.Denominator));
        }
        return points;
    }
}
