using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Items;

/// <summary>写信息 and 改稿 through the host, without script.</summary>
public sealed class WritingTests
{
    private static async Task<(string, string)[]> FilledAsync(WebHouse web, params (string, string)[] changes) =>
    [
        .. new (string Name, string Value)[] { ("Input.BoardId", (await web.County.BoardAsync("产业发展")).ToString()), ("Input.Title", Doing.Title), ("Input.Body", Doing.Body) }.Where(each => changes.All(change => change.Item1 != each.Name)),
        .. changes,
    ];

    private static Task<ItemState> StateAsync(WebHouse web, int no) => web.County.LookAsync(db => db.Items.Where(item => item.No == no).Select(item => item.State).SingleAsync());

    [Fact]
    public async Task 写好送审签_到主要领导处_页面说明在谁手里()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var sent = await reporter.SubmitAsync("/items/new", "button[value=send]", await FilledAsync(web));
        var page = await reporter.FollowAsync(sent);
        Assert.Equal(ItemState.AwaitingSignOff, await StateAsync(web, 1));
        Assert.Contains("现在等主要领导 云溪镇主同意报送", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 信息员和电话_第一次取自本人_以后取自上一篇()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.Equal("0700-5550109", (await reporter.PageAsync("/items/new")).QuerySelector("#Input_ReporterPhone")?.GetAttribute("value"));
        await reporter.SubmitAsync("/items/new", "button[value=save]", await FilledAsync(web, ("Input.ReporterPhone", "0700-5550199")));
        Assert.Equal("0700-5550199", (await reporter.PageAsync("/items/new")).QuerySelector("#Input_ReporterPhone")?.GetAttribute("value"));
    }

    [Fact]
    public async Task 替两个单位写信息的_起草时选单位_存下以后不能改()
    {
        await using var web = await WebHouse.OpenAsync();
        var (own, other) = (await web.County.UnitAsync("云溪镇"), await web.County.UnitAsync("白沙乡"));
        await web.County.LookAsync(async db =>
        {
            var account = await db.Accounts.SingleAsync(each => each.NormalizedName == "yunxi-reporter");
            db.Grants.Add(new Grant { Id = new(Guid.CreateVersion7()), AccountId = account.Id, Role = Role.Reporter, ScopeId = other, ProposedAt = House.Start, ApprovedAt = House.Start });
            return await db.SaveChangesAsync();
        });
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.NotNull((await reporter.PageAsync("/items/new")).QuerySelector("select[name='Input.UnitId']"));
        await reporter.SubmitAsync("/items/new", "button[value=save]", await FilledAsync(web, ("Input.UnitId", other.ToString())));
        Assert.Null((await reporter.PageAsync("/items/1/edit")).QuerySelector("select[name='Input.UnitId']"));
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.SubmitAsync("/items/1/edit", "button[value=save]", ("Input.Title", "白沙乡春耕"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reporter.SubmitAsync("/items/1/edit", "button[value=save]", ("Input.UnitId", own.ToString()))).StatusCode);
        Assert.Equal(("白沙乡春耕", other), await web.County.LookAsync(db => db.Items.Select(item => new ValueTuple<string, Guid>(item.Title, item.UnitId.Value)).SingleAsync()));
    }

    [Fact]
    public async Task 党建类报政务_被拒并说明_一键改报党委()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var refused = await reporter.SubmitAsync("/items/new", "button[value=save]", await FilledAsync(web, ("Input.BoardId", (await web.County.BoardAsync("党的建设")).ToString()), ("Input.Lines", "Government")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await WebUser.ReadAsync(refused);
        Assert.Contains("请改报党委信息", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.SubmitAsync(page, "/items/new", "button[value=party]")).StatusCode);
        Assert.Equal([Core.Directory.Line.Party], await web.County.LookAsync(db => db.Items.Select(item => item.Lines).SingleAsync()));
    }

