using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;

namespace Yaoqing.App.Administration;

/// <summary>A county as it starts: offices, people, units, periodicals with their opening numbers, targets. Names refer to each other by short name.</summary>
public sealed record CountyPlan(
    string County,
    IReadOnlyList<OfficePlan> Offices,
    IReadOnlyList<string> Boards,
    IReadOnlyList<UnitPlan> Units,
    IReadOnlyList<StaffPlan> CountyStaff,
    IReadOnlyList<PeriodicalPlan> Periodicals,
    IReadOnlyList<ChainPlan> Chains,
    IReadOnlyList<TargetPlan> Targets,
    IReadOnlyList<StandingPlan> Standings)
{
    /// <summary>The one board that only the Party desk takes (S2).</summary>
    public const string PartyBoard = "党的建设";

    /// <summary>First day on which the memberships of the plan count.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
}

/// <param name="Upper">Short name of the office above, or null.</param>
/// <param name="Periodicals">Periodicals of an external office.</param>
/// <param name="Staff">Who works there; empty for an external office.</param>
/// <param name="Scheme">Scoring scheme (YAML), or empty.</param>
public sealed record OfficePlan(string Name, string ShortName, Line Line, Level Level, bool External, string? Upper, IReadOnlyList<string> Periodicals, IReadOnlyList<StaffPlan> Staff, string Scheme = "");

/// <param name="Group">考核组.</param>
/// <param name="Lines">Desks that the unit is a member of.</param>
public sealed record UnitPlan(string Name, string ShortName, string Group, IReadOnlyList<Line> Lines, IReadOnlyList<StaffPlan> People)
{
    /// <summary>类别; empty where the group serves as the class.</summary>
    public string Class { get; init; } = "";

    /// <summary>人数; null where no scheme asks.</summary>
    public int? Headcount { get; init; }

    /// <summary>计入单位: short name of the unit that receives its points; empty where it keeps them.</summary>
    public string CreditTo { get; init; } = "";
}

/// <summary>A person with the roles his account holds.</summary>
/// <param name="UserName">登录名; null lets the set-up make one.</param>
/// <param name="Title">职务.</param>
/// <param name="Roles">Roles for the unit or office he stands under, or county-wide.</param>
/// <param name="AlsoAt">Short names of further offices for which the same desk roles hold.</param>
public sealed record StaffPlan(string Name, string Phone, string Title, PostKind Kind, IReadOnlyList<Role> Roles, string? UserName = null, IReadOnlyList<string>? AlsoAt = null);

public sealed record PeriodicalPlan(string Name, string Office, IReadOnlyList<string> Sections, int OpeningYear, int OpeningNumber, int OpeningTotal, bool PrintsTotal, Masthead Masthead);

public sealed record ChainPlan(Line? Line, string? Kind, bool? Emergency, bool? Major, IReadOnlyList<SignOffStep> Steps);

/// <param name="Unit">Short name of the unit, or null for the desk's own target.</param>
public sealed record TargetPlan(string Office, string? Unit, string SetBy, Level Level, int Year, decimal Points);

public sealed record StandingPlan(string Office, string SetBy, Level Level, DateOnly AsOf, decimal Points, int? Rank, string Source);
