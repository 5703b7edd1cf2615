using CsCheck;

namespace Yaoqing.Scoring.Tests;

/// <summary>Random facts of one year among five units, one of them credited to another; some take an earlier one back.</summary>
internal static class AnyFacts
{
    internal static readonly ScoredUnit[] Units =
    [
        new() { Name = "甲", Group = "乡镇", Headcount = 4 }, new() { Name = "乙", Group = "乡镇", Headcount = 2 }, new() { Name = "丙", Group = "部门", Headcount = 3 },
        new() { Name = "丁", Group = "部门", Headcount = 5, From = new(2026 * 12 + 2) }, new() { Name = "戊", Group = "部门", Headcount = 1, CreditTo = "丙" },
    ];

    private static readonly FactKind[] Kinds =
    [
        FactKind.Submitted, FactKind.Submitted, FactKind.Adopted, FactKind.Adopted, FactKind.Adopted, FactKind.Instructed, FactKind.FollowUpDone,
        FactKind.Forwarded, FactKind.Offence, FactKind.CommissionMissed, FactKind.Other, FactKind.Manual,
    ];

    private static readonly string[] Levels = ["县", "市", "省"];
    private static readonly string?[] Forms = [null, "调研", "简讯"];
    private static readonly string[][] Tags = [[], [], ["问题"], ["约稿"], ["问题", "约稿"]], Persons = [[], [], ["张三"], ["张三", "李四"]];
    private static readonly Fraction[] Counts = [1, 1, 1, 2, Fraction.Of(1, 2)];

    private static Gen<T> Of<T>(T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    private static readonly Gen<(string[] Tags, string[] Persons, Fraction Count, Fraction? Given, UnitShare[] Units)> Credit = Gen.Select(
        Of(Tags), Of(Persons), Of(Counts), Gen.Int[-24, 24], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3].Array[1, 3]))
        .Select((tags, persons, count, given, units) => (tags, persons, count, given == 0 ? (Fraction?)null : Fraction.Of(given, 3), Shares(units.Item1, units.Item2)));

    private static readonly Gen<Fact> AnyFact = Gen.Select(
        Of(Kinds), Of(Levels), Of(Forms), Credit, Gen.Int[-1, 7], Gen.Int[0, 300], Gen.Int[0, 40], Gen.Int[0, 90])
        .Select((kind, level, form, credit, item, day, learnt, late) => new Fact
        {
            Id = "", Kind = kind, Units = credit.Units, Persons = credit.Persons, Item = item < 0 ? null : $"稿{item}", Level = level, Form = form, Tags = credit.Tags,
            Periodical = kind == FactKind.Adopted ? $"{level}刊" : null, Leader = kind == FactKind.Instructed ? $"{level}领导" : null,
            Offence = kind == FactKind.Offence ? "迟报" : null, Count = credit.Count, Given = credit.Given, By = "主任", Reason = "按会议决定", Happened = new DateOnly(2026, 1, 1).AddDays(day),
            Learnt = learnt < 20 ? null : new DateOnly(2026, 1, 1).AddDays(day + learnt), Recorded = new DateOnly(2026, 1, 1).AddDays(day + Math.Max(learnt, late)),
        });

    /// <summary>Facts in the order in which they came; about one in eight annuls an earlier one.</summary>
    internal static readonly Gen<Fact[]> Any = Gen.Select(AnyFact, Gen.Int[0, 7], Gen.Int[0, 999]).Array[0, 40].Select(all => all.Select((one, i) =>
        one.Item1 with { Id = $"f{i:00}", Cancels = one.Item2 == 0 && i > 0 ? $"f{one.Item3 % i:00}" : null }).ToArray());

    /// <summary>The first months closed on the fifth of the next one.</summary>
    internal static Dictionary<Month, DateOnly> ClosedUpTo(int months) =>
        Enumerable.Range(1, months).ToDictionary(m => new Month(2026 * 12 + m - 1), m => new DateOnly(2026, m, 5).AddMonths(1));

    /// <summary>Units one after the other; with a 0 among the parts they are not written.</summary>
    private static UnitShare[] Shares(int first, int[] parts) =>
        [.. parts.Select((part, i) => new UnitShare(Units[(first + i) % Units.Length].Name, parts.Contains(0) ? null : part))];
}
