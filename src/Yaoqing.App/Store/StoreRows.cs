namespace Yaoqing.App.Store;

/// <summary>A request that was carried out once under this key; the same key again gets the same answer and does nothing.</summary>
public sealed class UsedKey
{
    public required Guid AccountId { get; init; }
    public required string Key { get; init; }
    public required string Action { get; init; }
    /// <summary>The answer, as JSON.</summary>
    public required string Answer { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A running number, such as that of items; taken under a row lock in the transaction that uses it.</summary>
public sealed class Counter
{
    public required string Name { get; init; }
    public required int Last { get; set; }
}

/// <summary>Bytes by their SHA-256: attachments and produced files. One thing to back up, written in the use case's transaction.</summary>
public sealed class Blob
{
    public required string Digest { get; init; }
    public required byte[] Bytes { get; init; }
    public required DateTimeOffset At { get; init; }

    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
