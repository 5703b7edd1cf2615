namespace Yaoqing.Core.Trail;

/// <summary>
/// 留痕记录: who did what to what, when, with which result. Append-only; each row carries the hash of the one before it.
/// Holds ids and digests only: names and texts live in their own rows, so that a person can be erased and the chain still verifies.
/// </summary>
public sealed class TrailEntry
{
    /// <summary>Position in the chain, from 1, without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>When, UTC, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that acted; <see cref="Guid.Empty"/> for the system itself.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>Where the request came from: an address, <c>cli</c> or <c>system</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>What was done, for instance <c>item.signed-off</c>; the list is <see cref="TrailActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of thing it was done to, for instance <c>item</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing it was done to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary><c>done</c>, or the code of the refusal.</summary>
    public required string Outcome { get; init; }

    /// <summary>Further ids, digests and figures as a JSON object with sorted keys; never names or texts.</summary>
    public required string Details { get; init; }

    /// <summary>Hash of the previous row; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over this row and <see cref="PreviousHash"/>, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}

/// <summary>The end of the chain: one row, locked while a row is appended.</summary>
public sealed class TrailHead
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Position of the newest row; 0 when there is none.</summary>
    public long Seq { get; private set; }

    /// <summary>Its hash.</summary>
    public string Hash { get; private set; } = TrailChain.Start;

    /// <summary>Moves to a newly appended row.</summary>
    /// <exception cref="InvalidOperationException">The row does not follow the current end.</exception>
    public void MoveTo(TrailEntry entry)
    {
        if (entry.Seq != Seq + 1 || entry.PreviousHash != Hash)
            throw new InvalidOperationException($"Trail row {entry.Seq} does not follow row {Seq}.");
        (Seq, Hash) = (entry.Seq, entry.Hash);
    }
}

/// <summary>A known good point of the chain, kept outside of it too (printed, exported), so that a cut-off tail is noticed.</summary>
/// <param name="Seq">Position.</param>
/// <param name="Hash">Hash at that position.</param>
/// <param name="At">When it was taken.</param>
public sealed record TrailCheckpoint(long Seq, string Hash, DateTimeOffset At);
