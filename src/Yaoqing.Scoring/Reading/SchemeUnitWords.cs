namespace Yaoqing.Scoring;

/// <summary>Checks that every unit, class or group that a scheme names stands in its own directory (名册), where it has one.</summary>
internal sealed class SchemeUnitWords(Scheme scheme, YamlMap map)
{
    internal void Run()
    {
        if (scheme.Units.Count == 0) return;
        var words = Words(scheme.Units).ToHashSet();
        foreach (var (part, id, word) in Used(scheme).Where(u => !words.Contains(u.Word)).Distinct())
            map.Problems.Add(Spot.Word(id.Length > 0 ? Spot.Of(map, part, id) : map[part] ?? map.Node, word), $"“{word}”不是名册里的单位、类别或考核组{NearestWord.Hint(word, words)}");
    }

    internal static IEnumerable<string> Words(IReadOnlyList<ScoredUnit> units) =>
        units.SelectMany(u => new[] { u.Name, u.Class, u.Group }.Concat(u.ClassByYear.Values).Concat(u.GroupByYear.Values)).OfType<string>();

    /// <summary>Every word of the scheme that stands for units, with the part and the entry it is written in.</summary>
    internal static IEnumerable<(Key Part, string Id, string Word)> Used(Scheme scheme)
    {
        foreach (var task in scheme.Tasks)
            foreach (var word in task.For.Concat(Of(task.Goal))) yield return (Keys.Tasks, task.Id, word);
        foreach (var target in scheme.Targets)
            foreach (var word in Of(target.Goal)) yield return (Keys.Targets, target.Id, word);
        foreach (var money in scheme.Money)
            foreach (var word in Of(money.Above)) yield return (Keys.Money, money.Id, word);
        foreach (var section in scheme.Sections)
            foreach (var word in section.Limits.SelectMany(l => Of(l.Max).Concat(Of(l.Min)))) yield return (section.Id.Length > 0 ? Keys.Sections : Keys.Limits, section.Id, word);
        foreach (var word in Of(scheme.Conversion?.Goal)) yield return (Keys.Conversion, "", word);
        foreach (var word in scheme.Ranking.Unranked) yield return (Keys.Ranking, "", word);
        foreach (var rule in scheme.Rules)
            foreach (var word in rule.On.Conditions.Where(c => c.Attribute is "unit" or "class" or "group").SelectMany(c => c.AnyOf.Concat(c.NoneOf).Concat(c.AllOf))) yield return (Keys.Rules, rule.Id, word);
    }

    private static IEnumerable<string> Of(UnitAmount? amount) => amount?.ByWord.Keys ?? [];
}
