using System.Security.Cryptography;

namespace Yaoqing.Web.Security;

/// <summary>A nonce for the style element that a script of ours writes: 128 random bits, made when a page first asks.</summary>
public static class StyleNonce
{
    private static readonly object Key = new();

    public static string For(HttpContext context)
    {
        if (Given(context) is { } given) return given;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[Key] = nonce;
        return nonce;
    }

    internal static string? Given(HttpContext context) => context.Items[Key] as string;
}
