using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.SeedRules;

/// <summary>S1–S12 of the training text, through the use cases (design 01 §1.4).</summary>
public sealed class SeedReportingTests
{
    private static readonly Line[] Both = [Line.Party, Line.Government];

    [Fact]
    public async Task Seed01_一篇信息可报一条线或两条线_各科室各自处理()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync(form: await house.FormAsync(lines: Both));
        _ = (await house.DecideAsync(no, SubmissionAction.Keep)).Value;
        Assert.Equal(SubmissionState.Rejected, (await house.DecideAsync(no, SubmissionAction.Reject, "政务信息已有同题稿件。", "goveditor", Line.Government)).Value);
        var states = await house.LookAsync(db => db.Submissions.Select(each => each.State).ToListAsync());
        Assert.Equivalent(new[] { SubmissionState.Kept, SubmissionState.Rejected }, states);
    }

    [Fact]
    public async Task Seed02_党建类信息只报县委办_县政府办不收并指明去处()
    {
        await using var house = await House.OnSqliteAsync();
        var refused = await house.TryDraftAsync(await house.FormAsync(lines: [Line.Government], board: "党的建设"));
        Assert.Equal("channel.party-only", refused.Refusal?.Code);
        Assert.Contains("改报党委信息", refused.Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed02_党建类信息两边都报的_只退政务一份()
    {
        await using var house = await House.OnSqliteAsync();
        await house.SubmitAsync(form: await house.FormAsync(lines: Both, board: "党的建设"));
        var party = await house.OfficeAsync(Line.Party);
        Assert.Equal(party, await house.LookAsync(db => db.Submissions.Select(each => each.OfficeId.Value).SingleAsync()));
    }

    [Fact]
    public async Task Seed03_邮箱和OA来稿带申报的审签_编辑核对后才能采用()
    {
        await using var house = await House.OnSqliteAsync();
        var editor = await house.AsAsync("editor");
        var entered = await house.RunAsync<EnterItemForUnit, Result<SavedItem>>(async enter => await enter.RunAsync(editor, new EnterItemForUnitRequest(await house.FormAsync(), Channel.Mail, "周明远", "副镇长", "来信附签字页照片", null), default));
        var (no, issue) = (entered.Value.No, await house.OpenIssueAsync());
        Assert.Equal("signoff.unconfirmed", (await house.AdoptAsync(no, issue)).Refusal?.Code);
        Assert.True((await house.RunAsync<ConfirmDeclaredSignOff, Result<bool>>(confirm => confirm.RunAsync(editor, new ConfirmDeclaredSignOffRequest(no, null), default))).Succeeded);
        Assert.True((await house.AdoptAsync(no, issue)).Succeeded);
    }

    [Fact]
    public async Task Seed04_党委动态超过500字_不能送审签()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync(body: string.Concat(Enumerable.Repeat(Doing.Body, 6))));
        var refused = await house.SendAsync(no);
        Assert.Equal("review.open-errors", refused.Refusal?.Code);
    }

    [Fact]
    public async Task Seed05_四种信息类型_都能报送()
    {
        await using var house = await House.OnSqliteAsync();
        foreach (var kind in Enum.GetValues<Kind>())
            Assert.True((await house.TryDraftAsync(await house.FormAsync(kind: kind))).Succeeded);
        Assert.Equal(4, await house.LookAsync(db => db.Items.Select(item => item.Kind).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Seed06_四种结构_随稿登记()
    {
        await using var house = await House.OnSqliteAsync();
        foreach (var structure in Enum.GetValues<Structure>())
            Assert.True((await house.TryDraftAsync(await house.FormAsync() with { Structure = structure })).Succeeded);
        Assert.Equal(4, await house.LookAsync(db => db.Items.Select(item => item.Structure).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Seed07_四种来源_随稿登记()
    {
        await using var house = await House.OnSqliteAsync();
        foreach (var source in Enum.GetValues<Source>())
            Assert.True((await house.TryDraftAsync(await house.FormAsync() with { Source = source })).Succeeded);
        Assert.Equal(4, await house.LookAsync(db => db.Items.Select(item => item.Source).Distinct().CountAsync()));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public async Task Seed08_事项次日起3日内报送为按时_之后照收记迟报(int days, bool late)
    {
        await using var house = await House.OnSqliteAsync();
        var (editor, office, unit) = (await house.AsAsync("editor"), await house.OfficeAsync(Line.Party), await house.UnitAsync("云溪镇"));
        var registered = await house.RunAsync<RegisterEvent, Result<int>>(register => register.RunAsync(editor, new RegisterEventRequest(office, EventKind.LeaderVisit, "县委书记调研秋粮收购", new DateOnly(2026, 8, 31), [unit], null), default));
        Assert.True(registered.Succeeded);
        var eventId = await house.LookAsync(db => db.Events.Select(each => each.Id.Value).SingleAsync());
        house.Clock.Advance(TimeSpan.FromDays(days));
        await house.SubmitAsync(form: await house.FormAsync(kind: Kind.Feedback, eventId: eventId));
        Assert.Equal(late, await house.LookAsync(db => db.Submissions.Select(each => each.Late).SingleAsync()));
        Assert.Equal(late ? 1 : 0, await house.LookAsync(db => db.Facts.CountAsync(fact => fact.Kind == "Offence")));
    }

    [Fact]
    public async Task Seed09_突发信息_未经主要领导签发_不得报送()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync(emergency: true));
        _ = (await house.SendAsync(no)).Value;
        Assert.Equal("signoff.head-required", (await house.SignAsync(no, "yunxi-deputy")).Refusal?.Code);
        Assert.Equal(0, await house.LookAsync(db => db.Submissions.CountAsync()));
        Assert.Equal(ItemState.SignedOff, (await house.SignAsync(no, "yunxi-head")).Value);
    }

    [Fact]
    public async Task Seed09_其他信息_主要领导同意后由分管领导签发()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync());
        _ = (await house.SendAsync(no)).Value;
        Assert.Equal("signoff.head-required", (await house.SignAsync(no, "yunxi-deputy")).Refusal?.Code);
        Assert.Equal(ItemState.AwaitingSignOff, (await house.SignAsync(no, "yunxi-head")).Value);
        Assert.Equal(ItemState.SignedOff, (await house.SignAsync(no, "yunxi-deputy")).Value);
    }

    [Fact]
    public async Task Seed09_编辑提为突发_退回主要领导补签后才能采用()
    {
        await using var house = await House.OnSqliteAsync();
        var (no, issue, editor) = (await house.SubmitAsync(), await house.OpenIssueAsync(), await house.AsAsync("editor"));
        Assert.True((await house.RunAsync<RaiseItem, Result<ItemState>>(raise => raise.RunAsync(editor, new RaiseItemRequest(no, true, false, null), default))).Succeeded);
        Assert.Equal("signoff.pending", (await house.AdoptAsync(no, issue)).Refusal?.Code);
        Assert.Equal(ItemState.SignedOff, (await house.SignAsync(no, "yunxi-head")).Value);
        Assert.True((await house.AdoptAsync(no, issue)).Succeeded);
    }

    [Fact]
    public async Task Seed09_没有信息员和电话_不能保存()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("text.required", (await house.TryDraftAsync(await house.FormAsync() with { ReporterPhone = " " })).Refusal?.Code);
    }

    [Fact]
    public async Task Seed09_审签后的文字换了_签字作废要重签()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync());
        _ = (await house.SendAsync(no)).Value;
        Assert.Equal("signoff.text-changed", (await house.SignAsync(no, "yunxi-head", digest: new string('0', 64))).Refusal?.Code);
    }

    [Fact]
    public async Task Seed10_数据算错_不能送审签_写明理由可确认()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync(body: "截至8月30日，全镇完成年度任务300分的255分，占95%。"));
        var refused = await house.SendAsync(no);
        Assert.Equal("review.open-errors", refused.Refusal?.Code);
        var (actor, version) = (await house.AsAsync("yunxi-reporter"), await house.LookAsync(db => db.Items.Select(item => item.Version).SingleAsync()));
        var fingerprints = await house.FindingsAsync(no);
        var sent = await house.RunAsync<SendForSignOff, Result<ItemState>>(send => send.RunAsync(actor, new SendForSignOffRequest(no, version, fingerprints.ToDictionary(each => each, _ => "按上级口径计算，已与统计局核对。"), null), default));
        Assert.Equal(ItemState.AwaitingSignOff, sent.Value);
    }

    [Fact]
    public async Task Seed11_没有标题_不能保存()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("text.required", (await house.TryDraftAsync(await house.FormAsync(title: ""))).Refusal?.Code);
        Assert.Equal("text.too-long", (await house.TryDraftAsync(await house.FormAsync(title: new string('长', 101)))).Refusal?.Code);
    }

    [Fact]
    public async Task Seed12_太新闻的稿件_审稿结果里说明程度和理由()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync(form: await house.FormAsync(kind: Kind.Measures, title: "云溪镇召开秋粮收购工作会议", body: "8月30日上午，云溪镇召开秋粮收购工作会议。镇党委书记出席会议并讲话，镇领导班子成员、各村党支部书记参加会议。会议强调，要高度重视秋粮收购工作。会议要求，各村要加强领导，狠抓落实。"));
        var report = ReportJson.Read(await house.LookAsync(db => db.ItemReviews.Where(review => db.Items.Any(item => item.No == no && item.Id == review.ItemId)).Select(review => review.Report).FirstAsync()));
        Assert.NotEqual("none", report.Tendencies.Newsy.Level);
        Assert.NotEmpty(report.Tendencies.Newsy.Reasons);
    }
}
