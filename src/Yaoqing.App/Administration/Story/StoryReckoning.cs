using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Assessment;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.App.Dashboard;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Scoring;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Administration.Story;

/// <summary>What it all earned: points, ranks, a bulletin, progress against the targets.</summary>
internal sealed class StoryReckoning(StoryStage stage, DemoCounty county)
{
    private static readonly (string Unit, int Points)[] Earned = [("县住建局", 23), ("云溪镇", 3), ("县发改局", 3), ("县人社局", 5), ("石桥街道", 5)];

    internal async Task RunAsync(bool hasSchemes)
    {
        stage.Step("得分、排名、通报");
        var office = await stage.OfficeAsync(Line.Party);
        var scores = await stage.AskAsync<Scoreboard, YearScores>(board => board.OfYearAsync(office, county.Today.Year, default));
        StoryStage.Expect(hasSchemes && scores.Report is not null, $"应有得分：{scores.Problem}");
        var units = scores.Report?.Units ?? [];
        foreach (var (unit, points) in Earned)
        {
            var found = units.FirstOrDefault(each => each.Unit == unit);
            StoryStage.Expect(found?.Points.ToString() == points.ToString(CultureInfo.InvariantCulture), $"{unit}应得{points}分，实际{found?.Points}分");
        }
        StoryStage.Expect(units.First(each => each.Unit == "县住建局").Rank == 1, "县住建局应在一类部门排第1");
        await BulletinAsync(office);
        await ProgressAsync();
    }

    private async Task BulletinAsync(Guid office)
    {
        var chief = await stage.ActorAsync("顾言之");
        var no = await stage.DoAsync<DraftBulletin, int>("起草通报", draft => draft.RunAsync(chief,
            new DraftBulletinRequest(office, null, BulletinSpan.Month, county.Today.Year, county.Today.Month, ["received", "used", "credits", "points", "rank"], [], false, false, null), default));
        var draft = await stage.AskAsync<BulletinViews, BulletinView?>(views => views.FindAsync(chief, no, default));
        StoryStage.Expect(draft is not null && draft.Findings.All(finding => !finding.Error), $"通报的数据应相合：{draft?.Findings.FirstOrDefault(finding => finding.Error)?.Message}");
        var issued = await stage.DoAsync<IssueBulletin, IssuedBulletin>("印发通报", issue => issue.RunAsync(chief, new IssueBulletinRequest(no, draft?.Version ?? 0, null), default));
        stage.Say($"{draft?.Title}，第{issued.Number}期，格式：{string.Join('、', issued.Formats)}{issued.Remark}");
        stage.Say((draft?.Text ?? "").Split('\n')[0]);
        stage.Say("考核组　　单位　　　　收稿　用稿　计次　得分　名次");
        foreach (var row in draft?.Figures.Rows.Where(row => row.Received.Sign > 0) ?? [])
            stage.Say($"{row.Group}　{row.Unit.PadRight(7, '　')}{row.Received,3}　{row.Used,3}　{row.Credits,3}　{row.Points,4}　{row.Rank,3}");
        stage.Say($"零报送{draft?.Figures.Silent.Count}个单位");
    }

    private async Task ProgressAsync()
    {
        stage.Step("目标进度");
        var chief = await stage.ActorAsync("顾言之");
        await ShowAsync(chief, Line.Party, [("市", 255, 300, 85, 2)], [("安和信息", 26), ("业务通讯", 2)], 1);
        await ShowAsync(chief, Line.Government, [("省", 24, 40, 60, null), ("市", 175, 150, 116, 1)], [("政务信息", 44)], 0);
    }

    private async Task ShowAsync(Actor chief, Line line, (string Level, decimal Points, decimal Goal, int Percent, int? Rank)[] targets, (string Periodical, int Issues)[] issues, int instructions)
    {
        var office = await stage.OfficeAsync(line);
        var progress = await stage.AskAsync<Progress, DeskProgress>(query => query.OfDeskAsync(chief, office, default));
        foreach (var target in targets)
        {
            var shown = progress.Targets.SingleOrDefault(each => each.Name.EndsWith(target.Level + "目标", StringComparison.Ordinal));
            StoryStage.Expect(shown is not null && shown.Points == target.Points && shown.Goal == target.Goal && shown.Percent == target.Percent && shown.Rank == target.Rank,
                $"{target.Level}目标应为{target.Points}/{target.Goal}＝{target.Percent}%、第{target.Rank}，实际{shown?.Points}/{shown?.Goal}＝{shown?.Percent}%、第{shown?.Rank}");
            stage.Say($"{shown?.Name}：{target.Points}/{target.Goal}分，{target.Percent}%{(target.Rank is { } rank ? $"，第{rank}名" : "")}（{shown?.Source}）");
        }
        foreach (var (periodical, count) in issues)
        {
            StoryStage.Expect(progress.Issues.Any(each => each.Periodical == periodical && each.Issues == count), $"《{periodical}》应为{count}期");
            stage.Say($"《{periodical}》今年{count}期");
        }
        StoryStage.Expect(progress.Instructions == instructions, $"批示应为{instructions}件，实际{progress.Instructions}件");
    }
}
