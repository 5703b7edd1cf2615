using System.Text.Json;

namespace Yaoqing.Architecture.Tests;

/// <summary>The packages of an npm lock file, which states each licence and must state no address.</summary>
internal static class ClientPackages
{
    public static IEnumerable<string> Refused(string lockJson, IReadOnlySet<string> allowed)
    {
        using var document = JsonDocument.Parse(lockJson);
        var refused = new List<string>();
        foreach (var package in document.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0))
        {
            var licence = package.Value.TryGetProperty("license", out var stated) ? stated.GetString() : null;
            if (licence is null || !LicenceExpression.IsCovered(licence, allowed))
                refused.Add($"{package.Name} is under {licence ?? "no stated licence"}");
            if (package.Value.TryGetProperty("resolved", out _))
                refused.Add($"{package.Name} carries an address; npm's omit-lockfile-registry-resolved leaves it out");
        }

        return refused;
    }
}
