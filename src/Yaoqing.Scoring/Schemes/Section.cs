namespace Yaoqing.Scoring;

/// <summary>A cap or floor over a stretch.</summary>
/// <param name="Every">The stretch.</param>
/// <param name="Max">Greatest sum, or null.</param>
/// <param name="Min">Least sum, or null.</param>
public sealed record Limit(Window Every, UnitAmount? Max, UnitAmount? Min);

/// <summary>A part of the scheme.</summary>
/// <param name="Id">Id named by rules and tasks; "" is the whole scheme.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Limits">Caps and floors, applied from the shortest stretch to the longest.</param>
/// <param name="Requires">Task that must be met before the part counts, or null.</param>
/// <param name="OnlyAfter">True: only what comes after the moment of meeting counts; false: once met, all of the stretch counts.</param>
public sealed record Section(string Id, string Name, IReadOnlyList<Limit> Limits, string? Requires, bool OnlyAfter);

/// <summary>What a veto does.</summary>
public enum VetoEffect
{
    /// <summary>zero: the stretch's total becomes 0.</summary>
    Zero,

    /// <summary>no-award: the right to an award is lost.</summary>
    NoAward,

    /// <summary>no-rank: no place is given.</summary>
    NoRank,
}

/// <summary>A one-vote veto.</summary>
public sealed record Veto
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Stretch over which it is counted.</summary>
    public required Window Every { get; init; }

    /// <summary>The facts counted, or null when tasks are.</summary>
    public Count? Count { get; init; }

    /// <summary>The task whose missed stretches are counted, or null.</summary>
    public string? Missed { get; init; }

    /// <summary>From this many on.</summary>
    public Fraction AtLeast { get; init; } = Fraction.One;

    /// <summary>What follows.</summary>
    public required VetoEffect Effect { get; init; }

    /// <summary>For zero: only this section, or "" for the total.</summary>
    public string Section { get; init; } = "";
}

/// <summary>Points for a place among the units (名次分), posted at the end of the stretch.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Every">The stretch whose totals are ranked.</param>
/// <param name="ByPlace">Points of places 1, 2, 3 …; later places get none.</param>
/// <param name="Section">Section ranked; "" the total.</param>
public sealed record PlacePoints(string Id, string Name, Window Every, IReadOnlyList<Fraction> ByPlace, string Section);
