using System.Net;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Desk;

public sealed class DeskPageTests
{
    [Fact]
    public async Task 没有来稿时说明下一步()
    {
        await using var web = await WebHouse.OpenAsync();
        Assert.Contains("新的来稿会列在这里", await (await web.SignedInAsync("editor")).WordsAsync("/desk"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yunxi-reporter")]
    [InlineData("director")]
    [InlineData("leader")]
    [InlineData("sysadmin")]
    public async Task 不是编辑的人打不开来稿(string user)
    {
        await using var web = await WebHouse.OpenAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignedInAsync(user)).GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task 别的信息科的稿件不存在()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("goveditor")).GetAsync($"/desk/items/{no}")).StatusCode);
    }

    [Fact]
    public async Task 选中一篇看到正文意见单位成绩()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        var words = await (await web.SignedInAsync("editor")).WordsAsync($"/desk/items/{no}");
        Assert.All((string[])["腾出仓容1.8万吨", "审稿意见", "没有发现相同或相近的往稿", "云溪镇今年：报 1 · 用 0"], each => Assert.Contains(each, words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Keep", "", SubmissionState.Kept)]
    [InlineData("Return", "请补充截至日期。", SubmissionState.Returned)]
    [InlineData("Reject", "已用同类信息。", SubmissionState.Rejected)]
    public async Task 留用退改不用都是一张表单(string handler, string reason, SubmissionState state)
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        var editor = await web.SignedInAsync("editor");
        var answer = await editor.SubmitAsync($"/desk/items/{no}", $"form[action*='handler={handler}']", reason.Length == 0 ? [] : [("reason", reason)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(state.InWords(), await editor.WordsAsync($"/desk/items/{no}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 退改不写理由_留在原页并说明()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        var answer = await (await web.SignedInAsync("editor")).SubmitAsync($"/desk/items/{no}", "form[action*='handler=Return']", ("reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("要写明理由", await WebUser.TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 领取后别的编辑看得到()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        _ = await (await web.SignedInAsync("editor")).SubmitAsync($"/desk/items/{no}", "form[action*='handler=Claim']");
        Assert.Contains("林知夏已领取", await (await web.SignedInAsync("editor2")).WordsAsync($"/desk/items/{no}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 采用时可以新开一期()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        var editor = await web.SignedInAsync("editor");
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync($"/desk/items/{no}", "form[action*='handler=Adopt']")).StatusCode);
        Assert.Contains("拟第26期", await editor.WordsAsync("/issues"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 批量退改要理由_写了就都退()
    {
        await using var web = await WebHouse.OpenAsync();
        var (one, two) = (await web.County.SubmitAsync(), await web.County.SubmitAsync("白沙乡", "baisha", await web.County.FormAsync("白沙乡", title: "白沙乡防汛")));
        var editor = await web.SignedInAsync("editor");
        var picks = new[] { ("pick", one.ToString()), ("act", "return") };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.SubmitAsync("/desk", "form[action*='handler=Batch']", [.. picks, ("reason", "")])).StatusCode);
        var page = await editor.PageAsync("/desk");
        var fields = page.QuerySelectorAll("form[action*='handler=Batch'] input[type=hidden]").Select(input => (input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? "")).ToList();
        fields.AddRange([("pick", one.ToString()), ("pick", two.ToString()), ("act", "return"), ("reason", "请补数据。")]);
        _ = await editor.PostAsync("/desk?handler=Batch", fields);
        Assert.Contains("退改 2", await editor.WordsAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 旧稿上保存_409给出两稿对照_写的不丢()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        var editor = await web.SignedInAsync("editor");
        var open = await editor.PageAsync($"/desk/items/{no}/edit");
        _ = (await web.County.EditAsync(no, 1, Doing.Body + "别人加的一句。", "editor2")).Value;
        var answer = await editor.SubmitAsync(open, $"/desk/items/{no}/edit", "form[action*='/edit']", ("Body", Doing.Body + "我加的一句。"));
        var page = await WebUser.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("我加的一句。", page.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("别人", string.Concat(page.QuerySelectorAll("#stale .redline p:not(.redline-key) del").Select(each => each.TextContent)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(page, $"/desk/items/{no}/edit", "form[action*='/edit']")).StatusCode);
    }

    [Fact]
    public async Task 一键改正存成新一稿_再恢复旧稿()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync(form: await web.County.FormAsync(body: Doing.Body.Replace("截至", "截止", StringComparison.Ordinal)));
        var editor = await web.SignedInAsync("editor");
        var fixedText = await editor.FollowAsync(await editor.SubmitAsync($"/desk/items/{no}/edit", "button[name=fix][value=all]"));
        Assert.Contains("截至8月30日", fixedText.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
        var restored = await editor.FollowAsync(await editor.SubmitAsync($"/desk/items/{no}/edit", "form[action*='handler=Restore']"));
        Assert.Contains("截止8月30日", restored.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("第 3 稿", restored.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 随写随审给出本科规则的意见()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        var editor = await web.SignedInAsync("editor");
        var answer = await editor.PostAsync($"/desk/items/{no}/live", [await editor.TokenAsync(), ("Title", Doing.Title), ("Body", "截止8月底，已完成。")], "application/json");
        Assert.Contains("\"findings\":[{", await WebUser.TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 补录后要核对审签才能采用()
    {
        await using var web = await WebHouse.OpenAsync();
        var editor = await web.SignedInAsync("editor");
        var entered = await editor.SubmitAsync("/desk/enter", "main form[method=post]",
            ("Input.Unit", (await web.County.UnitAsync("云溪镇")).ToString()), ("Input.Board", (await web.County.BoardAsync("产业发展")).ToString()), ("Input.Title", Doing.Title), ("Input.Body", Doing.Body),
            ("Input.Signer", "云溪镇主"), ("Input.SignerPost", "镇长"), ("Input.Proof", "签字件"), ("Input.Reporter", "陈小禾"), ("Input.Phone", "0700-5550109"));
        var page = await editor.FollowAsync(entered);
        Assert.Contains("核对审签", page.Body?.TextContent, StringComparison.Ordinal);
        var address = entered.Headers.Location?.OriginalString ?? "";
        Assert.Equal(HttpStatusCode.Conflict, (await editor.SubmitAsync(address, "form[action*='handler=Adopt']")).StatusCode);
        _ = await editor.SubmitAsync(address, "form[action*='handler=Confirm']");
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(address, "form[action*='handler=Adopt']")).StatusCode);
    }

    [Fact]
    public async Task 正文里的脚本只当文字显示()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync(form: await web.County.FormAsync(title: "<script>alert(1)</script>收粮"));
        var page = await (await web.SignedInAsync("editor")).PageAsync($"/desk/items/{no}");
        Assert.DoesNotContain(page.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script>", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 科长改信息科设置_编辑打不开()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        Assert.Equal(HttpStatusCode.Redirect, (await chief.SubmitAsync("/desk/settings", "main form[method=post]", ("Input.Days", "5"), ("Input.NewBoards", "营商环境"))).StatusCode);
        var page = await chief.PageAsync("/desk/settings");
        Assert.Equal("5", page.QuerySelector("input[name='Input.Days']")?.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[value='营商环境']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignedInAsync("editor")).GetAsync("/desk/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chief.SubmitAsync("/desk/settings", "main form[method=post]", ("Input.Days", "99"))).StatusCode);
    }

    [Fact]
    public async Task 切换信息科只认自己的()
    {
        await using var web = await WebHouse.OpenAsync();
        var editor = await web.SignedInAsync("editor");
        var (own, other) = (await web.County.OfficeAsync(Line.Party), await web.County.OfficeAsync(Line.Government));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync("/account/desk", [await editor.TokenAsync(), ("desk", own.ToString("N"))])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostAsync("/account/desk", [await editor.TokenAsync(), ("desk", other.ToString("N"))])).StatusCode);
    }
}
