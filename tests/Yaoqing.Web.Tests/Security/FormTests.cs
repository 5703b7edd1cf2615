using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.Web.Look;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Security;

/// <summary>Reading changes nothing; every form carries its once-key and is done once.</summary>
public sealed class FormTests(FullHouse house) : IClassFixture<FullHouse>
{
    private static readonly string[] Readers = ["yunxi-reporter", "yunxi-head", "yunxi-deputy", "editor", "chief", "director", "goveditor", "leader", "sysadmin", "secadmin", "auditor"];

    /// <summary>Forms that do no deed (a file is read into the form and nothing is stored), or whose deed done twice is the same deed.</summary>
    private static readonly string[] Repeatable = ["/account/sign-out", "/account/password", "/account/desk", "/review", "/?handler=Read"];

    [Fact]
    public async Task 打开和点遍所有页面_数据一字不变()
    {
        foreach (var reader in Readers)
            _ = await house.UserAsync(reader);
        var before = await house.Web.DigestAsync(withTrail: true);
        foreach (var reader in Readers)
            Assert.NotEmpty(await Crawl.PagesAsync(await house.UserAsync(reader)));
        Assert.Equal(before, await house.Web.DigestAsync(withTrail: true));
    }

    [Fact]
    public async Task 每个表单都带一次性编号()
    {
        var without = new SortedSet<string>();
        foreach (var reader in Readers)
        {
            foreach (var (address, page) in await Crawl.PagesAsync(await house.UserAsync(reader)))
            {
                foreach (var form in page.QuerySelectorAll("form[method=post]").Where(form => form.QuerySelector("input[type=file]") is null && form.QuerySelector($"input[name={OnceKey.FieldName}]") is null))
                    without.Add(form.GetAttribute("action") is { Length: > 0 } action ? action : address);
            }
        }
        Assert.Empty(without.Except(Repeatable));
    }

    [Theory]
    [InlineData("editor", "/commissions/new", "main form[method=post]", "Title=防汛值守;Demand=报值守情况。")]
    [InlineData("editor", "/events", "form[method=post][action='/events'], main form[method=post]", "Title=防汛部署会")]
    [InlineData("chief", "/targets", "form[action*='handler=Unit']", "points=90")]
    [InlineData("editor", "/upward", "form[action*='handler=Standing']", "points=256;asOf=2026-08-30;source=市委办通报")]
    [InlineData("auditor", "/admin/trail", "form[action*='handler=Checkpoint']", "")]
    [InlineData("sysadmin", "/admin/accounts", "form[action*='handler=Create']", "userName=twice;name=两次")]
    public async Task 同一张表单交两次_只办一次(string name, string address, string form, string typed)
    {
        var user = await house.UserAsync(name);
        var page = await user.PageAsync(address);
        var changes = typed.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair.Split('=')[0], pair.Split('=')[1])).ToList();
        if (page.QuerySelector($"{form} input[name=Units]") is { } unit)
            changes.Add(("Units", unit.GetAttribute("value") ?? ""));
        var first = await user.SubmitAsync(page, address, form, [.. changes]);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var once = await RowsAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await user.SubmitAsync(page, address, form, [.. changes])).StatusCode);
        Assert.Equal(once, await RowsAsync());
    }

    [Fact]
    public async Task 排序的按钮按两次_只动一次()
    {
        var user = await house.UserAsync("editor");
        var address = $"/issues/{house.There.Composing}";
        var page = await user.PageAsync(address);
        await user.FollowAsync(await user.SubmitAsync(page, address, "ol.order li:last-child button[value^='up:']"));
        var version = house.IssueVersionOf(house.There.Composing);
        Assert.Equal(HttpStatusCode.Redirect, (await user.SubmitAsync(page, address, "ol.order li:last-child button[value^='up:']")).StatusCode);
        Assert.Equal(version, house.IssueVersionOf(house.There.Composing));
    }

    private Task<(int, int, int, int, int, int)> RowsAsync() => house.County.LookAsync(async db =>
        (await db.Commissions.CountAsync(), await db.Events.CountAsync(), await db.Targets.CountAsync(), await db.Standings.CountAsync(), await db.TrailCheckpoints.CountAsync(), await db.Accounts.CountAsync()));
}
