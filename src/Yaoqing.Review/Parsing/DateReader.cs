namespace Yaoqing.Review.Parsing;

/// <summary>Reads dates and their parts at a number: 2024年5月3日, 1—6月, 二〇二四年, 2024-05-20; durations (3年, 15日内, 5个月) are left to the quantities.</summary>
internal static class DateReader
{
    /// <summary>Adds the mention and returns the offset after it; null when the number is no date.</summary>
    public static int? Read(ParsedText text, in Numeral number)
    {
        if (text.At(number.End) is not ('年' or '月' or '日' or '号' or '/' or '至' or '到' or '-' or '—' or '–' or '－' or '～' or '~' or '―')) return null; // most figures are no dates
        if (!number.IsReadable && !(number.IsHan && number.Digits == 4)) return null;
        if (Dashed(text, number) is { } dashed) return Add(text, dashed);
        if (RangeStart(text, number) is { } opening) return Add(text, opening);
        var (year, month, at) = ((int?)null, (int?)null, number.End);
        var next = number;
        if (text.At(at) == '年' && IsYear(text, number))
        {
            year = (int)YearOf(text, number);
            at++;
            if (NumberAt(text, at) is not { } following || !IsMonth(text, following)) return Add(text, new(new TextSpan(number.Start, at), year, null, null, false, number.IsHan));
            next = following;
        }
        if (IsMonth(text, next))
        {
            month = (int)next.Value;
            at = next.End + 1;
            if (RangeStart(text, NumberAt(text, at)) is not null || NumberAt(text, at) is not { } day || text.At(day.End) is not ('日' or '号') || day.Value > 99)
                return Add(text, new(new TextSpan(number.Start, at), year, month, null, false, number.IsHan));
            return Add(text, new(new TextSpan(number.Start, day.End + 1), year, month, (int)day.Value, false, number.IsHan));
        }
        return IsLoneDay(text, number) ? Add(text, new(new TextSpan(number.Start, number.End + 1), null, null, (int)number.Value, false, number.IsHan)) : null;
    }

    private static int Add(ParsedText text, DateMention mention)
    {
        if (text.DateList.Count > 0 && text.DateList[^1] is { OpensRange: false } before && IsRangeMark(text.Slice(before.Span.End, mention.Span.Start)))
            text.DateList[^1] = before with { OpensRange = true };
        text.DateList.Add(mention);
        return mention.Span.End;
    }

    private static bool IsRangeMark(ReadOnlySpan<char> gap) => gap.Length is 1 or 2 && gap.Trim("-—–－～~―至到").IsEmpty;

    private static bool IsYear(ParsedText text, Numeral number) => number.IsHan
        ? number.Digits == 4 && number.End - number.Start == 4 && YearOf(text, number) is >= 1800 and < 2200
        : number.Digits == 4 && number.Value is >= 1800 and < 2200
          || number.Digits == 2 && NumberAt(text, number.End + 1) is { } month && IsMonth(text, month) && text.At(number.Start - 1) is not ('第' or '近');

    /// <summary>Han years are read digit by digit.</summary>
    private static decimal YearOf(ParsedText text, Numeral number)
    {
        if (!number.IsHan) return number.Value;
        var year = 0;
        for (var i = number.Start; i < number.End; i++)
        {
            var digit = text.At(i) == '〇' ? 0 : "零一二三四五六七八九".IndexOf(text.At(i), StringComparison.Ordinal);
            if (digit < 0) return 0;
            year = year * 10 + digit;
        }
        return year;
    }

    private static bool IsMonth(ParsedText text, Numeral number) =>
        number is { Decimals: 0, IsReadable: true } && text.At(number.End) == '月' && number.Value <= 99 && text.At(number.Start - 1) is not ('第' or '.');

    private static bool IsLoneDay(ParsedText text, Numeral number) => !number.IsHan && number is { Decimals: 0, Digits: <= 2, Value: >= 1 }
        && text.At(number.End) is '日' && !text.Has(number.End + 1, "内") && !text.Has(number.End + 1, "之内") && !text.Has(number.End + 1, "以内") && !text.Has(number.End + 1, "游") && text.At(number.Start - 1) is not ('第' or '近');

    private static Numeral? NumberAt(ParsedText text, int at) => CharTable.Of(text.At(at)) switch
    {
        CharClass.Digit or CharClass.WideDigit => Numeral.Arabic(text.Text, at),
        CharClass.HanNumeral => Numeral.Han(text.Text, at),
        _ => null,
    };

    /// <summary>The first end of 1—6月, 2021-2025年 or 3—5日: a bare number that borrows the unit of the second.</summary>
    private static DateMention? RangeStart(ParsedText text, Numeral? first)
    {
        if (first is not { Decimals: 0, IsHan: false, Digits: <= 4 } number) return null;
        var at = number.End;
        while (at - number.End < 2 && text.At(at) is '-' or '—' or '–' or '－' or '～' or '~' or '―' or '至' or '到') at++;
        if (at == number.End || NumberAt(text, at) is not { Decimals: 0, IsHan: false } second) return null;
        var span = new TextSpan(number.Start, number.End);
        var value = (int)number.Value;
        return text.At(second.End) switch
        {
            '年' when number.Digits == 4 && second.Digits is 4 or 2 && value is >= 1800 and < 2200 => new DateMention(span, value, null, null, true, false),
            '月' when number.Digits <= 2 && second.Digits <= 2 => new DateMention(span, null, value, null, true, false),
            '日' when number.Digits <= 2 && second.Digits <= 2 && text.At(number.Start - 1) == '月' => new DateMention(span, null, null, value, true, false),
            _ => null,
        };
    }

    /// <summary>2024-05-20, 2024/5/20, 2024.5.20.</summary>
    private static DateMention? Dashed(ParsedText text, Numeral year)
    {
        if (year is not { IsHan: false, Digits: 4, Value: >= 1900 and < 2200 } || text.At(year.End) is not ('-' or '/')) return null;
        var mark = text.At(year.End);
        if (NumberAt(text, year.End + 1) is not { IsHan: false, Digits: <= 2, Decimals: 0 } month || text.At(month.End) != mark) return null;
        if (NumberAt(text, month.End + 1) is not { IsHan: false, Digits: <= 2, Decimals: 0 } day) return null;
        return new DateMention(new TextSpan(year.Start, day.End), (int)year.Value, (int)month.Value, (int)day.Value, false, false);
    }
}
