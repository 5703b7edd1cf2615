using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads a directory of units and the table of closed months.</summary>
internal static class UnitReader
{
    private static readonly Key[] UnitKeys =
        [Keys.Name, Keys.Group, Keys.Class, Keys.Headcount, Keys.Target, Keys.From, Keys.Until, Keys.CreditTo, Keys.Ranked];

    internal static List<ScoredUnit> Read(IReadOnlyList<YamlNode> nodes, ProblemList problems)
    {
        var all = new List<ScoredUnit>();
        var nodeOf = new Dictionary<string, YamlNode>();
        foreach (var node in nodes)
        {
            if (node is YamlScalarNode { Value: { Length: > 0 } name }) { Add(all, new() { Name = name.Trim() }, node, nodeOf, problems); continue; }
            if (YamlMap.Of(node, problems, "单位", UnitKeys) is not { } map) continue;
            Add(all, new()
            {
                Name = map.Required(Keys.Name, "单位") ?? "", Group = Plain(map, Keys.Group), Class = Plain(map, Keys.Class),
                GroupByYear = ByYear(map, Keys.Group), ClassByYear = ByYear(map, Keys.Class), Headcount = map.Whole(Keys.Headcount, 0, 1_000_000),
                Target = map.Number(Keys.Target), From = map.Months(Keys.From)?.From, Until = map.Months(Keys.Until)?.To,
                CreditTo = map.Text(Keys.CreditTo), Ranked = map.Flag(Keys.Ranked) ?? true,
            }, node, nodeOf, problems);
        }
        foreach (var unit in all.Where(u => u.CreditTo is { } to && all.All(o => o.Name != to)))
            problems.Add(nodeOf[unit.Name], $"单位“{unit.Name}”的“{Keys.CreditTo}”写的“{unit.CreditTo}”不在名册里{NearestWord.Hint(unit.CreditTo!, all.Select(u => u.Name))}");
        foreach (var unit in all.Where(u => u.CreditTo is not null && Circles(all, u)))
            problems.Add(nodeOf[unit.Name], $"单位“{unit.Name}”的“{Keys.CreditTo}”转了一圈又回到它自己，得分没有归处，请改写其中一处。");
        return all;
    }

    private static bool Circles(List<ScoredUnit> all, ScoredUnit start)
    {
        var unit = start;
        for (var step = 0; step < all.Count && unit?.CreditTo is { } to; step++)
        {
            if (to == start.Name) return true;
            unit = all.FirstOrDefault(u => u.Name == to);
        }
        return false;
    }

    private static void Add(List<ScoredUnit> all, ScoredUnit unit, YamlNode node, Dictionary<string, YamlNode> nodeOf, ProblemList problems)
    {
        if (!nodeOf.TryAdd(unit.Name, node)) problems.Add(node, $"单位“{unit.Name}”在名册里出现两次。");
        else all.Add(unit);
    }

    private static string? Plain(YamlMap map, Key key) => map[key] is YamlMappingNode ? null : map.Text(key);

    private static Dictionary<int, string> ByYear(YamlMap map, Key key)
    {
        var years = new Dictionary<int, string>();
        if (map[key] is not YamlMappingNode table) return years;
        foreach (var (year, word) in table.Children)
        {
            if (int.TryParse(YamlMap.Shown(year), out var y) && y is >= 1900 and <= 2200 && map.TextOf(word, key) is { } text) years[y] = text;
            else map.Problems.Add(year, $"“{key}”按年写时应是 {{2025: 甲组, 2026: 乙组}}，现在是“{YamlMap.Shown(year)}”。");
        }
        return years;
    }

    internal static Dictionary<Month, DateOnly> Closed(YamlMap map)
    {
        var closed = new Dictionary<Month, DateOnly>();
        if (map[Keys.Closed] is not { } node) return closed;
        if (node is not YamlMappingNode table)
        {
            map.Problems.Add(node, "“closed（已结账）”应写成 {2026-03: 2026-04-05}：月份: 结账日期。");
            return closed;
        }
        foreach (var (key, value) in table.Children)
        {
            if (!Month.TryParse(YamlMap.Shown(key), out var month)) map.Problems.Add(key, $"已结账月份应写 2026-03 这样的月份，现在是“{YamlMap.Shown(key)}”。");
            else if (!Dates.TryParse(YamlMap.Shown(value), out var day)) map.Problems.Add(value, $"结账日期应写 2026-04-05 这样的日期，现在是“{YamlMap.Shown(value)}”。");
            else if (day < month.Last) map.Problems.Add(value, $"{month} 的结账日期 {day:yyyy-MM-dd} 早于月末：月末之后才能结账，应不早于 {month.Last:yyyy-MM-dd}。");
            else if (!closed.TryAdd(month, day)) map.Problems.Add(key, $"{month} 的结账日期写了两次。");
        }
        CheckOrder(table, closed, map.Problems);
        return closed;
    }

    /// <summary>Months are closed one after the other; a later month closed first would take facts of the earlier one unseen.</summary>
    private static void CheckOrder(YamlMappingNode table, Dictionary<Month, DateOnly> closed, ProblemList problems)
    {
        foreach (var (earlier, later) in closed.Keys.Order().Zip(closed.Keys.Order().Skip(1)))
        {
            if (closed[earlier] <= closed[later]) continue;
            var spot = table.Children.FirstOrDefault(pair => Month.TryParse(YamlMap.Shown(pair.Key), out var month) && month == later).Value ?? table;
            problems.Add(spot, $"结账次序颠倒：{later} 在 {closed[later]:yyyy-MM-dd} 结账，早于 {earlier} 的 {closed[earlier]:yyyy-MM-dd}。请核对两个日期。");
        }
    }
}
