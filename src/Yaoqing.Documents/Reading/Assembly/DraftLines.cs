using System.Buffers;

namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>The draft as lines with text (clean, never empty) and tables, from which title and fields are taken out step by step.</summary>
internal sealed class DraftLines
{
    private readonly List<DraftBlock> blocks;

    public DraftLines(IEnumerable<DraftBlock> draft)
    {
        blocks = [.. draft.Select(Clean).Where(b => b is not DraftParagraph { Text.Length: 0 })];
    }

    public IReadOnlyList<DraftBlock> Blocks => blocks;

    public IReadOnlyList<DraftParagraph> Lines => [.. blocks.OfType<DraftParagraph>()];

    public void Remove(DraftBlock block) => blocks.RemoveAt(IndexOf(block));

    public void Replace(DraftBlock block, params IEnumerable<DraftBlock> with)
    {
        var at = IndexOf(block);
        blocks.RemoveAt(at);
        blocks.InsertRange(at, with.Select(Clean).Where(b => b is not DraftParagraph { Text.Length: 0 }));
    }

    // Equal lines may occur twice: identity counts.
    private int IndexOf(DraftBlock block) => blocks.FindIndex(b => ReferenceEquals(b, block));

    private static DraftBlock Clean(DraftBlock block) => block is DraftParagraph line ? line with { Text = LineText.Clean(line.Text) } : block;
}

/// <summary>White space and invisible characters of one line.</summary>
internal static class LineText
{
    /// <summary>Without control and zero-width characters, tabs as blanks, nothing at either end.</summary>
    public static string Clean(string text)
    {
        text = text.Trim();
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAny(Invisible)) return text;
        return string.Concat(text.Where(c => (c == '\t' || c > '\u001F') && !Invisible.Contains(c))).Replace('\t', ' ').Trim();
    }

    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF\u007F");
}
