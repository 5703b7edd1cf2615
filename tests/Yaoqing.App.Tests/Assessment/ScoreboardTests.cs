using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Store;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Assessment;

/// <summary>What is kept of the scores and takes in facts one by one must be what a fresh start would compute.</summary>
public sealed class ScoreboardTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task 事项逐件登记_撤回_结账_换办法_随时与重新算的一致(string store)
    {
        await using var house = await Reckoning.WithSchemeAsync(store);
        await SameAsFreshAsync(house, "0");
        var first = (await house.ManualAsync("4", new DateOnly(2026, 8, 1))).Value;
        await SameAsFreshAsync(house, "4");
        _ = (await house.ManualAsync("3", new DateOnly(2026, 8, 2))).Value; // of the same moment of the test's clock
        _ = (await house.ManualAsync("2", new DateOnly(2026, 8, 3), "白沙乡")).Value;
        await SameAsFreshAsync(house, "7");
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        _ = (await house.RevokeAsync(first)).Value;
        await SameAsFreshAsync(house, "3");
        _ = (await house.OffenceAsync("迟报")).Value;
        await SameAsFreshAsync(house, "2");
        await house.CloseThroughAsync(7);
        await SameAsFreshAsync(house, "2");
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        _ = (await house.ManualAsync("6", new DateOnly(2026, 7, 1))).Value; // posts as a correction
        await SameAsFreshAsync(house, "8");
        _ = (await house.ChangeSchemeAsync(Reckoning.Scheme.Replace("2026-01-01", "2026-08-31", StringComparison.Ordinal).Replace("points: -1}", "points: -2}", StringComparison.Ordinal))).Value;
        await SameAsFreshAsync(house, "8");
    }

    [Fact]
    public async Task 记录较早而入库较晚的事项不会漏掉()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        _ = (await house.ManualAsync("4", new DateOnly(2026, 8, 1))).Value;
        var earlier = house.Clock.GetUtcNow();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        _ = (await house.ManualAsync("3", new DateOnly(2026, 8, 2))).Value;
        await SameAsFreshAsync(house, "7");
        await house.LookAsync(async db =>
        {
            var known = await db.Facts.AsNoTracking().OrderBy(fact => fact.Recorded).FirstAsync();
            db.Facts.Add(new Core.Assessment.Fact
            {
                Id = new(Guid.CreateVersion7(earlier)), OfficeId = known.OfficeId, Kind = known.Kind, UnitIds = known.UnitIds, Origin = "late", Happened = known.Happened, Learnt = known.Learnt, Recorded = earlier.AddMinutes(1),
                Data = known.Data,
            });
            return await db.SaveChangesAsync();
        });
        await SameAsFreshAsync(house, "11");
    }

    [Fact]
    public async Task 许多人同时来看_每件事项只计一次()
    {
        await using var house = await Reckoning.WithSchemeAsync();
        await SameAsFreshAsync(house, "0");
        for (var day = 1; day <= 5; day++)
        {
            _ = (await house.ManualAsync("1", new DateOnly(2026, 8, day))).Value;
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => house.RankingAsync()));
            await SameAsFreshAsync(house, $"{day}");
        }
    }

    private static async Task SameAsFreshAsync(House house, string yunxi)
    {
        var office = await house.OfficeAsync(Line.Party);
        var kept = await house.RunAsync<Scoreboard, YearScores>(board => board.OfYearAsync(office, 2026, default));
        var fresh = await house.LookAsync(async db =>
        {
            using var none = new ScoreboardCache();
            return await new Scoreboard(db, none, house.Clock).OfYearAsync(office, 2026, default);
        });
        Assert.Equal(Print(fresh), Print(kept));
        Assert.Equal(yunxi, kept.Report?.Units.Single(unit => unit.Unit == "云溪镇").Points.ToString());
    }

    private static string Print(YearScores scores) => string.Join('\n', (scores.Report?.Units ?? []).SelectMany(unit =>
        unit.Entries.Select(entry => $"{entry.Posted} {entry.CorrectionFor} {entry.Points} {entry.Words} {scores.About.GetValueOrDefault(entry.Facts.Count > 0 ? entry.Facts[0] : "")?.About}")
            .Prepend($"{unit.Unit} {unit.Rank} {unit.Points}"))) + $"\n{string.Join('\n', scores.Report?.NotScored.Select(each => each.Why) ?? [])}";
}
