using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Commissions;
using Yaoqing.App.Instructions;
using Yaoqing.App.Reporting;
using Yaoqing.App.Store;
using Yaoqing.App.Trail;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Time;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Administration.Story;

/// <param name="County">The county.</param>
/// <param name="Schemes">计分办法 by office.</param>
/// <param name="Manuscripts">Folder of the sample manuscripts.</param>
/// <param name="Out">Folder for the printed issue.</param>
public sealed record StoryMaterial(DemoCounty County, IReadOnlyDictionary<string, string> Schemes, string Manuscripts, string Out);

/// <summary>
/// The main job from the units' files to points and ranks, through the use cases alone, on an empty installation. Each step says what it
/// did; the first expectation that does not hold ends it with <see cref="StoryBrokenException"/>.
/// </summary>
public sealed class PlayStory
{
    private const string Periodical = "安和信息";
    private readonly StoryStage stage;
    private readonly StoryMaterial material;
    private readonly DemoCounty county;
    private readonly StoryReporting reporting;
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, int> commissions = [];

    public PlayStory(IServiceProvider services, StoryClock clock, StoryMaterial material, TextWriter audience)
    {
        (this.material, county) = (material, material.County);
        stage = new StoryStage(services, clock, audience);
        reporting = new StoryReporting(stage, county);
    }

    /// <summary>When the story begins.</summary>
    public static DateTimeOffset Beginning(DemoCounty county) => WorkCalendar.At(county.Commissions.Min(commission => DateOnly.FromDateTime(commission.Issued)).AddDays(-1), new TimeOnly(9, 0));

    public async Task RunAsync()
    {
        await SetUpAsync();
        var manuscripts = Read();
        var visit = await RegisterEventsAsync();
        await IssueCommissionsAsync();
        await ReportAsync(manuscripts, visit);
        var party = new StoryDesk(stage, await stage.OfficeAsync(Line.Party), await stage.ActorAsync(reporting.EditorOf(Line.Party)), await stage.ActorAsync(county.Offices.First(office => office.Line == "党委").Director.Name));
        await ReturnAndMendAsync(party, manuscripts);
        await TriageAsync(party, manuscripts);
        var lead = await PublishAsync(party);
        await UpwardAsync(party, lead);
        await new StoryReckoning(stage, county).RunAsync(material.Schemes.Count > 0);
        await VerifyAsync();
    }

    private async Task SetUpAsync()
    {
        stage.Step("初始化示范县");
        var made = await stage.DoAsync<SetUpCounty, CountySetUp>("初始化", setUp => setUp.RunAsync(Actor.System, DemoPlan.OfStory(county, material.Schemes), default));
        stage.Say($"{county.County}：办公室{made.Offices}个，单位{made.Units}个，账号{made.Accounts}个；《{Periodical}》已出到第25期");
        StoryStage.Expect(made.Units == 40, "应有40个单位");
    }

    private IReadOnlyList<StoryManuscript> Read()
    {
        stage.Step("读入单位的稿件");
        var all = StoryManuscript.ReadAll(material.Manuscripts);
        foreach (var each in all)
        {
            StoryStage.Expect(each.Read.Refused is null, $"{each.Told.File}应能读出：{each.Read.Refused?.Message}");
            StoryStage.Expect(each.Title.Length > 0 && each.Body.Length > 50, $"{each.Told.File}应读出标题和正文");
        }
        stage.Say($"共{all.Count}份：Word {all.Count(each => each.Read.Format == "docx")}份，邮件{all.Count(each => each.Read.Format == "eml")}份，文本{all.Count(each => each.Read.Format == "txt")}份，正文共{all.Sum(each => ItemReviewing.CountChars(each.Body))}字");
        StoryStage.Expect(all.Count(each => each.Read.Format == "docx") >= 12, "Word稿件应不少于12份");
        foreach (var each in all.Where(each => each.Read.Warnings.Count > 0))
            stage.Say($"{each.Told.File}：{each.Read.Warnings[0].Message}");
        return all;
    }

    private async Task<Guid> RegisterEventsAsync()
    {
        stage.Step("登记事项，三日内应报");
        var visit = county.Events.Single(each => each.Kind == nameof(EventKind.LeaderVisit));
        var editor = await stage.ActorAsync(reporting.EditorOf(Line.Party));
        var units = await Task.WhenAll(visit.Units.Select(stage.UnitAsync));
        var office = await stage.OfficeAsync(Line.Party);
        await CommissionsUntilAsync(visit.Date);
        stage.Clock.MoveTo(visit.Date, 17, 30);
        var no = await stage.DoAsync<RegisterEvent, int>("登记事项", register => register.RunAsync(editor, new RegisterEventRequest(office, EventKind.LeaderVisit, visit.Title, visit.Date, units, null), default));
        stage.Say($"{visit.Title}（{visit.Date:M月d日}），应报：{string.Join('、', visit.Units)}");
        return await stage.LookAsync(db => db.Events.Where(each => each.No == no).Select(each => each.Id.Value).SingleAsync());
    }

