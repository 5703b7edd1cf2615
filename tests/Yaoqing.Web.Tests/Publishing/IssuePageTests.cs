using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Publishing;

public sealed class IssuePageTests
{
    [Fact]
    public async Task 从编排到印发_主任签发他看到的清样()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await ComposedAsync(web);
        var (editor, director) = (await web.SignedInAsync("editor"), await web.SignedInAsync("director"));
        Assert.Contains("《安和信息》拟第26期", await editor.WordsAsync($"/issues/{issue}"), StringComparison.Ordinal);
        _ = await editor.SubmitAsync($"/issues/{issue}", "form[action*='handler=Send']");
        _ = await director.SubmitAsync($"/issues/{issue}", "form[action*='handler=Sign']");
        _ = await editor.SubmitAsync($"/issues/{issue}", "form[action*='handler=Publish']");
        var words = await editor.WordsAsync($"/issues/{issue}");
        Assert.Contains("《安和信息》第26期", words, StringComparison.Ordinal);
        Assert.Contains("何敬之", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 主任退回要写意见()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await ComposedAsync(web);
        _ = (await web.County.SendIssueAsync(issue)).Value;
        var director = await web.SignedInAsync("director");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await director.SubmitAsync($"/issues/{issue}", "form[action*='handler=Reopen']", ("reason", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await director.SubmitAsync($"/issues/{issue}", "form[action*='handler=Reopen']", ("reason", "标题再推敲。"))).StatusCode);
    }

