using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads the rules on single facts and the policies over items.</summary>
internal sealed class RuleReader(FilterReader filters, ProblemList problems, IReadOnlyList<string> fields)
{
    private static readonly Key[] RuleKeys =
    [
        Keys.Id, Keys.Name, Keys.On, Keys.When, Keys.Points, Keys.Add, Keys.Multiply, Keys.Given, Keys.Decide, Keys.Lead, Keys.Of, Keys.Applies,
        Keys.Joint, Keys.Section, Keys.ItemHas, Keys.Once, Keys.By, Keys.Description,
    ];

    private static readonly Key[] Effects = [Keys.Points, Keys.Add, Keys.Multiply, Keys.Given, Keys.Decide];

    internal List<FactRule> Rules(YamlMap map) => [.. map.List(Keys.Rules).SelectMany(RulesOf)];

    private IEnumerable<FactRule> RulesOf(YamlNode node)
    {
        if (YamlMap.Of(node, problems, "计分规则", RuleKeys) is not { } map) return [];
        var effects = Effects.Where(map.Has).ToList();
        if (effects.Count != 1)
        {
            if (effects.Count > 0 || !map.HasUnknown) problems.Add(map.Node, effects.Count == 0
                ? $"计分规则没有写分值，请在 {string.Join("、", Effects.AsEnumerable())} 中写一个。"
                : $"计分规则同时写了 {string.Join("、", effects)}，每条规则只能写一个：另加和取代要分清。");
            return [];
        }
        var id = map.Required(Keys.Id, "计分规则") ?? "";
        var rule = new FactRule
        {
            Id = id, Name = map.Text(Keys.Name) ?? id, On = filters.Of(map, $"规则“{id}”"), Effect = EffectOf(effects[0]), Value = Fraction.One,
            FromGiven = effects[0] == Keys.Given || effects[0] == Keys.Decide, Decided = RangeOf(map), LeadValue = map.Number(Keys.Lead), Of = map.Texts(Keys.Of),
            WholeItem = map.Word(Keys.Applies, Words.Applies) ?? false, Joint = map[Keys.Joint] is { } joint ? JointOf(map, joint) : Joint.Full,
            Section = map.Text(Keys.Section) ?? "", OncePerFact = map.Flag(Keys.Once) ?? false,
            ItemHas = map[Keys.ItemHas] is { } has ? filters.Short(map, has, "“item-has（该稿须有）”") : null,
        };
        if (rule.ItemHas?.Conditions.FirstOrDefault(c => c.Attribute is "unit" or "class" or "group") is { } ofUnit)
            problems.Add(map.At(Keys.ItemHas), $"规则“{id}”的“{Keys.ItemHas}”问的是信息有没有别的事实，不能写单位的条件“{ofUnit.Attribute}”，请写到“{Keys.When}”里。");
        if (rule.Effect != RuleEffect.Multiply && (map.Has(Keys.Of) || map.Has(Keys.Applies)))
            problems.Add(map.Node, $"规则“{id}”写了“{Keys.Of}”或“{Keys.Applies}”，它们只能和“{Keys.Multiply}”一起用。");
        if (map.Has(Keys.Lead) && effects[0] != Keys.Points && effects[0] != Keys.Add)
            problems.Add(map.At(Keys.Lead), $"规则“{id}”的“{Keys.Lead}”是主办单位的分值，只能和“{Keys.Points}”或“{Keys.Add}”一起用。");
        if (map.Has(Keys.By)) return Expanded(map, rule, effects[0]);
        return effects[0] == Keys.Decide ? [rule] : [rule with { Value = map.Number(effects[0]) ?? Fraction.Zero }];
    }

    private static RuleEffect EffectOf(Key key) => key == Keys.Add ? RuleEffect.Add : key == Keys.Multiply ? RuleEffect.Multiply : RuleEffect.Points;

