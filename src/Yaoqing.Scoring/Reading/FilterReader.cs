using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads "on/when": which facts a rule is about.</summary>
internal sealed class FilterReader(Scheme scheme, ProblemList problems)
{
    internal static readonly Key[] FilterKeys = [Keys.On, Keys.When];

    /// <summary>"市级" and "市" are one level.</summary>
    internal static string LevelWord(string written) => written.Length > 1 && written.EndsWith('级') ? written[..^1] : written;

    internal FactFilter Of(YamlMap map, string what)
    {
        if (!map.Has(Keys.On)) problems.Add(map.Node, $"{what}缺少“{Keys.On}”，请写它针对哪种事实：{Words.Kind}。");
        return new(map[Keys.On] is { } on ? Kinds(map, on) : [], map[Keys.When] is { } when ? Conditions(when) : []);
    }

    /// <summary>A filter written as one word, or as {on, when}.</summary>
    internal FactFilter? Short(YamlMap map, YamlNode node, string what)
    {
        if (node is YamlScalarNode or YamlSequenceNode) return new(Kinds(map, node), []);
        return YamlMap.Of(node, problems, what, FilterKeys) is { } inner ? Of(inner, what) : null;
    }

    internal static List<FactKind> Kinds(YamlMap map, YamlNode node)
    {
        var kinds = new List<FactKind>();
        foreach (var one in node is YamlSequenceNode list ? [.. list.Children] : new List<YamlNode> { node })
        {
            if (one is YamlScalarNode { Value: { } word } && FactKindWords.TryParse(word, out var kind)) kinds.Add(kind);
            else map.WordOf(one, Keys.On, Words.Kind);
        }
        return kinds;
    }

    private List<Condition> Conditions(YamlNode node)
    {
        var conditions = new List<Condition>();
        Key[] keys = [.. Keys.Attributes, Keys.Not];
        if (YamlMap.Of(node, problems, "条件", keys, scheme.Fields) is not { } map) return conditions;
        foreach (var key in Keys.Attributes)
            if (map[key] is { } value) conditions.Add(One(map, key, value));
        foreach (var (field, value) in map.Others) conditions.Add(One(map, new(field), value));
        if (map[Keys.Not] is { } not && YamlMap.Of(not, problems, "条件的“not（非）”", Keys.Attributes, scheme.Fields) is { } negated)
        {
            foreach (var key in Keys.Attributes)
                if (negated[key] is { } value) conditions.Add(new(key.Name, [], Values(negated, key, value), [], null, null));
            foreach (var (field, value) in negated.Others) conditions.Add(new(field, [], Values(negated, new(field), value), [], null, null));
            if (negated[Keys.Length] is { } length) problems.Add(length, $"“{Keys.Length}”不能写在“{Keys.Not}”里，请反过来写，如 length: \"<=1000\"。");
        }
        return conditions;
    }

    private Condition One(YamlMap map, Key key, YamlNode node)
    {
        if (key == Keys.Length) return LengthOf(map, node);
        if (node is not YamlMappingNode) return new(key.Name, Values(map, key, node), [], [], null, null);
        if (YamlMap.Of(node, problems, $"“{key}”的条件", [Keys.Not, Keys.All, Keys.Any, Keys.From, Keys.To]) is not { } inner) return new(key.Name, [], [], [], null, null);
        IReadOnlyList<string> Part(Key part) => inner[part] is { } value ? Values(map, key, value) : [];
        var any = Part(Keys.Any);
        if (inner.Has(Keys.From) || inner.Has(Keys.To)) any = LevelRange(inner, key);
        return new(key.Name, any, Part(Keys.Not), Part(Keys.All), null, null);
    }

    private List<string> LevelRange(YamlMap inner, Key key)
    {
        if (key != Keys.Level && key != Keys.Circulated) problems.Add(inner.Node, "“from/to（起/止）”只能用在层级上。");
        int IndexOf(Key end, int otherwise)
        {
            if (inner[end] is not { } node) return otherwise;
            var values = Values(inner, Keys.Level, node);
            return values.Count == 1 ? Math.Max(0, scheme.Levels.ToList().IndexOf(values[0])) : otherwise;
        }
        var (from, to) = (IndexOf(Keys.From, 0), IndexOf(Keys.To, scheme.Levels.Count - 1));
        if (from > to) problems.Add(inner.Node, $"“{key}”的起止写反了：层级从低到高是 {string.Join("、", scheme.Levels)}，“{Keys.From}”应是较低的一级。");
        return [.. scheme.Levels.Where((_, i) => i >= from && i <= to)];
    }

    private List<string> Values(YamlMap map, Key key, YamlNode node)
    {
        if (key == Keys.Combined || key == Keys.Own) return [Boolean(node, key)];
        var words = new List<string>();
        foreach (var one in node is YamlSequenceNode list ? [.. list.Children] : new List<YamlNode> { node })
            if (map.TextOf(one, key) is { } word) words.Add(Checked(one, key, word));
        return words;
    }

    private string Boolean(YamlNode node, Key key)
    {
        var word = YamlMap.Shown(node).Trim();
        if (word is "true" or "是" or "yes") return "true";
        if (word is not ("false" or "否" or "no")) problems.Add(node, $"“{key}”应写“是”或“否”，现在是“{word}”。");
        return "false";
    }

    private string Checked(YamlNode node, Key key, string word)
    {
        if (key == Keys.Level || key == Keys.Circulated)
        {
            word = LevelWord(word);
            if (!scheme.Levels.Contains(word))
                problems.Add(node, $"“{key}”没有“{word}”{NearestWord.Hint(word, scheme.Levels)}本办法的层级有：{string.Join("、", scheme.Levels)}（可用 levels 另写）。");
        }
        if (key == Keys.Periodical && scheme.Periodicals.Count > 0)
        {
            var known = scheme.Periodicals.SelectMany(p => p.Formerly.Prepend(p.Name)).ToList();
            if (!known.Contains(word)) problems.Add(node, $"刊物“{word}”没有列在“{Keys.Periodicals}”里{NearestWord.Hint(word, known)}");
            return scheme.Periodicals.FirstOrDefault(p => p.Formerly.Contains(word))?.Name ?? word;
        }
        return word;
    }

    private Condition LengthOf(YamlMap map, YamlNode node)
    {
        if (node is YamlMappingNode && YamlMap.Of(node, problems, "字数", [Keys.Min, Keys.Max]) is { } range)
        {
            var (min, max) = (range.Whole(Keys.Min, 0, 1_000_000), range.Whole(Keys.Max, 0, 1_000_000));
            if (min > max) problems.Add(node, $"字数的“{Keys.Min}”大于“{Keys.Max}”，没有稿件能满足，应写 {{min: {max}, max: {min}}}。");
            return new("length", [], [], [], min, max);
        }
        var text = YamlMap.Shown(node).Trim().Replace("≤", "<=", StringComparison.Ordinal).Replace("≥", ">=", StringComparison.Ordinal);
        foreach (var (sign, low, shift) in new[] { ("<=", false, 0), (">=", true, 0), ("<", false, -1), (">", true, 1) })
        {
            if (!text.StartsWith(sign, StringComparison.Ordinal) || !int.TryParse(text.AsSpan(sign.Length).Trim(), out var n)) continue;
            return new("length", [], [], [], low ? n + shift : null, low ? null : n + shift);
        }
        problems.Add(node, $"“{Keys.Length}”应写“<=1000”“>1000”或 {{min: 300, max: 1000}}，现在是“{text}”。");
        return new("length", [], [], [], null, null);
    }
}
