using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Assessment;

public sealed class SchemePageTests
{
    [Fact]
    public async Task 科长改办法_先检查再保存_列出版本和录入人()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        Assert.Contains("还没有计分办法", await chief.WordsAsync("/schemes"), StringComparison.Ordinal);
        var wrong = await WebUser.ReadAsync(await chief.SubmitAsync("/schemes/edit", "button[formaction*='handler=Check']", ("Text", Reckoning.Scheme.Replace("adopted, points", "adoptd, points", StringComparison.Ordinal))));
        Assert.Equal(("5", true), (wrong.QuerySelector("#scheme-check [data-line]")?.GetAttribute("data-line"), wrong.QuerySelector("#scheme-check")?.TextContent.Contains("adopted", StringComparison.Ordinal)));
        Assert.Contains("adoptd", wrong.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
        var saved = await chief.FollowAsync(await chief.SubmitAsync("/schemes/edit", "button[formaction*='handler=Save']", ("Text", Reckoning.Scheme)));
        Assert.Contains("2026年1月1日起", saved.Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("顾言之录入于", saved.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 没改好的不能保存_写的字还在()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var answer = await chief.SubmitAsync("/schemes/edit", "button[formaction*='handler=Save']", ("Text", Reckoning.Scheme.Replace("expect: {单位: 5}", "expect: {单位: 6}", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await WebUser.ReadAsync(answer);
        Assert.Contains("应得 6分，算得 5分", page.QuerySelector("#scheme-check")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("单位: 6", page.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 随写随查只回检查结果_什么都不保存()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var answer = await chief.PostAsync("/schemes/check", [await chief.TokenAsync(), ("Text", Reckoning.Scheme)]);
        var part = await WebUser.ReadAsync(answer);
        Assert.Contains("1 个算例都对", part.Body?.TextContent, StringComparison.Ordinal);
        Assert.Null(part.QuerySelector("main"));
        Assert.Equal(0, await web.County.LookAsync(db => db.SchemeVersions.CountAsync()));
    }

    [Fact]
    public async Task 试算并列现行和试算两种排名()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        _ = (await web.County.ManualAsync("3", new DateOnly(2026, 3, 1))).Value;
        var chief = await web.SignedInAsync("chief");
        var page = await WebUser.ReadAsync(await chief.SubmitAsync("/schemes/edit", "button[formaction*='handler=Try']", ("Text", Reckoning.Scheme), ("Period", "2026")));
        Assert.Equal(["云溪镇", "3", "1", "3", "1", "0", "不变"], page.QuerySelectorAll("#result tbody tr:not(.group)")[0].Children.Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task 单位逐条看得到现行办法_但不能改()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var page = await reporter.PageAsync("/schemes");
        Assert.Contains("-100 到 -50 分，由人裁定", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href*='/schemes/edit']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.GetAsync("/schemes/edit")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.PostAsync("/schemes/check", [await reporter.TokenAsync(), ("Text", "x")])).StatusCode);
    }

    [Fact]
    public async Task 结账由考核人员按月办_单位看得到状态()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        var chief = await web.SignedInAsync("chief");
        var page = await chief.FollowAsync(await chief.SubmitAsync("/schemes/periods", "form[data-confirm]:not([action*=Through])"));
        Assert.Contains("2026年1月已结账", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("与结账时一致", page.QuerySelector("tbody tr")?.TextContent, StringComparison.Ordinal);
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var seen = await reporter.PageAsync("/schemes/periods");
        Assert.Contains("已结账", seen.QuerySelector("tbody tr")?.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("form[data-confirm]"));
    }

    [Fact]
    public async Task 补结前几个月的账_依次结到选定的月份()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        var chief = await web.SignedInAsync("chief");
        var page = await chief.FollowAsync(await chief.SubmitAsync("/schemes/periods", "form[action*='Through']", ("month", "2026-07-01")));
        Assert.Equal(7, page.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("已结账", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task 没轮到的月份提交也结不了()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        var chief = await web.SignedInAsync("chief");
        var answer = await chief.SubmitAsync("/schemes/periods", "form[data-confirm]:not([action*=Through])", ("month", "2026-03-01"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("请先结2026年1月", await WebUser.TextAsync(answer), StringComparison.Ordinal);
    }
}
