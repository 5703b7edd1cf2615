using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Bulletins;

/// <summary>取数: the figures of a period, from facts and scheme. Points are those of the ledger, entry by entry.</summary>
internal static class FigureTaking
{
    /// <returns>The figures, or refusal <c>bulletin.scheme</c> where a scheme cannot be read.</returns>
    internal static async Task<Result<BulletinFigures>> TakeAsync(YaoqingDb db, Id<Office> office, BulletinPlan plan, CancellationToken ct)
    {
        var material = await ScoringMaterial.LoadAsync(db, office, plan.Period.To.Year, ct);
        if (material.Broken is { } broken)
            return Refusal.Conflict("bulletin.scheme", broken);
        var request = RequestOf(material, plan.Period);
        ScoreRequest? before = null;
        if (plan.Compared)
            before = plan.Previous.To.Year == plan.Period.To.Year ? request : RequestOf(await ScoringMaterial.LoadAsync(db, office, plan.Previous.To.Year, ct), plan.Previous);
        return Of(request, before, material.Schemes.Count > 0, plan);
    }

    internal static BulletinFigures Of(ScoreRequest request, ScoreRequest? before, bool hasScheme, BulletinPlan plan)
    {
        var period = Range(plan.Period);
        var scheme = request.Schemes.OrderBy(each => each.Effective).LastOrDefault(each => each.Effective <= plan.Period.To) ?? request.Schemes[0];
        var now = Scorer.Score(request with { Period = period });
        var year = Scorer.Score(request with { Period = new MonthRange(new Month(period.To.Year * 12), period.To) });
        var posted = PostedFacts.Of(request);
        var listed = now.Units.Where(unit => plan.Groups.Count == 0 || plan.Groups.Contains(unit.Group)).ToList();
        var tally = new BulletinTally(posted, period, listed.Select(unit => unit.Unit).ToHashSet());
        var (points, then) = (PointsOf(year, period), before is null ? null : Scorer.Score(before with { Period = Range(plan.Previous) }));
        var ranks = RanksOf(now, points, scheme);
        var rows = listed.Select(unit => RowOf(unit, tally, scheme, points[unit.Unit], ranks.GetValueOrDefault(unit.Unit), year, then))
            .OrderBy(row => listed.FindIndex(unit => unit.Group == row.Group)).ThenBy(row => row.Rank ?? int.MaxValue).ToList();
        return new BulletinFigures(
            hasScheme ? $"{scheme.Name}（{scheme.Version}）" : "", scheme.Percent, scheme.Ranking.ByGroup, !scheme.Ranking.ByConverted, Headline(tally, scheme),
            before is null ? null : Headline(new BulletinTally(PostedFacts.Of(before), Range(plan.Previous), listed.Select(unit => unit.Unit).ToHashSet()), scheme),
            tally.Split(null, scheme.Periodicals), rows, [.. rows.Where(row => row.Received.IsZero).Select(row => row.Unit)]);
    }

    private static ScoreRequest RequestOf(ScoringMaterial material, ReportingPeriod period) => material.Request(Range(period), ScoringMaterial.OrCountingOnly(material.Schemes));

    internal static MonthRange Range(ReportingPeriod period) => new(Month.Of(period.From), Month.Of(period.To));

    private static BulletinHeadline Headline(BulletinTally tally, Scheme scheme)
    {
        var (received, used) = (tally.Received(), tally.Used());
        return new BulletinHeadline(received, used, tally.Credits(), scheme.Percent.Print(used.All, received.All));
    }

    private static BulletinRow RowOf(SubjectScore unit, BulletinTally tally, Scheme scheme, Fraction points, int? rank, ScoreReport year, ScoreReport? then)
    {
        var (whole, earlier) = (year.Units.First(each => each.Unit == unit.Unit), then?.Units.FirstOrDefault(each => each.Unit == unit.Unit));
        return new BulletinRow(
            unit.Unit, unit.Group, rank, whole.Rank, unit.Received, unit.Used, unit.Credits, scheme.Percent.Print(unit.Used, unit.Received),
            tally.Times(unit.Unit, FactKind.CommissionDone), tally.Times(unit.Unit, FactKind.Instructed), points, whole.Points, tally.Split(unit.Unit, scheme.Periodicals),
            earlier is null ? null : new BeforeRow(earlier.Used, earlier.Points));
    }

    /// <summary>What the ledger's entries of the period add up to: what each unit sees under 得分.</summary>
    private static Dictionary<string, Fraction> PointsOf(ScoreReport year, MonthRange period) => year.Units.ToDictionary(unit => unit.Unit,
        unit => unit.Entries.Where(entry => period.Contains(entry.Posted)).Aggregate(Fraction.Zero, (sum, entry) => sum + entry.Points));

    /// <summary>
    /// The engine's places. Where a limit that runs through the year makes the ledger's points of the period differ from those of the period
    /// taken alone, the ledger's decide.
    /// </summary>
    private static Dictionary<string, int?> RanksOf(ScoreReport now, Dictionary<string, Fraction> points, Scheme scheme)
    {
        var ranks = now.Units.ToDictionary(unit => unit.Unit, unit => unit.Rank);
        foreach (var group in now.Units.Where(unit => unit.Rank is not null).GroupBy(unit => scheme.Ranking.ByGroup ? unit.Group : "").Where(group => group.Any(unit => unit.Points != points[unit.Unit])))
        {
            var units = group.ToList();
            var places = Ranker.Places([.. units.Select(unit => (IReadOnlyList<Fraction>)[points[unit.Unit]])]);
            for (var index = 0; index < units.Count; index++)
                ranks[units[index].Unit] = places[index];
        }
        return ranks;
    }
}
