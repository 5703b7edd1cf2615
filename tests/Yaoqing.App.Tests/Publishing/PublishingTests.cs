using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Publishing;

public sealed class PublishingTests
{
    [Fact]
    public async Task 申报的审签未经核对_不得采用()
    {
        await using var house = await House.OnSqliteAsync();
        var (editor, form, issue) = (await house.AsAsync("editor"), await house.FormAsync(), await house.OpenIssueAsync());
        var no = (await house.RunAsync<EnterItemForUnit, Result<SavedItem>>(enter => enter.RunAsync(editor, new EnterItemForUnitRequest(form, Channel.Mail, "云溪镇主", "镇长", "签字件", null), default))).Value.No;
        Assert.Equal("signoff.unconfirmed", (await house.AdoptAsync(no, issue)).Refusal?.Code);
        _ = (await house.RunAsync<ConfirmDeclaredSignOff, Result<bool>>(confirm => confirm.RunAsync(editor, new ConfirmDeclaredSignOffRequest(no, null), default))).Value;
        Assert.True((await house.AdoptAsync(no, issue)).Succeeded);
    }

    [Fact]
    public async Task 提级后主要领导没签_不得采用()
    {
        await using var house = await House.OnSqliteAsync();
        var (no, issue, editor) = (await house.SubmitAsync(), await house.OpenIssueAsync(), await house.AsAsync("editor"));
        _ = (await house.RunAsync<RaiseItem, Result<ItemState>>(raise => raise.RunAsync(editor, new RaiseItemRequest(no, true, false, null), default))).Value;
        Assert.Equal("signoff.pending", (await house.AdoptAsync(no, issue)).Refusal?.Code);
        _ = (await house.SignAsync(no, "yunxi-head")).Value;
        Assert.True((await house.AdoptAsync(no, issue)).Succeeded);
    }

    [Fact]
    public async Task 取消采用_编辑过的文字不变()
    {
        await using var house = await House.OnSqliteAsync();
        var (no, issue) = (await house.SubmitAsync(), await house.OpenIssueAsync());
        _ = (await house.EditAsync(no, 1, "编辑过的正文。")).Value;
        var article = (await house.AdoptAsync(no, issue)).Value;
        _ = (await house.TakeOutAsync(issue, article)).Value;
        var (state, bodies) = (await house.LookAsync(db => db.Submissions.Select(each => each.State).SingleAsync()), await house.LookAsync(db => db.SubmissionTexts.OrderBy(text => text.Number).Select(text => text.Body).ToListAsync()));
        Assert.Equal(SubmissionState.Kept, state);
        Assert.Equal([Doing.Body, "编辑过的正文。"], bodies);
    }