    private async Task IssueCommissionsAsync()
    {
        await CommissionsUntilAsync(county.Today);
        stage.Step("约稿");
        foreach (var (title, no) in commissions)
            stage.Say($"{no}号约稿：{title}");
        StoryStage.Expect(commissions.Count == county.Commissions.Length, "约稿应全部下达");
    }

    private async Task CommissionsUntilAsync(DateOnly day)
    {
        foreach (var told in county.Commissions.Where(each => !commissions.ContainsKey(each.Title) && DateOnly.FromDateTime(each.Issued) <= day).OrderBy(each => each.Issued))
        {
            stage.Clock.MoveTo(DateOnly.FromDateTime(told.Issued), told.Issued.Hour, told.Issued.Minute);
            var line = DemoWords.Line(told.Line);
            var (editor, office) = (await stage.ActorAsync(reporting.EditorOf(line)), await stage.OfficeAsync(line));
            var units = await Task.WhenAll(told.Units.Select(stage.UnitAsync));
            var due = WorkCalendar.At(DateOnly.FromDateTime(told.Due), TimeOnly.FromDateTime(told.Due));
            commissions[told.Title] = await stage.DoAsync<IssueCommission, int>("约稿", issue => issue.RunAsync(editor,
                new IssueCommissionRequest(office, Enum.Parse<CommissionKind>(told.Kind), told.Title, "请写明做法、数据和建议。", due, false, told.From, units, null), default));
        }
    }

    private async Task ReportAsync(IReadOnlyList<StoryManuscript> manuscripts, Guid visit)
    {
        stage.Step("单位报送：写稿、审稿、审签");
        foreach (var manuscript in manuscripts.Where(each => each.Told.Replaces is null))
        {
            var told = manuscript.Told;
            if (told.Signer is null)
                await reporting.RefuseUnsignedAsync(manuscript);
            else if (told.Channel == "网页")
                numbers[told.File] = await reporting.ReportAsync(manuscript, told.Commission is { } title ? commissions[title] : null, told.Event is null ? null : visit);
            else
                numbers[told.File] = await reporting.EnterAsync(manuscript);
        }
        var partyOnly = numbers[manuscripts.Single(each => each.Told is { Board: "党的建设", Lines.Length: 2 }).Told.File];
        var both = numbers[manuscripts.Single(each => each.Told.Emergency).Told.File];
        StoryStage.Expect(await DesksOfAsync(partyOnly) == 1, "党建信息的政务一份应被拒，党委一份收下");
        StoryStage.Expect(await DesksOfAsync(both) == 2, "突发信息应两办各收一份");
        stage.Say($"{partyOnly}号是党建信息，县政府办不收，只报县委办；{both}号突发信息两办各收一份");
        var answer = await stage.LookAsync(db => db.Submissions.Where(each => db.Items.Any(item => item.Id == each.ItemId && item.EventId != null)).Select(each => each.Late).SingleAsync());
        StoryStage.Expect(!answer, "三日内的反馈不应记迟报");
    }

    private async Task ReturnAndMendAsync(StoryDesk desk, IReadOnlyList<StoryManuscript> manuscripts)
    {
        stage.Step("退改一篇，单位改后重报");
        var mended = manuscripts.Single(each => each.Told.Replaces is not null);
        var no = numbers[mended.Told.Replaces ?? ""];
        await desk.DecideAsync(no, SubmissionAction.Return, "占比与金额对不上，“三是”缺失，请核对后重报。");
        await reporting.MendAsync(mended, no);
        StoryStage.Expect(await desk.StateAsync(no) == SubmissionState.Received, "修改稿应回到同一篇来稿");
        numbers[mended.Told.File] = no;
    }

    private async Task TriageAsync(StoryDesk desk, IReadOnlyList<StoryManuscript> manuscripts)
    {
        stage.Step("编辑取舍：留用、不用、退改、压缩");
        foreach (var each in manuscripts.Where(each => numbers.ContainsKey(each.Told.File) && each.Lines[0] == Line.Party))
        {
            var no = numbers[each.Told.File];
            if (each.Told.Outcome == DemoOutcome.Rejected)
                await desk.DecideAsync(no, SubmissionAction.Reject, each.Told.Story[..each.Told.Story.LastIndexOf('，')] + "。");
            else if (each.Told.Outcome == DemoOutcome.Kept)
                await desk.DecideAsync(no, SubmissionAction.Keep, "");
            if (each.Told.Faults.Contains("L01"))
                await desk.EditAsync(no, body => string.Concat(body.Split('。').Take(body.Split('。').Length * 2 / 3).Select(sentence => sentence + "。")));
        }
        var wrong = manuscripts.Single(each => each.Lines is [Line.Government] && each.Told.Outcome == DemoOutcome.Returned);
        var government = new StoryDesk(stage, await stage.OfficeAsync(Line.Government), await stage.ActorAsync(reporting.EditorOf(Line.Government)), await stage.ActorAsync(county.Offices.First(office => office.Line == "政务").Director.Name));
        await government.DecideAsync(numbers[wrong.Told.File], SubmissionAction.Return, "300个节点完成255个是85%，不是95%，请核对。");
    }

