using System.Net;
using Xunit;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace Yaoqing.Web.Tests.Look;

public sealed class SecurityHeaderTests
{
    private static string Policy(HttpResponseMessage response) => Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

    [Theory, InlineData("/look"), InlineData("/look/home"), InlineData("/look/write"), InlineData("/look/desk"), InlineData("/look/issue"), InlineData("/look/signoff"), InlineData("/error/403"), InlineData("/nowhere"), InlineData("/assets/nothing.js")]
    public async Task 每个回答都带安全头_不许内联(string path)
    {
        await using var app = await TestHost.StartAsync();
        using var response = await app.GetAsync(path);
        var policy = Policy(response);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        foreach (var part in new[] { "default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'" })
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory, InlineData("/look"), InlineData("/look/home"), InlineData("/look/write"), InlineData("/look/desk"), InlineData("/look/issue"), InlineData("/look/signoff"), InlineData("/error/500")]
    public async Task 页面里没有内联脚本和样式(string path)
    {
        await using var app = await TestHost.StartAsync();
        using var response = await app.GetAsync(path);
        var page = new HtmlParser().ParseDocument(await response.TextAsync());
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public async Task 只有写稿页的样式带随机数_每次不同()
    {
        await using var app = await TestHost.StartAsync();
        using var first = await app.GetAsync("/look/write");
        using var second = await app.GetAsync("/look/write");
        using var other = await app.GetAsync("/look");
        var nonce = new HtmlParser().ParseDocument(await first.TextAsync()).QuerySelector("[data-nonce]")?.GetAttribute("data-nonce");
        Assert.Contains($"style-src 'self' 'nonce-{nonce}'", Policy(first), StringComparison.Ordinal);
        Assert.NotEqual(Policy(first), Policy(second));
        Assert.DoesNotContain("nonce", Policy(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 登录后的页面不许留存_明文连接不发HSTS()
    {
        await using var app = await TestHost.StartAsync(routes: app =>
        {
            app.Use((context, next) =>
            {
                context.User = new(new System.Security.Claims.ClaimsIdentity([], "test"));
                return next(context);
            });
            app.MapGet("/private", (HttpContext context) => { context.Response.Headers.CacheControl = "public, max-age=60"; return "内容"; });
        });
        using var response = await app.GetAsync("/private");
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task 加密连接_发HSTS一年以上()
    {
        await using var app = await TestHost.StartAsync();
        using var response = await app.GetTestClient().GetAsync(new Uri("https://localhost/look"), TestContext.Current.CancellationToken);
        Assert.Equal("max-age=63072000; includeSubDomains", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task 样式页只在开发环境()
    {
        await using var app = await TestHost.StartAsync("Production");
        using var response = await app.GetAsync("/look/write");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
