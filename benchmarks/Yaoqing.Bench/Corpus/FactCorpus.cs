using Yaoqing.Scoring;

namespace Yaoqing.Bench.Corpus;

/// <summary>
/// Seeded facts of one year as a desk records them: items sent in, adopted at several levels, forwarded, instructed upon, commissions, faults.
/// About two facts an item; one in twenty is of two units; one in ten is learnt later than it happened.
/// </summary>
internal static class FactCorpus
{
    internal const int Units = 120;
    private static readonly DateOnly NewYear = new(2026, 1, 1);
    private static readonly (string Periodical, string Level)[] Periodicals = [("安和信息", "县"), ("安和信息", "县"), ("业务通讯", "县"), ("临江要情", "市"), ("每日要情", "省"), ("中办信息刊物", "中央")];
    private static readonly string[] Names = [.. Enumerable.Range(1, Units).Select(i => $"单位{i:000}")];

    internal static IReadOnlyList<ScoredUnit> Directory { get; } = [.. Names.Select((name, i) => new ScoredUnit { Name = name, Group = i < 30 ? "乡镇" : "部门" })];

    internal static Fact[] Make(int count, int seed)
    {
        var random = new Random(seed);
        var facts = new Fact[count];
        for (var i = 0; i < count; i++)
            facts[i] = One(i, random, items: Math.Max(1, count * 9 / 20));
        return facts;
    }

    private static Fact One(int number, Random random, int items)
    {
        var (item, dice) = (random.Next(items), random.Next(100));
        var kind = dice switch { < 50 => FactKind.Submitted, < 80 => FactKind.Adopted, < 85 => FactKind.Forwarded, < 93 => FactKind.Instructed, < 95 => FactKind.CommissionDone, < 97 => FactKind.CommissionMissed, _ => FactKind.Offence };
        var lead = item % Units; // an item stays with its unit
        var happened = NewYear.AddDays(item % 300 + random.Next(60));
        var (periodical, level) = Periodicals[random.Next(Periodicals.Length)];
        var fact = new Fact
        {
            Id = $"f{number:0000000}", Kind = kind, Item = $"稿{item}", Happened = happened, Learnt = random.Next(10) == 0 ? happened.AddDays(random.Next(40)) : null,
            Units = item % 20 == 0 ? [new(Names[lead]), new(Names[(lead + 7) % Units])] : [new(Names[lead])],
            Tags = item % 10 == 0 ? ["问题"] : [],
        };
        return kind switch
        {
            FactKind.Adopted => fact with { Periodical = periodical, Form = random.Next(4) == 0 ? "调研" : "动态" },
            FactKind.Forwarded => fact with { Level = level },
            FactKind.Instructed => fact with { Level = level, Rank = random.Next(2) == 0 ? "主要领导" : "其他领导", Leader = $"领导{random.Next(12)}" },
            FactKind.Offence => fact with { Offence = random.Next(3) == 0 ? "漏报" : "迟报" },
            _ => fact,
        };
    }
}
