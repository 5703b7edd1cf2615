namespace Yaoqing.Documents.Reading.Word;

/// <summary>Numbers as ECMA-376 17.18.59 (ST_NumberFormat) spells them; a format not listed here is written in decimal.</summary>
internal static class NumberFormats
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸", Branches = "子丑寅卯辰巳午未申酉戌亥";

    public static string Format(int n, string format) => format switch
    {
        "none" => "",
        "decimalZero" => n is >= 0 and < 10 ? $"0{n}" : $"{n}",
        "decimalFullWidth" or "decimalFullWidth2" => Map($"{n}", c => (char)(c - '0' + '０')),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(n),
        "decimalEnclosedParen" => n is >= 1 and <= 20 ? $"{(char)('⑴' + n - 1)}" : $"({n})",
        "decimalEnclosedFullstop" => n is >= 1 and <= 20 ? $"{(char)('⒈' + n - 1)}" : $"{n}.",
        "upperLetter" => Letters(n, 'A'),
        "lowerLetter" => Letters(n, 'a'),
        "upperRoman" => Roman(n),
        "lowerRoman" => Roman(n).ToLowerInvariant(),
        "chineseCounting" or "taiwaneseCounting" or "koreanCounting" => n is >= 0 and < 100 ? Counting(n, elideOne: true) : Positional(n),
        "japaneseCounting" => Japanese(n),
        "chineseCountingThousand" or "taiwaneseCountingThousand" => Counting(n, elideOne: true),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" or "koreanDigital2" => Positional(n),
        "chineseLegalSimplified" => Legal(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万"),
        "ideographLegalTraditional" or "japaneseLegal" => Legal(n, "零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬"),
        "ideographTraditional" => n is >= 1 and <= 10 ? $"{Stems[n - 1]}" : $"{n}",
        "ideographZodiac" => n is >= 1 and <= 12 ? $"{Branches[n - 1]}" : $"{n}",
        "ideographZodiacTraditional" => n is >= 1 and <= 60 ? $"{Stems[(n - 1) % 10]}{Branches[(n - 1) % 12]}" : $"{n}",
        "ideographEnclosedCircle" => n is >= 1 and <= 10 ? $"{(char)('㊀' + n - 1)}" : $"{n}",
        _ => $"{n}",
    };

    private static string Circled(int n) => n switch
    {
        >= 1 and <= 20 => $"{(char)('①' + n - 1)}",
        >= 21 and <= 35 => $"{(char)('㉑' + n - 21)}",
        >= 36 and <= 50 => $"{(char)('㊱' + n - 36)}",
        _ => $"{n}",
    };

    // A to Z, then AA, BB …: Word repeats the letter.
    private static string Letters(int n, char first) => n is >= 1 and <= 780 ? new string((char)(first + (n - 1) % 26), (n - 1) / 26 + 1) : $"{n}";

    private static string Roman(int n)
    {
        if (n is < 1 or > 3999) return $"{n}";
        ReadOnlySpan<(int Value, string Text)> steps =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, letters) in steps)
            for (; n >= value; n -= value) text += letters;
        return text;
    }

    private static string Positional(int n) => Map($"{n}", c => c is >= '0' and <= '9' ? Digits[c - '0'] : c);

    // 十一, 二十, 一百零一, 一百一十一, 一千零一十.
    private static string Counting(int n, bool elideOne)
    {
        if (n is < 0 or > 99_999) return $"{n}";
        var text = Legal(n, "零一二三四五六七八九", "十百千", "万");
        return elideOne && n is >= 10 and < 20 ? text[1..] : text;
    }

    // As Counting but 百 and 千 without a leading 一 and without 零.
    private static string Japanese(int n)
    {
        if (n is < 1 or > 9_999) return n == 0 ? "〇" : $"{n}";
        var text = "";
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十")])
        {
            var digit = n / unit % 10;
            if (digit > 0) text += (digit > 1 ? $"{Digits[digit]}" : "") + name;
        }
        return n % 10 > 0 ? text + Digits[n % 10] : text;
    }

    private static string Legal(int n, string digits, string units, string tenThousand)
    {
        if (n is < 0 or > 99_999) return $"{n}";
        if (n == 0) return $"{digits[0]}";
        if (n >= 10_000) return Legal(n / 10_000, digits, units, tenThousand) + tenThousand + (n % 10_000 == 0 ? "" : (n % 10_000 < 1_000 ? $"{digits[0]}" : "") + Legal(n % 10_000, digits, units, tenThousand));
        var (text, gap) = ("", false);
        for (var (power, unit) = (3, 1000); power >= 0; power--, unit /= 10)
        {
            var digit = n / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            if (gap) text += digits[0];
            gap = false;
            text += digits[digit] + (power > 0 ? $"{units[power - 1]}" : "");
        }
        return text;
    }

    private static string Map(string text, Func<char, char> map) => string.Concat(text.Select(map));
}
