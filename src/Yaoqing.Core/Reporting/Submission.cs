using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Reporting;

/// <summary>报送件: an item as one desk received it, with that desk's state, edited text and decisions.</summary>
public sealed class Submission : Versioned
{
    private readonly List<SubmissionText> texts = [];
    private readonly List<DeskDecision> decisions = [];

    /// <summary>Identity.</summary>
    public required Id<Submission> Id { get; init; }

    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>The receiving office.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>The reporting unit, kept here for the desk's lists.</summary>
    public required Id<Unit> UnitId { get; init; }

    /// <summary>收稿时间 of the first version.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>迟报: received after the deadline of its event or commission (S8). Never blocks.</summary>
    public required bool Late { get; init; }

    /// <summary>Where it is; changed only along <see cref="SubmissionFlow"/>.</summary>
    public SubmissionState State { get; private set; }

    /// <summary>Which version of the item the desk has.</summary>
    public int ItemTextNumber { get; private set; }

    /// <summary>Number of the desk's newest text, from 1: the unit's text as received is the first.</summary>
    public int TextNumber { get; private set; }

    /// <summary>标题 of the newest text, for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>字数 of the newest body.</summary>
    public int Chars { get; private set; }

    /// <summary>领取: who works on it; advisory, versions protect.</summary>
    public Id<Account>? ClaimedBy { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>Every text the desk had.</summary>
    public IReadOnlyList<SubmissionText> Texts => texts;

    /// <summary>What the desk decided, in order.</summary>
    public IReadOnlyList<DeskDecision> Decisions => decisions;

    /// <summary>A newly received submission.</summary>
    public static Submission Receive(Id<Submission> id, Item item, Id<Office> office, ItemVersion text, int chars, Id<SubmissionText> textId, bool late, DateTimeOffset now)
    {
        var submission = new Submission { Id = id, ItemId = item.Id, OfficeId = office, UnitId = item.UnitId, ReceivedAt = now, Late = late };
        submission.TakeIn(text, chars, textId, now);
        return submission;
    }

    /// <summary>The unit's new signed version comes into the same submission.</summary>
    public Result<SubmissionState> Resubmit(ItemVersion text, int chars, Id<SubmissionText> textId, DateTimeOffset now)
    {
        var moved = Move(SubmissionAction.Resubmit);
        if (moved.Succeeded)
            TakeIn(text, chars, textId, now);
        return moved;
    }

    /// <summary>The desk's edit as a new text, made on text number <paramref name="basedOn"/>.</summary>
    /// <returns>Refusal <c>submission.text-changed</c> when somebody else saved meanwhile.</returns>
    public Result<SubmissionText> Edit(Id<SubmissionText> id, int basedOn, string title, string body, int chars, Id<Account> editor, DateTimeOffset now)
    {
        if (basedOn != TextNumber)
            return Refusal.Conflict("submission.text-changed", $"您编辑的是第{basedOn}稿，其他人已保存到第{TextNumber}稿。您的文字没有丢，请对照两稿后再保存。");
        var moved = Move(SubmissionAction.Edit);
        if (!moved.Succeeded)
            return moved.Refusal;
        return AddText(id, title, body, chars, editor, now);
    }

    /// <summary>Decides: keep, return, reject, reinstate.</summary>
    public Result<DeskDecision> Decide(Id<DeskDecision> id, SubmissionAction action, string reason, Id<Account> editor, DateTimeOffset now)
    {
        if (action is SubmissionAction.Return or SubmissionAction.Reject && string.IsNullOrWhiteSpace(reason))
            return Refusal.Invalid("submission.reason-required", $"“{action.InWords()}”要写明理由，报送单位才知道怎么改进。");
        var before = State;
        var moved = Move(action);
        if (!moved.Succeeded)
            return moved.Refusal;
        var decision = new DeskDecision { Id = id, SubmissionId = Id, Action = action, Before = before, Reason = reason.Trim(), EditorId = editor, At = now };
        decisions.Add(decision);
        return decision;
    }

    /// <summary>Puts it into an issue.</summary>
    public Result<SubmissionState> Adopt() => Move(SubmissionAction.Adopt);

    /// <summary>Takes it out of the issue again; texts stay as they are.</summary>
    public Result<SubmissionState> Unadopt() => Move(SubmissionAction.Unadopt);

    /// <summary>Its issue was published.</summary>
    public Result<SubmissionState> Publish() => Move(SubmissionAction.Publish);

    /// <summary>The unit withdrew the item.</summary>
    public Result<SubmissionState> Withdraw() => Move(SubmissionAction.Withdraw);

    /// <summary>领取.</summary>
    public void Claim(Id<Account> editor, DateTimeOffset now) => (ClaimedBy, ClaimedAt) = (editor, now);

    /// <summary>放回.</summary>
    public void Release() => (ClaimedBy, ClaimedAt) = (null, null);

    private void TakeIn(ItemVersion text, int chars, Id<SubmissionText> textId, DateTimeOffset now)
    {
        ItemTextNumber = text.Number;
        AddText(textId, text.Title, text.Body, chars, null, now);
    }

    private SubmissionText AddText(Id<SubmissionText> id, string title, string body, int chars, Id<Account>? editor, DateTimeOffset now)
    {
        var text = new SubmissionText
        {
            Id = id, SubmissionId = Id, Number = TextNumber + 1, ItemTextNumber = ItemTextNumber, Title = title, Body = body,
            Digest = ItemVersion.DigestOf(title, body), EditedBy = editor, At = now,
        };
        texts.Add(text);
        (TextNumber, Title, Chars) = (text.Number, title, chars);
        return text;
    }

    private Result<SubmissionState> Move(SubmissionAction action)
    {
        var next = SubmissionFlow.Next(State, action);
        if (next.Succeeded)
            State = next.Value;
        return next;
    }
}

/// <summary>编辑稿: one text of a submission, never changed.</summary>
public sealed class SubmissionText
{
    /// <summary>Identity.</summary>
    public required Id<SubmissionText> Id { get; init; }

    /// <summary>The submission.</summary>
    public required Id<Submission> SubmissionId { get; init; }

    /// <summary>Number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The item's version it goes back to.</summary>
    public required int ItemTextNumber { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>正文.</summary>
    public required string Body { get; init; }

    /// <summary>SHA-256 of title and body.</summary>
    public required string Digest { get; init; }

    /// <summary>The editor; null for the unit's own text.</summary>
    public Id<Account>? EditedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A decision of the desk with its reason; reversible ones keep what was before.</summary>
public sealed class DeskDecision
{
    /// <summary>Identity.</summary>
    public required Id<DeskDecision> Id { get; init; }

    /// <summary>The submission.</summary>
    public required Id<Submission> SubmissionId { get; init; }

    /// <summary>What was decided.</summary>
    public required SubmissionAction Action { get; init; }

    /// <summary>The state before.</summary>
    public required SubmissionState Before { get; init; }

    /// <summary>理由, shown to the unit.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required Id<Account> EditorId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
