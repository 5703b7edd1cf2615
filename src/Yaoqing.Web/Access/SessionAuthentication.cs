using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Yaoqing.App.Access;
using Yaoqing.Core.Access;

namespace Yaoqing.Web.Access;

/// <summary>Finds the actor behind the session cookie, once a request. The rights come from the store each time, so a change works at once.</summary>
internal sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionCookie cookie, Actors actors)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "session";
    private static readonly object ActorKey = new();

    internal static SessionActor? ActorOf(HttpContext context) => context.Items[ActorKey] as SessionActor;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Path.StartsWithSegments("/assets") || Request.Cookies[cookie.Name] is not { Length: > 0 and < 200 } secret)
            return AuthenticateResult.NoResult();
        var found = await actors.FindAsync(secret, Context.Connection.RemoteIpAddress?.ToString() ?? "unknown", Context.RequestAborted);
        if (found is null)
            return AuthenticateResult.NoResult();
        Context.Items[ActorKey] = found;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, found.Actor.AccountId.ToString("N"))], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && !Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase) && !Request.Headers.ContainsKey("HX-Request"))
            Response.Redirect("/account/sign-in?returnUrl=" + Uri.EscapeDataString(Request.Path + Request.QueryString));
        else
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}

public static class ActorAccess
{
    /// <summary>Who is behind the request. The role matrix has let nobody else through.</summary>
    public static Actor Actor(this HttpContext context) =>
        SessionAuthentication.ActorOf(context)?.Actor ?? throw new InvalidOperationException("The route is open to visitors and has no actor.");

    public static Actor? ActorOrNull(this HttpContext context) => SessionAuthentication.ActorOf(context)?.Actor;
}
