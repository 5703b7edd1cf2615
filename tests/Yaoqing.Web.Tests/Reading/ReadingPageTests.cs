using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Review.Catalogue;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Reading;

/// <summary>审一段文字, 写作指南, 全文检索.</summary>
public sealed class ReadingPageTests
{
    [Fact]
    public async Task 没有脚本也能审_什么都不保存()
    {
        await using var web = await WebHouse.OpenAsync();
        var leader = await web.SignedInAsync("leader");
        var before = await web.County.LookAsync(db => db.Trail.CountAsync());
        var page = await WebUser.ReadAsync(await leader.SubmitAsync("/review", "form:has([data-editor])", ("Input.Title", "某镇培训干部"), ("Input.Body", "参训干部50人，其中党员80人。")));
        Assert.NotNull(page.QuerySelector(".finding.err a[href='/guide/rules/A15']"));
        Assert.Equal(before, await web.County.LookAsync(db => db.Trail.CountAsync()));
    }

    [Fact]
    public async Task 随写随审_答复意见_规则名_字数()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var answer = await reporter.PostAsync("/review/live", [("Input.Title", "培训"), ("Input.Body", "参训干部50人，其中党员80人。"), ("Input.Lines", "Party"), await reporter.TokenAsync()], "application/json");
        var root = JsonDocument.Parse(await WebUser.TextAsync(answer)).RootElement;
        var finding = root.GetProperty("findings").EnumerateArray().Single(each => each.GetProperty("rule").GetString() == "A15");
        Assert.Equal("其中不大于总数", finding.GetProperty("name").GetString());
        Assert.Equal(16, root.GetProperty("chars").GetInt32());
        Assert.Equal("none", root.GetProperty("tendencies").GetProperty("newsy").GetProperty("level").GetString());
    }

    [Fact]
    public async Task 随写随审_密级文字停下_答复代码()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var answer = await reporter.PostAsync("/review/live", [("Input.Title", "绝密★10年"), ("Input.Body", "正文。"), await reporter.TokenAsync()], "application/json");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("secrecy.marked", JsonDocument.Parse(await WebUser.TextAsync(answer)).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task 指南列出全部规则_每条规则有一页()
    {
        await using var web = await WebHouse.OpenAsync();
        var leader = await web.SignedInAsync("leader");
        var guide = await leader.PageAsync("/guide");
        foreach (var rule in RuleCatalogue.Shipped.All)
        {
            Assert.NotNull(guide.QuerySelector($"a[href='/guide/rules/{rule.Id}']"));
            Assert.Contains(rule.Name, await leader.WordsAsync($"/guide/rules/{rule.Id}"), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync("/guide/rules/Q99")).StatusCode);
    }

    [Fact]
    public async Task 检索_命中加亮_别的单位查不到()
    {
        await using var web = await WebHouse.OpenAsync();
        await web.County.SubmitAsync();
        var page = await (await web.SignedInAsync("editor")).PageAsync("/search?q=收储 秋粮");
        Assert.Contains(page.QuerySelectorAll("mark.found"), mark => mark.TextContent == "秋粮");
        Assert.Contains("没有找到", await (await web.SignedInAsync("baisha-reporter")).WordsAsync("/search?q=秋粮"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 粘贴一段话_改过几处也查得到()
    {
        await using var web = await WebHouse.OpenAsync();
        await web.County.SubmitAsync();
        var words = await (await web.SignedInAsync("editor")).WordsAsync("/search?q=" + Uri.EscapeDataString("截至8月底，云溪镇检修收储设备42台，腾出仓容1.8万吨，对6个收储点完成清仓消毒。"));
        Assert.Contains("有 1 篇含有相同的句子", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=%20")]
    [InlineData("/search")]
    public async Task 没写词时只显示表单(string path)
    {
        await using var web = await WebHouse.OpenAsync();
        Assert.NotNull((await (await web.SignedInAsync("editor")).PageAsync(path)).QuerySelector("#q"));
    }

    [Theory]
    [InlineData("/search?q=秋粮&from=2026-02-30")]
    [InlineData("/search?q=秋粮&from=2026-09-01&until=2026-08-01")]
    [InlineData("/search?q=。。。")]
    [InlineData("/search?q=秋粮&before=abc")]
    public async Task 填坏的条件被说明(string path)
    {
        await using var web = await WebHouse.OpenAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await web.SignedInAsync("editor")).GetAsync(path)).StatusCode);
    }
}