    [Fact]
    public async Task 审稿有错_送不出_写明理由后送出_理由留在页面上()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var body = "截至8月30日，全镇参训干部50人，其中党员80人。一是开展集中培训6场。二是组织现场观摩3次。";
        var edit = await reporter.FollowAsync(await reporter.SubmitAsync("/items/new", "button[value=send]", await FilledAsync(web, ("Input.Body", body))));
        Assert.Contains("稿子已存好，还没有送出", edit.Body?.TextContent, StringComparison.Ordinal);
        var reasons = edit.QuerySelectorAll(".finding.err input").Select(input => (input.GetAttribute("name") ?? "", "名册口径不同，已与组织委员核对。")).ToArray();
        Assert.Contains(reasons, reason => reason.Item1.StartsWith("override:", StringComparison.Ordinal));
        var sent = await reporter.SubmitAsync(edit, "/items/1/edit", "button[value=send]", reasons);
        Assert.Contains("名册口径不同", (await reporter.FollowAsync(sent)).Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(ItemState.AwaitingSignOff, await StateAsync(web, 1));
    }

    [Fact]
    public async Task 同一张表单交两次_只有一篇()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var page = await reporter.PageAsync("/items/new");
        await reporter.SubmitAsync(page, "/items/new", "button[value=save]", await FilledAsync(web));
        await reporter.SubmitAsync(page, "/items/new", "button[value=save]", await FilledAsync(web, ("Input.Title", "云溪镇推进秋粮收购提速")));
        Assert.Equal(["云溪镇推进秋粮收购提速"], await web.County.LookAsync(db => db.Items.Select(item => item.Title).ToListAsync()));
    }

    [Fact]
    public async Task 撤回送签后可以再改_旧页面的版本被拒而文字不丢()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var no = await web.County.DraftAsync(await web.County.FormAsync());
        var old = await reporter.PageAsync($"/items/{no}/edit");
        await reporter.SubmitAsync($"/items/{no}/edit", "button[value=send]");
        var edit = await reporter.FollowAsync(await reporter.SubmitAsync($"/items/{no}", "form[action*=Recall] button"));
        Assert.NotNull(edit.QuerySelector("[data-editor]"));
        var stale = await reporter.SubmitAsync(old, $"/items/{no}/edit", "button[value=save]", ("Input.Body", Doing.Body + "另有一句新话。"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("另有一句新话", await WebUser.TextAsync(stale), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 带密级标志的文字_停在门外_只留摘要()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var stopped = await reporter.SubmitAsync("/items/new", "button[value=save]", await FilledAsync(web, ("Input.Body", "机密★1年\n" + Doing.Body)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stopped.StatusCode);
        Assert.Contains("机要渠道", await WebUser.TextAsync(stopped), StringComparison.Ordinal);
        Assert.False(await web.County.LookAsync(db => db.Items.AnyAsync()));
        var row = await web.County.LookAsync(db => db.Trail.Where(each => each.Action == "secrecy.stopped").SingleAsync());
        Assert.Contains("digest", row.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("收购", row.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 文本文件读入后填好表单_没有保存()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var bytes = System.Text.Encoding.UTF8.GetBytes($"{Doing.Title}\n\n{Doing.Body}\n");
        var page = await WebUser.ReadAsync(await reporter.UploadAsync("/items/new?handler=File", "file", "秋粮.txt", bytes, await reporter.TokenAsync()));
        Assert.Equal(Doing.Title, page.QuerySelector("#Input_Title")?.GetAttribute("value"));
        Assert.Contains("请核对", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.False(await web.County.LookAsync(db => db.Items.AnyAsync()));
    }

    [Fact]
    public async Task 读不了的文件_说明原因和下一步()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var answer = await reporter.UploadAsync("/items/new?handler=File", "file", "坏.docx", [0x50, 0x4b, 3, 4, 0, 0], await reporter.TokenAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await WebUser.ReadAsync(answer)).QuerySelector(".problems li"));
    }

    [Theory]
    [InlineData("Input.Title", 10_000)]
    [InlineData("Input.ReporterName", 500)]
    public async Task 过长的栏目被拒_写的正文还在(string field, int length)
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var answer = await reporter.SubmitAsync("/items/new", "button[value=save]", await FilledAsync(web, (field, new string('长', length))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("兑付粮款583万元", await WebUser.TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.BoardId", "abc")]
    [InlineData("Input.Kind", "Nonsense")]
    [InlineData("Input.Kind", "99")]
    [InlineData("Input.StatedDate", "2026-02-30")]
    [InlineData("Input.EventId", "00000000-0000-0000-0000-000000000001")]
    [InlineData("Input.Body", "有\u0001控制字符的正文")]
    public async Task 填坏的栏目被拒_不出错(string field, string value)
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reporter.SubmitAsync("/items/new", "button[value=save]", await FilledAsync(web, (field, value)))).StatusCode);
    }

    [Fact]
    public async Task 每个栏目里的脚本都原样显示_不执行()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        const string script = "<script>alert(1)</script>";
        await reporter.SubmitAsync("/items/new", "button[value=save]", await FilledAsync(web, ("Input.Title", "标题" + script), ("Input.Body", "正文" + script + Doing.Body), ("Input.ReporterName", "<b>x</b>")));
        foreach (var path in (string[])["/items", "/items/1", "/items/1/edit"])
            Assert.DoesNotContain(script, await WebUser.TextAsync(await reporter.GetAsync(path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/items/999")]
    [InlineData("/items/999/edit")]
    [InlineData("/items/99999999999")]
    public async Task 不存在的编号是404(string path)
    {
        await using var web = await WebHouse.OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("yunxi-reporter")).GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task 别的单位看不到_信息科收到后才看得到()
    {
        await using var web = await WebHouse.OpenAsync();
        var draft = await web.County.DraftAsync(await web.County.FormAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("baisha-reporter")).GetAsync($"/items/{draft}")).StatusCode);
        var editor = await web.SignedInAsync("editor");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/items/{draft}")).StatusCode);
        var no = await web.County.SubmitAsync();
        Assert.Contains("县委办来稿", await editor.WordsAsync($"/items/{no}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 自动保存_新稿成为草稿_再存接着存_另一窗口得到两份文字()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var page = await reporter.PageAsync("/items/new");
        var key = page.QuerySelector("input[name=idempotency-key]")?.GetAttribute("value") ?? "";
        var fields = (await FilledAsync(web, ("Input.UnitId", (await web.County.UnitAsync("云溪镇")).ToString()), ("Input.Lines", "Party"), ("Input.ReporterName", "陈小禾"), ("Input.ReporterPhone", "0700-5550109"), ("idempotency-key", key))).Append(await reporter.TokenAsync()).ToList();
        var first = await SavedAsync(reporter, "/items/new/autosave", [.. fields, ("draftVersion", "0")]);
        web.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = await SavedAsync(reporter, "/items/new/autosave", [.. fields.Where(each => each.Item1 != "Input.Body"), ("Input.Body", Doing.Body + "再写一句。"), ("draftVersion", first)]);
        Assert.NotEqual(first, second);
        var conflict = await reporter.PostAsync("/items/1/autosave", [.. fields.Where(each => each.Item1 != "Input.Body"), ("Input.Body", "另一窗口的文字。"), ("draftVersion", first)], "application/json");
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Contains("再写一句", JsonDocument.Parse(await WebUser.TextAsync(conflict)).RootElement.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Contains("再写一句", (await reporter.PageAsync("/items/1/edit")).QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await web.County.LookAsync(db => db.ItemVersions.CountAsync()));
    }

    private static async Task<string> SavedAsync(WebUser user, string path, IEnumerable<(string, string)> fields)
    {
        var answer = await user.PostAsync(path, fields, "application/json");
        Assert.True(answer.IsSuccessStatusCode, await WebUser.TextAsync(answer));
        return JsonDocument.Parse(await WebUser.TextAsync(answer)).RootElement.GetProperty("version").GetString() ?? "";
    }
}
