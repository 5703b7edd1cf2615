using System.Text.RegularExpressions;

namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Dates as written under a text: 2026年8月31日, 2026.8.31, 2026-08-31, 二〇二六年八月三十一日, with blanks anywhere.</summary>
internal static partial class WrittenDate
{
    /// <summary>The first date in a text, blanks and full-width forms removed, with its place; null when there is none.</summary>
    public static (string Date, int At, int Length)? Find(string text)
    {
        if (text.Length > 200 || (!text.Contains('月', StringComparison.Ordinal) && WrittenDigits.Count(text) < 6)) return null;
        var half = WrittenDigits.HalfWidth(text);
        if (Pattern().Match(half) is not { Success: true } match) return null;
        return (string.Concat(match.Value.Where(c => !char.IsWhiteSpace(c))), match.Index, match.Length);
    }

    [GeneratedRegex(@"(?<![0-9])(?:(?:19|20)[0-9]\s?[0-9]\s*年\s*[01]?[0-9]\s*月\s*[0-3]?[0-9]\s*[日号]|[一二][一二三四五六七八九〇○零ＯO0]{3}\s*年\s*[一二三四五六七八九十元]{1,2}\s*月\s*[一二三四五六七八九十]{1,3}\s*[日号]|(?:19|20)[0-9]{2}\s*[-./]\s*[01]?[0-9]\s*[-./]\s*[0-3]?[0-9](?![0-9])|[01]?[0-9]\s*月\s*[0-3]?[0-9]\s*[日号]|(?:19|20)[0-9]{2}\s*年\s*[01]?[0-9]\s*月(?!\s*[0-9份底初中上下末以至]))")]
    private static partial Regex Pattern();
}
