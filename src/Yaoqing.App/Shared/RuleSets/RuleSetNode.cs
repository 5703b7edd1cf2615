using System.Globalization;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.App.Shared.RuleSets;

/// <summary>What is wrong in a rule-set file, with its place.</summary>
internal sealed class RuleSetException(YamlNode node, string message) : YamlException(node.Start, node.End, message);

/// <summary>A node of a rule-set file, read by kind; everything unexpected is refused with its place.</summary>
internal sealed class RuleSetNode(YamlNode node)
{
    public static string KnownRule(YamlScalarNode key, RuleCatalogue catalogue)
    {
        var id = key.Value ?? "";
        return catalogue.All.Any(rule => rule.Id == id) ? id : throw new RuleSetException(key, $"没有编号为“{id}”的规则。");
    }

    /// <summary>Refuses keys that nothing reads.</summary>
    public void Allow(params string[] keys)
    {
        foreach (var key in Mapping.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name)) throw new RuleSetException(key, $"不认识“{key}”，这里可用的有：{string.Join("、", keys)}。");
    }

    public IEnumerable<KeyValuePair<YamlScalarNode, RuleSetNode>> Map(string key) => Child(key) is not { } child ? []
        : child is YamlMappingNode map ? map.Children.Select(pair => KeyValuePair.Create(pair.Key as YamlScalarNode ?? throw new RuleSetException(pair.Key, "这里应是一个词。"), new RuleSetNode(pair.Value)))
        : throw new RuleSetException(child, $"“{key}”下面应是“名称: 值”。");

    public IEnumerable<RuleSetNode> Items(string key, params string[] allowed)
    {
        if (Child(key) is not { } child) yield break;
        if (child is not YamlSequenceNode list) throw new RuleSetException(child, $"“{key}”应是一张单子，每项以“- ”开头。");
        foreach (var item in list)
        {
            var entry = new RuleSetNode(item);
            entry.Allow(allowed);
            yield return entry;
        }
    }

    public string? Text(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value is { Length: > 0 } value and not "~" ? value : null,
        var other => throw new RuleSetException(other, $"“{key}”应是一个词。"),
    };

    public string Required(string key) => Text(key) ?? throw new RuleSetException(node, $"缺“{key}”。");

    public IReadOnlyList<string> Texts(string key) => Child(key) switch
    {
        null => [],
        YamlScalarNode { Value: null or "" } => [],
        YamlSequenceNode list => [.. list.Select(item => (item as YamlScalarNode)?.Value ?? throw new RuleSetException(item, "这里应是一个词。"))],
        var other => throw new RuleSetException(other, $"“{key}”应是一张单子，如 [甲, 乙]。"),
    };

    public bool? Switch(string key) => Text(key) switch
    {
        null => null,
        "true" or "yes" or "是" or "开" => true,
        "false" or "no" or "否" or "关" => false,
        _ => throw new RuleSetException(node, $"“{key}”只能是 true 或 false。"),
    };

    public Severity? Severity(string key) => Text(key) switch
    {
        null => null,
        "error" => Yaoqing.Review.Severity.Error,
        "warning" => Yaoqing.Review.Severity.Warning,
        "hint" => Yaoqing.Review.Severity.Hint,
        _ => throw new RuleSetException(node, $"“{key}”只能是 error、warning 或 hint。"),
    };

    public DateOnly? Day(string key) => Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new RuleSetException(node, $"“{key}”应写成 2025-05-20 的样子。");

    public decimal Number(string key) => new RuleSetNode(Child(key) ?? throw new RuleSetException(node, $"缺“{key}”。")).Number();

    public decimal Number() => node is YamlScalarNode scalar && decimal.TryParse(scalar.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new RuleSetException(node, "这里应是一个数。");

    private YamlMappingNode Mapping => node as YamlMappingNode ?? throw new RuleSetException(node, "这里应是“名称: 值”。");

    private YamlNode? Child(string key) => Mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
