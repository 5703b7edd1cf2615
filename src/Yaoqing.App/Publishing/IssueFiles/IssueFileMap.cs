using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.App.Publishing.IssueFiles;

/// <summary>
/// One mapping of an issue file. Every key has a Chinese and an English name; what is asked for is marked as known, and what nobody asked
/// for is a fault, so that a misspelt key is never silently dropped.
/// </summary>
internal sealed class IssueFileMap
{
    private readonly List<IssueFileFault> faults;
    private readonly YamlNode place;
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> entries = [];
    private readonly HashSet<string> known = [];

    public IssueFileMap(YamlNode node, List<IssueFileFault> faults, string what)
    {
        (this.faults, place) = (faults, node);
        if (node is not YamlMappingNode mapping)
        {
            Fault(node, $"{what}应写成“键: 值”的形式。");
            return;
        }

        foreach (var (key, value) in mapping.Children)
            entries[(key as YamlScalarNode)?.Value ?? ""] = (key, value);
    }

    public YamlNode? Node(string chinese, string english)
    {
        known.Add(chinese);
        known.Add(english);
        return entries.TryGetValue(chinese, out var entry) || entries.TryGetValue(english, out entry) ? entry.Value : null;
    }

    public string? Text(string chinese, string english) => Node(chinese, english) is { } node ? TextOf(node, chinese) : null;

    public string Required(string chinese, string english)
    {
        if (Text(chinese, english) is { Length: > 0 } text)
            return text;
        Fault(place, $"缺少“{chinese}”；请补上。");
        return "";
    }

    public IReadOnlyList<string> Texts(string chinese, string english) => Node(chinese, english) switch
    {
        null => [],
        YamlSequenceNode sequence => [.. sequence.Children.Select(child => TextOf(child, chinese) ?? "")],
        var node => TextOf(node, chinese) is { Length: > 0 } text ? [text] : [],
    };

    public IReadOnlyList<YamlNode> Nodes(string chinese, string english) => Node(chinese, english) switch
    {
        null => [],
        YamlSequenceNode sequence => [.. sequence.Children],
        var node => [node],
    };

    public IssueFileMap? Map(string chinese, string english) => Node(chinese, english) is { } node ? new(node, faults, $"“{chinese}”") : null;

    public bool Flag(string chinese, string english) => Parsed<bool?>(chinese, english, "是或否",
        text => text is "是" or "true" or "yes" ? true : text is "否" or "false" or "no" ? false : null) ?? false;

    public int? WholeNumber(string chinese, string english) => Parsed<int?>(chinese, english, "0到9999的整数",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= 9999 ? value : null);

    public decimal? Number(string chinese, string english, decimal least, decimal most) => Parsed<decimal?>(chinese, english, $"{least}到{most}的数",
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null);

    public DateOnly? Date(string chinese, string english) => Parsed<DateOnly?>(chinese, english, "日期，如2026-08-31",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var value) ? value : null);

    public TimeOnly? Time(string chinese, string english) => Parsed<TimeOnly?>(chinese, english, "时刻，如\"14:05\"",
        text => TimeOnly.TryParseExact(text, "H:mm", out var value) ? value : null);

    public string? Color(string chinese, string english) => Parsed(chinese, english, "六位十六进制颜色，如FF0000",
        text => text.Length == 6 && text.All(char.IsAsciiHexDigit) ? text.ToUpperInvariant() : null);

    public void Fault(YamlNode node, string message) => faults.Add(new(node.Start.Line, node.Start.Column, message));

    /// <summary>Call last: names the keys that are not part of the format.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var (name, entry) in entries.Where(entry => !known.Contains(entry.Key)))
            Fault(entry.Key, $"不认识的项“{name}”；这里可用：{string.Join('、', known.Where(key => key.Length > 0 && key[0] > 127))}。");
    }

    private T? Parsed<T>(string chinese, string english, string expected, Func<string, T?> parse)
    {
        if (Node(chinese, english) is not { } node || TextOf(node, chinese) is not { Length: > 0 } text)
            return default;
        if (parse(text.Trim()) is { } value)
            return value;
        Fault(node, $"“{chinese}”应为{expected}，现为“{text}”。");
        return default;
    }

    private string? TextOf(YamlNode node, string chinese)
    {
        if (node is YamlScalarNode scalar)
            return scalar.Value?.TrimEnd('\n');
        Fault(node, $"“{chinese}”应为一段文字。");
        return null;
    }
}
