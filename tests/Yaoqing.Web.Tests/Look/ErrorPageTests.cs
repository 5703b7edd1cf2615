using System.Net;
using Xunit;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Tests.Look;

public sealed class ErrorPageTests
{
    [Theory, InlineData(400), InlineData(403), InlineData(404), InlineData(409), InlineData(413), InlineData(429), InlineData(500)]
    public async Task 每种差错都有中文说明和下一步(int status)
    {
        await using var app = await TestHost.StartAsync("Production", app => app.MapGet("/fails", () => Results.StatusCode(status)));
        using var response = await app.GetAsync("/fails");
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        var page = new HtmlParser().ParseDocument(await response.TextAsync());
        Assert.Equal(Problem.For(status).Title, page.QuerySelector("h1")?.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main li"));
    }

    [Fact]
    public async Task 程序出错_不漏内情()
    {
        await using var app = await TestHost.StartAsync("Production", app => app.MapGet("/throws", string () => throw new InvalidOperationException("内部秘密")));
        using var response = await app.GetAsync("/throws");
        var text = await response.TextAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("内部秘密", text, StringComparison.Ordinal);
        Assert.Contains("系统出了差错", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 提交被拒_照原样说明理由()
    {
        await using var app = await TestHost.StartAsync("Production", app => app.MapPost("/refuses", (HttpContext context) =>
        {
            Problem.Explain(context, "第26期已经签发，不能再改次序。");
            return Results.StatusCode(StatusCodes.Status409Conflict);
        }));
        using var response = await app.PostAsync("/refuses");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("第26期已经签发", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 脚本的请求_得到JSON说明()
    {
        await using var app = await TestHost.StartAsync();
        using var response = await app.GetAsync("/nowhere", "application/json");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await response.TextAsync());
        Assert.Equal("没有找到这一页", json.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task 接口的差错_不回网页()
    {
        await using var app = await TestHost.StartAsync();
        using var response = await app.GetAsync("/api/v1/nowhere");
        Assert.Equal("", await response.TextAsync());
    }
}
