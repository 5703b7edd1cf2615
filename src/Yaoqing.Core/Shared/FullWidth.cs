namespace Yaoqing.Core.Shared;

/// <summary>
/// Folds full-width letters, digits and marks (Ａ１（) to their ASCII twins. <c>string.Normalize</c> leaves them alone when the
/// product runs with invariant globalisation, so that it needs no ICU library on the machine.
/// </summary>
public static class FullWidth
{
    /// <summary>The text with U+FF01–U+FF5E and U+3000 replaced one to one; lengths and offsets stay the same.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            folded[i] = source[i] is >= '\uff01' and <= '\uff5e' ? (char)(source[i] - 0xfee0) : source[i] == '\u3000' ? ' ' : source[i];
    });
}
