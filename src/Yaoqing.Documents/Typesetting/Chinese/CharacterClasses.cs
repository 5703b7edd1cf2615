namespace Yaoqing.Documents.Typesetting;

/// <summary>How a character behaves on a line (GB/T 15834-2011 第 5.1 条 for punctuation).</summary>
internal enum CharacterClass
{
    /// <summary>汉字 and other full-width signs: a line may break on either side.</summary>
    Ideograph,

    /// <summary>Opening marks: never last on a line.</summary>
    Opening,

    /// <summary>Closing marks and signs that belong to what stands before: never first on a line.</summary>
    Closing,

    /// <summary>—— and ……: never split, never first.</summary>
    Joined,

    /// <summary>Letters, digits and what joins them: a word is not broken.</summary>
    Latin,

    Space,
}

/// <summary>The classes of characters; width and face follow from them too.</summary>
internal static class CharacterClasses
{
    private const string OpeningMarks = "“‘（《〈【〔［｛「『〖([{￥$";
    private const string ClosingMarks = "，。、；：？！”’）》〉】〕］｝」』〗·～－％‰℃,.;:?!)]}%°";
    private const string HangingMarks = "，。、；：？！";

    public static CharacterClass Of(int codePoint)
    {
        if (codePoint is ' ' or 0xA0)
            return CharacterClass.Space;
        if (codePoint is 0x2014 or 0x2026)
            return CharacterClass.Joined;
        if (codePoint <= char.MaxValue && OpeningMarks.Contains((char)codePoint))
            return CharacterClass.Opening;
        if (codePoint <= char.MaxValue && ClosingMarks.Contains((char)codePoint))
            return CharacterClass.Closing;
        return IsFullWidth(codePoint) ? CharacterClass.Ideograph : CharacterClass.Latin;
    }

    /// <summary>The pause and stop marks that may hang one cell over the right edge, as Word and LibreOffice let them.</summary>
    public static bool MayHang(int codePoint) => codePoint <= char.MaxValue && HangingMarks.Contains((char)codePoint);

    /// <summary>Set in the Chinese face and one em wide: CJK, full-width forms, and the quotes, dashes and signs Chinese text uses.</summary>
    public static bool IsFullWidth(int codePoint) => codePoint is >= 0x2E80 and not (>= 0xFF61 and <= 0xFFDC)
        or >= 0x2010 and <= 0x2027 or >= 0x2030 and <= 0x205E or >= 0x2100 and <= 0x2BFF
        or 0xB7 or 0xD7 or 0xF7 or 0xB1 or 0xA7 or 0xB0;

    public static bool IsAsciiLetterOrDigit(int codePoint) => codePoint < 128 && char.IsAsciiLetterOrDigit((char)codePoint);
}
