using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Reviewing;

/// <summary>
/// 保密关口 at every entrance: every text field of every form of every page is sent with a mark and a sentence of its own in turn,
/// and afterwards the sentence must not be in the database file.
/// </summary>
public sealed class SecrecySweepTests
{
    private const string Canary = "青鸾渡口第七号粮仓今夜换防";
    private const string Marked = "机密★10年" + Canary;

    [Fact]
    public async Task 每张表单的每个文字栏_带密级标志的一字不存_只留摘要()
    {
        await using var web = await WebHouse.OpenAsync();
        var pages = await PagesAsync(web);
        var sent = new List<string>();
        foreach (var (user, address) in pages)
        {
            var person = await web.SignedInAsync(user);
            var fields = TextFields(await person.PageAsync(address));
            foreach (var (form, field) in fields)
                sent.Add($"{user} {address} {field}: {await SendAsync(person, address, form, field)}");
        }
        Assert.True(sent.Count > 40, string.Join('\n', sent));
        Assert.DoesNotContain(sent, each => each.EndsWith(" 500", StringComparison.Ordinal));
        Assert.False(Stored(web), string.Join('\n', sent));
        var stopped = await web.County.LookAsync(db => db.Trail.Where(each => each.Action == "secrecy.stopped").ToListAsync());
        Assert.True(stopped.Count > 20, $"{stopped.Count}\n{string.Join('\n', sent)}");
        Assert.All(stopped, each => Assert.Matches("^\\{\"digest\":\"[0-9a-f]{64}\"\\}$", each.Details));
    }

