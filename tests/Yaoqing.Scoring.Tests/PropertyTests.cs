using CsCheck;
using Xunit;

namespace Yaoqing.Scoring.Tests;

public sealed class PropertyTests
{
    private static readonly Gen<(IReadOnlyList<Scheme> Schemes, Fact[] Facts)> AnyCase = Gen.Select(AnyScheme.Versions, AnyFacts.Any);

    private static ScoreReport Score(IReadOnlyList<Scheme> schemes, IReadOnlyList<Fact> facts, int closed, int lastMonth = 12) => Scorer.Score(new()
    {
        Schemes = schemes, Facts = facts, Units = AnyFacts.Units, Closed = AnyFacts.ClosedUpTo(closed), Period = new(new(2026 * 12), new(2026 * 12 + lastMonth - 1)),
    });

    [Fact]
    public void 总分等于明细之和() => AnyCase.Sample((schemes, facts) =>
    {
        var report = Score(schemes, facts, 6);
        foreach (var subject in report.Units.Concat(report.Persons))
            Assert.Equal(subject.Points, subject.Entries.Aggregate(Fraction.Zero, (sum, e) => sum + e.Points));
    }, iter: 150);

    [Fact]
    public void 每一行的算法算出来就是它的分() => AnyCase.Sample((schemes, facts) =>
    {
        var report = Score(schemes, facts, 6);
        foreach (var entry in report.Units.Concat(report.Persons).SelectMany(u => u.Entries))
            Assert.True(WordsArithmetic.Result(entry.Words) == entry.Points, $"{entry.Points}：{entry.Words}");
    }, iter: 250);

    [Fact]
    public void 事实的先后次序不影响结果() => Gen.Select(AnyCase, Gen.Int[0, 40]).Sample((one, turn) =>
    {
        var (schemes, facts) = one;
        var expected = Printed.Whole(Score(schemes, facts, 6));
        Fact[] turned = [.. facts.Skip(turn % (facts.Length + 1)), .. facts.Take(turn % (facts.Length + 1))];
        Fact[] evenFirst = [.. facts.Where((_, i) => i % 2 == 0).Reverse(), .. facts.Where((_, i) => i % 2 == 1)];
        Assert.Equal(expected, Printed.Whole(Score(schemes, turned, 6)));
        Assert.Equal(expected, Printed.Whole(Score(schemes, evenFirst, 6)));
    }, iter: 150);

    [Fact]
    public void 重算逐字相同() => AnyCase.Sample((schemes, facts) => Assert.Equal(Printed.Points(Score(schemes, facts, 6)), Printed.Points(Score(schemes, [.. facts.Select(f => f with { })], 6))), iter: 50);

    [Fact]
    public void 已结账月份的明细永不改变() => Gen.Select(AnyCase, Gen.Int[1, 8]).Sample((one, month) =>
    {
        var (schemes, facts) = one;
        var closing = new DateOnly(2026, month, 5).AddMonths(1);
        var known = facts.Where(f => f.Recorded <= closing).ToList();
        Assert.Equal(Printed.Lines(Score(schemes, known, month, month)), Printed.Lines(Score(schemes, facts, month, month)));
    }, iter: 250);

    /// <summary>A veto over less than the year may still take points of one half back after the floor of the year.</summary>
    [Fact]
    public void 总分封底为零时全年得分不低于零()
    {
        var tried = 0;
        AnyCase.Sample((schemes, facts) =>
        {
            if (schemes.Count > 1 || schemes[0].Sections.All(s => s.Id.Length > 0) || schemes[0].Vetoes[0].Every != Window.Year) return;
            Interlocked.Increment(ref tried);
            Assert.All(Score(schemes, facts, 0).Units, u => Assert.True(u.Points.Sign >= 0, $"{u.Unit} {u.Points}"));
        }, iter: 1500);
        Assert.True(tried > 9, $"{tried}");
    }
}
