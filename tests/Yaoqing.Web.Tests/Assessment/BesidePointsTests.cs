using AngleSharp.Dom;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Scoring;
using Yaoqing.Web.Tests.Houses;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.Web.Tests.Assessment;

/// <summary>What a scheme gives beside points and places: 折算分, 合格, 奖励, 取消评优, 不排名, and the points of persons.</summary>
public sealed class BesidePointsTests
{
    private const string Scheme = """
        name: 全套办法
        effective: 2026-01-01
        persons: 各得全分
        rules:
          - {id: 县刊, on: adopted, points: 5}
          - {id: 瞒报, on: offence, when: {offence: 瞒报}, points: -2}
          - {id: 漏报, on: offence, when: {offence: 漏报}, points: -1}
        vetoes:
          - {id: 瞒报否决, every: 每年, on: offence, when: {offence: 瞒报}, effect: 取消评优}
          - {id: 漏报否决, every: 每年, on: offence, when: {offence: 漏报}, effect: 不排名}
        pass: 6
        conversion: {full: 5, goal: 20, cap: 5}
        money: [{id: 稿酬, per-point: 10}]
        """;

    [Fact]
    public async Task 排名页列出折算_合格_奖励_取消评优和不排名的原因()
    {
        await using var web = await AdoptedAsync();
        var page = await (await web.SignedInAsync("chief")).PageAsync("/ranking");
        Assert.Equal(["1", "云溪镇", "10", "2.5", "合格", "100"], Cells(page, "云溪镇", "名次", "单位", "得分", "折算分", "合格", "奖励（元）"));
        Assert.Equal(["2", "白沙乡 取消评优资格", "3", "0.75", "未达合格线", "30"], Cells(page, "白沙乡", "名次", "单位", "得分", "折算分", "合格", "奖励（元）"));
        Assert.Equal(["— 一票否决，不排名", "-1", "0"], Cells(page, "县发改局", "名次", "得分", "折算分"));
    }

    [Fact]
    public async Task 得分页写明单位的折算和奖励()
    {
        await using var web = await AdoptedAsync();
        var words = await (await web.SignedInAsync("yunxi-reporter")).WordsAsync("/scores");
        foreach (var each in (string[])["折算 2.5 分", "奖励 100 元", "合格"])
            Assert.Contains(each, words, StringComparison.Ordinal);
        Assert.Contains("取消评优资格", await (await web.SignedInAsync("baisha-reporter")).WordsAsync("/scores"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 个人得分_信息科看全部_单位只看本单位的人()
    {
        await using var web = await AdoptedAsync();
        var (chief, reporter) = (await web.SignedInAsync("chief"), await web.SignedInAsync("yunxi-reporter"));
        Assert.Equal(["陈小禾", "林小满"], Names(await chief.PageAsync("/ranking")));
        Assert.Equal(["陈小禾"], Names(await reporter.PageAsync("/ranking")));
        var own = (await reporter.PageAsync("/scores")).QuerySelector("#persons")?.TextContent ?? "";
        Assert.Contains("陈小禾：10 分，个人第 1，奖励 100 元，合格", own, StringComparison.Ordinal);
        Assert.Contains("规则 县刊", own, StringComparison.Ordinal);
        Assert.DoesNotContain("林小满", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 没有这些规定的办法_不列这些栏()
    {
        await using var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Reckoning.Scheme)).Value;
        var page = await (await web.SignedInAsync("chief")).PageAsync("/ranking");
        Assert.Empty(page.QuerySelectorAll("td[data-label='折算分'], td[data-label='合格'], td[data-label='奖励（元）'], #persons"));
    }

    [Fact]
    public async Task 不参加排名和转计的单位_写明原因()
    {
        await using var web = await AdoptedAsync();
        _ = (await web.County.SettleAsync("白沙乡", each => each with { CreditTo = "云溪镇" })).Value;
        _ = (await web.County.SettleAsync("县发改局", each => each with { Unranked = true })).Value;
        var page = await (await web.SignedInAsync("chief")).PageAsync("/ranking");
        Assert.Equal(["— 得分计入云溪镇"], Cells(page, "白沙乡", "名次"));
        Assert.Equal(["— 不参加排名"], Cells(page, "县发改局", "名次"));
    }

    /// <summary>Two adoptions of 云溪镇, one of 白沙乡 which conceals an emergency, and 县发改局 which misses one.</summary>
    private static async Task<WebHouse> AdoptedAsync()
    {
        var web = await WebHouse.OpenAsync();
        _ = (await web.County.ChangeSchemeAsync(Scheme)).Value;
        var office = await web.County.OfficeAsync(Line.Party);
        foreach (var (unit, person, kind, offence) in ((string, string?, FactKind, string?)[])[("云溪镇", "陈小禾", FactKind.Adopted, null), ("云溪镇", "陈小禾", FactKind.Adopted, null), ("白沙乡", "林小满", FactKind.Adopted, null), ("白沙乡", null, FactKind.Offence, "瞒报"), ("县发改局", null, FactKind.Offence, "漏报")])
            _ = await web.County.AddFactAsync(await web.County.UnitAsync(unit), office, kind, new DateOnly(2026, 8, 3), new FactData { About = "秋粮收购", Persons = person is null ? null : [person], Offence = offence });
        return web;
    }

    private static IEnumerable<string> Cells(IDocument page, string unit, params string[] labels)
    {
        var row = page.QuerySelectorAll("section:not(#persons) tbody tr").First(each => each.QuerySelector("td[data-label='单位']")?.TextContent.Contains(unit, StringComparison.Ordinal) == true);
        return labels.Select(label => string.Join(' ', (row.QuerySelector($"td[data-label='{label}']")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static IEnumerable<string> Names(IDocument page) => page.QuerySelectorAll("#persons td[data-label='信息员']").Select(cell => cell.TextContent.Trim());
}
