namespace Yaoqing.Review.Parsing;

/// <summary>What a UTF-16 unit is to the parse.</summary>
internal enum CharClass : byte
{
    /// <summary>Anything not named below, symbols included.</summary>
    Other,
    Han,
    /// <summary>一二三…十百千万亿零〇两半.</summary>
    HanNumeral,
    Digit,
    /// <summary>Full-width digit.</summary>
    WideDigit,
    Latin,
    WideLatin,
    Space,
    /// <summary>U+3000.</summary>
    WideSpace,
    LineFeed,
    /// <summary>Zero-width and control characters.</summary>
    Invisible,
    /// <summary>Chinese punctuation.</summary>
    Mark,
    /// <summary>ASCII punctuation.</summary>
    HalfMark,
}

/// <summary>The class of every UTF-16 unit in one table of 64 KiB: the parse is a single walk over it.</summary>
internal static class CharTable
{
    private const string HanNumerals = "一二三四五六七八九十百千万亿零〇两半";
    private const string Marks = "，。、；：？！“”‘’（）《》〈〉【】「」『』〔〕…—～·．％﹪﹐﹑﹒﹔﹕﹖﹗–―‐－［］｛｝／＂＇＜＞＋＝＆＠＃＊｜＼";
    private static readonly CharClass[] Classes = Build();

    public static CharClass Of(char c) => Classes[c];

    public static ReadOnlySpan<CharClass> All => Classes;

    public static bool IsHan(char c) => Classes[c] is CharClass.Han or CharClass.HanNumeral;

    public static bool IsDigit(char c) => Classes[c] is CharClass.Digit or CharClass.WideDigit;

    public static bool IsWhite(char c) => Classes[c] is CharClass.Space or CharClass.WideSpace or CharClass.LineFeed;

    private static CharClass[] Build()
    {
        var table = new CharClass[char.MaxValue + 1];
        Fill(table, 0x4E00, 0x9FFF, CharClass.Han);
        Fill(table, 0x3400, 0x4DBF, CharClass.Han);
        Fill(table, 0xF900, 0xFAFF, CharClass.Han);
        Fill(table, 0xD840, 0xD87F, CharClass.Han); // lead surrogates of the supplementary ideographs
        Fill(table, '0', '9', CharClass.Digit);
        Fill(table, '０', '９', CharClass.WideDigit);
        Fill(table, 'a', 'z', CharClass.Latin);
        Fill(table, 'A', 'Z', CharClass.Latin);
        Fill(table, 'ａ', 'ｚ', CharClass.WideLatin);
        Fill(table, 'Ａ', 'Ｚ', CharClass.WideLatin);
        Fill(table, 0x00, 0x1F, CharClass.Invisible);
        Fill(table, 0x7F, 0x9F, CharClass.Invisible);
        Fill(table, 0x200B, 0x200F, CharClass.Invisible);
        Fill(table, 0x202A, 0x202E, CharClass.Invisible);
        Fill(table, 0x2060, 0x2064, CharClass.Invisible);
        foreach (var c in "\u00AD\uFEFF") table[c] = CharClass.Invisible;
        foreach (var c in " \t\u00A0\u2002\u2003\u2009\u202F") table[c] = CharClass.Space;
        table['\u3000'] = CharClass.WideSpace;
        table['\n'] = CharClass.LineFeed;
        foreach (var c in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") table[c] = CharClass.HalfMark;
        foreach (var c in Marks) table[c] = CharClass.Mark;
        foreach (var c in HanNumerals) table[c] = CharClass.HanNumeral;
        return table;
    }

    private static void Fill(CharClass[] table, int from, int to, CharClass value)
    {
        for (var i = from; i <= to; i++) table[i] = value;
    }
}
