namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Heading levels by the ordinals of official writing (GB/T 9704 7.3.3): 一、 1, （一） 2, 1. 3, （1） 4.</summary>
internal static class HeadingLevel
{
    private const int LongestHeading = 45;

    /// <summary>The level of a paragraph that is nothing but a heading; 0 when it goes on in sentences or has no ordinal.</summary>
    public static int Of(DraftParagraph paragraph)
    {
        var text = paragraph.Text;
        if (paragraph.IsNote || text.Length > LongestHeading || text.AsSpan(0, text.Length - 1).ContainsAny('。', '！', '；')) return 0;
        if (text[^1] is '；' or '，' or '：') return 0;
        return paragraph.Outline > 0 ? paragraph.Outline : OfOrdinal(text);
    }

    /// <summary>The level that the ordinal at the start of a text stands for; 0 for none.</summary>
    public static int OfOrdinal(string text)
    {
        var isBracketed = text[0] is '（' or '(';
        var start = isBracketed ? 1 : 0;
        var at = start;
        while (at < text.Length && at < start + 4 && "一二三四五六七八九十百".Contains(text[at], StringComparison.Ordinal)) at++;
        if (at > start && at < text.Length) return isBracketed ? (text[at] is '）' or ')' ? 2 : 0) : text[at] == '、' ? 1 : 0;
        at = start;
        while (at < text.Length && at < start + 3 && text[at] is (>= '0' and <= '9') or (>= '０' and <= '９')) at++;
        if (at == start || at >= text.Length) return 0;
        if (isBracketed) return text[at] is '）' or ')' ? 4 : 0;
        return text[at] is '.' or '．' or '、' && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1])) ? 3 : 0;
    }
}
