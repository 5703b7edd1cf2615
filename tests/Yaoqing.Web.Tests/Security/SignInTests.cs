using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Access;
using Yaoqing.App.Administration;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Security;

/// <summary>登录, through the real host: lock-out, first passwords, cookies, sessions.</summary>
public sealed class SignInTests
{
    private const string User = "yunxi-reporter";
    private const string Chosen = "Chunfen-2027-Anhe";

    [Fact]
    public async Task 输错五次_对的密码也不收_重启仍锁_三十分钟后放开()
    {
        await using var web = await WebHouse.OpenAsync();
        await web.GivePasswordAsync(User);
        for (var wrong = 0; wrong < 5; wrong++)
            Assert.Equal(HttpStatusCode.Forbidden, (await SignInAsync(web.Visitor(), "Wrong-2026-pass")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SignInAsync(web.Visitor(), WebHouse.Password)).StatusCode);
        await web.RestartAsync();
        web.Clock.Advance(TimeSpan.FromMinutes(29));
        var locked = await SignInAsync(web.Visitor(), WebHouse.Password);
        Assert.Contains("锁定", await WebUser.TextAsync(locked), StringComparison.Ordinal);
        web.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(web.Visitor(), WebHouse.Password)).StatusCode);
        var trail = await web.County.LookAsync(db => db.Trail.Where(row => row.Action == "account.sign-in-refused" || row.Outcome == "signin.locked").Select(row => row.Outcome).ToListAsync());
        Assert.Equal((5, 2), (trail.Count(row => row == "done"), trail.Count(row => row == "signin.locked")));
    }

    [Fact]
    public async Task 没有的登录名和错的密码_回答一样()
    {
        await using var web = await WebHouse.OpenAsync();
        await web.GivePasswordAsync(User);
        var (known, unknown) = (await SignInAsync(web.Visitor(), "Wrong-2026-pass"), await SignInAsync(web.Visitor(), "Wrong-2026-pass", "nobody"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (known.StatusCode, unknown.StatusCode));
        Assert.Equal(await SaidAsync(known), await SaidAsync(unknown));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", "yaoqing", false)]
    [InlineData("https://127.0.0.1:0", "__Host-yaoqing", true)]
    public async Task 登录的凭据脚本读不到_不跨站发送(string urls, string name, bool secure)
    {
        await using var web = await WebHouse.OpenAsync(urls);
        await web.GivePasswordAsync(User);
        var visitor = web.Visitor();
        var form = (await visitor.GetAsync("/account/sign-in")).Headers.GetValues("Set-Cookie").Single(each => each.Contains("yaoqing-form=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.StartsWith(secure ? "__host-yaoqing-form=" : "yaoqing-form=", form, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", form, StringComparison.Ordinal);
        var cookie = (await SignInAsync(visitor, WebHouse.Password)).Headers.GetValues("Set-Cookie").Single(each => each.StartsWith(name + "=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All((string[])["httponly", "samesite=lax", "path=/"], flag => Assert.Contains(flag, cookie, StringComparison.Ordinal));
        Assert.Equal((secure, secure), (cookie.Contains("secure", StringComparison.Ordinal), form.Contains("secure", StringComparison.Ordinal)));
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 初始密码只能用来改密码_过一天就作废()
    {
        await using var web = await WebHouse.OpenAsync();
        var first = await IssueAsync(web);
        var user = web.Visitor();
        Assert.Equal("/account/password", (await SignInAsync(user, first)).Headers.Location?.OriginalString);
        Assert.Equal("/account/password", (await user.GetAsync("/items")).Headers.Location?.OriginalString);
        var changed = await user.SubmitAsync("/account/password", "main form[method=post]", ("Old", first), ("New", Chosen), ("Again", Chosen));
        Assert.Equal("/", changed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/items")).StatusCode);
        var second = await IssueAsync(web);
        web.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains("过期", await WebUser.TextAsync(await SignInAsync(web.Visitor(), second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 改密码_别处的登录全部退出()
    {
        await using var web = await WebHouse.OpenAsync();
        var (here, elsewhere) = (await web.SignedInAsync(User), web.Visitor());
        await SignInAsync(elsewhere, WebHouse.Password);
        await here.SubmitAsync("/account/password", "main form[method=post]", ("Old", WebHouse.Password), ("New", Chosen), ("Again", Chosen));
        Assert.Equal((true, false), (await InAsync(here), await InAsync(elsewhere)));
    }

    [Fact]
    public async Task 三十分钟不动就退出_一直在动也不超过八小时()
    {
        await using var web = await WebHouse.OpenAsync();
        var idle = await web.SignedInAsync(User);
        web.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.False(await InAsync(idle));
        var busy = await web.SignedInAsync(User);
        for (var passed = 25; passed < 8 * 60; passed += 25)
        {
            web.Clock.Advance(TimeSpan.FromMinutes(25));
            Assert.True(await InAsync(busy), $"after {passed} minutes");
        }
        web.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.False(await InAsync(busy));
    }

    [Fact]
    public async Task 退出后_旧的凭据重放无效()
    {
        await using var web = await WebHouse.OpenAsync();
        var user = await web.SignedInAsync(User);
        var stolen = web.Visitor();
        stolen.Keep("yaoqing", user.Cookie("yaoqing"));
        Assert.True(await InAsync(stolen));
        await user.PostAsync("/account/sign-out", [await user.TokenAsync()]);
        Assert.False(await InAsync(stolen));
    }

    [Fact]
    public async Task 最多三处同时登录_第四处挤掉最早的()
    {
        await using var web = await WebHouse.OpenAsync();
        await web.GivePasswordAsync(User);
        var places = new List<WebUser>();
        for (var at = 0; at < 4; at++)
        {
            places.Add(web.Visitor());
            await SignInAsync(places[at], WebHouse.Password);
            web.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var inside = new List<bool>();
        foreach (var place in places)
            inside.Add(await InAsync(place));
        Assert.Equal([false, true, true, true], inside);
    }

    [Fact]
    public async Task 轮数不够的旧密码_登录时按现在的轮数重存()
    {
        await using var web = await WebHouse.OpenAsync();
        await web.GivePasswordAsync(User, iterations: 300);
        var before = await HashAsync(web);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(web.Visitor(), WebHouse.Password)).StatusCode);
        var after = await HashAsync(web);
        Assert.Equal((300u, 1_000u), (before.Iterations, after.Iterations));
        Assert.Equal(before.SetAt, after.SetAt);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(web.Visitor(), WebHouse.Password)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SignInAsync(WebUser visitor, string password, string user = User) =>
        await visitor.SubmitAsync("/account/sign-in", "form[method=post]", ("UserName", user), ("Password", password));

    private static async Task<bool> InAsync(WebUser user) => (await user.GetAsync("/items")).StatusCode == HttpStatusCode.OK;

    private static async Task<string> SaidAsync(HttpResponseMessage answer) => string.Concat((await WebUser.ReadAsync(answer)).QuerySelectorAll(".problems li").Select(each => each.TextContent));

    private static async Task<string> IssueAsync(WebHouse web)
    {
        var (actor, id) = (await web.County.AsAsync("sysadmin"), await web.County.LookAsync(db => db.Accounts.Where(each => each.NormalizedName == User).Select(each => each.Id.Value).SingleAsync()));
        return (await web.County.RunAsync<IssuePassword, Result<string>>(issue => issue.RunAsync(actor, new IssuePasswordRequest(id, null), default))).Value;
    }

    /// <summary>The framework's format: version, then the rounds as a big-endian number after the kind of function.</summary>
    private static async Task<(uint Iterations, DateTimeOffset? SetAt)> HashAsync(WebHouse web)
    {
        var account = await web.County.LookAsync(db => db.Accounts.SingleAsync(each => each.NormalizedName == User));
        return (System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(account.PasswordHash ?? "").AsSpan(5)), account.PasswordSetAt);
    }
}
