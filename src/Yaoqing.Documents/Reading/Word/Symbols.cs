using System.Globalization;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>Characters of the symbol fonts that offices use in text, as Unicode; others become 〓 and are reported.</summary>
internal static class Symbols
{
    public const string Unknown = "〓";

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x22] = "✂", [0x28] = "☎", [0x29] = "✆", [0x2A] = "✉", [0x4A] = "☺", [0x6C] = "●", [0x6D] = "○", [0x6E] = "■", [0x6F] = "□", [0x70] = "□", [0x71] = "□",
        [0x72] = "□", [0x73] = "◆", [0x74] = "◆", [0x75] = "◆", [0x76] = "◇", [0x77] = "◆", [0x9E] = "·", [0x9F] = "•", [0xA1] = "○", [0xA4] = "◎", [0xA7] = "■",
        [0xA8] = "□", [0xAB] = "★", [0xB2] = "☆", [0xD8] = "➢", [0xDF] = "←", [0xE0] = "→", [0xE1] = "↑", [0xE2] = "↓", [0xE8] = "➔", [0xF0] = "⇨",
        [0xFB] = "✗", [0xFC] = "✓", [0xFD] = "☒", [0xFE] = "☑",
    };

    private static readonly Dictionary<int, string> Greek = new()
    {
        [0xB7] = "•", [0xB0] = "°", [0xB1] = "±", [0xB4] = "×", [0xB8] = "÷", [0xB9] = "≠", [0xBB] = "≈", [0xA3] = "≤", [0xB3] = "≥", [0xAE] = "→", [0xAC] = "←",
        [0x61] = "α", [0x62] = "β", [0x67] = "γ", [0x64] = "δ", [0x6D] = "μ", [0x70] = "π", [0x73] = "σ", [0x57] = "Ω", [0x44] = "Δ", [0x53] = "Σ", [0xA5] = "∞", [0xD6] = "√",
    };

    /// <summary>w:sym: a character of a named font, given in hexadecimal.</summary>
    public static string Of(string? font, string? hex)
    {
        if (!int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) || code is <= 0 or > 0xFFFF || char.IsSurrogate((char)code)) return Unknown;
        if (code is >= 0xF000 and <= 0xF0FF || IsSymbolFont(font)) return FromSymbolFont(font, code & 0xFF);
        return $"{(char)code}";
    }

    /// <summary>Text whose private-use characters U+F000–F0FF belong to a symbol font.</summary>
    public static string Repair(string text, string? font) => text.AsSpan().ContainsAnyInRange('\uF000', '\uF0FF')
        ? string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF' ? FromSymbolFont(font, c & 0xFF) : $"{c}"))
        : text;

    public static string Bullet(string text, string font) => text.Trim() is { Length: > 0 } mark
        ? Repair(IsSymbolFont(font) && mark.Length == 1 && mark[0] < 0x100 ? FromSymbolFont(font, mark[0]) : mark, font).Replace(Unknown, "●", StringComparison.Ordinal)
        : "";

    private static bool IsSymbolFont(string? font) => font is not null
        && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase));

    private static string FromSymbolFont(string? font, int code) =>
        (font?.Equals("Symbol", StringComparison.OrdinalIgnoreCase) == true ? Greek : Wingdings).GetValueOrDefault(code)
        ?? (font is null ? Greek.GetValueOrDefault(code) : null) ?? Unknown;
}
