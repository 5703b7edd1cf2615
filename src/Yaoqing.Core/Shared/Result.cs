using System.Diagnostics.CodeAnalysis;

namespace Yaoqing.Core.Shared;

/// <summary>Why something expected was refused; decides the HTTP status and the exit code.</summary>
public enum RefusalKind
{
    /// <summary>The thing does not exist, or the caller may not know that it does.</summary>
    NotFound,
    /// <summary>The caller may see it but may not do this.</summary>
    NotAllowed,
    /// <summary>The input is wrong in itself.</summary>
    Invalid,
    /// <summary>The input was right, but the thing has moved on meanwhile or is in a state that forbids it.</summary>
    Conflict,
}

/// <summary>An expected refusal. Tests assert <paramref name="Code"/>; users read <paramref name="Message"/>.</summary>
/// <param name="Code">Stable name: feature.reason in lower case, such as <c>signoff.head-required</c>.</param>
/// <param name="Message">中文: what was refused, why, and the next step.</param>
/// <param name="Kind">What sort of refusal.</param>
public sealed record Refusal(string Code, string Message, RefusalKind Kind)
{
    /// <summary>SHA-256 of a text that was stopped because of its secrecy mark: all that is kept of it. Null for every other refusal.</summary>
    public string? StoppedDigest { get; init; }

    /// <summary>The thing does not exist, or the caller may not know that it does.</summary>
    public static Refusal NotFound(string code, string message) => new(code, message, RefusalKind.NotFound);

    /// <summary>The caller may not do this.</summary>
    public static Refusal NotAllowed(string code, string message) => new(code, message, RefusalKind.NotAllowed);

    /// <summary>The input is wrong.</summary>
    public static Refusal Invalid(string code, string message) => new(code, message, RefusalKind.Invalid);

    /// <summary>The state forbids it.</summary>
    public static Refusal Conflict(string code, string message) => new(code, message, RefusalKind.Conflict);
}

/// <summary>A value, or the reason why there is none.</summary>
public readonly struct Result<T> : IEquatable<Result<T>>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    /// <summary>The refusal, or null when the use case succeeded.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The use case was refused; the message names the refusal.</exception>
    public T Value => Refusal is null ? value! /* set by every constructor without a refusal */ : throw new InvalidOperationException($"{Refusal.Code}: {Refusal.Message}");

    /// <summary>Wraps a value.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Wraps a refusal.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    /// <inheritdoc/>
    public bool Equals(Result<T> other) => Equals(Refusal, other.Refusal) && EqualityComparer<T?>.Default.Equals(value, other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Result<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(value, Refusal);

    /// <summary>Same refusal, or same value.</summary>
    public static bool operator ==(Result<T> left, Result<T> right) => left.Equals(right);

    /// <summary>Different refusal or value.</summary>
    public static bool operator !=(Result<T> left, Result<T> right) => !left.Equals(right);
}
