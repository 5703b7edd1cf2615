using CsCheck;
using Xunit;

namespace Yaoqing.Scoring.Tests;

public sealed class PropertyTests
{
    private static readonly Scheme Rich = Given.Scheme("""
        posting: {default: happened, instructed: learnt}
        sections: [{id: 采用, limits: [{every: month, max: 40}]}, {id: 扣分, limits: [{every: quarter, min: -6}]}]
        rules:
          - {id: 报送, on: submitted, points: 0.05}
          - {id: 采用, on: adopted, by: level, points: {县: 5, 市: 10, 省: 30}, joint: 平分, section: 采用}
          - {id: 问题另加, on: adopted, when: {tags: 问题}, add: 1/3}
          - {id: 批示, on: instructed, by: level, points: {县: 5, 市: 10, 省: 30}}
          - {id: 翻倍, on: followup-done, multiply: 2, applies: 整稿}
          - {id: 迟报, on: offence, when: {offence: 迟报}, points: -2, section: 扣分}
        policies: [{id: 就高, rules: [采用], mode: 就高}, {id: 批示计法, rules: [批示], mode: 每级就高, keep: 2}]
        tasks:
          - {id: 月任务, every: month, count: submitted, goal: 2, met: 3, short: -1, extra: 1/2, section: 扣分}
          - {id: 采用率, every: quarter, count: {rate: adopted, over: submitted}, goal: 30%, unmet: -1}
        vetoes: [{id: 约稿, every: year, on: commission-missed, at-least: 3, effect: 清零}]
        limits: [{every: year, min: 0}]
        place-points: [{id: 名次, every: quarter, places: [3, 2, 1]}]
        """);

    private static readonly FactKind[] Kinds =
        [FactKind.Submitted, FactKind.Adopted, FactKind.Adopted, FactKind.Instructed, FactKind.FollowUpDone, FactKind.Offence, FactKind.CommissionMissed];

    private static readonly string[] Units = ["甲", "乙", "丙", "丁"], Levels = ["县", "市", "省"];

    private static readonly Gen<Fact> AnyFact = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 300], Gen.Int[0, 90], Gen.Bool)
        .Select((kind, unit, item, level, day, late, two) => new Fact
        {
            Id = "", Kind = Kinds[kind], Units = two ? [new(Units[unit]), new(Units[(unit + 1) % 4])] : [new(Units[unit])], Item = $"稿{item}", Level = Levels[level],
            Offence = Kinds[kind] == FactKind.Offence ? "迟报" : null, Tags = item % 3 == 0 ? ["问题"] : [],
            Happened = new DateOnly(2026, 1, 1).AddDays(day), Recorded = new DateOnly(2026, 1, 1).AddDays(day + late),
        });

    private static readonly Gen<Fact[]> Facts = AnyFact.Array[0, 40].Select(facts => facts.Select((f, i) => f with { Id = $"f{i:00}" }).ToArray());

    private static Dictionary<Month, DateOnly> ClosedUpTo(int months) =>
        Enumerable.Range(1, months).ToDictionary(m => new Month(2026 * 12 + m - 1), m => new DateOnly(2026, m, 5).AddMonths(1));

    private static ScoreReport Score(IReadOnlyList<Fact> facts, int closed, int lastMonth = 12) => Scorer.Score(new()
    {
        Schemes = [Rich], Facts = facts, Units = [.. Units.Select(u => new ScoredUnit { Name = u })], Closed = ClosedUpTo(closed),
        Period = new(new(2026 * 12), new(2026 * 12 + lastMonth - 1)),
    });

    private static string Print(ScoreReport report) => string.Join('\n', report.Units.Select(u =>
        $"{u.Unit} {u.Points} {u.Rank} {u.NoAward}\n" + string.Join('\n', u.Entries.Select(e => $"  {e.Posted} {e.CorrectionFor} {e.Rule} {e.Points} {string.Join(',', e.Facts)} {e.Words}"))));

    [Fact]
    public void 总分等于明细之和() => Facts.Sample(facts =>
        Score(facts, 6).Units.All(u => u.Points == u.Entries.Aggregate(Fraction.Zero, (sum, e) => sum + e.Points)), iter: 300);

    [Fact]
    public void 事实的先后次序不影响结果() => Gen.Select(Facts, Gen.Int[0, 1000]).Sample((facts, seed) =>
        Print(Score(facts, 6)) == Print(Score([.. facts.OrderBy(f => (f.Id + seed).GetHashCode(StringComparison.Ordinal))], 6)), iter: 300);

    [Fact]
    public void 重算逐字相同() => Facts.Sample(facts => Print(Score(facts, 6)) == Print(Score([.. facts.Select(f => f with { })], 6)), iter: 100);

    [Fact]
    public void 已结账月份的明细永不改变() => Gen.Select(Facts, Gen.Int[1, 8]).Sample((facts, month) =>
    {
        var closing = new DateOnly(2026, month, 5).AddMonths(1);
        var known = facts.Where(f => f.Recorded <= closing).ToList();
        return Print(Score(known, month, month)) == Print(Score(facts, month, month));
    }, iter: 500);

    [Fact]
    public void 全年得分不低于保底零分() => Facts.Sample(facts => Score(facts, 0).Units.All(u => u.Points.Sign >= 0), iter: 200);
}
