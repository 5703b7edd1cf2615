using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Yaoqing.Core.Access;

namespace Yaoqing.App.Access;

/// <summary>PBKDF2-HMAC-SHA-512 by the framework's hasher, 600,000 rounds unless a test lowers them.</summary>
public sealed class Passwords(PasswordCost cost)
{
    private readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = cost.Iterations }));
    private readonly Lazy<string> decoy = new(() => new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = cost.Iterations })).HashPassword(null!, Random()) /* the hasher ignores the account */);

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Whether the password is right. Costs the same for an account that does not exist, so that answers cannot be told apart by time.</summary>
    public PasswordMatch Match(string? hash, string password) => hasher.VerifyHashedPassword(null!, hash ?? decoy.Value, password) switch
    {
        _ when hash is null => PasswordMatch.Wrong,
        PasswordVerificationResult.Success => PasswordMatch.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordMatch.RightButWeak,
        _ => PasswordMatch.Wrong,
    };

    /// <summary>A random password of 100 bits in letters and digits that cannot be mistaken for each other.</summary>
    public static string Random() => RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789", 4) + "-"
        + RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789", 7) + "-"
        + RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789", 7);

    /// <summary>A secret of 256 bits for cookies and stamps.</summary>
    public static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored of a secret.</summary>
    public static string KeyOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>How a typed password stands to the stored hash.</summary>
public enum PasswordMatch
{
    /// <summary>It is another one, or there is none.</summary>
    Wrong,
    /// <summary>It is the one.</summary>
    Right,
    /// <summary>It is the one, but hashed with fewer rounds than are asked for today.</summary>
    RightButWeak,
}

/// <param name="Iterations">Rounds of PBKDF2.</param>
public sealed record PasswordCost(int Iterations)
{
    public static PasswordCost Production { get; } = new(600_000);
}
