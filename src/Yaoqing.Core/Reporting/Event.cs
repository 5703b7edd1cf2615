using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.Core.Reporting;

/// <summary>事项: what a timely report answers to, registered by a desk for named units or stated by a reporter (S8).</summary>
public sealed class Event
{
    /// <summary>Identity.</summary>
    public required Id<Event> Id { get; init; }

    /// <summary>Number within the installation.</summary>
    public required int No { get; init; }

    /// <summary>What sort of event.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>名称.</summary>
    public required string Title { get; init; }

    /// <summary>The day it happened; the days of the deadline run from the day after.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The office that registered it; null when a reporter stated it with his item.</summary>
    public Id<Office>? OfficeId { get; init; }

    /// <summary>Units that must report.</summary>
    public IReadOnlyList<Guid> UnitIds { get; init; } = [];

    /// <summary>The first instant at which a report is late.</summary>
    public DateTimeOffset DueAt(WorkCalendar calendar, DeskSettings settings) =>
        WorkCalendar.EndOf(calendar.LastDay(Date, settings.ReportWithinDays, settings.DayCount));
}
