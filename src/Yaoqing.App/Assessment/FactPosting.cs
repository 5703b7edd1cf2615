using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Commissions;
using Yaoqing.App.Instructions;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Shared;
using Yaoqing.App.Upward;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Core.Upward;
using Yaoqing.Scoring;
using Fact = Yaoqing.Core.Assessment.Fact;

namespace Yaoqing.App.Assessment;

/// <summary>Posts facts from what the other features did, in the same transaction. The origin is unique: nothing is posted twice.</summary>
internal sealed class FactPosting : IHandle<ItemSubmitted>, IHandle<IssuePublished>, IHandle<SentUp>, IHandle<AdoptionRecorded>, IHandle<InstructionRecorded>,
    IHandle<CommissionAnswered>, IHandle<CommissionClosed>, IHandle<FollowUpReported>
{
    public async Task HandleAsync(ItemSubmitted happened, Deed deed, CancellationToken ct)
    {
        if (happened.Again)
            return;
        var (item, submission) = (happened.Item, happened.Submission);
        var data = new FactData
        {
            About = item.Title, ItemNo = item.No, Level = Level.County.InWords(), Form = await FormWordAsync(item, submission.OfficeId, deed, ct), Length = submission.Chars,
            Tags = [.. Tags(item), happened.Board], Persons = item.ReporterName.Length > 0 ? [item.ReporterName] : null,
        };
        Post(deed, submission.OfficeId, FactKind.Submitted, [submission.UnitId.Value], item.Id.Value, submission.Id.ToString(), deed.Today, deed.Today, data);
        if (submission.Late && item.CommissionId is null)
            Post(deed, submission.OfficeId, FactKind.Offence, [submission.UnitId.Value], item.Id.Value, submission.Id.ToString(), deed.Today, deed.Today, data with { Offence = "迟报" });
    }

    public async Task HandleAsync(IssuePublished happened, Deed deed, CancellationToken ct)
    {
        var day = WorkCalendar.DayOf(happened.Issue.PublishedAt ?? deed.Now);
        var ids = happened.Submissions.Select(submission => submission.ItemId).ToList();
        var items = await deed.Db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, ct);
        foreach (var article in happened.Issue.Articles.Where(article => article.Sources.Count > 0))
        {
            var sources = article.Sources.OrderBy(source => source.Order).ToList();
            var first = items[sources[0].ItemId];
            Post(deed, happened.Periodical.OfficeId, FactKind.Adopted, Units(sources.Select(source => source.UnitId)), first.Id.Value, article.Id.ToString(), day, day, new FactData
            {
                About = article.Title, ItemNo = first.No, Periodical = happened.Periodical.Name, Level = Level.County.InWords(), Form = await FormWordAsync(first, happened.Periodical.OfficeId, deed, ct),
                Placement = article.Combined ? "综合" : "单条", Combined = article.Combined, Tags = [.. sources.SelectMany(source => Tags(items[source.ItemId])).Distinct()],
                Persons = [.. sources.Select(source => items[source.ItemId].ReporterName).Where(name => name.Length > 0).Distinct()],
            });
        }
    }

    public async Task HandleAsync(SentUp happened, Deed deed, CancellationToken ct)
    {
        var upward = happened.Upward;
        var item = await FirstItemAsync(deed, upward.ItemIds, ct);
        Post(deed, upward.FromId, FactKind.Forwarded, upward.UnitIds, item?.Id.Value, upward.Id.ToString(), deed.Today, deed.Today, new FactData
        {
            About = upward.Title, ItemNo = item?.No, Level = happened.To.Level.InWords(), Combined = upward.UnitIds.Count > 1, Tags = item is null ? null : [.. Tags(item)],
        });
    }

    public async Task HandleAsync(AdoptionRecorded happened, Deed deed, CancellationToken ct)
    {
        var adoption = happened.Adoption;
        var item = await FirstItemAsync(deed, adoption.ItemIds, ct);
        Post(deed, adoption.OfficeId, FactKind.Adopted, adoption.UnitIds, item?.Id.Value, adoption.Id.ToString(), adoption.HappenedOn, adoption.LearntOn, new FactData
        {
            About = adoption.Title, ItemNo = item?.No, Periodical = adoption.Periodical, Level = adoption.Level.InWords(), Combined = adoption.Placement == Placement.Combined,
            Placement = adoption.Placement switch { Placement.Single => "单条", Placement.Combined => "综合", Placement.WholeIssue => "专期", Placement.Digest => "简讯" },
            Form = item is null ? null : await FormWordAsync(item, adoption.OfficeId, deed, ct), Tags = item is null ? null : [.. Tags(item)],
        });
    }

    public async Task HandleAsync(InstructionRecorded happened, Deed deed, CancellationToken ct)
    {
        var instruction = happened.Instruction;
        var item = await FirstItemAsync(deed, instruction.ItemIds, ct);
        Post(deed, instruction.OfficeId, FactKind.Instructed, instruction.UnitIds, item?.Id.Value, instruction.Id.ToString(), instruction.GivenOn, instruction.LearntOn, new FactData
        {
            About = instruction.OnTitle, ItemNo = item?.No, Level = instruction.Level.InWords(), Leader = instruction.LeaderName, Rank = instruction.Principal ? "主要领导" : "其他领导",
            Placement = happened.OnPublication ? "刊物" : "原稿", Tags = happened.Emergency ? ["突发"] : null,
        });
    }

    public Task HandleAsync(CommissionAnswered happened, Deed deed, CancellationToken ct)
    {
        var late = happened.Asked.AnsweredAt > happened.Commission.DueAt;
        PostCommission(deed, happened.Commission, late ? FactKind.CommissionLate : FactKind.CommissionDone, happened.Asked);
        return Task.CompletedTask;
    }

    public Task HandleAsync(CommissionClosed happened, Deed deed, CancellationToken ct)
    {
        foreach (var asked in happened.Commission.Units.Where(unit => unit.AnsweredAt is null))
            PostCommission(deed, happened.Commission, FactKind.CommissionMissed, asked);
        return Task.CompletedTask;
    }

    public Task HandleAsync(FollowUpReported happened, Deed deed, CancellationToken ct)
    {
        var (instruction, followUp) = (happened.Instruction, happened.FollowUp);
        Post(deed, instruction.OfficeId, followUp.Late ? FactKind.FollowUpLate : FactKind.FollowUpDone, [followUp.UnitId.Value], null, followUp.Id.ToString(), deed.Today, deed.Today,
            new FactData { About = instruction.OnTitle, Level = instruction.Level.InWords() });
        return Task.CompletedTask;
    }

    private static void PostCommission(Deed deed, Core.Commissions.Commission commission, FactKind kind, Core.Commissions.CommissionUnit asked) =>
        Post(deed, commission.OfficeId, kind, [asked.UnitId.Value], null, asked.Id.ToString(), deed.Today, deed.Today,
            new FactData { About = commission.Title, Tags = commission.Urgent ? ["约稿", "紧急约稿"] : ["约稿"] });

    internal static Fact Post(Deed deed, Id<Office> office, FactKind kind, IReadOnlyList<Guid> units, Guid? item, string origin, DateOnly happened, DateOnly learnt, FactData data)
    {
        var fact = new Fact
        {
            Id = deed.New<Fact>(), OfficeId = office, Kind = kind.ToString(), UnitIds = units, ItemId = item, Origin = origin, Happened = happened, Learnt = learnt, Recorded = deed.Now, Data = data.Write(),
        };
        deed.Db.Facts.Add(fact);
        return fact;
    }

    private static IReadOnlyList<Guid> Units(IEnumerable<Id<Unit>> units) => [.. units.Select(unit => unit.Value).Distinct()];

    private static async Task<Item?> FirstItemAsync(Deed deed, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        ids.Count == 0 ? null : await deed.Db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == new Id<Item>(ids[0]), ct);

    private static IEnumerable<string> Tags(Item item)
    {
        if (item.Kind == Kind.ProblemAndAdvice)
            yield return "问题";
        if (item.Emergency)
            yield return "突发";
        if (item.CommissionId is not null)
            yield return "约稿";
        if (item.Source == Source.Grassroots)
            yield return "社情民意";
    }

    /// <summary>The long form is 调研 on the Party line and 专报 on the government line: the desk's line counts, for an item may go to both.</summary>
    private static async Task<string> FormWordAsync(Item item, Id<Office> office, Deed deed, CancellationToken ct) =>
        item.Form == Form.Brief ? "动态"
        : await deed.Db.Offices.AsNoTracking().Where(each => each.Id == office).Select(each => each.Line).SingleAsync(ct) == Line.Government ? "专报" : "调研";
}
