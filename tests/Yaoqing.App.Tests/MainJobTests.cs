using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Instructions;
using Yaoqing.App.Tests.Houses;
using Yaoqing.App.Upward;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Trail;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Tests;

/// <summary>The nine steps of the main job through the use cases, on both stores.</summary>
public sealed class MainJobTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task 从起草到上级采用和批示_全程留痕(string store)
    {
        await using var house = await House.OnAsync(store);
        var no = await house.SubmitAsync();
        Assert.Equal(2, (await house.EditAsync(no, 1, Doing.Body.Replace("云溪镇", "该镇", StringComparison.Ordinal))).Value);
        var issue = await house.OpenIssueAsync();
        var article = (await house.AdoptAsync(no, issue)).Value;
        _ = (await house.SendIssueAsync(issue)).Value;
        _ = (await house.SignIssueAsync(issue)).Value;
        var published = (await house.PublishAsync(issue)).Value;
        Assert.Equal((2026, 26, 425), (published.Number.Year, published.Number.Number, published.Number.Total ?? 0));
        Assert.Contains("docx", published.Formats);

        var editor = await house.AsAsync("editor");
        var (office, city) = (await house.OfficeAsync(Line.Party), await house.OfficeAsync("临江市委办"));
        var upward = (await house.RunAsync<SendUp, Result<int>>(send => send.RunAsync(editor, new SendUpRequest(office, null, article, city, null, null, null), default))).Value;
        var adoption = await house.RunAsync<RecordAdoption, Result<Guid>>(record => record.RunAsync(editor, new RecordAdoptionRequest(upward, city, "临江要情", "第88期", Placement.Single, new DateOnly(2026, 8, 31), null, null), default));
        Assert.True(adoption.Succeeded);
        var instruction = (await house.RunAsync<RecordInstruction, Result<int>>(record => record.RunAsync(editor, new RecordInstructionRequest(office, article, null, "陆怀远", "县委书记", Level.County, true, "做法很好，请农业农村局总结推广。", new DateOnly(2026, 8, 31), null), default))).Value;
        var unit = await house.UnitAsync("云溪镇");
        Assert.True((await house.RunAsync<AssignInstruction, Result<bool>>(assign => assign.RunAsync(editor, new AssignInstructionRequest(instruction, unit, house.Clock.GetUtcNow().AddDays(5), null), default))).Succeeded);
        var reporter = await house.AsAsync("yunxi-reporter");
        Assert.False((await house.RunAsync<ReportFollowUp, Result<bool>>(report => report.RunAsync(reporter, new ReportFollowUpRequest(instruction, unit, "已在全镇推广。", null), default))).Value);

        var rows = await house.LookAsync(db => db.Trail.AsNoTracking().OrderBy(row => row.Seq).ToListAsync());
        var head = await house.LookAsync(db => db.TrailHeads.AsNoTracking().SingleAsync());
        Assert.Null(TrailChain.Verify(rows, head, []).Reason);
        Assert.All(rows, row => Assert.Equal("done", row.Outcome));
        Assert.Equal(SubmissionState.Published, await house.LookAsync(db => db.Submissions.Select(each => each.State).SingleAsync()));
    }
}
