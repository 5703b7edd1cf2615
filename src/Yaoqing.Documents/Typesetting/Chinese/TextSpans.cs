namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// Splits text where Word needs to be told which face to take: quotes, dashes and dots that Chinese and Latin text share
/// (“ ” ‘ ’ — … ·) are set in the Chinese face only with the hint eastAsia.
/// </summary>
internal static class TextSpans
{
    public static IEnumerable<(string Text, bool NeedsHint)> ByHint(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && IsShared(text[i]) == IsShared(text[start]))
                continue;
            yield return (text[start..i], IsShared(text[start]));
            start = i;
        }
    }

    private static bool IsShared(char c) => c < 0x2E80 && CharacterClasses.IsFullWidth(c);
}
