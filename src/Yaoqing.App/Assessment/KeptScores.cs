using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>The scores of one desk and period as they were computed last. Changed by whoever has the turn; found by anybody.</summary>
internal sealed class KeptScores
{
    private sealed record State(string Stamp, ScoringMaterial Material, ScoreKeeper? Keeper, int Facts, YearScores Scores);

    private volatile State? state;

    /// <summary>When the last fact that is taken in was recorded.</summary>
    internal DateTimeOffset Latest => state?.Material.Known.Latest ?? DateTimeOffset.MinValue;

    /// <summary>The scores, if they were made of these inputs and hold at least so many facts.</summary>
    internal YearScores? Find(string stamp, int facts) => state is { } last && last.Stamp == stamp && last.Facts >= facts ? last.Scores : null;

    /// <summary>Whether only facts can have come.</summary>
    internal bool CanGrow(string stamp) => state is { Keeper: not null } last && last.Stamp == stamp;

    /// <summary>Takes in the facts recorded since; null where some are still missing, because one recorded earlier was stored later.</summary>
    internal YearScores? Grow(IEnumerable<Core.Assessment.Fact> recorded, int facts)
    {
        if (state is not { Keeper: { } keeper } last)
            return null;
        state = null; // whatever fails from here on, nothing half taken in is found again
        var report = keeper.Add(last.Material.Known.Take(recorded));
        if (last.Material.Known.Read < facts)
            return null;
        state = last with { Facts = last.Material.Known.Read, Scores = last.Scores with { Report = report } };
        return state.Scores;
    }

    internal YearScores Begin(string stamp, ScoringMaterial material, MonthRange period, DateOnly asOf)
    {
        var keeper = material.Problem is null ? material.Keeper(period, asOf) : null;
        var inForce = keeper is null ? null : material.On(period.To.Last) ?? material.Schemes[0];
        var scores = new YearScores(keeper?.Report, material.About, material.Problem, inForce, material.Units);
        state = new State(stamp, material, keeper, material.Known.Read, scores);
        return scores;
    }
}
