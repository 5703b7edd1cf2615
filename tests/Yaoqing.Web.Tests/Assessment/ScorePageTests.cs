using System.Net;
using AngleSharp.Dom;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Assessment;

public sealed class ScorePageTests
{
    [Fact]
    public async Task 结账后的补录在得分页注明更正()
    {
        await using var web = await ScoredAsync();
        _ = (await web.County.ManualAsync("3", new DateOnly(2026, 7, 20))).Value;
        await web.County.CloseThroughAsync(7);
        web.Clock.Advance(TimeSpan.FromMinutes(1));
        _ = (await web.County.ManualAsync("4", new DateOnly(2026, 7, 20))).Value;
        var page = await (await web.SignedInAsync("yunxi-reporter")).PageAsync("/scores");
        Assert.Contains("更正2026年7月", page.QuerySelectorAll("table.ledger tbody").Single(body => body.TextContent.Contains("2026年8月", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains("已结账", page.QuerySelectorAll("table.ledger tr.group")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 单位从那一笔提出异议_信息科处理_结果回到那一笔()
    {
        await using var web = await ScoredAsync();
        var (reporter, chief) = (await web.SignedInAsync("yunxi-reporter"), await web.SignedInAsync("chief"));
        var link = (await reporter.PageAsync("/scores")).QuerySelector("table.ledger a[href*='entry=']")?.GetAttribute("href") ?? "";
        var raised = await reporter.SubmitAsync(link, "main form", ("reason", "当日12时前已报。"));
        Assert.Contains("异议待处理", (await reporter.PageAsync("/scores")).QuerySelector("table.ledger")?.TextContent, StringComparison.Ordinal);
        var address = raised.Headers.Location?.OriginalString ?? "";
        Assert.Contains("1 件待处理", await chief.WordsAsync("/scores/objections"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chief.SubmitAsync(address, "main form", ("outcome", "Rejected"), ("answer", ""))).StatusCode);
        _ = await chief.FollowAsync(await chief.SubmitAsync(address, "main form", ("outcome", "FactRevoked"), ("answer", "经查属实。")));
        Assert.Contains("经查属实。", await reporter.WordsAsync(address), StringComparison.Ordinal);
        Assert.Contains("0 分", (await reporter.PageAsync("/scores")).QuerySelector(".fig")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 少记的也能提()
    {
        await using var web = await ScoredAsync();
        var head = await web.SignedInAsync("yunxi-head");
        var link = (await head.PageAsync("/scores")).QuerySelector(".acts a[href*='objections/new']")?.GetAttribute("href") ?? "";
        _ = await head.FollowAsync(await head.SubmitAsync(link, "main form", ("missing", "《临江要情》采用一篇"), ("month", "2026-05"), ("reason", "见市委办通报。")));
        Assert.Contains("少记：《临江要情》采用一篇", await head.WordsAsync("/scores"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 别的单位打不开_也不能替它提()
    {
        await using var web = await ScoredAsync();
        var (yunxi, baisha) = (await web.SignedInAsync("yunxi-reporter"), await web.SignedInAsync("baisha-reporter"));
        var link = (await yunxi.PageAsync("/scores")).QuerySelector("table.ledger a[href*='entry=']")?.GetAttribute("href") ?? "";
        Assert.Equal(HttpStatusCode.NotFound, (await baisha.GetAsync(link)).StatusCode);
        var raised = (await yunxi.SubmitAsync(link, "main form", ("reason", "已报。"))).Headers.Location?.OriginalString ?? "";
        Assert.Equal(HttpStatusCode.NotFound, (await baisha.GetAsync(raised)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await yunxi.PostAsync(raised, [await yunxi.TokenAsync(), ("outcome", "PointsGranted"), ("points", "5"), ("answer", "自己定")])).StatusCode);
        Assert.DoesNotContain("云溪镇", (await baisha.PageAsync("/scores/objections")).QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 考核人员登记差错_撤回要写理由_原记录还在()
    {
        await using var web = await ScoredAsync();
        var chief = await web.SignedInAsync("chief");
        var unit = (await web.County.UnitAsync("白沙乡")).ToString();
        var range = await chief.SubmitAsync("/scores/facts/new", "main form", ("Input.Unit", unit), ("Input.Kind", "Offence"), ("Input.Offence", "瞒报"), ("Input.Happened", "2026-08-20"), ("Input.Reason", "汛情"));
        Assert.Contains("在 -100 到 -50 分之间裁定", await WebUser.TextAsync(range), StringComparison.Ordinal);
        _ = await chief.FollowAsync(await chief.SubmitAsync("/scores/facts/new", "main form", ("Input.Unit", unit), ("Input.Kind", "Offence"), ("Input.Offence", "瞒报"), ("Input.Points", "-60"), ("Input.Happened", "2026-08-20"), ("Input.Reason", "汛情")));
        var page = await chief.PageAsync("/scores/facts?unit=白沙乡");
        Assert.Contains("白沙乡 -60分", Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        var taken = await chief.FollowAsync(await chief.SubmitAsync("/scores/facts?unit=白沙乡", "tbody form", ("reason", "查无此事")));
        Assert.Contains("顾言之撤回：查无此事", Assert.Single(taken.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 编辑看得到事项_不能登记和撤回()
    {
        await using var web = await ScoredAsync();
        var editor = await web.SignedInAsync("editor");
        var page = await editor.PageAsync("/scores/facts");
        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Empty(page.QuerySelectorAll("tbody form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/scores/facts/new")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PostAsync("/scores/facts", [await editor.TokenAsync()])).StatusCode);
    }

    [Fact]
    public async Task 排名可选月_季_年_比上期升降()
    {
        await using var web = await ScoredAsync();
        _ = (await web.County.ManualAsync("4", new DateOnly(2026, 7, 20), "白沙乡")).Value;
        _ = (await web.County.ManualAsync("9", new DateOnly(2026, 8, 20))).Value;
        var page = await (await web.SignedInAsync("yunxi-reporter")).PageAsync("/ranking?period=2026-08");
        var row = page.QuerySelectorAll("tbody tr").First(each => each.TextContent.Contains("云溪镇", StringComparison.Ordinal));
        Assert.Equal(["1", "云溪镇", "8", "+8", "升 1"], row.Children.Take(5).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("2026年1—8月", page.QuerySelector("select[name=period]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("yunxi-reporter")).GetAsync("/ranking?period=2026-12")).StatusCode);
    }

    [Fact]
    public async Task 目标页写明预测怎么算_单位按办法的百分比()
    {
        await using var web = await ScoredAsync();
        _ = (await web.County.ManualAsync("94.2", new DateOnly(2026, 8, 1))).Value;
        var words = await (await web.SignedInAsync("chief")).WordsAsync("/targets");
        Assert.Contains("255 ÷ 243天 × 365天", words, StringComparison.Ordinal);
        Assert.Contains("85%", words, StringComparison.Ordinal);
        Assert.Contains("116%", words, StringComparison.Ordinal);
    }

    /// <summary>A county with a scheme and one late report of 云溪镇 in August.</summary>
    private static async Task<WebHouse> ScoredAsync()
    {
        var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        _ = (await web.County.OffenceAsync("迟报")).Value;
        return web;
    }
}
