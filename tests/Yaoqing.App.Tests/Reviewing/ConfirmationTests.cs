using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Editing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Tests.Reviewing;

/// <summary>确认无误 and 写明理由: what a person confirmed is not asked again, is seen by those who come after, and can be taken back.</summary>
public sealed class ConfirmationTests
{
    private static readonly string Until = Doing.Body.Replace("截至8月", "截止8月", StringComparison.Ordinal);
    private const string Wrong = "截至8月30日，全镇参训干部50人，其中党员80人。一是开展集中培训6场。二是组织现场观摩3次。";

    [Fact]
    public async Task 本科确认的意见_同样的话再来不提_换了上下文还提()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync(form: await house.FormAsync(body: Until));
        Assert.True((await house.ConfirmAsync(no, "W02")).Succeeded);
        Assert.DoesNotContain("W02", await house.RulesOfAsync(no));
        Assert.DoesNotContain("W02", await house.ReviewAsync(Until, Line.Party));
        Assert.Contains("W02", await house.ReviewAsync("全镇截止9月5日共检修收储设备42台。", Line.Party));
        Assert.Contains("W02", await house.ReviewAsync(Until, Line.Government));
    }

    [Fact]
    public async Task 记入本科词语的_换了上下文也不提_收回后重新提()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync(form: await house.FormAsync(body: Until));
        Assert.True((await house.ConfirmAsync(no, "W02", forDesk: true)).Succeeded);
        Assert.DoesNotContain("W02", await house.ReviewAsync("全镇截止9月5日共检修收储设备42台。", Line.Party));
        var id = await house.LookAsync(db => db.DeskConfirmations.Select(each => each.Id.Value).SingleAsync());
        Assert.True((await house.TakeBackAsync(id)).Succeeded);
        Assert.Contains("W02", await house.ReviewAsync("全镇截止9月5日共检修收储设备42台。", Line.Party));
        Assert.Equal("review.already-withdrawn", (await house.TakeBackAsync(id)).Refusal?.Code);
        Assert.Equal(["rules.confirmation-withdrawn", "rules.finding-confirmed"], await house.LookAsync(db => db.Trail.Where(each => each.Action.StartsWith("rules.") && each.Outcome == "done").Select(each => each.Action).Order().ToListAsync()));
    }

    [Fact]
    public async Task 数据的意见不能全科通用()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync(body: Wrong));
        Assert.Equal(1, (await house.OverrideAsync(no, await house.FindingsAsync(no))).Kept);
        _ = (await house.SendAsync(no)).Value;
        await house.SignAsync(no, "yunxi-head");
        await house.SignAsync(no, "yunxi-deputy");
        Assert.Equal("review.not-a-word", (await house.ConfirmAsync(no, "A15", forDesk: true)).Refusal?.Code);
        Assert.True((await house.ConfirmAsync(no, "A15")).Succeeded);
    }

    [Theory]
    [InlineData("editor", "", "text.required")]
    [InlineData("goveditor", "口径不同", "submission.not-found")]
    public async Task 没写理由的_别的科的_不能确认(string user, string reason, string code)
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync(form: await house.FormAsync(body: Until));
        Assert.Equal(code, (await house.ConfirmAsync(no, "W02", reason: reason, user: user)).Refusal?.Code);
    }

    [Fact]
    public async Task 编辑保存时写的理由_随稿记下_单位看得到()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        var (editor, office) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party));
        var fingerprint = (await house.FoundAsync(no, Until)).Single(each => each.Rule == "W02").Fingerprint;
        var edited = await house.RunAsync<EditSubmission, Result<int>>(edit => edit.RunAsync(editor, new EditSubmissionRequest(office, no, 1, Doing.Title, Until, null) { Confirmed = [new ConfirmedHere(fingerprint, "原文引用通知", false), new ConfirmedHere("0000", "已经改掉", false)] }, default));
        Assert.True(edited.Succeeded);
        Assert.DoesNotContain("W02", await house.RulesOfAsync(no));
        var reporter = await house.AsAsync("yunxi-reporter");
        var picture = await house.RunAsync<ItemStory, ItemPicture?>(story => story.FindAsync(reporter, no, default));
        Assert.Equal(("W02", "原文引用通知", "县委办林知夏"), picture?.Confirmed.Select(each => (each.Rule, each.Reason, each.By)).Single());
    }

    [Fact]
    public async Task 单位写的理由先记下_送不出也不丢()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync(body: Wrong + "本月共兑付100元，其中稻谷款200元。"));
        var found = await house.FindingsAsync(no);
        Assert.Equal(2, found.Count);
        Assert.Equal(new OverriddenFindings(1, 1), await house.OverrideAsync(no, [found[0], "0000"]));
        Assert.Equal("review.open-errors", (await house.SendAsync(no)).Refusal?.Code);
        Assert.Equal(1, await house.LookAsync(db => db.FindingOverrides.CountAsync()));
        await house.OverrideAsync(no, [found[1]]);
        Assert.True((await house.SendAsync(no)).Succeeded);
    }

    [Fact]
    public async Task 误报率_提出改掉保留都从存下的审稿结果数出来()
    {
        await using var house = await House.OnSqliteAsync();
        var kept = await house.DraftAsync(await house.FormAsync(body: Wrong));
        await house.OverrideAsync(kept, await house.FindingsAsync(kept));
        _ = (await house.SendAsync(kept)).Value;
        var mended = await house.DraftAsync(await house.FormAsync(body: Wrong.Replace("50人", "60人", StringComparison.Ordinal)));
        Assert.Equal("review.open-errors", (await house.SendAsync(mended)).Refusal?.Code);
        await house.RewriteAsync(mended, Wrong.Replace("80人", "30人", StringComparison.Ordinal));
        _ = (await house.SendAsync(mended)).Value;
        Assert.Equal(new RuleRecord("A15", 2, 1, 1), (await house.RecordsAsync()).Single(each => each.Rule == "A15"));
        Assert.Equal(50, new RuleRecord("A15", 2, 1, 1).OverriddenPercent);
        Assert.Equal(new RuleRecord("A15", 2, 1, 1), await house.RunAsync<FindingRecords, RuleRecord>(records => records.OfRuleAsync("A15", default)));
    }

    [Fact]
    public async Task 常见问题_审稿查出的和退回的理由_信息科看同一单位的()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync(form: await house.FormAsync(body: Until));
        _ = (await house.DecideAsync(no, SubmissionAction.Return, "请写明预约售粮的户数。")).Value;
        var (reporter, editor, office, unit) = (await house.AsAsync("yunxi-reporter"), await house.AsAsync("editor"), await house.OfficeAsync(Line.Party), await house.UnitAsync("云溪镇"));
        foreach (var lessons in new[] { await house.RunAsync<UnitLessons, LessonsOfUnit?>(each => each.OwnAsync(reporter, default)), await house.RunAsync<UnitLessons, LessonsOfUnit?>(each => each.OfUnitAsync(editor, office, unit, default)) })
        {
            Assert.Contains(new FrequentRule("W02", 1), lessons?.Rules ?? []);
            Assert.Equal((no, "县委办退改", "请写明预约售粮的户数。"), lessons?.Returns.Select(each => (each.No, each.By, each.Words)).Single());
        }
        var other = await house.AsAsync("baisha-reporter");
        Assert.Null(await house.RunAsync<UnitLessons, LessonsOfUnit?>(each => each.OwnAsync(other, default)));
        Assert.Null(await house.RunAsync<UnitLessons, LessonsOfUnit?>(each => each.OfUnitAsync(other, office, unit, default)));
    }
}