    /// <summary>"by: level, points: {县: 10, 市: 20}" is one rule per word, with ids "id.县", "id.市".</summary>
    private IEnumerable<FactRule> Expanded(YamlMap map, FactRule rule, Key effect)
    {
        var by = map.Text(Keys.By) ?? "";
        var key = Keys.Attributes.FirstOrDefault(k => k.Is(by)) ?? (fields.Contains(by) ? new Key(by) : null);
        if (key is null || map[effect] is not YamlMappingNode table)
        {
            problems.Add(map.At(Keys.By), $"“{Keys.By}”后面写一个属性（{string.Join("、", Keys.Attributes.AsEnumerable())}），分值写成 {{词: 分}} 的表。");
            yield break;
        }
        foreach (var (word, value) in table.Children)
        {
            var when = new YamlMappingNode { { new YamlScalarNode("on"), new YamlScalarNode("adopted") } };
            when.Add("when", new YamlMappingNode { { new YamlScalarNode(key.Name), word } });
            var condition = YamlMap.Of(when, problems, "条件", FilterReader.FilterKeys) is { } inner ? filters.Of(inner, rule.Id).Conditions : [];
            var label = word is YamlSequenceNode list ? string.Join("、", list.Children.Select(YamlMap.Shown)) : YamlMap.Shown(word);
            yield return rule with
            {
                Id = $"{rule.Id}.{label}", Name = $"{rule.Name}（{label}）", Value = map.NumberOf(value, label) ?? Fraction.Zero,
                On = rule.On with { Conditions = [.. rule.On.Conditions, .. condition] },
            };
        }
    }

    private static (Fraction, Fraction)? RangeOf(YamlMap map)
    {
        if (map[Keys.Decide] is not { } node || YamlMap.Of(node, map.Problems, "裁定范围", [Keys.From, Keys.To]) is not { } range) return null;
        if (range.Number(Keys.From) is not { } low || range.Number(Keys.To) is not { } high)
        {
            map.Problems.Add(node, "裁定范围应写 {from: -100, to: -50}。");
            return null;
        }
        if (low > high) map.Problems.Add(range[Keys.From]!, $"裁定范围写反了：“{Keys.From}”是较小的数，应写 {{from: {high}, to: {low}}}。"); // not null: read on the lines above
        return (low, high);
    }

    internal Joint JointOf(YamlMap map, YamlNode node)
    {
        if (node is YamlScalarNode) return map.WordOf(node, Keys.Joint, Words.Joint) is { } mode ? new(mode, [], Fraction.Zero) : Joint.Full;
        if (YamlMap.Of(node, problems, "联合报送", [Keys.Mode, Keys.Ratio, Keys.OfficePart]) is not { } inner) return Joint.Full;
        var parts = inner.List(Keys.Ratio).Select(p => inner.NumberOf(p, "比例") ?? Fraction.Zero).ToList();
        var office = inner.Number(Keys.OfficePart) ?? Fraction.Zero;
        if (office < 0 || office > 1) problems.Add(inner[Keys.OfficePart]!, "办公室自留的部分应在 0 和 1 之间，如 1/2。");
        if (parts.Any(p => p.Sign < 0)) problems.Add(inner[Keys.Ratio]!, "比例不能是负数。");
        var chosen = inner.Word(Keys.Mode, Words.Joint) ?? (parts.Count > 0 ? JointMode.Ratio : JointMode.Full);
        return new(chosen, parts, office);
    }

    internal List<ItemPolicy> Policies(YamlMap map)
    {
        var all = new List<ItemPolicy>();
        foreach (var node in map.List(Keys.Policies))
        {
            if (YamlMap.Of(node, problems, "一稿多用", [Keys.Id, Keys.Name, Keys.Rules, Keys.Mode, Keys.Keep, Keys.Description]) is not { } one) continue;
            if (!one.Has(Keys.Mode)) problems.Add(one.Node, $"一稿多用缺少“{Keys.Mode}”：{Words.Policy}。");
            var id = one.Required(Keys.Id, "一稿多用") ?? "";
            all.Add(new(id, one.Text(Keys.Name) ?? id, one.Texts(Keys.Rules), one.Word(Keys.Mode, Words.Policy) ?? PolicyMode.Sum, one.Whole(Keys.Keep, 1, 99) ?? 0));
            if (!one.Has(Keys.Rules)) problems.Add(one.Node, $"一稿多用缺少“{Keys.Rules}”，请列出一起比较的规则编号。");
            if (one.Has(Keys.Keep) && all[^1].Mode is PolicyMode.Sum or PolicyMode.Max or PolicyMode.FirstRule)
                problems.Add(one.At(Keys.Keep), $"“{Keys.Keep}”只能和每级就高、每位领导就高、每刊就高一起用。");
        }
        return all;
    }
}
