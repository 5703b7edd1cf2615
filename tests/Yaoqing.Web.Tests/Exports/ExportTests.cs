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

public sealed class ExportTests(ExportHouse house) : IClassFixture<ExportHouse>
{
    [Fact]
    public async Task 谁打得开页面_谁才能导出它的表()
    {
        var web = house.Web;
        var matrix = new RoleMatrix();
        await using var scope = web.Services.CreateAsyncScope();
        var tables = scope.ServiceProvider.GetServices<IExportTable>().ToList();
        Assert.Equal(["commissions", "desk", "facts", "instructions", "items", "objections", "periods", "persons", "ranking", "schemes", "scores", "search", "targets", "upward"], tables.Select(table => table.Name).Order(StringComparer.Ordinal));
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
    [InlineData("editor", "/scores/facts")]
    [InlineData("yunxi-reporter", "/scores/objections")]
    [InlineData("yunxi-reporter", "/schemes")]
    [InlineData("leader", "/schemes/periods")]
    [InlineData("editor", "/search?q=秋粮")]
    public async Task 每张表的页面上有导出_导出的是表格文件(string user, string path)
    {
        var person = await house.Web.SignedInAsync(user);
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
        var web = house.Web;
        var party = await web.County.OfficeAsync(Line.Party);
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync($"/export/scores?desk={party}&unit=云溪镇&year=2026")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync($"/export/scores?desk={party}&unit=白沙乡&year=2026")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("goveditor")).GetAsync($"/export/scores?desk={party}&unit=云溪镇&year=2026")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/export/accounts")).StatusCode);
    }

    [Fact]
    public async Task 考核的各张表都能导出_行数与页面一致()
    {
        await using var web = await WebHouse.OpenAsync();
        var county = web.County;
        _ = (await county.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        _ = (await county.OffenceAsync("迟报")).Value;
        _ = (await county.ManualAsync("3", new DateOnly(2026, 7, 20), "白沙乡", reason: "承办现场会")).Value;
        _ = (await county.ObjectAsync(null, missing: "8月27日约稿答复", month: new DateOnly(2026, 8, 31))).Value;
        await county.CloseThroughAsync(2);
        var (chief, desk) = (await web.SignedInAsync("chief"), await county.OfficeAsync(Line.Party));
        Assert.Contains("承办现场会", await SheetAsync(await chief.GetAsync($"/export/facts?desk={desk}&year=2026&unit=白沙乡")), StringComparison.Ordinal);
        Assert.Equal((3, 2, 1), (Rows(await SheetAsync(await chief.GetAsync($"/export/facts?desk={desk}&year=2026"))), Rows(await SheetAsync(await chief.GetAsync($"/export/facts?desk={desk}&year=2026&month=7"))), Rows(await SheetAsync(await chief.GetAsync($"/export/facts?desk={desk}&year=2025")))));
        Assert.Contains("8月27日约稿答复", await SheetAsync(await chief.GetAsync($"/export/objections?desk={desk}")), StringComparison.Ordinal);
        Assert.Contains("现行", await SheetAsync(await chief.GetAsync($"/export/schemes?desk={desk}")), StringComparison.Ordinal);
        var periods = await SheetAsync(await chief.GetAsync($"/export/periods?desk={desk}&year=2026"));
        Assert.Equal((13, 2), (Rows(periods), periods.Split("已结账").Length - 1));
        Assert.Contains("按已过天数平均推算", await SheetAsync(await chief.GetAsync("/export/targets")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goveditor", "/export/facts?desk={0}")]
    [InlineData("goveditor", "/export/facts?desk={0}&month=8")]
    [InlineData("chief", "/export/facts?desk={0}&month=13")]
    public async Task 别的信息科的事项_没有的月份_导不出来(string user, string path)
    {
        var web = house.Web;
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, await web.County.OfficeAsync(Line.Party));
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync(user)).GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task 别人的异议不在导出的表里()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        _ = (await web.County.ObjectAsync(null, missing: "8月27日约稿答复", month: new DateOnly(2026, 8, 31))).Value;
        var sheet = await SheetAsync(await (await web.SignedInAsync("baisha-reporter")).GetAsync($"/export/objections?desk={await web.County.OfficeAsync(Line.Party)}"));
        Assert.Equal(1, Rows(sheet));
    }

    [Fact]
    public async Task 试算的结果导出成表_办法有错就回到页面()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        _ = (await web.County.OffenceAsync("迟报")).Value;
        var chief = await web.SignedInAsync("chief");
        var desk = ("desk", (await web.County.OfficeAsync(Line.Party)).ToString());
        var tried = await chief.PostAsync("/schemes/edit?handler=TryFile", [await chief.TokenAsync(), desk, ("Period", "2026"), ("Text", Reckoning.Scheme.Replace("points: -1}", "points: -4}", StringComparison.Ordinal))]);
        var sheet = await SheetAsync(tried);
        Assert.Equal(4, Rows(sheet));
        Assert.Contains("−3", sheet, StringComparison.Ordinal);
        var wrong = await chief.PostAsync("/schemes/edit?handler=TryFile", [await chief.TokenAsync(), desk, ("Period", "2026"), ("Text", "name: 不成样子\n")]);
        Assert.Contains("要试算的办法还有错", await WebUser.TextAsync(wrong), StringComparison.Ordinal);
    }

    private static int Rows(string sheet) => sheet.Split("<row>").Length - 1;

    private static async Task<string> SheetAsync(HttpResponseMessage file)
    {
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var reader = new StreamReader((zip.GetEntry("xl/worksheets/sheet1.xml") ?? throw new InvalidOperationException("No sheet.")).Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
