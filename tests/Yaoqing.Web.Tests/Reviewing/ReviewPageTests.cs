using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Reviewing;

/// <summary>The review on the pages, for those who have no script.</summary>
public sealed class ReviewPageTests
{
    private static readonly string Until = Doing.Body.Replace("截至8月", "截止8月", StringComparison.Ordinal);
    private const string Wrong = "截至8月30日，全镇参训干部50人，其中党员80人。一是开展集中培训6场。二是组织现场观摩3次。";

    [Fact]
    public async Task 点一下就改_只改那一处_什么都不存()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var reviewed = await WebUser.ReadAsync(await reporter.SubmitAsync("/items/new", "button[value=review]", ("Input.Title", Doing.Title), ("Input.Body", Until)));
        var button = reviewed.QuerySelectorAll("button[value^='mend:']").Single(each => each.TextContent == "改为 截至");
        var mended = await WebUser.ReadAsync(await reporter.SubmitAsync(reviewed, "/items/new", $"button[value='{button.GetAttribute("value")}']"));
        Assert.Equal(Doing.Body, mended.QuerySelector("textarea[data-editor-body]")?.TextContent.Trim());
        Assert.DoesNotContain(mended.QuerySelectorAll(".finding .rule"), each => each.TextContent.StartsWith("W02", StringComparison.Ordinal));
        Assert.False(await web.County.LookAsync(db => db.Items.AnyAsync()));
    }

    [Fact]
    public async Task 写稿页不开脚本也有字数_三种倾向和已核对一致的数字()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var page = await WebUser.ReadAsync(await reporter.SubmitAsync("/items/new", "button[value=review]", ("Input.Title", Doing.Title), ("Input.Body", "截至8月30日，云溪镇共培训干部95人，其中镇机关干部50人，村干部45人。")));
        Assert.All(page.QuerySelectorAll(".gauge .chip"), chip => Assert.NotEqual("—", chip.TextContent));
        Assert.Contains("95", page.QuerySelector("[data-checked] li")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(" / 500", page.QuerySelector("[data-limit-words]")?.TextContent);
    }

    [Fact]
    public async Task 理由写了一半_送不出去也都记着()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var no = await web.County.DraftAsync(await web.County.FormAsync(body: Wrong + "本月共兑付100元，其中稻谷款200元。"));
        var edit = await reporter.PageAsync($"/items/{no}/edit");
        var names = edit.QuerySelectorAll(".finding.err input").Select(input => input.GetAttribute("name") ?? "").ToList();
        Assert.Equal(2, names.Count);
        var again = await reporter.FollowAsync(await reporter.SubmitAsync(edit, $"/items/{no}/edit", "button[value=send]", (names[0], "名册口径不同")));
        Assert.Contains("名册口径不同", again.QuerySelector(".finding.settled")?.TextContent, StringComparison.Ordinal);
        var sent = await reporter.SubmitAsync(again, $"/items/{no}/edit", "button[value=send]", (names[1], "按票据统计"));
        Assert.Equal($"/items/{no}", sent.Headers.Location?.OriginalString);
        Assert.Contains("名册口径不同", await (await web.SignedInAsync("yunxi-head")).WordsAsync($"/signoffs/{no}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 理由带密级标志_一字不存_写的都还在()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var no = await web.County.DraftAsync(await web.County.FormAsync(body: Wrong));
        var edit = await reporter.PageAsync($"/items/{no}/edit");
        var name = edit.QuerySelector(".finding.err input")?.GetAttribute("name") ?? "";
        var stopped = await reporter.SubmitAsync(edit, $"/items/{no}/edit", "button[value=send]", (name, "机密★10年 名册"), ("Input.Body", Wrong + "多写一句。"));
        var page = await WebUser.ReadAsync(stopped);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stopped.StatusCode);
        Assert.Contains("多写一句。", page.QuerySelector("textarea[data-editor-body]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await web.County.LookAsync(db => db.ItemVersions.CountAsync()));
    }

    [Fact]
    public async Task 编辑在来稿页确认无误_列在规则集页_科长收回()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync(form: await web.County.FormAsync(body: Until));
        var editor = await web.SignedInAsync("editor");
        var page = await editor.PageAsync($"/desk/items/{no}");
        var fingerprint = page.QuerySelectorAll(".finding").Single(each => each.QuerySelector(".rule")?.TextContent.StartsWith("W02", StringComparison.Ordinal) == true).QuerySelector("button[name=confirm]")?.GetAttribute("value") ?? "";
        var confirmed = await editor.FollowAsync(await editor.SubmitAsync(page, $"/desk/items/{no}", "#confirm-findings", ("confirm", fingerprint), ("override:" + fingerprint, "原文引用通知"), ("common:" + fingerprint, "true")));
        Assert.Contains("本科已确认无误 1", confirmed.Body?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(confirmed.QuerySelectorAll(".finding .rule"), each => each.TextContent.StartsWith("W02", StringComparison.Ordinal));
        var chief = await web.SignedInAsync("chief");
        Assert.Contains("原文引用通知", (await chief.PageAsync("/desk/settings/review")).QuerySelector("#confirmed")?.TextContent, StringComparison.Ordinal);
        await chief.SubmitAsync("/desk/settings/review", "form[action*='TakeBack']");
        Assert.Contains((await editor.PageAsync($"/desk/items/{no}")).QuerySelectorAll(".finding .rule"), each => each.TextContent.StartsWith("W02", StringComparison.Ordinal));
    }

    [Fact]
    public async Task 规则集写错_指出行列和那一行_写的不丢_改好后各处即刻生效()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var wrong = await chief.SubmitAsync("/desk/settings/review", "button[value=save]", ("Text", "rules:\n  W02: { enabled: 也许 }"));
        var page = await WebUser.ReadAsync(wrong);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("第2行第19列", page.QuerySelector(".problems")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("W02: { enabled: 也许 }", page.QuerySelector("pre.code")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("也许", page.QuerySelector("textarea[name=Text]")?.TextContent, StringComparison.Ordinal);
        var no = await web.County.SubmitAsync(form: await web.County.FormAsync(body: Until));
        await chief.FollowAsync(await chief.SubmitAsync(page, "/desk/settings/review", "button[value=save]", ("Text", "rules:\n  W02: { enabled: false }")));
        var (reporter, editor) = (await web.SignedInAsync("yunxi-reporter"), await web.SignedInAsync("editor"));
        foreach (var (user, path, fields) in new (WebUser, string, (string, string)[])[]
        {
            (reporter, "/review/live", [("Input.Lines", "Party"), ("Input.Title", Doing.Title), ("Input.Body", Until)]),
            (editor, $"/desk/items/{no}/live", [("Title", Doing.Title), ("Body", Until)]),
        })
            Assert.DoesNotContain("\"W02\"", await WebUser.TextAsync(await user.PostAsync(path, [await user.TokenAsync(), .. fields], "application/json")), StringComparison.Ordinal);
        var chosen = await reporter.SubmitAsync("/review", "form:has([data-editor])", ("Input.Title", Doing.Title), ("Input.Body", Until), ("line", "Government"));
        Assert.Contains("W02", (await WebUser.ReadAsync(chosen)).QuerySelector(".findings")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 规则集_先校验不保存_恢复旧版_别人先改过要对照()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var open = await chief.PageAsync("/desk/settings/review");
        var check = await WebUser.ReadAsync(await chief.SubmitAsync(open, "/desk/settings/review", "button[value=check]", ("Text", "words: [崭山米枣]")));
        Assert.Contains("本科词语增1条：崭山米枣", check.Body?.TextContent, StringComparison.Ordinal);
        Assert.False(await web.County.LookAsync(db => db.RuleSetVersions.AnyAsync()));
        await chief.SubmitAsync(check, "/desk/settings/review", "button[value=save]");
        var stale = await chief.SubmitAsync(open, "/desk/settings/review", "button[value=save]", ("Text", "words: [云溪白茶]"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var again = await WebUser.ReadAsync(stale);
        Assert.Contains("云溪白茶", again.QuerySelector("textarea[name=Text]")?.TextContent, StringComparison.Ordinal);
        await chief.SubmitAsync(again, "/desk/settings/review", "button[value=save]");
        var older = await chief.PageAsync("/desk/settings/review?from=1");
        Assert.Contains("崭山米枣", older.QuerySelector("textarea[name=Text]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignedInAsync("editor")).GetAsync("/desk/settings/review")).StatusCode);
    }

    [Fact]
    public async Task 审一段文字_哪张表都不多一行()
    {
        await using var web = await WebHouse.OpenAsync();
        var leader = await web.SignedInAsync("leader");
        var before = await RowsAsync(web);
        var page = await WebUser.ReadAsync(await leader.SubmitAsync("/review", "form:has([data-editor])", ("Input.Title", Doing.Title), ("Input.Body", Until)));
        Assert.Contains("截止", page.QuerySelector(".findings")?.TextContent, StringComparison.Ordinal);
        await leader.UploadAsync("/review?handler=File", "file", "秋粮.txt", System.Text.Encoding.UTF8.GetBytes($"{Doing.Title}\n\n{Until}\n"), await leader.TokenAsync());
        await leader.PostAsync("/review/live", [await leader.TokenAsync(), ("Plain", "true"), ("Input.Title", Doing.Title), ("Input.Body", Until)], "application/json");
        Assert.Equal(before, await RowsAsync(web));
    }

    [Fact]
    public async Task 写作课从目录一课接一课_规则页讲在哪一课_例子拿得去审()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var address = (await reporter.PageAsync("/guide")).QuerySelector("#lessons a")?.GetAttribute("href");
        var seen = 0;
        while (address is not null && address != "/guide")
        {
            var page = await reporter.PageAsync(address);
            seen++;
            Assert.NotEmpty(page.QuerySelectorAll("a[href^='/guide/rules/']"));
            address = page.QuerySelector("nav[aria-label='前后课'] a.main")?.GetAttribute("href");
        }
        Assert.Equal(App.Reporting.WritingCourse.Lessons.Count, seen);
        Assert.Contains("数据自己先算一遍", await reporter.WordsAsync("/guide/rules/A01"), StringComparison.Ordinal);
        var tried = await WebUser.ReadAsync(await reporter.SubmitAsync("/guide/lessons/figures", "form[action='/review']"));
        Assert.NotEmpty(tried.QuerySelectorAll(".finding.err"));
        Assert.Contains("[单位]", (await reporter.PageAsync("/items/new?kind=Results")).QuerySelector("textarea[data-editor-body]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/guide/lessons/none")).StatusCode);
    }

    [Fact]
    public async Task 常见问题列在本单位信息页和来稿页()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync(form: await web.County.FormAsync(body: Until));
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.NotNull((await reporter.PageAsync("/items")).QuerySelector("#lessons a[href='/guide/rules/W02']"));
        Assert.NotNull((await reporter.PageAsync("/items/new")).QuerySelector("a[href='/guide/rules/W02']"));
        Assert.NotNull((await (await web.SignedInAsync("editor")).PageAsync($"/desk/items/{no}")).QuerySelector("#acts a[href='/guide/rules/W02']"));
    }

    private static Task<string> RowsAsync(WebHouse web) => web.County.LookAsync(async db =>
    {
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            rows.Add($"{table} {await db.Database.SqlQuery<int>(FormattableStringFactory.Create($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"")).SingleAsync()}");
        return string.Join('\n', rows);
    });
}
