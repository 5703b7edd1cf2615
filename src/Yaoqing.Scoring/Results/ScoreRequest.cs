namespace Yaoqing.Scoring;

/// <summary>What a run needs; nothing else influences the result.</summary>
public sealed record ScoreRequest
{
    /// <summary>The versions of one scheme, in any order; at least one.</summary>
    public required IReadOnlyList<Scheme> Schemes { get; init; }

    /// <summary>The facts, in any order, with unique ids.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The directory; empty: the scheme's own units, and failing those the units the facts name.</summary>
    public IReadOnlyList<ScoredUnit> Units { get; init; } = [];

    /// <summary>Closed months (已结账月份) with the day on which each was closed: facts recorded later post as corrections.</summary>
    public IReadOnlyDictionary<Month, DateOnly> Closed { get; init; } = new Dictionary<Month, DateOnly>();

    /// <summary>The time of day of a closing (结账时刻), where it is known. Missing: the end of the day, so that all facts of that day were seen.</summary>
    public IReadOnlyDictionary<Month, TimeOnly> ClosedAt { get; init; } = new Dictionary<Month, TimeOnly>();

    /// <summary>Months to report; null: the months of the facts, widened to whole stretches of the scheme's shortest tasks.</summary>
    public MonthRange? Period { get; init; }

    /// <summary>The day up to which the facts are known (截至日期), for pace and forecast of targets alone; null: the end of the period.</summary>
    public DateOnly? AsOf { get; init; }
}
