using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Editing;

/// <summary>A text of the desk: number 1 and every resubmission are the unit's own, the rest are edits.</summary>
/// <param name="EditedBy">The editor; null for the unit's own text.</param>
public sealed record DeskText(int Number, int ItemTextNumber, string Title, string Body, string? EditedBy, DateTimeOffset At);

/// <summary>What the desk decided, by whom and why.</summary>
public sealed record DeskDecided(SubmissionAction Action, string Reason, string By, DateTimeOffset At);

/// <summary>One signature of the unit.</summary>
public sealed record UnitSignature(string Name, PostKind Post, SignOffDecision Decision, bool ByProxy, string Remark, DateTimeOffset At);

/// <summary>A finding that the unit, or an editor for this item alone, confirmed as right, with its reason.</summary>
public sealed record ConfirmedFinding(string Fingerprint, string Reason, string By);

/// <summary>What this desk confirmed as right in the item; it does not come back in the review.</summary>
/// <param name="Passage">The passage; empty for a finding about the fields.</param>
/// <param name="ForDesk">Whether the passage is in the desk's dictionary.</param>
public sealed record ConfirmedAtDesk(Guid Id, string Rule, string Fingerprint, string Passage, bool ForDesk, string Reason, string By, DateTimeOffset At);

/// <summary>报送件 as the desk's editors see it.</summary>
/// <param name="SignedOff">Signed by the unit, or declared and confirmed: may be adopted.</param>
/// <param name="Declared">审签 as declared by a mail or OA message or by 补录; null for an electronic one.</param>
/// <param name="Texts">Every text the desk had, oldest first; the last is the newest.</param>
/// <param name="AtDesk">What this desk confirmed as right.</param>
/// <param name="Elsewhere">What became of it at the other desk; null when it went to this one only.</param>
public sealed record DeskItem(
    int No, Guid OfficeId, Guid UnitId, string Unit, string Title, SubmissionState State, DateTimeOffset ReceivedAt, bool Late, int Chars,
    Channel Channel, Form Form, Kind Kind, Structure Structure, Source Source, string Board, string? Event, bool Emergency, bool Major, string Reporter, string Phone,
    ItemState ItemState, bool SignedOff, DeclaredSignOff? Declared, string Signer, IReadOnlyList<UnitSignature> Signatures, IReadOnlyList<ConfirmedFinding> Confirmed,
    string? ClaimedBy, bool ClaimedByMe, DateTimeOffset? ClaimedAt, IReadOnlyList<DeskText> Texts, IReadOnlyList<DeskDecided> Decisions, (string Office, SubmissionState State)? Elsewhere,
    IReadOnlyList<ConfirmedAtDesk> AtDesk)
{
    /// <summary>The newest text.</summary>
    public DeskText Text => Texts[^1];

    /// <summary>The unit's own text that the newest goes back to.</summary>
    public DeskText Original => Texts.Last(text => text.EditedBy is null);

    /// <summary>What the flow allows an editor now.</summary>
    public bool May(SubmissionAction action) => SubmissionFlow.Next(State, action).Succeeded;
}

/// <summary>Finds one submission of a desk.</summary>
public sealed class DeskItems(YaoqingDb db)
{
    public async Task<DeskItem?> FindAsync(Actor actor, Guid officeId, int itemNo, CancellationToken ct)
    {
        if (!actor.IsAny(officeId, Role.Editor, Role.ChiefEditor))
            return null;
        var office = new Id<Office>(officeId);
        var found = await (
            from each in db.Submissions.AsNoTracking().Include(each => each.Texts).Include(each => each.Decisions)
            join item in db.Items.AsNoTracking() on each.ItemId equals item.Id
            join unit in db.Units.AsNoTracking() on each.UnitId equals unit.Id
            join board in db.Boards.AsNoTracking() on item.BoardId equals board.Id
            where item.No == itemNo && each.OfficeId == office
            select new { Submission = each, Item = item, Unit = unit.ShortName, Board = board.Name }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var (submission, signed) = (found.Submission, found.Item);
        var signatures = await db.SignOffs.AsNoTracking().Where(each => each.ItemId == signed.Id).OrderBy(each => each.At)
            .Select(each => new UnitSignature(each.SignerName, each.Post, each.Decision, each.ByProxy, each.Remark, each.At)).ToListAsync(ct);
        var confirmed = await (
            from each in db.FindingOverrides.AsNoTracking()
            join account in db.Accounts on each.By equals account.Id
            where each.ItemId == signed.Id
            select new ConfirmedFinding(each.Fingerprint, each.Reason, account.DisplayName)).ToListAsync(ct);
        var atDesk = await AtDeskAsync(office, signed.Id, ct);
        var happened = signed.EventId is null ? null : await db.Events.AsNoTracking().Where(each => each.Id == signed.EventId).Select(each => each.Title).SingleOrDefaultAsync(ct);
        var names = await NamesAsync(submission, ct);
        return new DeskItem(
            signed.No, officeId, submission.UnitId.Value, found.Unit, submission.Title, submission.State, submission.ReceivedAt, submission.Late, submission.Chars,
            signed.Channel, signed.Form, signed.Kind, signed.Structure, signed.Source, found.Board, happened, signed.Emergency, signed.Major, signed.ReporterName, signed.ReporterPhone,
            signed.State, signed.IsSignedOff, signed.Declared, signed.Declared?.SignerName ?? signatures.LastOrDefault(each => each.Decision == SignOffDecision.Signed)?.Name ?? "", signatures, [.. confirmed, .. atDesk.Where(each => each.Passage.Length == 0).Select(each => new ConfirmedFinding(each.Fingerprint, each.Reason, each.By))],
            submission.ClaimedBy is { } by ? names[by] : null, submission.ClaimedBy?.Value == actor.AccountId, submission.ClaimedAt,
            [.. submission.Texts.OrderBy(text => text.Number).Select(text => new DeskText(text.Number, text.ItemTextNumber, text.Title, text.Body, text.EditedBy is { } editor ? names[editor] : null, text.At))],
            [.. submission.Decisions.OrderBy(each => each.At).Select(each => new DeskDecided(each.Action, each.Reason, names[each.EditorId], each.At))],
            await ElsewhereAsync(submission, ct), atDesk);
    }

    private async Task<IReadOnlyList<ConfirmedAtDesk>> AtDeskAsync(Id<Office> office, Id<Item> item, CancellationToken ct) =>
        await (
            from each in db.DeskConfirmations.AsNoTracking()
            join account in db.Accounts on each.By equals account.Id
            where each.OfficeId == office && each.ItemId == item && each.WithdrawnAt == null
            orderby each.At
            select new ConfirmedAtDesk(each.Id.Value, each.Rule, each.Fingerprint, each.Passage, each.ForDesk, each.Reason, account.DisplayName, each.At)).ToListAsync(ct);

    private async Task<Dictionary<Id<Account>, string>> NamesAsync(Submission submission, CancellationToken ct)
    {
        var ids = submission.Texts.Select(text => text.EditedBy).Concat(submission.Decisions.Select(each => (Id<Account>?)each.EditorId)).Append(submission.ClaimedBy).OfType<Id<Account>>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);
    }

    private async Task<(string, SubmissionState)?> ElsewhereAsync(Submission own, CancellationToken ct)
    {
        var other = await (
            from each in db.Submissions.AsNoTracking()
            join office in db.Offices on each.OfficeId equals office.Id
            where each.ItemId == own.ItemId && each.Id != own.Id
            select new { office.ShortName, each.State }).FirstOrDefaultAsync(ct);
        return other is null ? null : (other.ShortName, other.State);
    }
}
