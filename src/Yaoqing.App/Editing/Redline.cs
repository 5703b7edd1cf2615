using DiffPlex;
using DiffPlex.Model;

namespace Yaoqing.App.Editing;

public enum PieceKind
{
    Same,
    Added,
    Removed,
}

/// <summary>A run of a redline.</summary>
public sealed record RedlinePiece(PieceKind Kind, string Text);

/// <summary>花脸稿: what an edit changed, in Chinese words and numbers rather than single characters of a number.</summary>
public static class Redline
{
    private static readonly ChineseChunker Chunker = new();

    /// <summary>The pieces of <paramref name="after"/> with what was removed from <paramref name="before"/> in its place.</summary>
    public static IReadOnlyList<RedlinePiece> Compare(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Chunker);
        var pieces = new List<RedlinePiece>();
        var position = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(pieces, PieceKind.Same, diff, position, block.InsertStartB, old: false);
            Add(pieces, PieceKind.Removed, diff, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, old: true);
            Add(pieces, PieceKind.Added, diff, block.InsertStartB, block.InsertStartB + block.InsertCountB, old: false);
            position = block.InsertStartB + block.InsertCountB;
        }
        Add(pieces, PieceKind.Same, diff, position, diff.PiecesNew.Count, old: false);
        return pieces;
    }

    private static void Add(List<RedlinePiece> pieces, PieceKind kind, DiffResult diff, int from, int to, bool old)
    {
        if (to <= from)
            return;
        var source = old ? diff.PiecesOld : diff.PiecesNew;
        pieces.Add(new RedlinePiece(kind, string.Concat(source.Skip(from).Take(to - from))));
    }

    /// <summary>Splits into single Chinese characters, but keeps a number with its decimal part, and a Latin word, in one piece.</summary>
    private sealed class ChineseChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var pieces = new List<string>(text.Length);
            for (var i = 0; i < text.Length;)
            {
                var end = i + 1;
                if (char.IsAsciiLetterOrDigit(text[i]))
                {
                    while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
                        end++;
                }
                else if (char.IsHighSurrogate(text[i]) && end < text.Length)
                {
                    end++;
                }
                pieces.Add(text[i..end]);
                i = end;
            }
            return pieces;
        }
    }
}
