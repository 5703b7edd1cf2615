using System.Net;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Scoring;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Assessment;

public sealed class BulletinPageTests
{
    [Fact]
    public async Task 从起草到印发_单位看得到并能下载()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = await web.County.WithAugustAsync();
        var (chief, reporter) = (await web.SignedInAsync("chief"), await web.SignedInAsync("yunxi-reporter"));
        var draft = await chief.FollowAsync(await chief.SubmitAsync("/bulletins/new", "main form[method=post]"));
        Assert.Contains("数据相合", draft.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/bulletins/1")).StatusCode);
        _ = await chief.FollowAsync(await chief.SubmitAsync("/bulletins/1", "form[action*='handler=Issue']"));
        Assert.Contains("2026年第1期", await reporter.WordsAsync("/bulletins"), StringComparison.Ordinal);
        var page = await reporter.PageAsync("/bulletins/1");
        Assert.Empty(page.QuerySelectorAll("main form"));
        var file = await reporter.GetAsync("/bulletins/1/files/xlsx");
        Assert.Equal((HttpStatusCode.OK, "attachment"), (file.StatusCode, file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("goveditor")).GetAsync("/bulletins/1/files/xlsx")).StatusCode);
    }

    [Fact]
    public async Task 数据对不上时_说明在哪里_没有印发按钮()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = await web.County.WithAugustAsync();
        var chief = await web.SignedInAsync("chief");
        var no = await web.County.DraftBulletinAsync();
        var page = await chief.PageAsync($"/bulletins/{no}");
        await web.County.FactAsync(FactKind.Adopted, ["县发改局"], 7, periodical: "安和信息");
        var answer = await chief.SubmitAsync(page, $"/bulletins/{no}", "form[action*='handler=Issue']");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var refused = await WebUser.ReadAsync(answer);
        Assert.Contains("县发改局", refused.QuerySelector(".problems")?.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.QuerySelector("form[action*='handler=Issue']"));
        _ = await chief.FollowAsync(await chief.SubmitAsync($"/bulletins/new?no={no}", "main form[method=post]"));
        Assert.NotNull((await chief.PageAsync($"/bulletins/{no}")).QuerySelector("form[action*='handler=Issue']"));
    }

    [Fact]
    public async Task 文字没填好_留在页上()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = await web.County.WithAugustAsync();
        var chief = await web.SignedInAsync("chief");
        var no = await web.County.DraftBulletinAsync();
        var answer = await chief.SubmitAsync($"/bulletins/{no}", "form[action*='handler=Edit']", ("title", ""), ("text", "我写的正文。"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("我写的正文。", (await WebUser.ReadAsync(answer)).QuerySelector("textarea[name=text]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 删除草稿_提醒零报送()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = await web.County.WithAugustAsync();
        var chief = await web.SignedInAsync("chief");
        var dropped = await web.County.DraftBulletinAsync();
        _ = await chief.FollowAsync(await chief.SubmitAsync($"/bulletins/{dropped}", "form[action*='handler=Drop']"));
        Assert.Equal(HttpStatusCode.NotFound, (await chief.GetAsync($"/bulletins/{dropped}")).StatusCode);
        var no = await web.County.DraftBulletinAsync();
        _ = (await web.County.IssueBulletinAsync(no)).Value;
        var reminded = await chief.FollowAsync(await chief.SubmitAsync($"/bulletins/{no}", "form[action*='handler=Remind']"));
        Assert.Contains("已提醒1个零报送单位", reminded.Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("本单位零报送", await (await web.SignedInAsync("fagai-reporter")).WordsAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 还没有通报时_说下一步()
    {
        await using var web = await WebHouse.OpenAsync();
        Assert.Contains("还没有通报", await (await web.SignedInAsync("leader")).WordsAsync("/bulletins"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignedInAsync("editor")).GetAsync("/bulletins/new")).StatusCode);
    }
}