    [Fact]
    public async Task 脚本的入口和文件也一样()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        var draft = await web.County.DraftAsync(await web.County.FormAsync());
        var (reporter, editor) = (await web.SignedInAsync("yunxi-reporter"), await web.SignedInAsync("editor"));
        var bytes = Encoding.UTF8.GetBytes("标题\n\n" + Marked + "\n");
        HttpResponseMessage[] answers =
        [
            await reporter.PostAsync($"/items/{draft}/autosave", [await reporter.TokenAsync(), ("Input.Title", "标题"), ("Input.Body", Marked), ("draftVersion", "1-0")], "application/json"),
            await reporter.PostAsync("/items/new/autosave", [await reporter.TokenAsync(), ("Input.Title", "标题"), ("Input.Body", Marked), ("idempotency-key", "k"), ("draftVersion", "0")], "application/json"),
            await reporter.PostAsync("/review/live", [await reporter.TokenAsync(), ("Input.Body", Marked)], "application/json"),
            await editor.PostAsync($"/desk/items/{no}/live", [await editor.TokenAsync(), ("Title", "标题"), ("Body", Marked)], "application/json"),
            await reporter.UploadAsync("/items/new?handler=File", "file", "稿.txt", bytes, await reporter.TokenAsync()),
            await reporter.UploadAsync("/items/new?handler=File", "file", "稿-机密.txt", Encoding.UTF8.GetBytes("标题\n\n" + Canary), await reporter.TokenAsync()),
            await reporter.UploadAsync("/review?handler=File", "file", "稿.txt", bytes, await reporter.TokenAsync()),
        ];
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        foreach (var answer in answers)
            Assert.Contains("机要渠道", WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Unescape((await WebUser.TextAsync(answer)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\\\\u", "\\u", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Equal(answers.Length, await web.County.LookAsync(db => db.Trail.CountAsync(each => each.Action == "secrecy.stopped")));
        Assert.False(Stored(web));
    }

    [Theory]
    [InlineData("yunxi-reporter", "/items/new", "button[value=save]", "Input.Body")]
    [InlineData("editor", "/desk/items/{no}/edit", "main form[method=post]", "Body")]
    [InlineData("editor", "/desk/enter", "main form[method=post]", "Input.Body")]
    [InlineData("editor", "/commissions/new", "main form[method=post]", "Demand")]
    [InlineData("chief", "/desk/settings/review", "button[value=save]", "Text")]
    [InlineData("leader", "/review", "form:has([data-editor])", "Input.Body")]
    public async Task 页面把写的还给他_显示标志_说明走什么渠道(string user, string address, string form, string field)
    {
        await using var web = await WebHouse.OpenAsync();
        var path = address.Replace("{no}", $"{await web.County.SubmitAsync()}", StringComparison.Ordinal);
        var person = await web.SignedInAsync(user);
        var answer = await person.SubmitAsync(path, form, [.. Filled(await person.PageAsync(path), form).Where(each => each.Name != field), (field, Marked)]);
        var page = await WebUser.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("机密★10年", page.QuerySelector(".problems")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("机要渠道", page.QuerySelector(".problems")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(Marked, page.QuerySelector($"textarea[name='{field}']")?.TextContent.Trim());
    }

    [Fact]
    public async Task 对照_存下的文字在库文件里找得到()
    {
        await using var web = await WebHouse.OpenAsync();
        await web.County.DraftAsync(await web.County.FormAsync(body: Doing.Body + Canary));
        Assert.True(Stored(web));
    }

    /// <summary>Every page with forms that the people of the small county can open in the middle of their work.</summary>
    private static async Task<IReadOnlyList<(string User, string Address)>> PagesAsync(WebHouse web)
    {
        var county = web.County;
        var draft = await county.DraftAsync(await county.FormAsync());
        var waiting = await county.DraftAsync(await county.FormAsync());
        _ = (await county.SendAsync(waiting)).Value;
        var (kept, adopted) = (await county.SubmitAsync(), await county.SubmitAsync());
        _ = (await county.DecideAsync(kept, SubmissionAction.Keep)).Value;
        _ = await county.PublishNewAsync("白沙乡", "baisha");
        var issue = await county.OpenIssueAsync();
        _ = (await county.AdoptAsync(adopted, issue)).Value;
        var article = await county.LookAsync(db => db.Articles.Where(each => db.Issues.Any(one => one.No == issue && one.Id == each.IssueId)).Select(each => each.Id.Value).SingleAsync());
        var periodical = await county.LookAsync(db => db.Periodicals.Where(each => each.Name == "安和信息").Select(each => each.Id.Value).SingleAsync());
        var printed = await county.LookAsync(db => db.Issues.Where(each => each.State == Core.Publishing.IssueState.Published).Select(each => each.No).SingleAsync());
        return
        [
            ("yunxi-reporter", "/items/new"), ("yunxi-reporter", $"/items/{draft}/edit"), ("yunxi-head", $"/signoffs/{waiting}"), ("yunxi-head", "/signoffs/delegation"),
            ("editor", "/desk"), ("editor", $"/desk/items/{kept}"), ("editor", $"/desk/items/{kept}/edit"), ("editor", "/desk/enter"), ("editor", "/commissions/new"), ("editor", "/instructions/new"), ("editor", "/events"), ("editor", "/upward"),
            ("editor", "/issues"), ("editor", $"/issues/{issue}"), ("editor", $"/issues/{issue}/articles/{article}"), ("editor", $"/issues/{issue}/articles/new"),
            ("chief", "/desk/settings"), ("chief", "/desk/settings/review"), ("chief", $"/desk/settings/periodicals/{periodical}"), ("director", $"/issues/{printed}"),
            ("leader", $"/reading/{printed}"), ("leader", "/review"), ("sysadmin", "/admin/accounts"),
        ];
    }

    private static IReadOnlyList<(int Form, string Field)> TextFields(IHtmlDocument page) =>
        [.. page.QuerySelectorAll<IHtmlFormElement>("form").SelectMany((form, index) => !form.Method.Equals("post", StringComparison.OrdinalIgnoreCase) ? [] : form.Elements
            .Where(each => each is IHtmlTextAreaElement || each is IHtmlInputElement { Type: "text" or "tel" or "search" })
            .Select(each => each.GetAttribute("name") ?? "").Where(name => name.Length > 0).Distinct().Select(name => (index, name)))];

    /// <summary>Sends one field marked, the others as they are or with plain words, so that no emptiness is refused first.</summary>
    private static async Task<int> SendAsync(WebUser person, string address, int form, string field)
    {
        var page = await person.PageAsync(address);
        if (page.QuerySelectorAll<IHtmlFormElement>("form").ElementAtOrDefault(form) is not { } chosen || chosen.Elements.All(each => each.GetAttribute("name") != field))
            return 0; // a field sent before carried the page on
        chosen.SetAttribute("data-swept", "true");
        var answer = await person.SubmitAsync(page, address, chosen.QuerySelector("button[name=act]") is null ? "form[data-swept]" : "form[data-swept] button[name=act]:not([value^=mend])", [.. Filled(page, "form[data-swept]").Where(each => each.Name != field), (field, Marked)]);
        return (int)answer.StatusCode;
    }

    private static List<(string Name, string Value)> Filled(IHtmlDocument page, string selector)
    {
        var found = page.QuerySelector(selector);
        var form = found as IHtmlFormElement ?? found?.Closest("form") as IHtmlFormElement;
        List<(string, string)> filled = [];
        foreach (var each in form?.Elements ?? Enumerable.Empty<IElement>())
        {
            if (each is IHtmlTextAreaElement { Value.Length: 0, Name: { Length: > 0 } area })
                filled.Add((area, Doing.Body));
            else if (each is IHtmlInputElement { Type: "text" or "tel", Value.Length: 0, Name: { Length: > 0 } name } && !name.StartsWith("override:", StringComparison.Ordinal))
                filled.Add((name, "云溪镇"));
            else if (each is IHtmlSelectElement { Name: { Length: > 0 } select } list && list.Options.FirstOrDefault(option => option.IsSelected)?.Value is null or "" && list.Options.FirstOrDefault(option => option.Value.Length > 0) is { } first)
                filled.Add((select, first.Value));
            else if (each is IHtmlInputElement { Type: "checkbox", Name: "Units" or "Lines" or "pick" } box)
                filled.Add((box.Name ?? "", box.Value));
        }
        return filled;
    }

    private static bool Stored(WebHouse web)
    {
        var needle = Encoding.UTF8.GetBytes(Canary);
        foreach (var file in Directory.EnumerateFiles(web.Folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            if (memory.GetBuffer().AsSpan(0, (int)memory.Length).IndexOf(needle) >= 0)
                return true;
        }
        return false;
    }
}
