using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Access;
using Yaoqing.App.Assessment;
using Yaoqing.App.Dashboard;
using Yaoqing.App.Trail;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Tests.Administration;

public sealed class ImportDemonstrationTests(DemonstrationFixture demonstration) : IClassFixture<DemonstrationFixture>
{
    [Fact]
    public async Task 留痕完整_按时间先后_每条都有经办人()
    {
        var verdict = await demonstration.AskAsync<VerifyTrail, TrailVerdict>(verify => verify.RunAsync(default));
        Assert.Null(verdict.Reason);
        var rows = await demonstration.LookAsync(db => db.Trail.AsNoTracking().Where(row => row.Outcome == "done").OrderBy(row => row.Seq).Select(row => new { row.At, row.ActorId, row.Action }).ToListAsync());
        Assert.Equal(demonstration.Imported.Value.Acts + 2, rows.Count); // with the set-up before and the import after
        Assert.Equal(rows.Select(row => row.At).Order(), rows.Select(row => row.At));
        Assert.Equal(["county.set-up", "county.demonstration"], rows.Where(row => row.ActorId == Guid.Empty).Select(row => row.Action));
    }

    [Fact]
    public async Task 期号连续_期数与说明一致()
    {
        foreach (var told in demonstration.County.Periodicals)
        {
            var issues = await demonstration.LookAsync(db => db.Issues.AsNoTracking().Where(issue => issue.State == IssueState.Published && db.Periodicals.Any(each => each.Id == issue.PeriodicalId && each.Name == told.Name))
                .OrderBy(issue => issue.PublishedAt).Select(issue => new { issue.Year, issue.Number, issue.TotalNumber }).ToListAsync());
            Assert.Equal(Enumerable.Range(told.Opening.InTotal + 1, issues.Count), issues.Select(issue => issue.TotalNumber ?? 0));
            foreach (var (year, count) in told.Published)
            {
                var first = year == told.Opening.Year ? told.Opening.OfYear + 1 : 1;
                Assert.Equal(Enumerable.Range(first, count), issues.Where(issue => issue.Year == year).Select(issue => issue.Number ?? 0));
            }
        }
    }

    [Fact]
    public async Task 进度与培训材料一致()
    {
        var (party, government) = (await ProgressAsync(Line.Party), await ProgressAsync(Line.Government));
        Assert.Equal([("党委信息 · 市目标", 255m, 300m, 85, 2)], party.Targets.Select(each => (each.Name, each.Points ?? 0, each.Goal, each.Percent ?? 0, each.Rank ?? 0)));
        Assert.Equal([("政务信息 · 省目标", 24m, 40m, 60, 0), ("政务信息 · 市目标", 175m, 150m, 116, 1)], government.Targets.Select(each => (each.Name, each.Points ?? 0, each.Goal, each.Percent ?? 0, each.Rank ?? 0)));
        Assert.Equal([("业务通讯", 2), ("安和信息", 26)], party.Issues.Select(each => (each.Periodical, each.Issues)));
        Assert.Equal([("政务信息", 44)], government.Issues.Select(each => (each.Periodical, each.Issues)));
        Assert.Equal(31, party.Instructions);
    }

    [Fact]
    public async Task 每个角色当天都有事可办()
    {
        var states = await demonstration.LookAsync(db => db.Submissions.Select(each => each.State).Distinct().ToListAsync());
        Assert.Superset(new HashSet<SubmissionState> { SubmissionState.Received, SubmissionState.Kept, SubmissionState.Returned, SubmissionState.Adopted }, states.ToHashSet());
        Assert.True(await demonstration.LookAsync(db => db.Items.AnyAsync(item => item.State == ItemState.AwaitingSignOff && item.Emergency)));
        Assert.Equal([IssueState.Composing, IssueState.SentForSignature], (await demonstration.LookAsync(db => db.Issues.Where(issue => issue.State != IssueState.Published).Select(issue => issue.State).ToListAsync())).Order());
        Assert.Equal(3, await demonstration.LookAsync(db => db.Commissions.CountAsync(each => each.ClosedAt == null)));
        Assert.True(await demonstration.LookAsync(db => db.FollowUps.AnyAsync(each => each.ReportedAt == null)));
        Assert.True(await demonstration.LookAsync(db => db.ItemReviews.AnyAsync()));
    }

    [Fact]
    public async Task 沉默单位保持沉默()
    {
        foreach (var unit in demonstration.County.Units.Where(unit => unit.SilentSince is not null))
        {
            var last = await demonstration.LookAsync(db => db.Items.Where(item => db.Units.Any(each => each.Id == item.UnitId && each.ShortName == unit.Name)).MaxAsync(item => (DateTimeOffset?)item.CreatedAt));
            Assert.True(last is null || Core.Time.WorkCalendar.DayOf(last.Value) <= unit.SilentSince, unit.Name);
        }
    }

    [Fact]
    public async Task 两办都算得出得分_全文可以检索()
    {
        foreach (var line in Enum.GetValues<Line>())
        {
            var office = await OfficeAsync(line);
            var scores = await demonstration.AskAsync<Scoreboard, YearScores>(board => board.OfYearAsync(office, 2026, default));
            Assert.Null(scores.Problem);
            Assert.Contains(scores.Report?.Units ?? [], unit => unit is { Rank: 1, Points.Numerator: > 0 });
        }
        Assert.Equal(await demonstration.LookAsync(db => db.Submissions.CountAsync()), await demonstration.LookAsync(db => db.SearchDocs.CountAsync()));
    }

    [Fact]
    public async Task 已有稿件时拒绝再次导入()
    {
        Assert.Equal("demo.not-empty", (await demonstration.ImportAsync()).Refusal?.Code);
    }

    private Task<Guid> OfficeAsync(Line line) => demonstration.LookAsync(db => db.Offices.Where(office => !office.IsExternal && office.Line == line).Select(office => office.Id.Value).SingleAsync());

    private async Task<DeskProgress> ProgressAsync(Line line)
    {
        var chief = await demonstration.LookAsync(db => db.Accounts.Where(account => account.NormalizedName == "chief").Select(account => account.Id).SingleAsync());
        var actor = await demonstration.AskAsync<Actors, Actor>(actors => actors.OfAccountAsync(chief, "test", default));
        var office = await OfficeAsync(line);
        return await demonstration.AskAsync<Progress, DeskProgress>(progress => progress.OfDeskAsync(actor, office, default));
    }
}