internal static class DoingConfirmations
{
    internal static async Task<IReadOnlyList<Finding>> FoundAsync(this House house, int no, string? body = null)
    {
        var (editor, office) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party));
        body ??= await house.LookAsync(db => db.SubmissionTexts.Where(text => db.Submissions.Any(each => each.Id == text.SubmissionId && each.OfficeId == new Id<Core.Directory.Office>(office) && db.Items.Any(item => item.Id == each.ItemId && item.No == no)))
            .OrderByDescending(text => text.Number).Select(text => text.Body).FirstAsync());
        return (await house.RunAsync<DeskReview, ReviewReport?>(review => review.ReviewAsync(editor, office, no, Doing.Title, body, default)))?.Findings ?? [];
    }

    internal static async Task<IReadOnlyList<string>> RulesOfAsync(this House house, int no) => [.. (await house.FoundAsync(no)).Select(finding => finding.Rule)];

    /// <summary>Rules that speak about any text under one desk's rules.</summary>
    internal static async Task<IReadOnlyList<string>> ReviewAsync(this House house, string body, Line line)
    {
        var actor = await house.AsAsync("yunxi-reporter");
        return [.. (await house.RunAsync<ReviewText, Result<ReportJson>>(review => review.RunAsync(actor, new ReviewTextRequest(Doing.Title, body) { Lines = [line] }, default))).Value.Findings.Select(each => each.Rule)];
    }

    internal static async Task<Result<bool>> ConfirmAsync(this House house, int no, string rule, bool forDesk = false, string reason = "原文引用上级通知", string user = "editor")
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(Line.Party));
        var fingerprint = (await house.FoundAsync(no)).First(each => each.Rule == rule).Fingerprint;
        return await house.RunAsync<ConfirmFinding, Result<bool>>(confirm => confirm.RunAsync(actor, new ConfirmFindingRequest(office, no, new ConfirmedHere(fingerprint, reason, forDesk), null), default));
    }

    internal static async Task<Result<bool>> TakeBackAsync(this House house, Guid id)
    {
        var chief = await house.AsAsync("chief");
        return await house.RunAsync<TakeBackConfirmation, Result<bool>>(back => back.RunAsync(chief, new TakeBackConfirmationRequest(id, null), default));
    }

    internal static async Task<OverriddenFindings> OverrideAsync(this House house, int no, IEnumerable<string> fingerprints)
    {
        var actor = await house.AsAsync("yunxi-reporter");
        return (await house.RunAsync<OverrideFindings, Result<OverriddenFindings>>(each => each.RunAsync(actor, new OverrideFindingsRequest(no, fingerprints.ToDictionary(print => print, _ => "名册口径不同，已核对。"), null), default))).Value;
    }

    internal static async Task RewriteAsync(this House house, int no, string body)
    {
        var actor = await house.AsAsync("yunxi-reporter");
        var version = await house.LookAsync(db => db.Items.Where(item => item.No == no).Select(item => item.Version).SingleAsync());
        var form = await house.FormAsync(body: body);
        _ = (await house.RunAsync<SaveItem, Result<SavedItem>>(save => save.RunAsync(actor, new SaveItemRequest(no, version, form, null, null), default))).Value;
    }

    internal static async Task<IReadOnlyList<RuleRecord>> RecordsAsync(this House house)
    {
        var (chief, office) = (await house.AsAsync("chief"), await house.OfficeAsync(Line.Party));
        return await house.RunAsync<FindingRecords, IReadOnlyList<RuleRecord>>(records => records.OfDeskAsync(chief, office, default));
    }
}
