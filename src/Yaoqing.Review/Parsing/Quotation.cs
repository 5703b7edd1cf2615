namespace Yaoqing.Review.Parsing;

/// <summary>Tells whether a place lies in quoted words, which belong to their speaker and are not corrected.</summary>
internal static class Quotation
{
    private const int Reach = 120; // marks looked back; keeps the cost of a hit constant

    /// <summary>Whether the nearest quotation mark before the offset, in the same paragraph, opens a quotation.</summary>
    public static bool IsQuoted(this ParsedText text, int offset)
    {
        var marks = text.Marks;
        var start = text.ParagraphAt(offset).Start;
        var index = marks.BinarySearch(offset);
        if (index < 0) index = ~index;
        for (var i = index - 1; i >= 0 && i >= index - Reach && marks[i] >= start; i--)
        {
            if (text.At(marks[i]) is '“' or '「' or '『') return true;
            if (text.At(marks[i]) is '”' or '」' or '』') return false;
        }
        return false;
    }
}
