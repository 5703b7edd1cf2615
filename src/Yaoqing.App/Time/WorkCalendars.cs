using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Time;

/// <summary>Loads the work calendar: holidays and 调休 are rows.</summary>
public static class WorkCalendars
{
    public static async Task<WorkCalendar> WorkCalendarAsync(this YaoqingDb db, CancellationToken ct) =>
        new(await db.CalendarDays.AsNoTracking().ToListAsync(ct));
}
