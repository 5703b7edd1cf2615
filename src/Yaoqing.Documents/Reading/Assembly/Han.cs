using System.Text;

namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>
/// 汉字 by code point. Names of places and people are written with rare characters too:
/// <code>
/// 〇 3007   3400–4DBF A   4E00–9FFF   F900–FAFF compatibility   20000–2FA1F B–F, supplement   30000–323AF G, H
/// </code>
/// </summary>
internal static class Han
{
    public static bool Is(Rune rune) => rune.Value is 0x3007 or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x2FA1F or >= 0x30000 and <= 0x323AF;

    /// <summary>Characters, not code units.</summary>
    public static int Count(string text) => text.EnumerateRunes().Count();
}
