using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Reporting;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Review;
using Form = Yaoqing.Core.Reporting.Form;
using Kind = Yaoqing.Core.Reporting.Kind;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Administration.Story;

/// <summary>The units' side: write, review, send for sign-off, sign. What comes by mail or OA is entered by the desk.</summary>
internal sealed class StoryReporting(StoryStage stage, DemoCounty county)
{
    private const string Unmended = "已对照台账核对，原稿如此，请编辑审核。";

    /// <summary>Rules whose speaking the story depends on; the others have their own tests over the same manuscripts.</summary>
    private static readonly string[] MustBeFound = ["A01", "W02"];

    /// <returns>The item's number.</returns>
    internal async Task<int> ReportAsync(StoryManuscript manuscript, int? commission, Guid? eventId)
    {
        var told = manuscript.Told;
        var reporter = await stage.ActorAsync(told.Reporter);
        var form = await FormAsync(manuscript, eventId);
        var saved = await stage.DoAsync<SaveItem, SavedItem>($"{told.Unit}起草", save => save.RunAsync(reporter, new SaveItemRequest(null, null, form, commission, null), default));
        await SendAsync(manuscript, reporter, saved.No);
        await SignAsync(manuscript, saved.No);
        return saved.No;
    }

    /// <summary>按退改意见修改: the mended file goes into the same submission.</summary>
    internal async Task MendAsync(StoryManuscript mended, int no)
    {
        var reporter = await stage.ActorAsync(mended.Told.Reporter);
        await stage.DoAsync<ReviseItem, ItemState>("按退改意见修改", async revise => await revise.RunAsync(reporter, new ReviseItemRequest(no, await VersionAsync(no), null), default));
        var form = await FormAsync(mended, null);
        await stage.DoAsync<SaveItem, SavedItem>("保存修改稿", async save => await save.RunAsync(reporter, new SaveItemRequest(no, await VersionAsync(no), form, null, null), default));
        await SendAsync(mended, reporter, no);
        await SignAsync(mended, no);
    }

    /// <summary>An item by mail or OA with the sign-off it declares; an editor confirms it.</summary>
    internal async Task<int> EnterAsync(StoryManuscript manuscript)
    {
        var told = manuscript.Told;
        var editor = await stage.ActorAsync(EditorOf(manuscript.Lines[0]));
        var request = new EnterItemForUnitRequest(await FormAsync(manuscript, null), DemoWords.Channel(told.Channel), told.Signer?.Name, told.Signer?.Role == "Head" ? "主要领导" : "分管领导", $"{told.Channel}来件署名", null);
        var saved = await stage.DoAsync<EnterItemForUnit, SavedItem>($"登记{told.Unit}来件", enter => enter.RunAsync(editor, request, default));
        await stage.DoAsync<ConfirmDeclaredSignOff, bool>("核对审签", confirm => confirm.RunAsync(editor, new ConfirmDeclaredSignOffRequest(saved.No, null), default));
        stage.Say($"{saved.No}号 {told.Unit}《{manuscript.Title}》由{told.Channel}收到，审签人{told.Signer?.Name}已核对");
        return saved.No;
    }

    /// <summary>Without a signer nothing is taken in.</summary>
    internal async Task RefuseUnsignedAsync(StoryManuscript manuscript)
    {
        var editor = await stage.ActorAsync(EditorOf(manuscript.Lines[0]));
        var request = new EnterItemForUnitRequest(await FormAsync(manuscript, null), DemoWords.Channel(manuscript.Told.Channel), null, null, null, null);
        var words = await stage.RefusedAsync<EnterItemForUnit, SavedItem>("没有审签人的来件", "text.required", enter => enter.RunAsync(editor, request, default));
        stage.Say($"{manuscript.Told.Unit}《{manuscript.Title}》没有审签人，不收：{words}退回补签");
    }

    internal string EditorOf(Line line) => county.Offices.First(office => DemoWords.Line(office.Line) == line).Editors[0].Name;

