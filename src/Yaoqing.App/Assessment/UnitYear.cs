using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Assessment;

/// <param name="Reported">Received by the desk this year.</param>
/// <param name="Used">Of those, adopted or published.</param>
/// <param name="Points">Printed points; empty without a scheme.</param>
/// <param name="Rank">Place within its group.</param>
public sealed record UnitFigures(int Reported, int Used, string Points, int? Rank, string Group);

/// <summary>A unit's year at one desk, as the editor sees it beside a manuscript.</summary>
public sealed class UnitYear(YaoqingDb db, Scoreboard scoreboard, TimeProvider time)
{
    public async Task<UnitFigures> OfAsync(Actor actor, Guid officeId, Guid unitId, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return new UnitFigures(0, 0, "", null, "");
        var (office, unit) = (new Id<Office>(officeId), new Id<Unit>(unitId));
        var year = WorkCalendar.DayOf(time.GetUtcNow()).Year;
        var from = WorkCalendar.At(new DateOnly(year, 1, 1), TimeOnly.MinValue);
        var own = db.Submissions.AsNoTracking().Where(each => each.OfficeId == office && each.UnitId == unit && each.ReceivedAt >= from);
        var reported = await own.CountAsync(ct);
        var used = await own.CountAsync(each => each.State == SubmissionState.Adopted || each.State == SubmissionState.Published, ct);
        var name = await db.Units.AsNoTracking().Where(each => each.Id == unit).Select(each => each.ShortName).SingleAsync(ct);
        var group = await db.MembersIn(year).Where(each => each.OfficeId == office && each.UnitId == unit).Select(each => each.Group).FirstOrDefaultAsync(ct);
        var score = (await scoreboard.OfYearAsync(officeId, year, ct)).Report?.Units.FirstOrDefault(each => each.Unit == name);
        return new UnitFigures(reported, used, score?.Points.ToString() ?? "", score?.Rank, group ?? "");
    }
}