    [Fact]
    public async Task 合并成综合稿_各单位都记名()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await house.OpenIssueAsync();
        var first = (await house.AdoptAsync(await house.SubmitAsync(), issue)).Value;
        var second = (await house.AdoptAsync(await house.SubmitAsync("白沙乡", "baisha", await house.FormAsync("白沙乡", title: "白沙乡收粮")), issue)).Value;
        _ = (await house.MergeAsync(issue, [first, second])).Value;
        var editor = await house.AsAsync("editor");
        var article = Assert.Single((await house.RunAsync<IssueViews, IssueView?>(views => views.FindAsync(editor, issue, default)))?.Articles ?? []);
        Assert.Equal(["云溪镇", "白沙乡"], article.Credits.Select(credit => credit.Unit));
        Assert.StartsWith("云溪镇、白沙乡供稿", article.Attribution, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task 二十期同时印发_期号连续不重(string store)
    {
        const int Together = 20;
        await using var house = await House.OnAsync(store);
        var issues = new List<int>();
        for (var i = 0; i < Together; i++)
            issues.Add(await house.SignedIssueAsync());
        var published = await Task.WhenAll(issues.Select(issue => Task.Run(() => house.PublishAsync(issue))));
        Assert.All(published, each => Assert.True(each.Succeeded, each.Refusal?.Message));
        Assert.Equal(Enumerable.Range(26, Together), published.Select(each => each.Value.Number.Number).Order());
        Assert.Equal(Enumerable.Range(425, Together), published.Select(each => each.Value.Number.Total ?? 0).Order());
    }

    [Fact]
    public async Task 增刊另行编号_不占总期号()
    {
        await using var house = await House.OnSqliteAsync();
        var supplement = (await house.PublishAsync(await house.SignedIssueAsync(series: Series.Supplement))).Value.Number;
        var regular = (await house.PublishAsync(await house.SignedIssueAsync())).Value.Number;
        Assert.Equal((1, null), (supplement.Number, supplement.Total));
        Assert.Equal((26, 425), (regular.Number, regular.Total ?? 0));
    }

    [Fact]
    public async Task 跨年期号从第1期起_总期号接着编()
    {
        await using var house = await House.OnSqliteAsync();
        _ = (await house.PublishAsync(await house.SignedIssueAsync())).Value;
        house.Clock.Set(new DateTimeOffset(2026, 12, 31, 16, 30, 0, TimeSpan.Zero)); // 北京时间 2027-01-01 00:30
        var next = (await house.PublishAsync(await house.SignedIssueAsync())).Value.Number;
        Assert.Equal((2027, 1, 426), (next.Year, next.Number, next.Total ?? 0));
    }

    [Fact]
    public async Task 印发后内容和清样都不再变_刊头改了也不变()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await house.SignedIssueAsync();
        _ = (await house.PublishAsync(issue)).Value;
        var (chief, before) = (await house.AsAsync("chief"), await IssueFlowTests.RowAsync(house, issue));
        var pages = await PagesAsync(house, issue);
        Assert.Equal("issue.state", (await house.OwnTextAsync(issue, "补一篇")).Refusal?.Code);
        var id = await house.LookAsync(db => db.Periodicals.Where(each => each.Name == "安和信息").Select(each => each.Id.Value).SingleAsync());
        var form = (await house.RunAsync<PeriodicalSettings, PeriodicalView?>(settings => settings.FindAsync(chief, id, default)))?.Form ?? throw new InvalidOperationException();
        Assert.True((await house.RunAsync<ChangePeriodical, Result<Guid>>(change => change.RunAsync(chief, new ChangePeriodicalRequest(id, form with { Mark = "改过的标识" }, null), default))).Succeeded);
        Assert.Equal(before, await IssueFlowTests.RowAsync(house, issue));
        Assert.NotEmpty(pages);
        Assert.Equal(pages, await PagesAsync(house, issue));
    }

    [Fact]
    public async Task 排序要列全篇目()
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await house.OpenIssueAsync();
        var (one, two) = ((await house.OwnTextAsync(issue, "甲")).Value, (await house.OwnTextAsync(issue, "乙")).Value);
        Assert.Equal("issue.order-incomplete", (await house.ArrangeAsync(issue, [one])).Refusal?.Code);
        _ = (await house.ArrangeAsync(issue, [two, one])).Value;
        Assert.Equal(["乙", "甲"], await house.LookAsync(db => db.Articles.OrderBy(article => article.Order).Select(article => article.Title).ToListAsync()));
    }

    [Theory]
    [InlineData("leader", true)]
    [InlineData("yunxi-reporter", true)]
    [InlineData("baisha-reporter", false)]
    [InlineData("goveditor", false)]
    [InlineData("sysadmin", false)]
    public async Task 印发后领导和被采用的单位能读(string user, bool reads)
    {
        await using var house = await House.OnSqliteAsync();
        var issue = await house.OpenIssueAsync();
        _ = (await house.AdoptAsync(await house.SubmitAsync(), issue)).Value;
        var reader = await house.AsAsync(user);
        Assert.Null(await house.RunAsync<IssueViews, IssueView?>(views => views.FindAsync(reader, issue, default)));
        _ = (await house.SendIssueAsync(issue)).Value;
        _ = (await house.SignIssueAsync(issue)).Value;
        _ = (await house.PublishAsync(issue)).Value;
        Assert.Equal(reads, await house.RunAsync<IssueViews, IssueView?>(views => views.FindAsync(reader, issue, default)) is not null);
        Assert.Equal(reads, await house.RunAsync<IssuePages, IssueDownload?>(pages => pages.FileAsync(reader, issue, "docx", default)) is not null);
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(House house, int issue)
    {
        var editor = await house.AsAsync("editor");
        return (await house.RunAsync<IssuePages, IssuePreview?>(pages => pages.PreviewAsync(editor, issue, default)))?.Drawings ?? [];
    }
}
