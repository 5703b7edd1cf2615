using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Dashboard;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;

namespace Yaoqing.App.Tests.SeedRules;

/// <summary>S13–S17 of the training text, through the use cases (design 01 §1.4).</summary>
public sealed class SeedPublishingTests
{
    [Fact]
    public async Task Seed13_期号按年连续不断号_从办公室现有期数接着编()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal((2026, 26, 425), Number(await house.PublishNewAsync("云溪镇", "yunxi")));
        Assert.Equal((2026, 27, 426), Number(await house.PublishNewAsync("白沙乡", "baisha")));
        house.Clock.Set(new DateTimeOffset(2027, 1, 4, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal((2027, 1, 427), Number(await house.PublishNewAsync("县发改局", "fagai", body: "全县新开工项目12个，完成投资3.6亿元，新增就业岗位420个。")));
    }

    [Fact]
    public async Task Seed13_增刊另编期号_不占总期号()
    {
        await using var house = await House.OnSqliteAsync();
        var supplement = await house.PublishNewAsync("云溪镇", "yunxi", Series.Supplement);
        Assert.Equal((2026, 1, 0), Number(supplement));
        Assert.Equal((2026, 26, 425), Number(await house.PublishNewAsync("白沙乡", "baisha")));
    }

    [Fact]
    public async Task Seed14_目标进度_255比300为85百分_全市第2()
    {
        await using var house = await House.OnSqliteAsync();
        var (director, office) = (await house.AsAsync("director"), await house.OfficeAsync(Line.Party));
        var progress = await house.RunAsync<Progress, DeskProgress>(query => query.OfDeskAsync(director, office, default));
        var line = Assert.Single(progress.Targets);
        Assert.Equal((255m, 300m, 85, 2, 66.6m, 383m), (line.Points, line.Goal, line.Percent, line.Rank, line.Pace, line.Forecast));
        Assert.Equal(25, Assert.Single(progress.Issues).Issues);
    }

    [Fact]
    public async Task Seed15_报送和采用都留痕_是得分的依据()
    {
        await using var house = await House.OnSqliteAsync();
        await house.PublishNewAsync("云溪镇", "yunxi");
        var kinds = await house.LookAsync(db => db.Facts.OrderBy(fact => fact.Recorded).ThenBy(fact => fact.Kind).Select(fact => fact.Kind).ToListAsync());
        Assert.Equivalent(new[] { "Adopted", "Submitted" }, kinds);
        var actions = await house.LookAsync(db => db.Trail.OrderBy(row => row.Seq).Select(row => row.Action).ToListAsync());
        Assert.Equal(["county.set-up", "item.drafted", "item.sent-for-sign-off", "item.signed-off", "item.signed-off", "issue.opened", "submission.adopted", "issue.sent-for-signature", "issue.signed", "issue.published"], actions);
    }

    [Fact]
    public async Task Seed16_各板块各月采用数_看得出缺口()
    {
        await using var house = await House.OnSqliteAsync();
        await house.PublishNewAsync("云溪镇", "yunxi");
        var coverage = await CoverageAsync(house);
        Assert.Equal(1, coverage.Boards.Single(row => row.Board == "产业发展").Months[7]);
        Assert.Equal(0, coverage.Boards.Single(row => row.Board == "生态环保").Months.Sum());
    }

    [Fact]
    public async Task Seed17_三个月未报送的单位_列出来()
    {
        await using var house = await House.OnSqliteAsync();
        await house.SubmitAsync();
        Assert.Equal(["白沙乡", "县发改局"], (await CoverageAsync(house)).SilentUnits);
    }

    private static async Task<DeskCoverage> CoverageAsync(House house)
    {
        var (editor, office) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<Coverage, DeskCoverage>(query => query.OfDeskAsync(editor, office, default));
    }

    private static (int, int, int) Number(App.Publishing.PublishedIssue issue) => (issue.Number.Year, issue.Number.Number, issue.Number.Total ?? 0);
}
