using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Imports;

/// <summary>
/// Reads a mapping as it is written on the command line: <c>单位=报送单位,标题=题目,日期=3</c>. On the left a field by its Chinese name or its
/// word of docs/schemes.md, on the right the head of a column or its number from 1. Columns that are not named are not read.
/// </summary>
public static class MappingText
{
    /// <param name="text">Null: guessed by the heads, as the page does.</param>
    /// <param name="heads">表头.</param>
    /// <returns>The field of each column, or refusal <c>facts.mapping</c> naming the part, what was expected and the nearest right word.</returns>
    public static Result<string[]> Columns(string? text, IReadOnlyList<string?> heads)
    {
        if (text is null)
            return ImportFields.Guess(heads).ToArray();
        var columns = heads.Select(_ => "").ToArray();
        foreach (var part in text.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } left, { Length: > 0 } right])
                return Wrong($"“{part}”要写成“字段=列名”，例如 单位=报送单位。");
            if (ImportFields.All.FirstOrDefault(field => field.Name == left || field.Id == left) is not { } known)
                return Wrong($"没有字段“{left}”{Near(left, ImportFields.All.Select(field => field.Name))}可用的有：{string.Join('、', ImportFields.All.Select(field => field.Name))}。");
            if (IndexOf(right, heads) is not { } index)
                return Wrong($"表里没有列“{right}”{Near(right, heads.OfType<string>())}表头是：{string.Join('、', heads)}。");
            if (columns[index].Length > 0 || columns.Contains(known.Id))
                return Wrong($"“{part}”与前面的重复了：一列只能是一个字段，一个字段只能来自一列。");
            columns[index] = known.Id;
        }
        return columns;
    }

    private static int? IndexOf(string column, IReadOnlyList<string?> heads)
    {
        var named = heads.ToList().FindIndex(head => string.Equals(head?.Trim(), column, StringComparison.OrdinalIgnoreCase));
        return named >= 0 ? named : int.TryParse(column, out var number) && number >= 1 && number <= heads.Count ? number - 1 : null;
    }

    private static string Near(string found, IEnumerable<string> words) => NearestWord.Of(found, words) is { } near ? $"，是不是“{near}”？" : "。";

    private static Refusal Wrong(string why) => Refusal.Invalid("facts.mapping", $"列的对应写得不对：{why}");
}
