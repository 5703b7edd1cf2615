using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads the worked cases inside a scheme file.</summary>
internal sealed class CaseReader(Scheme scheme, ProblemList problems)
{
    private static readonly Key[] Expectations = [Keys.Expect, Keys.Months, Keys.Ranks, Keys.Money, Keys.Converted, Keys.Passed, Keys.NoAward, Keys.Done, Keys.Percent];

    private static readonly Key[] CaseKeys = [Keys.Name, Keys.Period, Keys.Units, Keys.Closed, Keys.Facts, .. Expectations, Keys.Description];

    private readonly FactCheck _check = new([scheme], []);

    internal List<SchemeCase> Read(YamlMap map) => [.. map.List(Keys.Cases).Select(CaseOf).OfType<SchemeCase>()];

    private SchemeCase? CaseOf(YamlNode node)
    {
        if (YamlMap.Of(node, problems, "算例", CaseKeys) is not { } map) return null;
        if (!Expectations.Any(map.Has)) problems.Add(map.Node, $"算例缺少“{Keys.Expect}”：这些事件应得多少分？");
        var name = map.Required(Keys.Name, "算例") ?? "";
        var period = map.Months(Keys.Period);
        var units = UnitReader.Read(map.List(Keys.Units), problems);
        var expected = new SchemeCase(name, (int)node.Start.Line, period, units, UnitReader.Closed(map), [], Table(map, Keys.Expect), Places(map), Months(map)) { Outcome = OutcomeOf(map) };
        var unit = units.Count > 0 ? units[0].Name : expected.Expected.FirstOrDefault() ?? "单位";
        var happened = period?.From.First ?? scheme.Effective;
        var reader = new FactNodes(problems, scheme.Fields, scheme.Levels);
        var facts = map.List(Keys.Facts).SelectMany((n, i) => Checked(n, [.. reader.ReadCase(n, $"事件{i + 1}", unit, happened)])).ToList();
        foreach (var twice in facts.GroupBy(f => f.Id).Where(g => g.Count() > 1)) problems.Add(map.At(Keys.Facts), $"算例“{name}”的事件编号“{twice.Key}”重复。");
        return expected with { Facts = facts };
    }

    private CaseOutcome OutcomeOf(YamlMap map) => new()
    {
        Money = Table(map, Keys.Money), Converted = Table(map, Keys.Converted), Passed = Flags(map),
        Done = Targets(map, Keys.Done).ToDictionary(d => (d.Target, d.Unit), d => map.NumberOf(d.Value, d.Unit) ?? default),
        Percent = Targets(map, Keys.Percent).ToDictionary(p => (p.Target, p.Unit), p => YamlMap.Shown(p.Value).Trim().TrimEnd('%')),
        NoAward = !map.Has(Keys.NoAward) ? null : map[Keys.NoAward] is YamlSequenceNode { Children.Count: 0 } ? [] : map.Texts(Keys.NoAward),
    };

    private static Dictionary<string, bool> Flags(YamlMap map)
    {
        var flags = new Dictionary<string, bool>();
        if (map[Keys.Passed] is { } node and not YamlMappingNode) map.Problems.Add(node, $"“{Keys.Passed}”应写成 {{单位: 是}} 的表。");
        foreach (var (word, value) in (map[Keys.Passed] as YamlMappingNode ?? new YamlMappingNode()).Children)
            if (map.FlagOf(value, Keys.Passed) is { } flag) flags[YamlMap.Shown(word).Trim()] = flag;
        return flags;
    }

    private IEnumerable<(string Target, string Unit, YamlNode Value)> Targets(YamlMap map, Key key)
    {
        if (map[key] is not { } node) yield break;
        if (node is not YamlMappingNode rows || rows.Children.Values.Any(v => v is not YamlMappingNode))
        {
            map.Problems.Add(node, $"“{key}”应写成 {{目标编号: {{单位: 数}}}} 的表，本办自己的目标写 {{目标编号: {{{CaseOutcome.Desk}: 数}}}}。");
            yield break;
        }
        foreach (var (word, units) in rows.Children)
        {
            var target = YamlMap.Shown(word).Trim();
            if (scheme.Targets.All(t => t.Id != target)) map.Problems.Add(word, $"没有目标任务“{target}”{NearestWord.Hint(target, scheme.Targets.Select(t => t.Id))}");
            foreach (var (unit, value) in ((YamlMappingNode)units).Children) yield return (target, YamlMap.Shown(unit).Trim(), value);
        }
    }

    private List<Fact> Checked(YamlNode node, List<Fact> facts)
    {
        foreach (var (key, word, message) in facts.Take(1).SelectMany(_check.WordSlips)) problems.Add(Spot.Field(node, key, word), message);
        return facts;
    }

    private static Dictionary<string, Fraction> Table(YamlMap map, Key key)
    {
        var table = new Dictionary<string, Fraction>();
        if (map[key] is YamlScalarNode one && map.NumberOf(one, key.ToString()) is { } single) table["单位"] = single;
        else if (map[key] is { } node and not YamlMappingNode) map.Problems.Add(node, $"“{key}”应写成 {{单位: 分}} 的表。");
        if (map[key] is not YamlMappingNode rows) return table;
        foreach (var (word, value) in rows.Children)
            if (map.NumberOf(value, YamlMap.Shown(word)) is { } number) table[YamlMap.Shown(word).Trim()] = number;
        return table;
    }

    private static Dictionary<string, int?> Places(YamlMap map)
    {
        var places = new Dictionary<string, int?>();
        if (map[Keys.Ranks] is { } node and not YamlMappingNode) map.Problems.Add(node, $"“{Keys.Ranks}”应写成 {{单位: 名次}} 的表，不排名写 -。");
        if (map[Keys.Ranks] is not YamlMappingNode rows) return places;
        foreach (var (word, value) in rows.Children)
        {
            if (YamlMap.Shown(value) is "-" or "null" or "" or "~" or "不排名") places[YamlMap.Shown(word).Trim()] = null;
            else if (int.TryParse(YamlMap.Shown(value), out var place) && place > 0) places[YamlMap.Shown(word).Trim()] = place;
            else map.Problems.Add(value, $"名次应写 1、2、3……，不排名写 -，现在是“{YamlMap.Shown(value)}”。");
        }
        return places;
    }

    private static Dictionary<(string, Month), Fraction> Months(YamlMap map)
    {
        var table = new Dictionary<(string, Month), Fraction>();
        if (map[Keys.Months] is not { } node) return table;
        if (node is not YamlMappingNode rows || rows.Children.Values.Any(v => v is not YamlMappingNode))
        {
            map.Problems.Add(node, $"“{Keys.Months}”应写成 {{单位: {{2026-03: 5}}}} 的表。");
            return table;
        }
        foreach (var (word, months) in rows.Children)
            foreach (var (month, value) in (months as YamlMappingNode ?? new YamlMappingNode()).Children)
            {
                if (!Month.TryParse(YamlMap.Shown(month), out var m)) map.Problems.Add(month, $"应写 2026-03 这样的月份，现在是“{YamlMap.Shown(month)}”。");
                else if (map.NumberOf(value, YamlMap.Shown(month)) is { } number) table[(YamlMap.Shown(word).Trim(), m)] = number;
            }
        return table;
    }
}
