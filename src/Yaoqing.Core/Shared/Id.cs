namespace Yaoqing.Core.Shared;

/// <summary>The identity of one <typeparamref name="T"/>: a time-ordered UUID (version 7), handed in by the application, never reused.</summary>
/// <param name="Value">The UUID; <see cref="Guid.Empty"/> is not an identity.</param>
public readonly record struct Id<T>(Guid Value)
{
    /// <summary>The 32 hexadecimal digits, as they appear in addresses and in the trail.</summary>
    public override string ToString() => Value.ToString("N");
}
