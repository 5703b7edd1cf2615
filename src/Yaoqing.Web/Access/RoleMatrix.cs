using Microsoft.AspNetCore.Authentication;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Access;

/// <summary>
/// Who may call which route: <c>Access/role-matrix.txt</c>, one row a method and route. A route without a row is closed to everybody,
/// and a test fails for it. What a caller may see or change behind the route is decided by the use cases and queries.
/// </summary>
public sealed class RoleMatrix
{
    private readonly Dictionary<string, HashSet<string>> rows = [];

    public RoleMatrix() : this(Read())
    {
    }

    internal RoleMatrix(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            rows.Add($"{words[0]} {words[1]}", [.. words.Skip(2)]);
        }
    }

    public IReadOnlyCollection<string> Rows => rows.Keys;

    /// <summary>Whether the row lets an actor (null for a visitor) through; false where there is no row.</summary>
    public bool Allows(string method, string route, Actor? actor) =>
        rows.TryGetValue($"{(method == "HEAD" ? "GET" : method)} {route}", out var who)
        && (who.Contains("anyone") || (actor is not null && (who.Contains("signed-in") || actor.RolesInForce.Any(held => who.Contains(held.Role.ToString())))));

    private static string[] Read()
    {
        using var stream = typeof(RoleMatrix).Assembly.GetManifestResourceStream("role-matrix.txt") ?? throw new InvalidOperationException("role-matrix.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }
}

internal static class RoleMatrixUse
{
    internal static void UseRoleMatrix(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next();
            return;
        }
        var session = SessionAuthentication.ActorOf(context);
        var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/').ToLowerInvariant();
        var matrix = context.RequestServices.GetRequiredService<RoleMatrix>();
        if (!matrix.Allows(context.Request.Method, route, session?.Actor))
        {
            if (session is null)
                await context.ChallengeAsync();
            else
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (session is { MustChangePassword: true } && !route.StartsWith("/account/", StringComparison.Ordinal))
        {
            context.Response.Redirect("/account/password");
            return;
        }
        await next();
    });
}
