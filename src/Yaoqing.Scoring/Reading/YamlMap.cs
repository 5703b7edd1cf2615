using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Collects problems with their places.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> _all = [];

    internal IReadOnlyList<Problem> Sorted => [.. _all.Distinct().OrderBy(p => p.Line).ThenBy(p => p.Column)];

    internal bool Any => _all.Count > 0;

    private readonly Dictionary<YamlNode, (int Line, int Column)> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives a node that was made from a table its row and column.</summary>
    internal void Place(YamlNode node, int line, int column) => _places[node] = (line, column);

    internal void Add(YamlNode at, string message) => 
        Add(_places.TryGetValue(at, out var place) ? place : ((int)at.Start.Line, (int)at.Start.Column), message);

    private void Add((int Line, int Column) place, string message) => Add(place.Line, place.Column, message);

    internal void Add(int line, int column, string message) => _all.Add(new(file, line, column, message));
}

/// <summary>A YAML mapping read by known keys: unknown and repeated keys are problems that name the nearest right word.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<Key, YamlNode> _values = [];
    private readonly Dictionary<Key, YamlNode> _keyNodes = [];

    private YamlMap(YamlMappingNode node, ProblemList problems) => (Node, Problems) = (node, problems);

    internal YamlMappingNode Node { get; }

    internal ProblemList Problems { get; }

    /// <summary>True when a key was not known: something that seems missing may only be misspelt.</summary>
    internal bool HasUnknown { get; private set; }

    /// <summary>Entries whose keys are none of the known ones but were allowed by name.</summary>
    internal Dictionary<string, YamlNode> Others { get; } = [];

    internal static YamlMap? Of(YamlNode node, ProblemList problems, string what, IReadOnlyList<Key> keys, IReadOnlyList<string>? others = null)
    {
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, $"{what}应写成“键: 值”的形式，可用的键有：{string.Join("、", keys)}。");
            return null;
        }
        var map = new YamlMap(mapping, problems);
        foreach (var (key, value) in mapping.Children) map.Take(key, value, what, keys, others ?? []);
        return map;
    }

    private void Take(YamlNode keyNode, YamlNode value, string what, IReadOnlyList<Key> keys, IReadOnlyList<string> others)
    {
        var written = (keyNode as YamlScalarNode)?.Value ?? "";
        var key = keys.FirstOrDefault(k => k.Is(written));
        if (key is null && others.Contains(written.Trim())) { Others[written.Trim()] = value; return; }
        if (key is null)
        {
            HasUnknown = true;
            var words = keys.SelectMany(k => k.Words).Concat(others);
            Problems.Add(keyNode, $"{what}里没有“{written}”这个键{NearestWord.Hint(written, words)}可用的键有：{string.Join("、", keys)}。");
        }
        else if (!_values.TryAdd(key, value)) Problems.Add(keyNode, $"{what}里“{key}”写了两次，请删去一处。");
        else _keyNodes[key] = keyNode;
    }

    internal bool Has(Key key) => _values.ContainsKey(key);

    internal YamlNode? this[Key key] => _values.GetValueOrDefault(key);

    internal YamlNode At(Key key) => _keyNodes.GetValueOrDefault(key) ?? Node;

    internal string? Text(Key key) => _values.TryGetValue(key, out var node) ? TextOf(node, key) : null;

    internal string? Required(Key key, string what)
    {
        if (!Has(key)) Problems.Add(Node, $"{what}缺少“{key}”。");
        return Text(key);
    }

    internal string? TextOf(YamlNode node, Key key)
    {
        if (node is YamlScalarNode { Value: { } value } && value.Trim().Length > 0) return value.Trim();
        Problems.Add(node, $"“{key}”应写一个词。");
        return null;
    }

    internal IReadOnlyList<string> Texts(Key key) => _values.TryGetValue(key, out var node) ? TextsOf(node, key) : [];

    internal IReadOnlyList<string> TextsOf(YamlNode node, Key key) => node is YamlSequenceNode list
        ? [.. list.Children.Select(n => TextOf(n, key)).OfType<string>()]
        : TextOf(node, key) is { } one ? [one] : [];

    internal IReadOnlyList<YamlNode> List(Key key)
    {
        if (!_values.TryGetValue(key, out var node)) return [];
        if (node is YamlSequenceNode list) return [.. list.Children];
        if (node is YamlScalarNode { Value: "" or null or "~" }) return [];
        Problems.Add(node, $"“{key}”应写成清单，每一项以“- ”开头。");
        return [];
    }

    internal Fraction? Number(Key key) => _values.TryGetValue(key, out var node) ? NumberOf(node, key.ToString()) : null;

    internal Fraction? NumberOf(YamlNode node, string what)
    {
        if (node is YamlScalarNode scalar && Fraction.TryParse(scalar.Value, out var value)) return value;
        Problems.Add(node, $"“{what}”应写数字（如 3、-0.5、1/3、30%），现在是“{Shown(node)}”。");
        return null;
    }

    internal int? Whole(Key key, int min, int max)
    {
        if (Number(key) is not { } value) return null;
        if (value.Denominator == 1 && value.Numerator >= min && value.Numerator <= max) return (int)value.Numerator;
        Problems.Add(_values[key], $"“{key}”应写 {min} 到 {max} 之间的整数，现在是“{Shown(_values[key])}”。");
        return null;
    }

    internal bool? Flag(Key key) => _values.TryGetValue(key, out var node) ? FlagOf(node, key) : null;

    internal bool? FlagOf(YamlNode node, Key key)
    {
        switch ((node as YamlScalarNode)?.Value?.Trim().ToLowerInvariant())
        {
            case "true" or "yes" or "是" or "1": return true;
            case "false" or "no" or "否" or "0": return false;
            default:
                Problems.Add(node, $"“{key}”应写“是”或“否”，现在是“{Shown(node)}”。");
                return null;
        }
    }

    internal DateOnly? Date(Key key)
    {
        if (!_values.TryGetValue(key, out var node)) return null;
        if (Dates.TryParse((node as YamlScalarNode)?.Value, out var date)) return date;
        Problems.Add(node, $"“{key}”应写日期（如 2026-03-05），现在是“{Shown(node)}”。");
        return null;
    }

    internal MonthRange? Months(Key key)
    {
        if (!_values.TryGetValue(key, out var node)) return null;
        if (MonthRange.TryParse((node as YamlScalarNode)?.Value, out var range)) return range;
        Problems.Add(node, $"“{key}”应写月份或起止月份（如 2026-03 或 2026-01..2026-12），现在是“{Shown(node)}”。");
        return null;
    }

    /// <summary>One of a fixed set of words.</summary>
    internal T? Word<T>(Key key, WordTable<T> table) where T : struct => _values.TryGetValue(key, out var node) ? WordOf(node, key, table) : null;

    internal T? WordOf<T>(YamlNode node, Key key, WordTable<T> table) where T : struct
    {
        var written = (node as YamlScalarNode)?.Value?.Trim() ?? "";
        if (table.TryGet(written, out var value)) return value;
        Problems.Add(node, $"“{key}”不认识“{Shown(node)}”{NearestWord.Hint(written, table.Words)}可用的词有：{table}。");
        return null;
    }

    internal static string Shown(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlSequenceNode => "清单",
        _ => "键值表",
    };
}
