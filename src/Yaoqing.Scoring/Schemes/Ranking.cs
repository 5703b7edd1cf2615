namespace Yaoqing.Scoring;

/// <summary>Ranking rules (排名).</summary>
public sealed record Ranking
{
    /// <summary>True: places within each group; false: one list.</summary>
    public bool ByGroup { get; init; } = true;

    /// <summary>Keys that part equal points, in order; more is better.</summary>
    public IReadOnlyList<Count> Ties { get; init; } = [];

    /// <summary>Places listed as 先进; all who tie with the last are listed.</summary>
    public int Listed { get; init; } = 3;

    /// <summary>True: ranked by the converted points.</summary>
    public bool ByConverted { get; init; }

    /// <summary>Groups without places.</summary>
    public IReadOnlyList<string> Unranked { get; init; } = [];
}

/// <summary>A target shown with progress.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Setter">Who set it.</param>
/// <param name="Level">The level it is about.</param>
/// <param name="ForDesk">True: one target of the desk itself, counting all units' facts.</param>
/// <param name="Goal">What is asked for in the stretch.</param>
/// <param name="Every">The stretch; a year as a rule.</param>
/// <param name="Count">What is counted.</param>
public sealed record TargetRule(
    string Id, string Name, string? Setter, string? Level, bool ForDesk, UnitAmount Goal, Window Every, Count Count);

/// <summary>Conversion: full × done ÷ goal, between 0 and the cap (折算).</summary>
/// <param name="Full">Points for full completion (权重分).</param>
/// <param name="Goal">Points asked for; null: the total itself is scaled by <paramref name="Full"/>.</param>
/// <param name="Cap">Greatest result, or null.</param>
public sealed record Conversion(Fraction Full, UnitAmount? Goal, Fraction? Cap);

/// <summary>Money beside points.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="PerPoint">Yuan for each point of the total; 0: none.</param>
/// <param name="PerItem">Yuan for each counted fact; 0: none.</param>
/// <param name="Count">The facts counted, for <paramref name="PerItem"/>.</param>
/// <param name="Above">Only what exceeds this many points or items; null: all.</param>
public sealed record MoneyRule(string Id, string Name, Fraction PerPoint, Fraction PerItem, Count? Count, UnitAmount? Above);
