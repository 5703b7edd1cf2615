using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.Core.Access;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Security;

/// <summary>三员: apart from each other and from business; a right needs two persons.</summary>
public sealed class AdministratorTests
{
    private const string Accounts = "/admin/accounts";

    [Fact]
    public async Task 授权由一人提出另一人批准_批准后下一次请求就生效()
    {
        await using var web = await WebHouse.OpenAsync();
        var (system, security, editor) = (await web.SignedInAsync("sysadmin"), await web.SignedInAsync("secadmin"), await web.SignedInAsync("goveditor"));
        var office = await web.County.OfficeAsync(Core.Directory.Line.Government);
        Assert.Equal(HttpStatusCode.Redirect, (await ProposeAsync(web, system, "goveditor", Role.ChiefEditor, office)).StatusCode);
        var grant = await web.County.LookAsync(db => db.Grants.Where(each => each.ApprovedAt == null).Select(each => each.Id.Value).SingleAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(system, grant)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/desk/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(security, grant)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/desk/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(security, grant, "false")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/desk/settings")).StatusCode);
    }

    [Theory]
    [InlineData("editor", Role.AuditAdministrator)]
    [InlineData("auditor", Role.SystemAdministrator)]
    [InlineData("secadmin", Role.Leader)]
    public async Task 三员不兼任_也不兼业务(string user, Role role)
    {
        await using var web = await WebHouse.OpenAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await ProposeAsync(web, await web.SignedInAsync("sysadmin"), user, role, null)).StatusCode);
    }

    [Theory]
    [InlineData("sysadmin")]
    [InlineData("secadmin")]
    [InlineData("auditor")]
    public async Task 三员打不开任何业务页面(string user)
    {
        await using var web = await WebHouse.OpenAsync();
        var admin = await web.SignedInAsync(user);
        foreach (var page in (string[])["/items", "/signoffs", "/desk", "/issues", "/upward", "/instructions", "/commissions", "/events", "/scores", "/ranking", "/targets", "/search", "/reading", "/desk/settings"])
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, (await admin.GetAsync(page)).StatusCode));
    }

    [Theory]
    [InlineData("sysadmin", "/admin/accounts", "/admin/trail", "还没有备份过")]
    [InlineData("secadmin", "/admin/accounts", "/admin/trail", "没有待批准的")]
    [InlineData("auditor", "/admin/trail", "/admin/accounts", "还没有存证")]
    public async Task 系统管理页各给各的事(string user, string own, string others, string state)
    {
        await using var web = await WebHouse.OpenAsync();
        var page = await (await web.SignedInAsync(user)).PageAsync("/admin");
        Assert.Contains(state, page.Body?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href^='{own}']"));
        Assert.Null(page.QuerySelector($"a[href^='{others}']"));
    }

    [Fact]
    public async Task 系统管理页只给三员_提出的授权算在待批准里()
    {
        await using var web = await WebHouse.OpenAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignedInAsync("chief")).GetAsync("/admin")).StatusCode);
        await ProposeAsync(web, await web.SignedInAsync("sysadmin"), "goveditor", Role.ChiefEditor, await web.County.OfficeAsync(Core.Directory.Line.Government));
        Assert.Contains("1 项待批准", await (await web.SignedInAsync("secadmin")).WordsAsync("/admin"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> ProposeAsync(WebHouse web, WebUser system, string user, Role role, Guid? scope)
    {
        var id = await web.County.LookAsync(db => db.Accounts.Where(each => each.NormalizedName == user).Select(each => each.Id.Value).SingleAsync());
        return await system.PostAsync(Accounts + "?handler=Propose", [await system.TokenAsync(), ("account", id.ToString()), ("role", role.ToString()), .. scope is { } at ? [("scope", at.ToString())] : Array.Empty<(string, string)>()]);
    }

    private static async Task<HttpResponseMessage> DecideAsync(WebUser who, Guid grant, string approve = "true") =>
        await who.PostAsync(Accounts + "?handler=Decide", [await who.TokenAsync(), ("grant", grant.ToString()), ("approve", approve)]);
}
