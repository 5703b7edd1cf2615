namespace Yaoqing.Documents.Typesetting;

/// <summary>表头 in 黑体; figures and short cells centred, text to the left.</summary>
internal static class TableCellStyles
{
    private const int ShortCell = 6;

    public static ParagraphStyle Of(StyleSheet styles, string text, bool isHead)
    {
        if (isHead)
            return styles.TableHead;
        return text.Length <= ShortCell || text.All(c => c < 128) ? styles.TableNumber : styles.TableCell;
    }
}
