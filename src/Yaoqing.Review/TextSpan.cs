namespace Yaoqing.Review;

/// <summary>A half-open range of UTF-16 offsets into the title or the body.</summary>
/// <param name="Start">First offset, from 0.</param>
/// <param name="End">Offset after the last; never below <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan To(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
