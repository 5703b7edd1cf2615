namespace Yaoqing.Review.Parsing;

/// <summary>The digits of a number, before unit and scale.</summary>
/// <param name="Start">First digit.</param>
/// <param name="End">After the last digit.</param>
/// <param name="Value">Value.</param>
/// <param name="Digits">Digits in all.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="IsHan">Written in 汉字.</param>
/// <param name="IsReadable">False for runs of 汉字 that are no number, such as 三四 (about three).</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, int Digits, int Decimals, bool IsHan, bool IsReadable)
{
    private const int MostRead = 16;
    private const string HanDigits = "零一二三四五六七八九";

    /// <summary>Reads arabic digits, with thousands commas and a decimal point, half- or full-width.</summary>
    public static Numeral Arabic(string text, int start)
    {
        var whole = 0L;
        int digits = 0, decimals = 0, at = start;
        var point = false;
        for (; at < text.Length; at++)
        {
            var digit = DigitAt(text, at);
            if (digit >= 0)
            {
                if (++digits > MostRead) continue;
                whole = whole * 10 + digit;
                if (point) decimals++;
            }
            else if (text[at] is '.' or '．' && !point && DigitAt(text, at + 1) >= 0) point = true;
            else if (text[at] != ',' || point || !IsThousands(text, start, at)) break;
        }
        var value = new decimal(unchecked((int)whole), (int)(whole >> 32), 0, false, (byte)decimals); // sixteen digits fit in 64 bits
        return new Numeral(start, at, value, digits, decimals, false, true);
    }

    /// <summary>Reads a run of Chinese numerals; 二〇二四 digit by digit, 一百二十 by value.</summary>
    public static Numeral Han(string text, int start)
    {
        var at = start;
        decimal total = 0, section = 0;
        int pending = -1, digits = 0, places = 0;
        var readable = true;
        for (; at < text.Length && CharTable.Of(text[at]) == CharClass.HanNumeral; at++)
        {
            var digit = text[at] switch { '〇' => 0, '两' => 2, var c => HanDigits.IndexOf(c, StringComparison.Ordinal) };
            if (digit >= 0)
            {
                readable &= pending <= 0;
                pending = digit;
                digits++;
                continue;
            }
            readable &= text[at] != '半' && at - start <= 12;
            if (!readable) continue;
            places++;
            (total, section) = Place(text[at], total, section, pending);
            pending = -1;
        }
        var value = total + section + Math.Max(pending, 0);
        return new Numeral(start, at, value, digits + places, 0, true, readable && value > 0);
    }

    private static (decimal Total, decimal Section) Place(char place, decimal total, decimal section, int pending)
    {
        var worth = place switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10_000m, _ => 100_000_000m };
        if (worth < 10_000m) return (total, section + (pending < 0 ? 1 : pending) * worth);
        var whole = section + Math.Max(pending, 0);
        return (Math.Min(total + (whole == 0 ? 1 : whole) * worth, 1_000_000_000_000m), 0);
    }

    private static bool IsThousands(string text, int start, int comma)
    {
        for (var i = 1; i <= 3; i++)
            if (DigitAt(text, comma + i) < 0) return false;
        if (DigitAt(text, comma + 4) >= 0) return false;
        var first = text.AsSpan(start, comma - start).IndexOf(',');
        return (first < 0 ? comma - start : first) <= 3;
    }

    private static int DigitAt(string text, int at) => at >= text.Length ? -1 : text[at] switch
    {
        >= '0' and <= '9' and var c => c - '0',
        >= '０' and <= '９' and var c => c - '０',
        _ => -1,
    };
}
