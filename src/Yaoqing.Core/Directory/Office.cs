using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.Core.Directory;

/// <summary>条线: the two parallel systems.</summary>
public enum Line
{
    /// <summary>党委.</summary>
    Party,
    /// <summary>政务.</summary>
    Government,
}

/// <summary>层级, from below.</summary>
public enum Level
{
    /// <summary>县.</summary>
    County,
    /// <summary>市.</summary>
    City,
    /// <summary>省.</summary>
    Province,
    /// <summary>中央.</summary>
    Central,
}

/// <summary>
/// 办公室 with its 信息科 (the desk): the body that members report to, that publishes periodicals and that sets targets.
/// The same record describes an upper office; where that does not use this system it is external and its decisions are entered by hand.
/// </summary>
public sealed class Office : Versioned
{
    /// <summary>Identity; also the scope of the desk roles.</summary>
    public required Id<Office> Id { get; init; }

    /// <summary>全称, such as 中共安和县委办公室.</summary>
    public required string Name { get; set; }

    /// <summary>简称, such as 县委办.</summary>
    public required string ShortName { get; set; }

    /// <summary>条线.</summary>
    public required Line Line { get; init; }

    /// <summary>层级.</summary>
    public required Level Level { get; init; }

    /// <summary>Whether the office does not use this installation.</summary>
    public required bool IsExternal { get; init; }

    /// <summary>The office that this one reports to, if any.</summary>
    public Id<Office>? UpperId { get; set; }

    /// <summary>Periodicals of an external office, as the adoption form offers them.</summary>
    public IReadOnlyList<string> PeriodicalNames { get; set; } = [];

    /// <summary>What the desk has settled for itself.</summary>
    public DeskSettings Settings { get; set; } = DeskSettings.Default;
}

/// <summary>Settings of a desk (信息科设置). Limits of length live in the desk's review rule set.</summary>
/// <param name="ReportWithinDays">How many days a timely report may take (S8: 3).</param>
/// <param name="DayCount">Whether these are calendar or working days.</param>
/// <param name="AuthorMaySign">Whether somebody may sign off what he wrote himself.</param>
/// <param name="Scheme">The scoring scheme in force as YAML, kept by effective date in the scheme table; empty for none.</param>
public sealed record DeskSettings(int ReportWithinDays, DayCount DayCount, bool AuthorMaySign, string Scheme)
{
    /// <summary>Three calendar days; authors do not sign their own texts.</summary>
    public static DeskSettings Default { get; } = new(3, DayCount.CalendarDays, false, "");
}

/// <summary>板块: one of the desk's topics (13 in the training text; a setting).</summary>
public sealed class Board
{
    /// <summary>Identity.</summary>
    public required Id<Board> Id { get; init; }

    /// <summary>名称.</summary>
    public required string Name { get; set; }

    /// <summary>Position in lists.</summary>
    public required int Order { get; set; }

    /// <summary>党的建设: items of this board go to the Party desk only (S2).</summary>
    public required bool PartyOnly { get; init; }

    /// <summary>Not offered for new items any more.</summary>
    public bool Retired { get; set; }
}
