using CsCheck;
using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>Facts that come one after the other must end in the report of all facts together.</summary>
public sealed class ScoreKeeperTests
{
    private static readonly Gen<(IReadOnlyList<Scheme> Schemes, Fact[] Facts, int Known, int Step, int Closed)> Growing =
        Gen.Select(AnyScheme.Versions, AnyFacts.Any, Gen.Int[0, 40], Gen.Int[1, 3], Gen.Int[0, 8]);

    private static ScoreRequest Request(IReadOnlyList<Scheme> schemes, IReadOnlyList<Fact> facts, int closed) => new()
    {
        Schemes = schemes, Facts = facts, Units = AnyFacts.Units, Closed = AnyFacts.ClosedUpTo(closed), Period = new(new(2026 * 12), new(2026 * 12 + 11)),
    };

    [Fact]
    public void 事实逐件到来与一次算清逐字相同() => Growing.Sample((schemes, facts, known, step, closed) =>
    {
        known = Math.Min(known, facts.Length);
        var keeper = new ScoreKeeper(Request(schemes, facts[..known], closed));
        for (var next = known; next < facts.Length; next += step)
        {
            var end = Math.Min(next + step, facts.Length);
            Assert.Equal(Printed.Whole(Scorer.Score(Request(schemes, facts[..end], closed))), Printed.Whole(keeper.Add(facts[next..end])));
        }
    }, iter: 250);

    [Fact]
    public void 更正先于被更正的事实到来也一样() => Growing.Sample((schemes, facts, _, _, closed) =>
    {
        var keeper = new ScoreKeeper(Request(schemes, [], closed));
        foreach (var fact in facts.Reverse()) keeper.Add([fact]);
        Assert.Equal(Printed.Whole(Scorer.Score(Request(schemes, facts, closed))), Printed.Whole(keeper.Report));
    }, iter: 150);

    [Fact]
    public void 已给出的结果不因后来的事实改变() => Growing.Sample((schemes, facts, known, _, closed) =>
    {
        known = Math.Min(known, facts.Length);
        var keeper = new ScoreKeeper(Request(schemes, facts[..known], closed));
        var given = keeper.Report;
        foreach (var fact in facts[known..]) keeper.Add([fact]);
        Assert.Equal(Printed.Whole(Scorer.Score(Request(schemes, facts[..known], closed))), Printed.Whole(given));
    }, iter: 100);

    [Fact]
    public void 没有名册和考核期时也一样()
    {
        var scheme = AnyScheme.Read(new int[40], new(2026, 1, 1));
        var facts = AnyFacts.Any.Array[1].Single()[0];
        var request = new ScoreRequest { Schemes = [scheme], Facts = [] };
        var keeper = new ScoreKeeper(request);
        foreach (var fact in facts) keeper.Add([fact]);
        Assert.Equal(Printed.Whole(Scorer.Score(request with { Facts = facts })), Printed.Whole(keeper.Report));
    }
}
