namespace Yaoqing.Review.Parsing;

/// <summary>Reads numbering marks where clauses begin, and the headings that they open.</summary>
internal static class OrdinalWalk
{
    private const string HanDigits = "一二三四五六七八九";
    private static readonly (string Word, int Number)[] Sequence = [("首先", 1), ("其次", 2), ("再次", 3), ("最后", 99)];

    public static void Run(ParsedText parsed)
    {
        var paragraphs = parsed.Paragraphs;
        var paragraph = -1;
        foreach (var clause in parsed.Clauses)
        {
            var start = clause.Span.Start;
            while (start < clause.Span.End && (CharTable.IsWhite(parsed.Text[start]) || parsed.Text[start] is '“' or '"')) start++;
            var opens = paragraph < 0;
            paragraph = Math.Max(paragraph, 0);
            for (; paragraph + 1 < paragraphs.Length && paragraphs[paragraph + 1].Span.Start <= start; paragraph++) opens = true;
            var (length, style, number) = Read(parsed, start, clause.Span.End, clause.End);
            if (length == 0) continue;
            if (style == OrdinalStyle.ArabicDot && !opens && parsed.At(clause.Span.Start - 1) is not ('。' or '；' or '：')) continue;
            var ordinal = new Ordinal(new TextSpan(start, start + length), style, number, paragraph, opens);
            parsed.OrdinalList.Add(ordinal);
            if (opens && style <= OrdinalStyle.ArabicBracket) parsed.HeadingList.Add(HeadingOf(parsed, ordinal));
        }
    }

    private static Heading HeadingOf(ParsedText parsed, Ordinal ordinal)
    {
        var paragraph = parsed.Paragraphs[ordinal.Paragraph].Span;
        var stop = parsed.Text.IndexOf('。', ordinal.Span.End, Math.Max(0, paragraph.End - ordinal.Span.End));
        var end = stop < 0 ? paragraph.End : stop + 1;
        return new Heading(new TextSpan(ordinal.Span.Start, end), ordinal, parsed.Slice(end, paragraph.End).IsWhiteSpace());
    }

    private static (int Length, OrdinalStyle Style, int Number) Read(ParsedText parsed, int at, int end, char clauseEnd)
    {
        var c = parsed.At(at);
        if (c is >= '①' and <= '⑳') return (1, OrdinalStyle.Circled, c - '①' + 1);
        if (c is '（' or '(') return Bracketed(parsed, at);
        if (c is '第' or '其') return Prefixed(parsed, at, end, clauseEnd, c);
        if (CharTable.Of(c) == CharClass.Digit) return Arabic(parsed, at);
        if (c is '首' or '再' or '最')
            return Array.Find(Sequence, word => parsed.Has(at, word.Word) && at + word.Word.Length == end && clauseEnd is '，' or ',') is { Word: not null } word
                ? (word.Word.Length, OrdinalStyle.Sequence, word.Number) : default;
        var (number, length) = HanNumber(parsed, at);
        if (number == 0) return default;
        return parsed.At(at + length) switch
        {
            '、' => (length + 1, OrdinalStyle.HanComma, number),
            '是' => (length + 1, OrdinalStyle.Is, number),
            '要' => (length + 1, OrdinalStyle.Must, number),
            _ => default,
        };
    }

    private static (int, OrdinalStyle, int) Bracketed(ParsedText parsed, int at)
    {
        var (number, length) = HanNumber(parsed, at + 1);
        var style = OrdinalStyle.HanBracket;
        if (number == 0)
        {
            (number, length) = ArabicNumber(parsed, at + 1);
            style = OrdinalStyle.ArabicBracket;
        }
        return number > 0 && parsed.At(at + 1 + length) is '）' or ')' ? (length + 2, style, number) : default;
    }

    private static (int, OrdinalStyle, int) Prefixed(ParsedText parsed, int at, int end, char clauseEnd, char prefix)
    {
        if (parsed.Has(at, "其次")) return at + 2 == end && clauseEnd is '，' or ',' ? (2, OrdinalStyle.Sequence, 2) : default;
        var (number, length) = HanNumber(parsed, at + 1);
        var closes = at + 1 + length == end && clauseEnd is '，' or ',' or '：' || parsed.At(at + 1 + length) is '、';
        return number > 0 && closes ? (length + 1, prefix == '第' ? OrdinalStyle.Nth : OrdinalStyle.Among, number) : default;
    }

    private static (int, OrdinalStyle, int) Arabic(ParsedText parsed, int at)
    {
        var (number, length) = ArabicNumber(parsed, at);
        return parsed.At(at + length) switch
        {
            '.' or '．' or '、' when number > 0 && !CharTable.IsDigit(parsed.At(at + length + 1)) => (length + 1, OrdinalStyle.ArabicDot, number),
            '）' or ')' when number > 0 => (length + 1, OrdinalStyle.ArabicBracket, number),
            _ => default,
        };
    }

    private static (int Number, int Length) ArabicNumber(ParsedText parsed, int at)
    {
        int number = 0, length = 0;
        while (length < 2 && CharTable.Of(parsed.At(at + length)) == CharClass.Digit) number = number * 10 + parsed.At(at + length++) - '0';
        return (number, length);
    }

    /// <summary>Reads 一 to 九十九.</summary>
    private static (int Number, int Length) HanNumber(ParsedText parsed, int at)
    {
        int tens = 0, length = 0;
        var first = HanDigits.IndexOf(parsed.At(at), StringComparison.Ordinal) + 1;
        if (parsed.At(at + (first > 0 ? 1 : 0)) == '十')
        {
            tens = (first > 0 ? first : 1) * 10;
            length = first > 0 ? 2 : 1;
            first = HanDigits.IndexOf(parsed.At(at + length), StringComparison.Ordinal) + 1;
        }
        return first > 0 ? (tens + first, length + 1) : (tens, length);
    }
}