    [Fact]
    public async Task 签发前内容变了_要重看()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await ComposedAsync(web);
        _ = (await web.County.SendIssueAsync(issue)).Value;
        var director = await web.SignedInAsync("director");
        var answer = await director.SubmitAsync($"/issues/{issue}", "form[action*='handler=Sign']", ("digest", new string('0', 64)));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("重新审阅", await WebUser.TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 没有脚本也能上下移动和合并()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await ComposedAsync(web, two: true);
        var editor = await web.SignedInAsync("editor");
        var page = await editor.PageAsync($"/issues/{issue}");
        Assert.Equal([Doing.Title, "白沙乡收粮"], page.QuerySelectorAll("ol.order li a").Select(link => link.TextContent));
        var moved = await editor.FollowAsync(await editor.SubmitAsync(page, $"/issues/{issue}", "ol.order li:last-child button[value^='up:']"));
        Assert.Equal(["白沙乡收粮", Doing.Title], moved.QuerySelectorAll("ol.order li a").Select(link => link.TextContent));
        var picks = moved.QuerySelectorAll("input[name=pick]").Select(box => ("pick", box.GetAttribute("value") ?? "")).ToList();
        var hidden = moved.QuerySelectorAll("#merge input[type=hidden]").Select(input => (input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? ""));
        var merged = await editor.FollowAsync(await editor.PostAsync($"/issues/{issue}?handler=Merge", [.. hidden, .. picks, ("title", "两乡镇推进收粮")]));
        Assert.Contains("白沙乡、云溪镇 · 各记名", merged.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 脚本拖动排序得到新的版本号_再拖不冲突()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await ComposedAsync(web, two: true);
        var editor = await web.SignedInAsync("editor");
        var page = await editor.PageAsync($"/issues/{issue}");
        var order = page.QuerySelectorAll("input[name=order]").Select(input => ("order", input.GetAttribute("value") ?? "")).Reverse().ToList();
        var answer = await WebUser.TextAsync(await editor.PostAsync($"/issues/{issue}?handler=Order", [await editor.TokenAsync(), .. order, ("Version", page.QuerySelector("#order input[name=Version]")?.GetAttribute("value") ?? "")], "application/json"));
        Assert.Contains($"\"version\":{await web.County.IssueVersionAsync(issue)}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 篇目被别人改过_两稿都给出()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await ComposedAsync(web);
        var (editor, other) = (await web.SignedInAsync("editor"), await web.SignedInAsync("editor2"));
        var link = (await editor.PageAsync($"/issues/{issue}")).QuerySelector("ol.order li a")?.GetAttribute("href") ?? "";
        var open = await editor.PageAsync(link);
        _ = await other.SubmitAsync(link, "main form[method=post]", ("Input.Body", "别人写的。"));
        var answer = await editor.SubmitAsync(open, link, "main form[method=post]", ("Input.Body", "我写的。"));
        var page = await WebUser.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("我写的。", page.QuerySelector("textarea[name='Input.Body']")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("别人写的。", page.QuerySelector("#stale")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(page, link, "main form[method=post]")).StatusCode);
    }

    [Fact]
    public async Task 清样是不能执行任何东西的图()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await ComposedAsync(web);
        var editor = await web.SignedInAsync("editor");
        var answer = await editor.GetAsync($"/issues/{issue}/pages/1");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.StartsWith("<svg", await WebUser.TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/issues/{issue}/pages/99")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("leader")).GetAsync($"/issues/{issue}/pages/1")).StatusCode);
    }

    [Theory]
    [InlineData("leader", HttpStatusCode.OK)]
    [InlineData("yunxi-head", HttpStatusCode.OK)]
    [InlineData("baisha-reporter", HttpStatusCode.NotFound)]
    [InlineData("goveditor", HttpStatusCode.NotFound)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    public async Task 文件只给能读的人(string user, HttpStatusCode status)
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await PublishedAsync(web);
        Assert.Equal(status, (await (await web.SignedInAsync(user)).GetAsync($"/issues/{issue}/files/docx")).StatusCode);
    }

    [Fact]
    public async Task 文件作为附件下载_中文文件名()
    {
        await using var web = await WebHouse.OpenAsync();
        var answer = await (await web.SignedInAsync("editor")).GetAsync($"/issues/{await PublishedAsync(web)}/files/docx");
        var disposition = answer.Content.Headers.ContentDisposition;
        Assert.Equal(("attachment", "安和信息2026年第26期.docx"), (disposition?.DispositionType, disposition?.FileNameStar));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task 领导读刊写批示_信息科收到()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await PublishedAsync(web);
        var leader = await web.SignedInAsync("leader");
        Assert.Contains("《安和信息》", await leader.WordsAsync("/reading"), StringComparison.Ordinal);
        var done = await leader.FollowAsync(await leader.SubmitAsync($"/reading/{issue}", "form[action^='/reading/']", ("Text", "做法很好，请总结推广。")));
        Assert.Contains("做法很好，请总结推广。", done.Body?.TextContent, StringComparison.Ordinal);
        var kept = await web.County.LookAsync(db => db.Instructions.SingleAsync());
        Assert.Equal(("陆怀远", "县委书记", true), (kept.LeaderName, kept.LeaderPost, kept.Principal));
    }

    [Fact]
    public async Task 单位读到采用了自己的那期_不能写批示()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await PublishedAsync(web);
        Assert.Null((await (await web.SignedInAsync("yunxi-reporter")).PageAsync($"/reading/{issue}")).QuerySelector("textarea"));
        Assert.Contains("还没有可读的刊物", await (await web.SignedInAsync("baisha-reporter")).WordsAsync("/reading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 更正登记在印发的一期旁边()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await PublishedAsync(web);
        var director = await web.SignedInAsync("director");
        _ = await director.SubmitAsync($"/issues/{issue}", "form[action*='handler=Correct']", ("text", "第1篇数字应为2160吨。"));
        Assert.Contains("更正", await (await web.SignedInAsync("leader")).WordsAsync($"/reading/{issue}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 收回登记后_读者和编辑都看到收回()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await PublishedAsync(web);
        var director = await web.SignedInAsync("director");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await director.SubmitAsync($"/issues/{issue}", "form[action*='handler=Correct']", ("text", ""), ("withdrawal", "true"))).StatusCode);
        await director.FollowAsync(await director.SubmitAsync($"/issues/{issue}", "form[action*='handler=Correct']", ("text", "数据未经核实，本期收回。"), ("withdrawal", "true")));
        Assert.Contains("收回（何敬之", await (await web.SignedInAsync("editor")).WordsAsync($"/issues/{issue}"), StringComparison.Ordinal);
        var leader = await web.SignedInAsync("leader");
        Assert.Contains("收回：数据未经核实，本期收回。", await leader.WordsAsync($"/reading/{issue}"), StringComparison.Ordinal);
        Assert.Contains("收回", (await leader.PageAsync("/reading")).QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 合并之后可以拆回_回到原来两篇()
    {
        await using var web = await WebHouse.OpenAsync();
        var issue = await ComposedAsync(web, two: true);
        var editor = await web.SignedInAsync("editor");
        var page = await editor.PageAsync($"/issues/{issue}");
        Assert.Null(page.QuerySelector("button[formaction*='handler=Split']"));
        var picks = page.QuerySelectorAll("input[name=pick]").Select(box => ("pick", box.GetAttribute("value") ?? "")).ToList();
        await editor.FollowAsync(await editor.SubmitAsync(page, $"/issues/{issue}", "#merge", [.. picks, ("title", "两乡镇推进收粮")]));
        var back = await editor.FollowAsync(await editor.SubmitAsync($"/issues/{issue}", "button[formaction*='handler=Split']"));
        Assert.Equal([Doing.Title, "白沙乡收粮"], back.QuerySelectorAll("ol.order li a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task 科长改刊头_空的编印单位不收()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var link = (await chief.PageAsync("/desk/settings")).QuerySelector("a[href*='/periodicals/']")?.GetAttribute("href") ?? "";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chief.SubmitAsync(link, "main form[method=post]", ("Input.Organ", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await chief.SubmitAsync(link, "main form[method=post]", ("Input.Sections", "县内要情\n工作交流"))).StatusCode);
        Assert.Contains("工作交流", (await chief.PageAsync(link)).QuerySelector("textarea[name='Input.Sections']")?.TextContent, StringComparison.Ordinal);
    }

    private static async Task<int> ComposedAsync(WebHouse web, bool two = false)
    {
        var issue = await web.County.OpenIssueAsync();
        _ = (await web.County.AdoptAsync(await web.County.SubmitAsync(), issue)).Value;
        if (two)
            _ = (await web.County.AdoptAsync(await web.County.SubmitAsync("白沙乡", "baisha", await web.County.FormAsync("白沙乡", title: "白沙乡收粮")), issue)).Value;
        return issue;
    }

    private static async Task<int> PublishedAsync(WebHouse web)
    {
        var issue = await ComposedAsync(web);
        _ = (await web.County.SendIssueAsync(issue)).Value;
        _ = (await web.County.SignIssueAsync(issue)).Value;
        _ = (await web.County.PublishAsync(issue)).Value;
        return issue;
    }
}
