using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads what is made of the totals: places, targets, percentages, conversion, money.</summary>
internal sealed class ResultReader(FilterReader filters, PeriodReader periods, ProblemList problems)
{
    internal Ranking Ranking(YamlMap map)
    {
        Key[] keys = [Keys.Groups, Keys.Ties, Keys.Listed, Keys.RankBy, Keys.Unranked];
        if (map[Keys.Ranking] is not { } node || YamlMap.Of(node, problems, "排名", keys) is not { } one) return new();
        return new()
        {
            ByGroup = one.Word(Keys.Groups, Words.Groups) ?? true, Ties = [.. one.List(Keys.Ties).Select(t => periods.CountOf(one, t))],
            Listed = one.Whole(Keys.Listed, 1, 1000) ?? 3, ByConverted = one.Word(Keys.RankBy, Words.RankBy) ?? false, Unranked = one.Texts(Keys.Unranked),
        };
    }

    internal List<TargetRule> Targets(YamlMap map)
    {
        var all = new List<TargetRule>();
        foreach (var node in map.List(Keys.Targets))
        {
            Key[] keys = [Keys.Id, Keys.Name, Keys.Setter, Keys.Level, Keys.For, Keys.Goal, Keys.Every, Keys.Count, Keys.Description];
            if (YamlMap.Of(node, problems, "目标任务", keys) is not { } one) continue;
            var id = one.Required(Keys.Id, "目标任务") ?? "";
            if (!one.Has(Keys.Goal)) problems.Add(one.Node, $"目标任务“{id}”缺少“{Keys.Goal}”。");
            if (!one.Has(Keys.Count)) problems.Add(one.Node, $"目标任务“{id}”缺少“{Keys.Count}”：数什么？数分数写 {{points: all}}。");
            var desk = one.Word(Keys.For, Words.TargetFor) ?? false;
            var amount = one[Keys.Goal] is { } goal ? PeriodReader.Amount(one, goal, Keys.Goal) : new(null, new Dictionary<string, Fraction>());
            if (desk && amount is not { Default: not null, PerHead: false, ByWord.Count: 0 })
                problems.Add(one[Keys.Goal] ?? one.Node, $"目标任务“{id}”是本办自己的目标，“{Keys.Goal}”应写一个数。");
            all.Add(new(id, one.Text(Keys.Name) ?? id, one.Text(Keys.Setter), one.Text(Keys.Level), desk, amount,
                periods.LongWindow(one, "目标任务"), one[Keys.Count] is { } count ? periods.CountOf(one, count) : new()));
        }
        return all;
    }

    internal PercentMode Percent(YamlMap map)
    {
        if (map[Keys.Percent] is not { } node || YamlMap.Of(node, problems, "百分比", [Keys.Decimals, Keys.Rounding, Keys.Empty]) is not { } one) return new();
        return new(one.Whole(Keys.Decimals, 0, 4) ?? 1, one.Word(Keys.Rounding, Words.Rounding) ?? MidpointRounding.AwayFromZero, one.Text(Keys.Empty) ?? "0");
    }

    internal Conversion? Conversion(YamlMap map)
    {
        if (map[Keys.Conversion] is not { } node || YamlMap.Of(node, problems, "折算", [Keys.Full, Keys.Goal, Keys.Cap]) is not { } one) return null;
        if (!one.Has(Keys.Full)) problems.Add(one.Node, $"折算缺少“{Keys.Full}”。");
        if (one.Number(Keys.Full) is { Sign: <= 0 }) problems.Add(one[Keys.Full]!, $"折算的“{Keys.Full}”应大于 0。"); // not null: it was read as a number
        if (one.Number(Keys.Cap) is { Sign: < 0 }) problems.Add(one[Keys.Cap]!, $"折算的“{Keys.Cap}”不能是负数：折算分最低为 0。"); // not null: it was read as a number
        var goal = one[Keys.Goal] is { } asked ? PeriodReader.Amount(one, asked, Keys.Goal) : null;
        if (goal is not null && PeriodReader.Numbers(goal).Any(n => n.Sign <= 0))
            problems.Add(one[Keys.Goal]!, $"折算的“{Keys.Goal}”要作除数，应大于 0；不考核的单位不要列出。"); // not null: the goal was read from it
        return new(one.Number(Keys.Full) ?? Fraction.One, goal, one.Number(Keys.Cap));
    }

    internal List<MoneyRule> Money(YamlMap map)
    {
        var all = new List<MoneyRule>();
        foreach (var node in map.List(Keys.Money))
        {
            Key[] keys = [Keys.Id, Keys.Name, Keys.PerPoint, Keys.PerItem, Keys.On, Keys.When, Keys.Above, Keys.Description];
            if (YamlMap.Of(node, problems, "奖励", keys) is not { } one) continue;
            var id = one.Required(Keys.Id, "奖励") ?? "";
            if (one.Has(Keys.PerPoint) == one.Has(Keys.PerItem)) problems.Add(one.Node, $"奖励“{id}”要写“{Keys.PerPoint}”或“{Keys.PerItem}”（元），二者选一。");
            all.Add(new(id, one.Text(Keys.Name) ?? id, one.Number(Keys.PerPoint) ?? Fraction.Zero, one.Number(Keys.PerItem) ?? Fraction.Zero,
                one.Has(Keys.PerItem) ? new() { Items = [(filters.Of(one, "奖励"), Fraction.One)] } : null, one[Keys.Above] is { } above ? PeriodReader.Amount(one, above, Keys.Above) : null));
        }
        return all;
    }
}
