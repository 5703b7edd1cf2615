using System.Buffers;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review;

/// <summary>What marks a text as secret.</summary>
public enum SecrecyMarkKind
{
    /// <summary>密级标志: 绝密, 机密, 秘密 as a mark, with or without its term.</summary>
    Level,
    /// <summary>份号: the serial number of a numbered secret copy.</summary>
    CopyNumber,
}

/// <summary>A secrecy mark found at an entrance.</summary>
/// <param name="Kind">Which mark.</param>
/// <param name="Text">The mark as written, e.g. 机密★10年. Never more of the text than the mark.</param>
/// <param name="Span">UTF-16 offsets into the text that was given.</param>
public sealed record SecrecyMark(SecrecyMarkKind Kind, string Text, TextSpan Span);

/// <summary>
/// The door (保密关口). Every entrance calls it with everything a reader would see, before anything is written: a marked text is not stored.
/// <para>Forms (《保守国家秘密法》; GB/T 9704-2012 7.2.1–7.2.2): 密级★保密期限, 密级★解密时间, 密级★解密条件; full- and half-width, letters spread by
/// blanks (绝　密), ★ written ☆ * ＊ ⭐ or left out. Without a star the level counts only as a line of its own, at the start of the text's first
/// lines beside nothing but blanks and brackets, behind 密级：, or bracketed in a title or file name. 份号 counts at the head of the text.</para>
/// <para>Stays open for words: 秘密武器, 商业秘密, 机密性, 保密工作会议, 密级管理培训, ★★★★级景区.</para>
/// </summary>
public static class SecrecyGate
{
    private const int HeadLines = 12;
    private const string Stars = "★☆*＊⭐✩✭🟊";
    private const string Openers = "（(【[［〔《“\"'<";
    private const string Closers = "）)】]］〕》”\"'>";
    private static readonly string[] Labels = ["密级", "保密等级", "涉密等级", "秘密等级", "密级标志", "定密"];
    private static readonly string[] Terms = ["长期", "解密", "年", "个月", "公布前", "公开前", "启用前", "事项"];
    private static readonly string[] NumberLabels = ["份号", "份数序号"];
    private static readonly SearchValues<char> Heads = SearchValues.Create("绝机秘");

