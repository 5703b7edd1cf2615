using System.Globalization;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.App.Shared.RuleSets;

/// <summary>What is wrong in a rule-set file, with its place.</summary>
internal sealed class RuleSetException(Mark start, Mark end, string message) : YamlException(start, end, message)
{
    internal RuleSetException(YamlNode node, string message) : this(node.Start, node.End, message)
    {
    }
}

/// <summary>A node of a rule-set file, read by kind; everything unexpected is refused with its place and with what was expected.</summary>
internal sealed class RuleSetNode(YamlNode node)
{
    public static RuleInfo KnownRule(YamlScalarNode key, RuleCatalogue catalogue) =>
        catalogue.All.FirstOrDefault(rule => rule.Id == key.Value) ?? throw new RuleSetException(key, $"没有编号为“{key.Value}”的规则。编号是一个大写字母加两位数字，如 A01，全部列在写作指南里。");

    public static RuleOption KnownOption(RuleInfo rule, YamlScalarNode key) => rule.Options.FirstOrDefault(option => option.Name == key.Value)
        ?? throw new RuleSetException(key, rule.Options.Count == 0 ? $"规则{rule.Id}没有可设的数，这里不能写 options。"
            : $"规则{rule.Id}没有“{key.Value}”这个数，可设的有：{string.Join("、", rule.Options.Select(option => $"{option.Name}（{option.Label}）"))}。");

    /// <summary>Refuses keys that nothing reads.</summary>
    public void Allow(params string[] keys)
    {
        foreach (var key in Mapping.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name)) throw new RuleSetException(key, $"不认识“{key}”，这里可用的有：{string.Join("、", keys)}。");
    }

    public IEnumerable<KeyValuePair<YamlScalarNode, RuleSetNode>> Map(string key) => Child(key) is not { } child || IsEmpty(child) ? []
        : child is YamlMappingNode map ? map.Children.Select(pair => KeyValuePair.Create(pair.Key as YamlScalarNode ?? throw new RuleSetException(pair.Key, "这里应是一个词。"), new RuleSetNode(pair.Value)))
        : throw new RuleSetException(child, $"“{key}”下面应是“名称: 值”，每行一个。");

    public IEnumerable<RuleSetNode> Items(string key, params string[] allowed)
    {
        if (Child(key) is not { } child || IsEmpty(child)) yield break;
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
        var other => throw new RuleSetException(other, $"“{key}”应是一个词，不能是单子。"),
    };

    public string Required(string key) => Text(key) ?? throw new RuleSetException(Child(key) ?? node, $"缺“{key}”，这一项必须写。");

    public IReadOnlyList<string> Texts(string key) => Child(key) switch
    {
        null => [],
        { } child when IsEmpty(child) => [],
        YamlSequenceNode list => [.. list.Select(item => item is YamlScalarNode { Value: { Length: > 0 } word } ? word : throw new RuleSetException(item, "这里应是一个词。"))],
        var other => throw new RuleSetException(other, $"“{key}”应是一张单子，如 [甲, 乙]。"),
    };

    public bool? Switch(string key) => Text(key) switch
    {
        null => null,
        "true" or "yes" or "是" or "开" => true,
        "false" or "no" or "否" or "关" => false,
        var other => throw new RuleSetException(Child(key) ?? node, $"“{key}”只能是 true（开）或 false（关），不能是“{other}”。"),
    };

    public Severity? Severity(string key) => Text(key) switch
    {
        null => null,
        "error" => Yaoqing.Review.Severity.Error,
        "warning" => Yaoqing.Review.Severity.Warning,
        "hint" => Yaoqing.Review.Severity.Hint,
        var other => throw new RuleSetException(Child(key) ?? node, $"“{key}”只能是 error（须改）、warning（建议）或 hint（提示），不能是“{other}”。"),
    };

    public DateOnly? Day(string key) => Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new RuleSetException(Child(key) ?? node, $"“{key}”应写成 2025-05-20 的样子，并且是日历上有的日子。");

    public DateOnly? DayAfter(string key, DateOnly? from) => Day(key) is { } to && to < from ? throw new RuleSetException(Child(key) ?? node, $"“{key}”早于“from”，起止颠倒了。") : Day(key);

    public decimal Number(string key) => new RuleSetNode(Child(key) ?? throw new RuleSetException(node, $"缺“{key}”，这一项必须写。")).Number();

    public decimal NumberFrom(string key, decimal low) => Number(key) is var high && high >= low ? high : throw new RuleSetException(Child(key) ?? node, $"“{key}”小于“low”，上下限颠倒了。");

    public decimal Number() => node is YamlScalarNode scalar && decimal.TryParse(scalar.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new RuleSetException(node, "这里应是一个数，如 500。");

    /// <summary>A value of an option, inside its bounds.</summary>
    public decimal Within(RuleOption option) => Number() is var value && value >= option.Low && value <= option.High
        ? value
        : throw new RuleSetException(node, $"{option.Label}应在{option.Low}到{option.High}之间。");

    private YamlMappingNode Mapping => node as YamlMappingNode ?? throw new RuleSetException(node, "这里应是“名称: 值”。");

    private YamlNode? Child(string key) => Mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Value: null or "" or "~" };
}
