namespace Yaoqing.Review.Parsing;

/// <summary>
/// Reads quantities and dates where digits or Chinese numerals stand, left to right, each character once.
/// Left out on purpose: model names and standards (5G, A01, GB 9704), clock times, fractions, dotted versions, and runs of more than 13 digits.
/// </summary>
internal sealed class NumberWalk(ParsedText parsed)
{
    private const int MostDigits = 13;
    private const decimal Largest = 100_000_000_000_000_000m; // a tenth of what intervals hold
    private readonly string _text = parsed.Text;

    public void Run()
    {
        var classes = CharTable.All;
        for (var i = 0; i < _text.Length; i++)
        {
            var next = classes[_text[i]] switch
            {
                CharClass.Digit or CharClass.WideDigit => Arabic(i),
                CharClass.HanNumeral => Han(i),
                _ => i + 1,
            };
            i = Math.Max(i, next - 1);
        }
    }

    private int Arabic(int at)
    {
        if (CharTable.Of(parsed.At(at - 1)) is CharClass.Latin or CharClass.WideLatin || IsCodeDash(at)) return SkipCode(at);
        var number = Numeral.Arabic(_text, at);
        if (number.Digits > MostDigits || IsVersion(number)) return SkipCode(at);
        if (number.Decimals == 0 && DateReader.Read(parsed, number) is { } dateEnd) return dateEnd;
        if (IsClockOrFraction(number)) return SkipCode(at);
        return Quantify(number);
    }

    private int Han(int at)
    {
        var number = Numeral.Han(_text, at);
        if (DateReader.Read(parsed, number) is { } dateEnd) return dateEnd;
        var ordinal = parsed.At(at - 1) == '第';
        if (number.IsReadable && (ordinal || number.End - at > 1 || number.Value > 1) && Units.At(_text, number.End) is not null) return Quantify(number);
        return number.End;
    }

    private int Quantify(in Numeral number)
    {
        var end = number.End;
        var over = IsOver(ref end);
        var found = Units.At(_text, end);
        var (scale, unscaled) = (1m, end);
        if (found is null && !number.IsHan) scale = Scale.At(_text, ref end);
        var isScaled = end > unscaled;
        if (isScaled) over |= IsOver(ref end);
        if (isScaled) found = Units.At(_text, end);
        var space = found is null && parsed.At(end) == ' ' && Units.At(_text, end + 1) is { } spaced && !spaced.Name.Contains('个', StringComparison.Ordinal);
        if (space) found = Units.At(_text, end + 1);
        if (found is null && !isScaled && CharTable.Of(parsed.At(end)) is CharClass.Latin or CharClass.WideLatin) return SkipCode(number.Start);
        var unit = found ?? Unit.None;
        if (found is not null) end += unit.Name.Length + (space ? 1 : 0);
        if (found is not null && CompoundEnd(end) is > 0 and var compound)
        {
            unit = new Unit(_text[(end - unit.Name.Length)..compound], Dimension.Rate, _text[(end - unit.Name.Length)..compound], 1);
            end = compound;
        }
        var value = isScaled ? number.Value * scale : number.Value;
        if (isScaled && value >= Largest || unit.Factor > 1 && value * unit.Factor >= Largest) return end;
        var last = isScaled ? Scale.Tenth(number.Decimals) * scale : Scale.Tenth(number.Decimals);
        var exact = number.Decimals == 0 && !isScaled && unit.IsCounted;
        var negative = parsed.At(number.Start - 1) is '-' or '－' && CharTable.IsHan(parsed.At(number.Start - 2));
        var start = negative ? number.Start - 1 : number.Start;
        var range = OpensRange(end, found) | ClosesRange(number.Start);
        parsed.QuantityList.Add(new Quantity(
            new TextSpan(start, end), new TextSpan(start, number.End), negative ? -value : value, exact ? 0 : last, unit,
            over ? Approximation.Over : ApproximationWords.Around(parsed, start, end), number.IsHan, parsed.At(start - 1) == '第', range, number.Decimals));
        return end;
    }

    private bool IsOver(ref int end)
    {
        if (parsed.At(end) is not ('余' or '多')) return false;
        var scaled = end + 1;
        if (Units.At(_text, end + 1) is null && Scale.At(_text, ref scaled) == 1) return false;
        end++;
        return true;
    }

    /// <summary>公斤/亩, 元/人: a unit over another is one unit of its own.</summary>
    private int CompoundEnd(int end)
    {
        if (parsed.At(end) is not ('/' or '／')) return 0;
        if (Units.At(_text, end + 1) is { } below) return end + 1 + below.Name.Length;
        return CharTable.IsHan(parsed.At(end + 1)) ? end + 2 : 0;
    }

    private bool OpensRange(int end, Unit? unit) =>
        IsDash(parsed.At(end)) && (CharTable.IsDigit(parsed.At(end + 1)) || IsDash(parsed.At(end + 1)) && CharTable.IsDigit(parsed.At(end + 2)))
        || unit is null && parsed.At(end) is '至' or '到' && CharTable.IsDigit(parsed.At(end + 1));

    private bool ClosesRange(int start) => parsed.QuantityList.Count > 0 && parsed.QuantityList[^1] is { InRange: true } before
        && start - before.Span.End is 1 or 2 && (IsDash(parsed.At(start - 1)) || parsed.At(start - 1) is '至' or '到');

    private static bool IsDash(char c) => c is '-' or '—' or '–' or '－' or '～' or '~' or '―' or '‐';

    private bool IsVersion(in Numeral number) => parsed.At(number.End) is '.' or '．' && CharTable.IsDigit(parsed.At(number.End + 1));

    /// <summary>A digit after a hyphen after a Latin letter or a bracketed year is part of a code.</summary>
    private bool IsCodeDash(int at) => parsed.At(at - 1) is '-' or '.' && CharTable.Of(parsed.At(at - 2)) is CharClass.Latin or CharClass.WideLatin;

    private bool IsClockOrFraction(in Numeral number)
    {
        var c = parsed.At(number.End);
        if (c is '/' or '／' && CharTable.IsDigit(parsed.At(number.End + 1))) return true;
        return c is ':' or '：' && number is { Decimals: 0, Value: <= 24 } && CharTable.IsDigit(parsed.At(number.End + 1))
            && CharTable.IsDigit(parsed.At(number.End + 2)) && parsed.At(number.End + 3) is not ('.' or ':' or '：') && !CharTable.IsDigit(parsed.At(number.End + 3));
    }

    private int SkipCode(int at)
    {
        while (at < _text.Length && (CharTable.Of(_text[at]) is CharClass.Digit or CharClass.WideDigit or CharClass.Latin or CharClass.WideLatin
            || _text[at] is '.' or '-' or '/' or ':' or '：' && CharTable.IsDigit(parsed.At(at + 1)))) at++;
        return at;
    }
}
