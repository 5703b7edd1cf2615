using Yaoqing.Core.Shared;

namespace Yaoqing.App.Access;

/// <summary>Two named profiles whose demands contradict each other; an installation states which one is active.</summary>
public enum PasswordProfile
{
    /// <summary>Designed to GB/T 22239-2019 8.1.4.1 a: three character classes and a change every 90 days.</summary>
    Dengbao3,
    /// <summary>Designed to OWASP ASVS 5.0: any composition, no forced rotation.</summary>
    Asvs,
}

/// <summary>What a password must be.</summary>
public sealed class PasswordPolicy(PasswordProfile profile)
{
    private const int Shortest = 8;
    private const int Longest = 128;

    /// <summary>Words that every guesser tries first, besides the account's own name.</summary>
    private static readonly string[] Common =
    [
        "password", "passw0rd", "admin", "administrator", "yaoqing", "xinxi", "zhengwu", "dangwei", "qwerty", "iloveyou", "welcome", "letmein",
        "12345678", "123456789", "1234567890", "87654321", "11111111", "00000000", "88888888", "66666666", "abcdefgh", "abc12345", "abcd1234", "a1234567", "aa123456",
        "1qaz2wsx", "qazwsxedc", "zaq12wsx", "qwertyuiop", "asdfghjkl", "1q2w3e4r", "woaini", "5201314", "xianwei", "xianzhengfu",
    ];

    /// <summary>How long a password lasts; null for ever.</summary>
    public TimeSpan? Lifetime => profile == PasswordProfile.Dengbao3 ? TimeSpan.FromDays(90) : null;

    /// <summary>Accepts a password or says what is missing.</summary>
    public Result<string> Check(string? password, string userName)
    {
        if (password is null || password.Length < Shortest)
            return Refusal.Invalid("password.too-short", $"密码至少{Shortest}位。");
        if (password.Length > Longest)
            return Refusal.Invalid("password.too-long", $"密码最多{Longest}位。");
        if (profile == PasswordProfile.Dengbao3 && Classes(password) < 3)
            return Refusal.Invalid("password.too-simple", "密码要包含大写字母、小写字母、数字、符号中的三种。");
        var plain = password.ToLowerInvariant();
        var name = userName.ToLowerInvariant();
        if ((name.Length >= 3 && plain.Contains(name, StringComparison.Ordinal)) || Common.Any(word => Skeleton(plain) == word || (word.Length >= 6 && plain.StartsWith(word, StringComparison.Ordinal) && plain.Length - word.Length < 4)))
            return Refusal.Invalid("password.common", "这个密码太常见，或含有登录名，很容易被猜到，请换一个。");
        return password;
    }

    private static string Skeleton(string password) => password.TrimEnd('!', '@', '#', '.', '*');

    private static int Classes(string password) =>
        (password.Any(char.IsAsciiLetterUpper) ? 1 : 0) + (password.Any(char.IsAsciiLetterLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);
}
