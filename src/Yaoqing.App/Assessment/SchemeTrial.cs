using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="Now">Points by the versions in force.</param>
/// <param name="NowRank">Place by them.</param>
/// <param name="Tried">Points by the text tried.</param>
/// <param name="TriedRank">Place by it.</param>
/// <param name="Difference">Tried minus now, with its sign; 0 where nothing changes.</param>
/// <param name="Climb">Places won; negative for places lost; null where one of them is missing.</param>
public sealed record TrialUnit(string Unit, string Group, string Now, int? NowRank, string Tried, int? TriedRank, string Difference, int? Climb);

/// <param name="Moved">Units whose place changes.</param>
/// <param name="Problem">中文: why there is nothing to compare; null when there is.</param>
public sealed record TrialTable(IReadOnlyList<TrialUnit> Units, int Moved, string? Problem);

/// <summary>试算: what a changed scheme would have made of a past period, beside what was. Nothing is stored.</summary>
public sealed class SchemeTrial(YaoqingDb db)
{
    /// <param name="actor">Who writes the scheme.</param>
    /// <param name="officeId">The desk.</param>
    /// <param name="text">The text tried. It values the whole period, whatever effective date it states.</param>
    /// <param name="period">Months of one year.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<TrialTable> RunAsync(Actor actor, Guid officeId, string? text, MonthRange period, CancellationToken ct)
    {
        if (!SchemeReaders.MayWrite(actor, officeId))
            return Nothing("试算由本信息科的科长或考核人员进行。");
        if (CheckSchemeText.Run(text).Scheme is not { } candidate)
            return Nothing("要试算的办法还有错，请先改好。");
        var material = await ScoringMaterial.LoadAsync(db, new Id<Office>(officeId), period.To.Year, ct);
        if (material.Problem is { } problem)
            return Nothing(problem);
        try
        {
            var tried = material.Score(period, [.. material.Schemes.Where(scheme => scheme.Effective < period.From.First), candidate with { Effective = period.From.First }]);
            return Compare(material.Score(period), tried);
        }
        catch (OverflowException)
        {
            return Nothing("试算的分值过大，算不出来，请检查办法里的分值。");
        }
    }

    private static TrialTable Compare(ScoreReport now, ScoreReport tried)
    {
        var then = now.Units.ToDictionary(unit => unit.Unit);
        var rows = tried.Units.Select(unit => Row(then[unit.Unit], unit)).ToList();
        return new TrialTable(rows, rows.Count(row => row.Climb is not (null or 0)), null);
    }

    private static TrialUnit Row(SubjectScore now, SubjectScore tried)
    {
        var difference = tried.Points - now.Points;
        return new TrialUnit(tried.Unit, tried.Group, now.Points.ToString(), now.Rank, tried.Points.ToString(), tried.Rank, Signed(difference), now.Rank - tried.Rank);
    }

    /// <summary>A difference with its sign: +3, −1/2, 0.</summary>
    internal static string Signed(Fraction difference) => difference.Sign switch { > 0 => "+" + difference, < 0 => "−" + (-difference), _ => "0" };

    private static TrialTable Nothing(string problem) => new([], 0, problem);
}