    /// <summary>The first mark in a text of several lines, or null when the text may pass.</summary>
    public static SecrecyMark? Find(string text)
    {
        var line = 0;
        for (var start = 0; start <= text.Length; line++)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (FindInLine(text, new TextSpan(start, end), line < HeadLines) is { } mark) return mark;
            start = end + 1;
        }
        return null;
    }

    /// <summary>The first mark in anything that a reader of the item sees: title, body, file name, page header, text boxes. Nulls are passed over.</summary>
    public static SecrecyMark? Find(string? title, string? body, string? fileName, params IEnumerable<string> others) =>
        (title is null ? null : Find(title)) ?? (body is null ? null : Find(body)) ?? (fileName is null ? null : FindInFileName(fileName))
        ?? others.Select(Find).FirstOrDefault(mark => mark is not null);

    /// <summary>The first mark in a file name: there the level also counts between dashes, blanks and dots (关于防汛的通知-机密.docx).</summary>
    public static SecrecyMark? FindInFileName(string name)
    {
        if (Find(name) is { } mark) return mark;
        foreach (var span in LevelsIn(name, new TextSpan(0, name.Length)))
            if (IsSeparator(name, span.Start - 1) && IsSeparator(name, span.End)) return new SecrecyMark(SecrecyMarkKind.Level, Cut(name, span), span);
        return null;
    }

    private static SecrecyMark? FindInLine(string text, TextSpan line, bool isHead)
    {
        foreach (var span in LevelsIn(text, line))
        {
            if (EndOfMark(text, span, line, isHead) is not { } end) continue;
            var whole = new TextSpan(span.Start, end);
            return new SecrecyMark(SecrecyMarkKind.Level, Cut(text, whole), whole);
        }
        return isHead ? CopyNumber(text, line) : null;
    }

    /// <summary>Where the mark that a level belongs to ends, its term included; null when the level is only a word.</summary>
    private static int? EndOfMark(string text, TextSpan span, TextSpan line, bool isHead) =>
        StarAfter(text, span.End, line.End) ?? TermAfter(text, span, line)
        ?? (IsAlone(text, span, line) || IsLabelled(text, span, line) || isHead && IsBracketed(text, span, line) ? span.End : null);

    /// <summary>Every level in a line; its two characters may stand apart by up to four blanks.</summary>
    private static IEnumerable<TextSpan> LevelsIn(string text, TextSpan line)
    {
        for (var at = line.Start; at < line.End; at++)
        {
            var next = text.AsSpan(at, line.End - at).IndexOfAny(Heads);
            if (next < 0) yield break;
            at += next;
            var second = at + 1;
            while (second < line.End && second - at <= 4 && IsBlank(text[second])) second++;
            if (second >= line.End || text[second] != '密') continue;
            yield return new TextSpan(at, second + 1);
        }
    }

    /// <summary>The end of ★ and the term behind it; null when no star follows.</summary>
    private static int? StarAfter(string text, int from, int end)
    {
        var at = SkipBlanks(text, from, end);
        if (at >= end || !Stars.Contains(text[at], StringComparison.Ordinal)) return null;
        at++;
        var stop = at;
        while (stop < end && stop - at < 12 && !IsBreak(text[stop])) stop++;
        return stop;
    }

    /// <summary>机密10年, 秘密 长期: a term directly behind the level, and nothing else on the line before it.</summary>
    private static int? TermAfter(string text, TextSpan span, TextSpan line)
    {
        if (!IsOnlyOpeners(text, line.Start, span.Start)) return null;
        var at = SkipBlanks(text, span.End, line.End);
        while (at < line.End && (IsNumeral(text[at]) || IsBlank(text[at]))) at++;
        foreach (var term in Terms)
            if (text.AsSpan(at, line.End - at).StartsWith(term) && SkipClosers(text, at + term.Length, line.End) == line.End) return at + term.Length;
        return null;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９' || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);

    private static bool IsAlone(string text, TextSpan span, TextSpan line) =>
        IsOnlyOpeners(text, line.Start, span.Start) && SkipClosers(text, span.End, line.End) == line.End;

    private static bool IsLabelled(string text, TextSpan span, TextSpan line)
    {
        var end = span.Start;
        while (end > line.Start && (IsBlank(text[end - 1]) || Openers.Contains(text[end - 1], StringComparison.Ordinal) || text[end - 1] is '：' or ':' or '为')) end--;
        if (end == span.Start) return false;
        var before = text.AsSpan(line.Start, end - line.Start);
        foreach (var label in Labels)
            if (before.EndsWith(label)) return text.AsSpan(end, span.Start - end).IndexOfAny('：', ':') >= 0;
        return false;
    }

    /// <summary>（机密）, 【秘密】 in the head of a text.</summary>
    private static bool IsBracketed(string text, TextSpan span, TextSpan line)
    {
        var (before, after) = (span.Start - 1, SkipBlanks(text, span.End, line.End));
        while (before >= line.Start && IsBlank(text[before])) before--;
        return before >= line.Start && after < line.End && text[before] is '（' or '(' or '【' or '[' or '［' or '〔' && after < line.End && text[after] is '）' or ')' or '】' or ']' or '］' or '〕';
    }

    /// <summary>份号：000012, or six digits alone on the first lines beside a number label.</summary>
    private static SecrecyMark? CopyNumber(string text, TextSpan line)
    {
        var start = SkipBlanks(text, line.Start, line.End);
        foreach (var label in NumberLabels)
        {
            if (!text.AsSpan(start, line.End - start).StartsWith(label)) continue;
            var at = SkipBlanks(text, start + label.Length, line.End);
            if (at < line.End && text[at] is '：' or ':') at = SkipBlanks(text, at + 1, line.End);
            var digits = at;
            while (digits < line.End && (char.IsAsciiDigit(text[digits]) || text[digits] is >= '０' and <= '９')) digits++;
            if (digits - at >= 3) return new SecrecyMark(SecrecyMarkKind.CopyNumber, Cut(text, new TextSpan(start, digits)), new TextSpan(start, digits));
        }
        return null;
    }

    private static bool IsSeparator(string name, int at) => at < 0 || at >= name.Length || name[at] is '-' or '_' or '.' or ' ' or '　' or '—' or '+' || Openers.Contains(name[at], StringComparison.Ordinal) || Closers.Contains(name[at], StringComparison.Ordinal);

    private static bool IsOnlyOpeners(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!IsBlank(text[i]) && !Openers.Contains(text[i], StringComparison.Ordinal)) return false;
        return true;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && IsBlank(text[at])) at++;
        return at;
    }

    private static int SkipClosers(string text, int at, int end)
    {
        while (at < end && (IsBlank(text[at]) || Closers.Contains(text[at], StringComparison.Ordinal))) at++;
        return at;
    }

    private static bool IsBlank(char c) => CharTable.Of(c) is CharClass.Space or CharClass.WideSpace or CharClass.Invisible;

    private static bool IsBreak(char c) => IsBlank(c) || c is '，' or '。' or '；' or '、' or ',' or ';' || Closers.Contains(c, StringComparison.Ordinal);

    private static string Cut(string text, TextSpan span) => text.Substring(span.Start, Math.Min(span.Length, 24));
}
