using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yaoqing.Core.Trail;

/// <summary>What a verification found.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="FirstBad">Position of the first row that does not fit, or null when all do.</param>
/// <param name="Reason">中文: what does not fit there.</param>
public sealed record TrailVerdict(long Rows, long? FirstBad, string? Reason)
{
    /// <summary>Whether every row fits.</summary>
    public bool Intact => FirstBad is null;
}

/// <summary>
/// The hash chain of the trail.
/// <code>
/// hash(n) = SHA-256( field* )   fields in the order of <see cref="Seal"/>, the previous hash first
/// field   = 4-byte little-endian length, then UTF-8 bytes
/// </code>
/// Length prefixes make the encoding injective: no two different rows share an input. Times enter as
/// Unix milliseconds, so a store that keeps fewer digits than .NET does not break the chain.
/// </summary>
public static class TrailChain
{
    /// <summary>The hash before the first row: 64 zeros.</summary>
    public static readonly string Start = new('0', 64);

    /// <summary>Appends after <paramref name="head"/>: a row with its position and hash.</summary>
    public static TrailEntry Append(TrailHead head, TrailEntry row)
    {
        ArgumentNullException.ThrowIfNull(head);
        var placed = new TrailEntry
        {
            Seq = head.Seq + 1, At = DateTimeOffset.FromUnixTimeMilliseconds(row.At.ToUnixTimeMilliseconds()), ActorId = row.ActorId, Origin = row.Origin,
            Action = row.Action, SubjectKind = row.SubjectKind, SubjectId = row.SubjectId, Outcome = row.Outcome, Details = row.Details,
            PreviousHash = head.Hash, Hash = "",
        };
        var entry = new TrailEntry
        {
            Seq = placed.Seq, At = placed.At, ActorId = placed.ActorId, Origin = placed.Origin, Action = placed.Action, SubjectKind = placed.SubjectKind,
            SubjectId = placed.SubjectId, Outcome = placed.Outcome, Details = placed.Details, PreviousHash = placed.PreviousHash, Hash = Seal(placed),
        };
        head.MoveTo(entry);
        return entry;
    }

    /// <summary>The hash that <paramref name="row"/> must carry.</summary>
    public static string Seal(TrailEntry row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] fields =
        [
            row.PreviousHash, row.Seq.ToString(CultureInfo.InvariantCulture), row.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            row.ActorId.ToString("N"), row.Origin, row.Action, row.SubjectKind, row.SubjectId.ToString("N"), row.Outcome, row.Details,
        ];
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads all rows in the order of their position and names the first one that was changed, removed, added or swapped.</summary>
    /// <param name="rows">Every row of the store, ordered by position.</param>
    /// <param name="head">The stored end of the chain.</param>
    /// <param name="checkpoints">Points kept elsewhere; a chain that was cut and re-ended is found by them.</param>
    public static TrailVerdict Verify(IEnumerable<TrailEntry> rows, TrailHead head, IReadOnlyCollection<TrailCheckpoint> checkpoints)
    {
        var known = checkpoints.ToDictionary(point => point.Seq, point => point.Hash);
        var (expected, previous, read) = (1L, Start, 0L);
        foreach (var row in rows)
        {
            read++;
            if (row.Seq != expected)
                return new TrailVerdict(read, expected, row.Seq > expected ? $"第{expected}条缺失" : $"第{row.Seq}条重复或次序颠倒");
            if (row.PreviousHash != previous)
                return new TrailVerdict(read, row.Seq, $"第{row.Seq}条与上一条不衔接");
            if (row.Hash != Seal(row))
                return new TrailVerdict(read, row.Seq, $"第{row.Seq}条内容被改动");
            if (known.TryGetValue(row.Seq, out var hash) && hash != row.Hash)
                return new TrailVerdict(read, row.Seq, $"第{row.Seq}条与存证不符");
            (expected, previous) = (expected + 1, row.Hash);
        }
        var last = expected - 1;
        if (head.Seq != last || head.Hash != previous)
            return new TrailVerdict(read, Math.Min(head.Seq, last) + 1, head.Seq > last ? $"末尾缺第{last + 1}条至第{head.Seq}条" : "链尾登记与记录不符");
        if (known.Count > 0 && known.Keys.Max() > last)
            return new TrailVerdict(read, last + 1, $"末尾缺第{last + 1}条至第{known.Keys.Max()}条");
        return new TrailVerdict(read, null, null);
    }
}
