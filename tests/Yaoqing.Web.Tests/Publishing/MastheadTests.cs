using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.Core.Publishing;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Publishing;

/// <summary>刊头设置 with its preview, set by the engine that prints.</summary>
public sealed class MastheadTests
{
    private const string PreviewButton = "main button[formaction*='handler=Preview']";

    private static async Task<string> LinkAsync(WebUser chief) => (await chief.PageAsync("/desk/settings")).QuerySelector("a[href*='/periodicals/']")?.GetAttribute("href") ?? "";

    private static Task<List<Masthead>> SavedAsync(WebHouse web) => web.County.LookAsync(db => db.Periodicals.OrderBy(each => each.Name).Select(each => each.Masthead).ToListAsync());

    [Fact]
    public async Task 预览按填写的排出样稿_不保存()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var before = await SavedAsync(web);
        var page = await WebUser.ReadAsync(await chief.SubmitAsync(await LinkAsync(chief), PreviewButton,
            ("Input.Color", "#c00000"), ("Input.NumberForm", "{年}年第{期}期"), ("Input.Urgency", "特急"), ("Input.Editor", "林知夏"), ("Input.NameSize", "40")));
        var drawn = page.QuerySelector("#masthead-preview svg")?.OuterHtml ?? "";
        Assert.Contains("fill=\"#C00000\"", drawn, StringComparison.Ordinal);
        Assert.Contains("特急", drawn, StringComparison.Ordinal);
        Assert.Contains("font-size=\"40\"", drawn, StringComparison.Ordinal);
        Assert.Contains("林知夏", page.QuerySelector("#masthead-preview")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("#c00000", page.QuerySelector("input[name='Input.Color']")?.GetAttribute("value"));
        Assert.Equal(before.Select(each => each.Look), (await SavedAsync(web)).Select(each => each.Look));
    }

    [Fact]
    public async Task 打开页面就有预览_里面没有脚本和样式()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var place = (await chief.PageAsync(await LinkAsync(chief))).QuerySelector("#masthead-preview");
        Assert.NotNull(place?.QuerySelector("svg"));
        Assert.Empty(place.QuerySelectorAll("script, style, [style], image, foreignObject"));
    }

    [Fact]
    public async Task 保存后照新刊头印()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var saved = await chief.SubmitAsync(await LinkAsync(chief), "main form[method=post]", ("Input.Color", "#aa0000"), ("Input.NameTop", "60"), ("Input.NumberForm", "总第{期}号"), ("Input.RuleThickness", "0.8"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var look = (await SavedAsync(web)).Single(each => each.Look.Color == "AA0000").Look;
        Assert.Equal((60m, "总第{期}号", 0.8m), (look.NameTop, look.NumberForm, look.RuleThickness));
    }

    [Theory]
    [InlineData("Input.Color", "red")]
    [InlineData("Input.NumberForm", "第几期")]
    [InlineData("Input.NameSize", "500")]
    [InlineData("Input.NameSize", "大")]
    [InlineData("Input.RuleThickness", "9")]
    [InlineData("Input.NameTop", "0")]
    public async Task 填坏的栏目不保存也不预览(string field, string value)
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var link = await LinkAsync(chief);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chief.SubmitAsync(link, "main form[method=post]", (field, value))).StatusCode);
        var page = await chief.SubmitAsync(link, PreviewButton, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        Assert.Null((await WebUser.ReadAsync(page)).QuerySelector("#masthead-preview svg"));
    }

    [Fact]
    public async Task 别的信息科的刊物不能预览()
    {
        await using var web = await WebHouse.OpenAsync();
        var link = await LinkAsync(await web.SignedInAsync("chief"));
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.PostAsync(link + "?handler=Preview", [await reporter.TokenAsync()])).StatusCode);
    }
}
