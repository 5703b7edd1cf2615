using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads one fact from its node; used for files, tables and cases alike.</summary>
internal sealed class FactNodes(ProblemList problems, IReadOnlyList<string> fields, IReadOnlyList<string>? levels)
{
    private static readonly Key[] FactKeys =
    [
        Keys.Id, Keys.Kind, Keys.Unit, Keys.FactUnits, Keys.Person, Keys.FactPersons, Keys.Item, Keys.Periodical, Keys.Level, Keys.Form, Keys.Placement,
        Keys.Tags, Keys.Leader, Keys.Rank, Keys.Offence, Keys.Circulated, Keys.Route, Keys.Combined, Keys.Length, Keys.Quantity, Keys.Given,
        Keys.DecidedBy, Keys.Reason, Keys.Cancels, Keys.Happened, Keys.Learnt, Keys.Recorded,
    ];

    private static readonly Key[] CaseKeys = [.. FactKeys, Keys.Times];

    /// <summary>In a file: id, kind and happened are required.</summary>
    internal Fact? Read(YamlNode node) => YamlMap.Of(node, problems, "事实", FactKeys, fields) is { } map
        ? Build(map, map.Required(Keys.Id, "事实"), null, RequiredDate(map)) : null;

    /// <summary>In a case: everything but the kind has a default.</summary>
    internal IEnumerable<Fact> ReadCase(YamlNode node, string id, string? unit, DateOnly happened)
    {
        if (YamlMap.Of(node, problems, "算例的事件", CaseKeys, fields) is not { } map) yield break;
        if (Build(map, map.Text(Keys.Id) ?? id, unit, map.Date(Keys.Happened) ?? happened) is not { } fact) yield break;
        var times = map.Whole(Keys.Times, 1, 1_000_000) ?? 1;
        for (var i = 1; i <= times; i++) yield return times == 1 ? fact : fact with { Id = $"{fact.Id}#{i}" };
    }

    private DateOnly? RequiredDate(YamlMap map)
    {
        if (!map.Has(Keys.Happened)) problems.Add(map.Node, $"事实缺少“{Keys.Happened}”。");
        return map.Date(Keys.Happened);
    }

    private Fact? Build(YamlMap map, string? id, string? unit, DateOnly? happened)
    {
        if (!map.Has(Keys.Kind) && !map.Has(Keys.Cancels)) problems.Add(map.Node, $"事实缺少“{Keys.Kind}”：{Words.Kind}。");
        var kind = map[Keys.Kind] is not { } node ? FactKind.Other
            : node is YamlScalarNode { Value: { } word } && FactKindWords.TryParse(word, out var known) ? known
            : map.WordOf(node, Keys.Kind, Words.Kind);
        var fact = new Fact
        {
            Id = id ?? "", Kind = kind ?? FactKind.Other, Happened = happened ?? default, Units = UnitsOf(map, unit),
            Persons = map.Has(Keys.FactPersons) ? map.Texts(Keys.FactPersons) : map.Texts(Keys.Person), Item = map.Text(Keys.Item),
            Periodical = map.Text(Keys.Periodical), Level = LevelOf(map, Keys.Level), Form = map.Text(Keys.Form), Placement = map.Text(Keys.Placement),
            Tags = map.Texts(Keys.Tags), Leader = map.Text(Keys.Leader), Rank = map.Text(Keys.Rank), Offence = map.Text(Keys.Offence),
            Circulated = LevelOf(map, Keys.Circulated), Route = map.Text(Keys.Route), Combined = map.Flag(Keys.Combined),
            Length = map.Whole(Keys.Length, 0, 1_000_000), Count = map.Number(Keys.Quantity) ?? Fraction.One, Given = map.Number(Keys.Given),
            By = map.Text(Keys.DecidedBy), Reason = map.Text(Keys.Reason), Cancels = map.Text(Keys.Cancels),
            Learnt = map.Date(Keys.Learnt), Recorded = map.Date(Keys.Recorded), Extra = ExtraOf(map),
        };
        Check(map, fact);
        return kind is null || id is null || happened is null ? null : fact;
    }

    private static Dictionary<string, string> ExtraOf(YamlMap map) =>
        map.Others.Where(o => map.TextOf(o.Value, new(o.Key)) is not null).ToDictionary(o => o.Key, o => YamlMap.Shown(o.Value).Trim());

    private string? LevelOf(YamlMap map, Key key)
    {
        if (map.Text(key) is not { } written) return null;
        var level = FilterReader.LevelWord(written);
        if (levels is not null && !levels.Contains(level))
            problems.Add(map[key]!, $"“{key}”没有“{written}”{NearestWord.Hint(level, levels)}计分办法的层级有：{string.Join("、", levels)}。");
        return level;
    }

    private List<UnitShare> UnitsOf(YamlMap map, string? otherwise)
    {
        if (map.Has(Keys.Unit) && map.Has(Keys.FactUnits) && Keys.Unit != Keys.FactUnits)
            problems.Add(map.At(Keys.FactUnits), "“unit”和“units”只能写一个。");
        var node = map[Keys.FactUnits] ?? map[Keys.Unit];
        if (node is null) return otherwise is null ? [] : [new(otherwise)];
        var shares = new List<UnitShare>();
        if (node is YamlMappingNode table)
            foreach (var (name, part) in table.Children) shares.Add(new(YamlMap.Shown(name).Trim(), map.NumberOf(part, "比例")));
        else
            foreach (var one in node is YamlSequenceNode list ? [.. list.Children] : new List<YamlNode> { node }) shares.AddRange(ShareOf(map, one));
        foreach (var twice in shares.GroupBy(s => s.Unit).Where(g => g.Count() > 1))
            problems.Add(node, $"单位“{twice.Key}”在同一件事实里写了两次。");
        if (shares.Any(s => s.Ratio is { Sign: < 0 })) problems.Add(node, "比例不能是负数。");
        return shares;
    }

    private IEnumerable<UnitShare> ShareOf(YamlMap map, YamlNode node)
    {
        if (node is not YamlMappingNode) return map.TextOf(node, Keys.Unit) is { } name ? [new(name)] : [];
        return YamlMap.Of(node, problems, "联合单位", [Keys.Unit, Keys.Ratio]) is { } one && one.Required(Keys.Unit, "联合单位") is { } unit
            ? [new(unit, one.Number(Keys.Ratio))] : [];
    }

    private void Check(YamlMap map, Fact fact)
    {
        if (map.Has(Keys.FactPersons) && map.Has(Keys.Person)) problems.Add(map.At(Keys.FactPersons), "“person（信息员）”和“persons（信息员名单）”只能写一个。");
        if (fact.Count.Sign <= 0) problems.Add(map[Keys.Quantity]!, "“count（数量）”应大于 0。");
        if (fact.Kind == FactKind.Offence && fact.Offence is null) problems.Add(map.Node, $"差错事实缺少“{Keys.Offence}”：迟报、漏报、误报、错报、瞒报等。");
        if (fact.Kind == FactKind.Manual && (fact.Given is null || fact.By is null || fact.Reason is null))
            problems.Add(map.Node, $"人工加减分要写“{Keys.Given}”“{Keys.DecidedBy}”和“{Keys.Reason}”，三者缺一不可。");
        if (fact.Learnt < fact.Happened) problems.Add(map[Keys.Learnt]!, "获知日期早于发生日期。");
        if (fact.Recorded < (fact.Learnt ?? fact.Happened)) problems.Add(map[Keys.Recorded]!, "录入日期早于获知日期或发生日期。");
    }
}