    private async Task SendAsync(StoryManuscript manuscript, Actor reporter, int no)
    {
        var findings = await FindingsAsync(no);
        var (errors, warnings) = (findings.Where(finding => finding.Severity == Severity.Error).ToList(), findings.Count(finding => finding.Severity == Severity.Warning));
        var told = manuscript.Told;
        stage.Say($"{no}号 {told.Unit}《{manuscript.Title}》{ItemReviewing.CountChars(manuscript.Body)}字，审稿：错误{errors.Count}处、警告{warnings}处{(findings.Count > 0 ? "：" + string.Join("；", findings.Take(3).Select(finding => $"{finding.Rule} {finding.Message}")) : "")}");
        foreach (var fault in told.Faults.Intersect(MustBeFound))
            StoryStage.Expect(findings.Any(finding => finding.Rule == fault), $"{told.File}的毛病{fault}应被审出");
        var overrides = errors.DistinctBy(finding => finding.Fingerprint).ToDictionary(finding => finding.Fingerprint, _ => Unmended);
        if (overrides.Count > 0)
            await stage.RefusedAsync<SendForSignOff, ItemState>("带着错误送审签", "review.open-errors", async send => await send.RunAsync(reporter, new SendForSignOffRequest(no, await VersionAsync(no), new Dictionary<string, string>(), null), default));
        if (overrides.Count > 0)
            stage.Say($"带着{overrides.Count}处错误不能送审签；信息员逐条写明理由后送出");
        await stage.DoAsync<SendForSignOff, ItemState>($"{told.Unit}送审签", async send => await send.RunAsync(reporter, new SendForSignOffRequest(no, await VersionAsync(no), overrides, null), default));
    }

    private async Task SignAsync(StoryManuscript manuscript, int no)
    {
        var told = manuscript.Told;
        var unit = county.Units.Single(each => each.Name == told.Unit);
        var digest = await stage.LookAsync(db => db.ItemVersions.Where(text => db.Items.Any(item => item.No == no && item.Id == text.ItemId)).OrderByDescending(text => text.Number).Select(text => text.Digest).FirstAsync());
        if (told.Emergency)
        {
            var deputy = await stage.ActorAsync(unit.Deputy.Name);
            var words = await stage.RefusedAsync<SignOffItem, ItemState>("突发信息由分管领导签发", "signoff.head-required", sign => sign.RunAsync(deputy, new SignOffItemRequest(no, digest, null, null), default));
            stage.Say($"分管领导{unit.Deputy.Name}代签被拒：{words}");
        }
        var head = await stage.ActorAsync(unit.Head.Name);
        var state = await stage.DoAsync<SignOffItem, ItemState>($"{unit.Head.Name}审签", sign => sign.RunAsync(head, new SignOffItemRequest(no, digest, null, null), default));
        if (told.Signer?.Role == "Head")
        {
            StoryStage.Expect(state == ItemState.SignedOff, $"{told.File}应由主要领导签发后直接报送");
            stage.Say($"主要领导{unit.Head.Name}签发，报送");
            return;
        }
        StoryStage.Expect(state == ItemState.AwaitingSignOff, $"{told.File}应先由主要领导同意、再由分管领导签发");
        var signer = await stage.ActorAsync(unit.Deputy.Name);
        state = await stage.DoAsync<SignOffItem, ItemState>($"{unit.Deputy.Name}审签", sign => sign.RunAsync(signer, new SignOffItemRequest(no, digest, null, null), default));
        StoryStage.Expect(state == ItemState.SignedOff, $"{told.File}签完应已报送");
        stage.Say($"{unit.Head.Name}同意报送，{unit.Deputy.Name}签发，报送");
    }

    private async Task<ItemForm> FormAsync(StoryManuscript manuscript, Guid? eventId)
    {
        var told = manuscript.Told;
        var board = await stage.LookAsync(db => db.Boards.Where(each => each.Name == told.Board).Select(each => each.Id.Value).SingleAsync());
        var unit = county.Units.Single(each => each.Name == told.Unit);
        var kind = DemoWords.Kind(told.Kind);
        return new ItemForm(await stage.UnitAsync(told.Unit), manuscript.Lines, DemoWords.Form(told.Form), kind, DemoWords.Structure(told.Structure), kind == Kind.Feedback ? Source.Feedback : Source.Grassroots, board,
            told.Emergency, told.Major, eventId, told.Reporter, unit.Reporter.Phone, manuscript.Title, manuscript.Body);
    }

    /// <summary>What the reporter sees beside his text.</summary>
    private async Task<IReadOnlyList<Finding>> FindingsAsync(int no)
    {
        var item = await stage.LookAsync(db => db.Items.AsNoTracking().Include(each => each.Versions).SingleAsync(each => each.No == no));
        var today = WorkCalendar.DayOf(stage.Clock.GetUtcNow());
        var reports = await stage.AskAsync<ItemReviewing, IReadOnlyList<(Office, ReviewReport Report)>>(reviewing => stage.LookAsync(db => reviewing.ReportsAsync(db, item, today, default)));
        return [.. reports.SelectMany(each => each.Report.Findings).DistinctBy(finding => finding.Fingerprint)];
    }

    private Task<int> VersionAsync(int no) => stage.LookAsync(db => db.Items.Where(item => item.No == no).Select(item => item.Version).SingleAsync());
}
