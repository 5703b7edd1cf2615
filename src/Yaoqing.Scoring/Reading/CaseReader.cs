using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads the worked cases inside a scheme file.</summary>
internal sealed class CaseReader(Scheme scheme, ProblemList problems)
{
    private static readonly Key[] CaseKeys =
        [Keys.Name, Keys.Period, Keys.Units, Keys.Closed, Keys.Facts, Keys.Expect, Keys.Months, Keys.Ranks, Keys.Description];

    internal List<SchemeCase> Read(YamlMap map) => [.. map.List(Keys.Cases).Select(CaseOf).OfType<SchemeCase>()];

    private SchemeCase? CaseOf(YamlNode node)
    {
        if (YamlMap.Of(node, problems, "算例", CaseKeys) is not { } map) return null;
        if (!map.Has(Keys.Expect) && !map.Has(Keys.Months) && !map.Has(Keys.Ranks)) problems.Add(map.Node, $"算例缺少“{Keys.Expect}”：这些事件应得多少分？");
        var name = map.Required(Keys.Name, "算例") ?? "";
        var period = map.Months(Keys.Period);
        var units = UnitReader.Read(map.List(Keys.Units), problems);
        var expect = Table(map, Keys.Expect);
        var unit = units.Count > 0 ? units[0].Name : expect.Keys.FirstOrDefault() ?? "单位";
        var happened = period?.From.First ?? scheme.Effective;
        var reader = new FactNodes(problems, scheme.Fields, scheme.Levels);
        var facts = map.List(Keys.Facts).SelectMany((n, i) => reader.ReadCase(n, $"事件{i + 1}", unit, happened)).ToList();
        foreach (var twice in facts.GroupBy(f => f.Id).Where(g => g.Count() > 1)) problems.Add(map.At(Keys.Facts), $"算例“{name}”的事件编号“{twice.Key}”重复。");
        return new(name, (int)node.Start.Line, period, units, UnitReader.Closed(map), facts, expect, Places(map), Months(map));
    }

    private static Dictionary<string, Fraction> Table(YamlMap map, Key key)
    {
        var table = new Dictionary<string, Fraction>();
        if (map[key] is YamlScalarNode one && map.NumberOf(one, key.ToString()) is { } single) table["单位"] = single;
        if (map[key] is not YamlMappingNode rows) return table;
        foreach (var (word, value) in rows.Children)
            if (map.NumberOf(value, YamlMap.Shown(word)) is { } number) table[YamlMap.Shown(word).Trim()] = number;
        return table;
    }

    private static Dictionary<string, int?> Places(YamlMap map)
    {
        var places = new Dictionary<string, int?>();
        if (map[Keys.Ranks] is not YamlMappingNode rows) return places;
        foreach (var (word, value) in rows.Children)
        {
            if (YamlMap.Shown(value) is "-" or "null" or "" or "~" or "不排名") places[YamlMap.Shown(word).Trim()] = null;
            else if (map.NumberOf(value, YamlMap.Shown(word)) is { } place) places[YamlMap.Shown(word).Trim()] = (int)place.Numerator;
        }
        return places;
    }

    private static Dictionary<(string, Month), Fraction> Months(YamlMap map)
    {
        var table = new Dictionary<(string, Month), Fraction>();
        if (map[Keys.Months] is not YamlMappingNode rows) return table;
        foreach (var (word, months) in rows.Children)
            foreach (var (month, value) in (months as YamlMappingNode ?? new YamlMappingNode()).Children)
            {
                if (!Month.TryParse(YamlMap.Shown(month), out var m)) map.Problems.Add(month, $"应写 2026-03 这样的月份，现在是“{YamlMap.Shown(month)}”。");
                else if (map.NumberOf(value, YamlMap.Shown(month)) is { } number) table[(YamlMap.Shown(word).Trim(), m)] = number;
            }
        return table;
    }
}
