using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Pages.Assessment;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Assessment;

public sealed class ImportPageTests
{
    private const string Rows = "单位,标题,刊物,层级,日期\n云溪镇,云溪镇推进秋粮收购工作,安和信息,县,2026-08-31\n白沙乡,春耕备耕,安和信息,县,2026-03-05\n云西镇,防汛,安和信息,县,2026-03-05\n";

    private const string Mapped = "/facts/import/1?c=unit&c=item&c=periodical&c=level&c=happened&kind=采用";

    [Fact]
    public async Task 上传_试导入_确认_下载没有导入的()
    {
        await using var web = await WebHouse.OpenAsync();
        var item = await web.County.SubmitAsync();
        var chief = await web.SignedInAsync("chief");
        var page = await UploadAsync(chief, Rows);
        Assert.Equal(["unit", "item", "periodical", "level", "happened"], page.QuerySelectorAll("select[name=c]").OfType<IHtmlSelectElement>().Select(select => select.Value));
        var tried = await chief.PageAsync("/facts/import/1?c=unit&c=item&c=periodical&c=level&c=happened&kind=采用&try=1");
        Assert.Contains("是不是“云溪镇”", tried.Body?.TextContent, StringComparison.Ordinal);
        var done = await chief.FollowAsync(await chief.SubmitAsync(tried, "/facts/import/1", "main form[method=post]", ("item-2", $"{item}")));
        Assert.Contains("导入了 2 行，没有导入 1 行", done.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await web.County.LookAsync(db => db.Facts.CountAsync(fact => fact.Kind == "Adopted" && fact.ItemId != null)));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (await chief.GetAsync("/facts/import/1/rest")).Content.Headers.ContentType?.MediaType);
        Assert.Contains("导入 2 行，没有导入 1 行", await chief.WordsAsync("/facts/import"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 长时间的导入_显示进度_刷新到完成()
    {
        await using var web = await WebHouse.OpenAsync(services => services.AddSingleton(new ImportPatience(TimeSpan.Zero)));
        var chief = await web.SignedInAsync("chief");
        _ = await UploadAsync(chief, Rows);
        var tried = await chief.PageAsync(Mapped + "&try=1");
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var go = new ManualResetEventSlim();
        void Hold(int no, ImportCount count)
        {
            if (count is not { Step: ImportStep.Matching, Done: 2 }) return;
            ended.TrySetResult(true);
            go.Wait(TestContext.Current.CancellationToken);
        }
        web.Services.GetRequiredService<ImportProgress>().Counted += Hold;
        var sent = await chief.SubmitAsync(tried, "/facts/import/1", "main form[method=post]");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await ended.Task;
        var waiting = await chief.GetAsync(sent.Headers.Location?.OriginalString ?? "");
        Assert.Equal("2", Assert.Single(waiting.Headers.GetValues("Refresh")));
        Assert.Contains("正在核对：2 / 3 行", await WebUser.TextAsync(waiting), StringComparison.Ordinal);
        Assert.Equal(0, await web.County.LookAsync(db => db.Facts.CountAsync()));
        go.Set();
        _ = await (web.Services.GetRequiredService<ImportRuns>().Of(1) ?? throw new InvalidOperationException("No run."));
        var done = await chief.GetAsync("/facts/import/1");
        Assert.False(done.Headers.Contains("Refresh"));
        Assert.Contains("导入了 2 行，没有导入 1 行", await WebUser.TextAsync(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 后台的导入被拒_回来时说明原因_改后能再导()
    {
        await using var web = await WebHouse.OpenAsync(services => services.AddSingleton(new ImportPatience(TimeSpan.Zero)));
        var chief = await web.SignedInAsync("chief");
        _ = await UploadAsync(chief, "单位,标题,日期\n云溪镇,甲,昨天\n");
        var sent = await chief.PostAsync("/facts/import/1", [await chief.TokenAsync("/facts/import/1"), ("c", "unit"), ("c", "item"), ("c", "happened"), ("kind", "采用")]);
        if (web.Services.GetRequiredService<ImportRuns>().Of(1) is { } run)
            _ = await run;
        var back = sent.StatusCode == HttpStatusCode.Redirect ? await chief.GetAsync(sent.Headers.Location?.OriginalString ?? "") : sent;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.StatusCode);
        Assert.NotEmpty((await WebUser.ReadAsync(back)).QuerySelectorAll(".problems li"));
        Assert.Equal(HttpStatusCode.OK, (await chief.GetAsync("/facts/import/1")).StatusCode);
    }

    [Fact]
    public async Task 填错的格_逐处列出行列()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        _ = await UploadAsync(chief, "单位,标题,日期\n云溪镇,甲,昨天\n白沙乡,乙,明天\n");
        var answer = await chief.GetAsync("/facts/import/1?c=unit&c=item&c=happened&kind=采用&try=1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(3, (await WebUser.ReadAsync(answer)).QuerySelectorAll(".problems li").Length);
    }

    [Fact]
    public async Task 不能读的文件_当场说明()
    {
        await using var web = await WebHouse.OpenAsync();
        var chief = await web.SignedInAsync("chief");
        var answer = await chief.UploadAsync("/facts/import", "file", "台账.xlsx", Encoding.UTF8.GetBytes("不是表格"), await chief.TokenAsync("/facts/import"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignedInAsync("editor")).GetAsync("/facts/import")).StatusCode);
    }

    private static async Task<IHtmlDocument> UploadAsync(WebUser chief, string rows) =>
        await chief.FollowAsync(await chief.UploadAsync("/facts/import", "file", "台账.csv", Encoding.UTF8.GetBytes(rows), await chief.TokenAsync("/facts/import")));
}