    private async Task<Guid> PublishAsync(StoryDesk desk)
    {
        stage.Step("编一期，合并综合稿，签发印发");
        var issue = await desk.OpenIssueAsync(Periodical);
        var adopted = material.County.Periodicals.Single(each => each.Name == Periodical);
        var lead = await desk.AdoptAsync(NumberOf("02-"), issue, adopted.Sections[0]);
        var merged = new List<Guid>();
        foreach (var file in new[] { "03-", "04-" })
            merged.Add(await desk.AdoptAsync(NumberOf(file), issue, adopted.Sections[0]));
        await desk.MergeAsync(issue, merged, "安和县秋粮收购开局平稳");
        stage.Say("云溪镇、县发改局两篇合并为综合稿《安和县秋粮收购开局平稳》");
        await desk.AdoptAsync(NumberOf("06-"), issue, adopted.Sections[0]);
        await desk.AdoptAsync(NumberOf("05-"), issue, adopted.Sections[1]);
        var published = await desk.PublishAsync(issue);
        StoryStage.Expect(published.Number is { Year: 2026, Number: 26, Total: 425 }, $"应为2026年第26期、总第425期，实际第{published.Number.Number}期、总第{published.Number.Total}期");
        stage.Say($"《{Periodical}》第{published.Number.Number}期（总第{published.Number.Total}期）印发，4篇，格式：{string.Join('、', published.Formats)}{published.Remark}");
        StoryStage.Expect(published.Formats.Contains("docx"), "应有docx文件");
        await SaveFilesAsync(issue);
        foreach (var file in new[] { "02-", "03-", "04-", "05-", "06-" })
            StoryStage.Expect(await desk.StateAsync(NumberOf(file)) == SubmissionState.Published, $"{file}应已刊发");
        return lead;
    }

    private async Task SaveFilesAsync(int issue)
    {
        var files = await stage.LookAsync(db => (
            from file in db.IssueFiles
            join blob in db.Blobs on file.BlobDigest equals blob.Digest
            where db.Issues.Any(each => each.Id == file.IssueId && each.No == issue)
            select new { file.FileName, blob.Bytes }).ToListAsync());
        System.IO.Directory.CreateDirectory(material.Out);
        foreach (var file in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(material.Out, file.FileName), file.Bytes);
            stage.Say($"文件 {file.FileName}，{file.Bytes.Length}字节");
        }
    }

    private async Task UpwardAsync(StoryDesk desk, Guid lead)
    {
        stage.Step("上报、上级采用、领导批示、反馈落实");
        await desk.SendUpAsync(NumberOf("07-"), null, "临江市委办");
        stage.Say("突发信息当日报临江市委办");
        var upward = await desk.SendUpAsync(null, lead, "临江市委办");
        await desk.RecordAdoptionAsync(upward, "临江市委办", "临江要情", "第161期", county.Today);
        stage.Say("头条上报临江市委办，《临江要情》第161期采用");
        var instruction = await desk.RecordInstructionAsync(lead, "江映川", "市委书记", "安和县的做法值得各县学习，请市住建局总结推广。", county.Today);
        var unit = await stage.UnitAsync("县住建局");
        await desk.AssignAsync(instruction, unit, WorkCalendar.At(county.Today.AddDays(5), new TimeOnly(18, 0)));
        var reporter = await stage.ActorAsync(county.Units.Single(each => each.Name == "县住建局").Reporter.Name);
        var late = await stage.DoAsync<ReportFollowUp, bool>("反馈落实", report => report.RunAsync(reporter, new ReportFollowUpRequest(instruction, unit, "已形成经验材料报市住建局，46个小区剩余6个将于9月底前全部开工。", null), default));
        StoryStage.Expect(!late, "反馈应在时限内");
        await desk.CloseAsync(instruction);
        stage.Say("市委书记江映川批示，交办县住建局，按时反馈，批示办结");
    }

    private async Task VerifyAsync()
    {
        stage.Step("核验留痕");
        var verdict = await stage.AskAsync<VerifyTrail, TrailVerdict>(verify => verify.RunAsync(default));
        StoryStage.Expect(verdict.Intact, $"留痕应完整：{verdict.Reason}");
        var refused = await stage.LookAsync(db => db.Trail.CountAsync(row => row.Outcome != "done"));
        StoryStage.Expect(refused > 0, "被拒的操作也应留痕");
        stage.Say($"留痕{verdict.Rows}条，逐条核验完整，其中被拒的操作{refused}条");
    }

    private int NumberOf(string prefix) => numbers.First(each => each.Key.StartsWith(prefix, StringComparison.Ordinal)).Value;

    private Task<int> DesksOfAsync(int no) => stage.LookAsync(db => db.Submissions.CountAsync(each => db.Items.Any(item => item.No == no && item.Id == each.ItemId)));
}
