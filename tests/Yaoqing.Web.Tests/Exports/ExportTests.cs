using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Web.Access;
using Yaoqing.Web.Pages.Exports;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Exports;

public sealed class ExportTests
{
    [Fact]
    public async Task 谁打得开页面_谁才能导出它的表()
    {
        await using var web = await WebHouse.OpenAsync();
        var matrix = new RoleMatrix();
        await using var scope = web.Services.CreateAsyncScope();
        var tables = scope.ServiceProvider.GetServices<IExportTable>().ToList();
        Assert.Equal(["commissions", "desk", "instructions", "items", "ranking", "scores", "search", "targets", "upward"], tables.Select(table => table.Name).Order(StringComparer.Ordinal));
        foreach (var user in (string[])["yunxi-reporter", "editor", "chief", "director", "leader", "sysadmin", "auditor"])
        {
            var (actor, person) = (await web.County.AsAsync(user), await web.SignedInAsync(user));
            foreach (var table in tables)
                Assert.True(matrix.Allows("GET", table.Page, actor) != ((await person.GetAsync("/export/" + table.Name)).StatusCode == HttpStatusCode.Forbidden), $"{user} {table.Name}");
        }
    }

    [Theory]
    [InlineData("yunxi-reporter", "/items")]
    [InlineData("yunxi-reporter", "/commissions")]
    [InlineData("editor", "/desk")]
    [InlineData("editor", "/upward")]
    [InlineData("editor", "/instructions")]
    [InlineData("editor", "/scores")]
    [InlineData("editor", "/ranking")]
    [InlineData("chief", "/targets")]
    [InlineData("editor", "/search?q=秋粮")]
    public async Task 每张表的页面上有导出_导出的是表格文件(string user, string path)
    {
        await using var web = await WebHouse.OpenAsync();
        await web.County.WithSchemeAsync();
        _ = await web.County.SubmitAsync();
        var person = await web.SignedInAsync(user);
        var link = (await person.PageAsync(path)).QuerySelector("a[href^='/export/']")?.GetAttribute("href");
        var file = await person.GetAsync(link ?? "");
        Assert.Equal(("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType));
    }

    [Fact]
    public async Task 导出的只有页面上看得到的_像公式的标题是文字()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = await web.County.SubmitAsync(form: await web.County.FormAsync(title: "=云溪镇推进秋粮收购"));
        _ = await web.County.SubmitAsync("白沙乡", "baisha", await web.County.FormAsync("白沙乡", title: "白沙乡收粮"));
        var sheet = await SheetAsync(await (await web.SignedInAsync("yunxi-reporter")).GetAsync("/export/items"));
        Assert.Contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=云溪镇推进秋粮收购", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("白沙乡收粮", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 导出一览不分页()
    {
        await using var web = await WebHouse.OpenAsync();
        for (var number = 1; number <= 25; number++)
            _ = await web.County.DraftAsync(await web.County.FormAsync(title: $"第{number}篇"));
        var sheet = await SheetAsync(await (await web.SignedInAsync("yunxi-reporter")).GetAsync("/export/items"));
        Assert.Equal(26, sheet.Split("<row>").Length - 1);
    }

    [Fact]
    public async Task 别的单位和别的信息科的得分_导不出来()
    {
        await using var web = await WebHouse.OpenAsync();
        await web.County.WithSchemeAsync();
        var party = await web.County.OfficeAsync(Line.Party);
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync($"/export/scores?desk={party}&unit=云溪镇&year=2026")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync($"/export/scores?desk={party}&unit=白沙乡&year=2026")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("goveditor")).GetAsync($"/export/scores?desk={party}&unit=云溪镇&year=2026")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/export/accounts")).StatusCode);
    }

    private static async Task<string> SheetAsync(HttpResponseMessage file)
    {
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var reader = new StreamReader((zip.GetEntry("xl/worksheets/sheet1.xml") ?? throw new InvalidOperationException("No sheet.")).Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
