using System.Net;
using Xunit;

namespace Yaoqing.Web.Tests.Houses;

public sealed class WebHouseTests
{
    [Fact]
    public async Task 未登录的人被带到登录页()
    {
        await using var web = await WebHouse.OpenAsync();
        var answer = await web.Visitor().GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 登录的人看到首页_没有令牌的提交被拒()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.Contains("云溪镇员", await reporter.WordsAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await reporter.PostAsync("/account/sign-out", [])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.PostAsync("/account/sign-out", [await reporter.TokenAsync()])).StatusCode);
    }
}
