using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.App.Publishing;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Tests.Assessment;

public sealed class BulletinTests
{
    [Fact]
    public async Task 收稿用稿计次是三个不同的数_综合稿各单位分别记()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var found = await house.BulletinAsync(await house.DraftBulletinAsync());
        var headline = found.Figures.Headline;
        Assert.Equal(("3", "1", "3"), ($"{headline.Received.All}", $"{headline.Used.All}", $"{headline.Credits.All}"));
        Assert.Equal(("2", "1", "2", "13"), Row(found, "云溪镇"));
        Assert.Equal(("1", "1", "1", "3"), Row(found, "白沙乡"));
        Assert.Equal("1", $"{headline.Used.Shared}");
        Assert.DoesNotContain(found.Findings, finding => finding.Error);
    }

    [Fact]
    public async Task 本办自编计入总数_不计入单位()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        await house.FactAsync(FactKind.Adopted, [], 9, periodical: "安和信息", level: "县");
        var found = await house.BulletinAsync(await house.DraftBulletinAsync());
        Assert.Equal(("2", "4", "1"), ($"{found.Figures.Headline.Used.All}", $"{found.Figures.Headline.Credits.All}", $"{found.Figures.Headline.Used.Office}"));
        Assert.Equal("2", $"{found.Figures.Rows.Aggregate(Fraction.Zero, (sum, row) => sum + row.Used)}");
        Assert.Contains("其中本办自编1篇", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(found.Findings, finding => finding.Error);
    }

    [Fact]
    public async Task 按刊物和层级分栏_与计次相合()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var found = await house.BulletinAsync(await house.DraftBulletinAsync(columns: ["credits", "periodical:安和信息", "periodical:临江要情", "level:市"]));
        var row = found.Figures.Rows.Single(each => each.Unit == "云溪镇");
        Assert.Equal(["2", "1", "1", "1"], found.Plan.Columns.Select(id => BulletinColumns.Cell(row, id, found.Figures.Percent)));
    }

    [Fact]
    public async Task 没有数据的月份_写明没有_全部列为零报送()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var no = await house.DraftBulletinAsync(month: 2);
        var found = await house.BulletinAsync(no);
        Assert.Equal(["云溪镇", "白沙乡", "县发改局"], found.Figures.Silent);
        Assert.Contains("没有收到", found.Text, StringComparison.Ordinal);
        Assert.All(found.Figures.Rows, row => Assert.Equal("0", row.Rate));
        Assert.True((await house.IssueBulletinAsync(no)).Succeeded);
    }

    [Fact]
    public async Task 没有事项的单位也列出()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var found = await house.BulletinAsync(await house.DraftBulletinAsync());
        Assert.Equal(("0", "0", "0", "0"), Row(found, "县发改局"));
        Assert.Equal(["县发改局"], found.Figures.Silent);
        Assert.StartsWith("县发改局零报送", found.Closing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("truncate", "66")]
    [InlineData("half-up", "67")]
    public async Task 采用率照计分办法的百分比写法(string rounding, string rate)
    {
        await using var house = await House.OnSqliteAsync();
        await house.WithSchemeAsync($"percent: {{decimals: 0, rounding: {rounding}}}");
        foreach (var item in (int[])[1, 2, 3])
            await house.FactAsync(FactKind.Submitted, ["云溪镇"], item);
        foreach (var item in (int[])[1, 2])
            await house.FactAsync(FactKind.Adopted, ["云溪镇"], item, periodical: "安和信息");
        var found = await house.BulletinAsync(await house.DraftBulletinAsync());
        Assert.Equal((rate, rate), (found.Figures.Headline.Rate, found.Figures.Rows.First(row => row.Unit == "云溪镇").Rate));
    }

    [Fact]
    public async Task 只列前三名时_并列第三的都列()
    {
        await using var house = await House.OnSqliteAsync();
        await house.WithSchemeAsync("ranking: {groups: all}");
        foreach (var unit in (string[])["云溪镇", "白沙乡", "县发改局"])
            await house.FactAsync(FactKind.Adopted, [unit], unit.Length * 100 + unit[0], periodical: "安和信息");
        var found = await house.BulletinAsync(await house.DraftBulletinAsync(firstThree: true));
        Assert.Equal([1, 1, 1], found.Figures.Printed(true).Select(row => row.Rank));
        Assert.True((await house.IssueBulletinAsync(found.No)).Succeeded);
    }

    [Fact]
    public async Task 与上期比较_写明增减()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        await house.FactAsync(FactKind.Submitted, ["云溪镇"], 11, "2026-07-05");
        await house.FactAsync(FactKind.Submitted, ["云溪镇"], 12, "2026-07-06");
        await house.FactAsync(FactKind.Adopted, ["云溪镇"], 11, "2026-07-07", "安和信息");
        var found = await house.BulletinAsync(await house.DraftBulletinAsync(compared: true, columns: ["used", "points", "used-change", "points-change"]));
        Assert.Contains("报送党委信息3篇，比上月增加1篇、增长50.0%", found.Text, StringComparison.Ordinal);
        Assert.Contains("用稿与上月持平", found.Text, StringComparison.Ordinal);
        var row = found.Figures.Rows.Single(each => each.Unit == "云溪镇");
        Assert.Equal(["1", "13", "0", "+8"], found.Plan.Columns.Select(id => BulletinColumns.Cell(row, id, found.Figures.Percent)));
    }

    [Theory]
    [InlineData(BulletinSpan.Month, "2026年8月", "2026年7月")]
    [InlineData(BulletinSpan.Quarter, "2026年第三季度", "2026年4—6月")]
    [InlineData(BulletinSpan.HalfYear, "2026年下半年", "2026年1—6月")]
    [InlineData(BulletinSpan.YearToDate, "2026年1—8月", "2025年1—8月")]
    [InlineData(BulletinSpan.Year, "2026年", "2025年")]
    public void 统计期和它的上期(BulletinSpan span, string words, string previous)
    {
        var plan = new BulletinPlan(span, BulletinPlan.PeriodOf(span, 2026, 8), [], [], false, false);
        Assert.Equal((words, previous), (plan.PeriodInWords, plan.Previous.ToString()));
    }

    [Fact]
    public async Task 印发后编号_文件齐全_台账再变也不变()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var no = await house.DraftBulletinAsync();
        var issued = (await house.IssueBulletinAsync(no)).Value;
        Assert.Equal((2026, 1), (issued.Year, issued.Number));
        Assert.Superset(new HashSet<string> { "docx", "xlsx" }, issued.Formats.ToHashSet());
        var before = (await house.BulletinAsync(no)).Figures.Write();
        await house.FactAsync(FactKind.Adopted, ["县发改局"], 50, periodical: "安和信息");
        Assert.Equal(before, (await house.BulletinAsync(no)).Figures.Write());
        Assert.Equal("bulletin.issued", (await house.TryDraftAsync(no: no)).Refusal?.Code);
        Assert.Equal(2, (await house.IssueBulletinAsync(await house.DraftBulletinAsync())).Value.Number);
    }

    [Fact]
    public async Task 文档有表格和正文_表格文件没有公式()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var no = await house.DraftBulletinAsync();
        _ = (await house.IssueBulletinAsync(no)).Value;
        Assert.Contains("2026年8月乡镇街道采用情况", await PartAsync(house, no, "docx", "word/document.xml"), StringComparison.Ordinal);
        var sheet = await PartAsync(house, no, "xlsx", "xl/worksheets/sheet1.xml");
        Assert.Contains("云溪镇", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 单位和领导只看到已印发的()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var no = await house.DraftBulletinAsync();
        Assert.Null(await house.SeeAsync(no, "yunxi-reporter"));
        Assert.Null(await house.SeeAsync(no, "leader"));
        Assert.Null(await house.SeeAsync(no, "goveditor"));
        _ = (await house.IssueBulletinAsync(no)).Value;
        Assert.False((await house.SeeAsync(no, "yunxi-reporter"))?.MayIssue);
        Assert.NotNull(await house.SeeAsync(no, "leader"));
        Assert.Null(await house.SeeAsync(no, "goveditor"));
    }

    [Fact]
    public async Task 编辑不能起草通报()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("bulletin.not-yours", (await house.TryDraftAsync(user: "editor")).Refusal?.Code);
    }

    [Fact]
    public async Task 零报送单位提醒一次()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var no = await house.DraftBulletinAsync();
        var chief = await house.AsAsync("chief");
        Task<Result<int>> RemindAsync() => house.RunAsync<RemindSilentUnits, Result<int>>(remind => remind.RunAsync(chief, new RemindSilentUnitsRequest(no, null), default));
        Assert.Equal("bulletin.not-issued", (await RemindAsync()).Refusal?.Code);
        _ = (await house.IssueBulletinAsync(no)).Value;
        Assert.Equal(1, (await RemindAsync()).Value);
        Assert.Equal(3, await house.LookAsync(db => db.Notices.CountAsync(notice => notice.Text.Contains("零报送"))));
        Assert.Equal("bulletin.reminded", (await RemindAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task 没有计分办法时_只能列数量()
    {
        await using var house = await House.OnSqliteAsync();
        await house.FactAsync(FactKind.Submitted, ["云溪镇"], 1);
        Assert.Equal("bulletin.no-scheme", (await house.TryDraftAsync()).Refusal?.Code);
        Assert.Equal("1", $"{(await house.BulletinAsync(await house.DraftBulletinAsync(columns: ["received", "used"]))).Figures.Headline.Received.All}");
    }

    [Theory]
    [InlineData(2027, "bulletin.period")]
    [InlineData(2024, "bulletin.no-units")]
    public async Task 统计期不对_说明怎么改(int year, string code)
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal(code, (await house.TryDraftAsync(year: year)).Refusal?.Code);
    }

    [Fact]
    public async Task 栏目太多或不认识_不能起草()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("bulletin.columns", (await house.TryDraftAsync([])).Refusal?.Code);
        Assert.Equal("bulletin.columns", (await house.TryDraftAsync([.. BulletinColumns.Fixed.Select(column => column.Id)])).Refusal?.Code);
        Assert.Equal("bulletin.column-unknown", (await house.TryDraftAsync(["奖金"])).Refusal?.Code);
        Assert.Equal("bulletin.group-unknown", (await house.TryDraftAsync(groups: ["街道"])).Refusal?.Code);
    }

    private static (string, string, string, string) Row(BulletinView view, string unit) =>
        view.Figures.Rows.Single(row => row.Unit == unit) is var row ? ($"{row.Received}", $"{row.Used}", $"{row.Credits}", $"{row.Points}") : default;

    private static async Task<string> PartAsync(House house, int no, string format, string part)
    {
        var reporter = await house.AsAsync("yunxi-reporter");
        var file = await house.RunAsync<BulletinViews, IssueDownload?>(views => views.FileAsync(reporter, no, format, default));
        using var zip = new ZipArchive(new MemoryStream(file?.Bytes ?? []));
        using var reader = new StreamReader((zip.GetEntry(part) ?? throw new InvalidOperationException(part)).Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
