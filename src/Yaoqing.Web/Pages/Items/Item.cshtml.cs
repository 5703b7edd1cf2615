using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Items;

/// <summary>一篇信息 in full: where it is, its texts, what was found, signed, decided and earned, and its trail.</summary>
public sealed class ItemModel(ItemStory story, ItemOutcomes outcomes, ItemTrail trail, ItemActions actions, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    public ItemPicture Picture { get; private set; } = null!; // set before the page is rendered

    public OutcomesOfItem Outcomes { get; private set; } = new([], [], [], []);

    public IReadOnlyList<TrailLine> TrailLines { get; private set; } = [];

    public IReadOnlyList<RedlinePiece>? Comparison { get; private set; }

    public int From { get; private set; }

    public int To { get; private set; }

    public string TitleChange { get; private set; } = "";

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(int? from, int? to)
    {
        if (!await LoadAsync())
            return Problematic(ItemAccess.NotFound);
        if (from is { } first && to is { } second && await story.TextAsync(Actor, No, first, Aborted) is { } before && await story.TextAsync(Actor, No, second, Aborted) is { } after)
        {
            (From, To, Comparison) = (first, second, Redlines.Of(before.Body, after.Body));
            TitleChange = before.Title == after.Title ? after.Title : $"{before.Title} → {after.Title}";
        }
        return Page();
    }

    public async Task<IActionResult> OnPostRecallAsync(int version) => await AnswerAsync(await actions.Recall.RunAsync(Actor, new RecallItemRequest(No, version, Key), Aborted), "已撤回，稿子回到草稿。", $"/items/{No}/edit");

    public async Task<IActionResult> OnPostReviseAsync(int version) => await AnswerAsync(await actions.Revise.RunAsync(Actor, new ReviseItemRequest(No, version, Key), Aborted), "按退改意见修改后，重新送审签。", $"/items/{No}/edit");

    public async Task<IActionResult> OnPostWithdrawAsync(int version, string? reason) => await AnswerAsync(await actions.Withdraw.RunAsync(Actor, new WithdrawItemRequest(No, version, reason, Key), Aborted), "已撤稿。", $"/items/{No}");

    public bool MayEdit => Picture.MayWrite && Picture.Item.State == ItemState.Draft;

    public bool MayRecall => Picture.MayWrite && Picture.Item.State == ItemState.AwaitingSignOff;

    public bool MayRevise => Picture.MayWrite && Picture.Item.State == ItemState.SignedOff && Outcomes.Desks.Any(desk => desk.At.State == SubmissionState.Returned);

    public bool MayWithdraw => Picture.MayWrite && Picture.Item.State != ItemState.Withdrawn && Outcomes.Desks.All(desk => desk.At.State is not (SubmissionState.Adopted or SubmissionState.Published));

    public bool MaySign => Picture.Item.CurrentStep is { } step && Actor.Is(step.Post == PostKind.Head ? Role.Head : Role.DeputyHead, Picture.Item.UnitId.Value);

    public string StateWords => Picture.Item.State == ItemState.SignedOff && Outcomes.Desks.Count > 0
        ? string.Join("，", Outcomes.Desks.Select(desk => desk.At.Office + desk.At.State.InWords())) : Picture.Item.State.InWords();

    public Tone StateTone => Picture.Item.State == ItemState.SignedOff && Outcomes.Desks.Count > 0 ? Index(Outcomes.Desks[0]) : Picture.Item.State == ItemState.AwaitingSignOff ? Tone.Accent : Tone.Plain;

    /// <summary>Who has it and since when, in one sentence.</summary>
    public string Where => Picture.Item.State switch
    {
        ItemState.Draft => $"现在在{Picture.At.Who}处，{Since(Picture.At.Since)}。",
        ItemState.AwaitingSignOff => $"现在等{Picture.At.Who}{(Picture.Item.CurrentStep?.Act == SignOffAct.Agree ? "同意报送" : "审签")}，{Since(Picture.At.Since)}。",
        ItemState.Withdrawn => Picture.Withdrawal is { } taken ? $"{taken.By}已于{ChineseTime.When(taken.At, Now)}撤稿，不再办理。" : "已经撤稿，不再办理。",
        ItemState.SignedOff => Outcomes.Desks.Count == 0 ? "已审签，没有信息科受理。" : string.Join("；", Outcomes.Desks.Select(DeskWords)) + "。",
    };

    public IReadOnlyList<StatusStep> UnitSteps
    {
        get
        {
            var item = Picture.Item;
            var returned = item.State == ItemState.Draft && item.SignOffs.OrderBy(each => each.At).LastOrDefault() is { Decision: SignOffDecision.Returned };
            var steps = new List<StatusStep>
            {
                new("起草", item.State == ItemState.Draft ? returned ? StepState.Back : StepState.Now : StepState.Done, Picture.Author.Length > 0 ? Picture.Author : item.ReporterName, ChineseTime.When(item.CreatedAt, Now)),
            };
            if (item.Declared is { } declared)
                steps.Add(new StatusStep("申报审签", declared.ConfirmedAt is null ? StepState.Now : StepState.Done, declared.SignerName));
            var chain = item.Steps;
            var given = item.SignOffs.Where(each => each.Decision != SignOffDecision.Returned && each.TextNumber == item.TextNumber && each.At >= item.SentAt).OrderBy(each => each.At).ToList();
            for (var i = 0; i < chain.Count; i++)
                steps.Add(Step(item, chain[i], i, i < given.Count ? given[i] : null));
            return steps;
        }
    }

    /// <summary>The way at one desk: received, decided, printed.</summary>
    public IReadOnlyList<StatusStep> DeskSteps(DeskOutcome desk)
    {
        var state = desk.At.State;
        var inHand = state is SubmissionState.Received or SubmissionState.UnderEdit or SubmissionState.Kept;
        var used = state is SubmissionState.Adopted or SubmissionState.Published;
        List<StatusStep> steps =
        [
            new("收稿", StepState.Done, desk.At.Office, ChineseTime.When(desk.ReceivedAt, Now)),
            new(inHand ? state.InWords() : "编辑", inHand ? StepState.Now : StepState.Done, inHand ? desk.At.Who : null, inHand ? ChineseTime.When(desk.At.Since, Now) + " 起" : null),
        ];
        if (state is SubmissionState.Returned or SubmissionState.Rejected or SubmissionState.Withdrawn)
            return [.. steps, new StatusStep(state.InWords(), state == SubmissionState.Withdrawn ? StepState.Done : StepState.Back, state == SubmissionState.Returned ? "待本单位修改重报" : null, ChineseTime.When(desk.At.Since, Now))];
        return [.. steps, new StatusStep("采用", used ? state == SubmissionState.Adopted ? StepState.Now : StepState.Done : StepState.Next), new StatusStep("刊发", state == SubmissionState.Published ? StepState.Done : StepState.Next, desk.Printed.Count > 0 ? desk.Printed[^1] : null)];
    }

    public IReadOnlyList<FindingRow> Findings => FindingRows.Of(Picture.Reviews.Select(each => each.Report), Picture.Confirmed);

    /// <summary>Overrides whose finding is not in the newest review any more.</summary>
    public IReadOnlyList<ConfirmedFinding> Settled => [.. Picture.Confirmed.Where(each => Findings.All(finding => finding.Fingerprint != each.Fingerprint))];

    public IReadOnlyList<MarkedSpan> Marks => Picture.Reviews is [{ Number: var number }, ..] && number == Picture.Text.Number ? FindingRows.Marks(Picture.Reviews.Select(each => each.Report)) : [];

    public string Decision(GivenSignOff signOff) => signOff.Decision switch { SignOffDecision.Agreed => "同意报送", SignOffDecision.Signed => "审签", SignOffDecision.Returned => "退回修改" };

    private StatusStep Step(ItemFacts item, SignOffStep step, int index, GivenSignOff? done)
    {
        var name = $"{Roles.InWords(step.Post == PostKind.Head ? Role.Head : Role.DeputyHead)}{(step.Act == SignOffAct.Agree ? "同意" : "审签")}";
        if (done is not null)
            return new StatusStep(name, StepState.Done, done.SignerName + (done.ByProxy ? "（代签）" : ""), ChineseTime.When(done.At, Now));
        return item.State == ItemState.AwaitingSignOff && index == item.StepsDone ? new StatusStep(name, StepState.Now, Picture.At.Who, Since(Picture.At.Since)) : new StatusStep(name, StepState.Next);
    }

    private string DeskWords(DeskOutcome desk) => desk.At.State switch
    {
        SubmissionState.Received or SubmissionState.UnderEdit or SubmissionState.Kept => $"现在在{desk.At.Who}处（{desk.At.State.InWords()}），{Since(desk.At.Since)}",
        SubmissionState.Returned => $"{desk.At.Office}退回修改，等{desk.At.Who}修改重报，{Since(desk.At.Since)}",
        SubmissionState.Adopted => $"{desk.At.Office}已采用，等待刊发",
        SubmissionState.Published => $"{desk.At.Office}已刊发",
        SubmissionState.Rejected => $"{desk.At.Office}没有采用",
        SubmissionState.Withdrawn => $"{desk.At.Office}：单位已撤稿",
    };

    private string Since(DateTimeOffset at) => $"从{ChineseTime.When(at, Now)}起";

    private static Tone Index(DeskOutcome desk) => IndexModel.ToneOf(desk.At.State);

    private async Task<IActionResult> AnswerAsync(Result<ItemState> result, string message, string address)
    {
        if (result.Succeeded)
            return Done(message, address);
        return result.Refusal.Kind != RefusalKind.NotFound && await LoadAsync() ? Refused(result.Refusal) : Problematic(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (await story.FindAsync(Actor, No, Aborted) is not { } found)
            return false;
        Picture = found;
        Outcomes = await outcomes.OfAsync(Actor, No, Aborted);
        TrailLines = [.. (await trail.ListAsync(Actor, No, Aborted)).Select(row => new TrailLine(WorkCalendar.Local(row.At), row.Who, row.Refused ? $"{row.What}（没有办成）" : row.What))];
        return true;
    }
}

/// <summary>What the unit can do with its item from the item's page.</summary>
public sealed record ItemActions(RecallItem Recall, ReviseItem Revise, WithdrawItem Withdraw);
