using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Reporting;

/// <summary>An item as its author goes on writing it: the autosaved draft where there is one, else the newest text.</summary>
/// <param name="No">编号.</param>
/// <param name="Version">Version of the item, for the save.</param>
/// <param name="DraftVersion">Names the draft, for autosave.</param>
/// <param name="State">Only a draft can be written on.</param>
/// <param name="Form">What was filled in.</param>
/// <param name="CommissionNo">The commission it answers.</param>
/// <param name="SavedAt">When the autosaved draft was stored; null when the text is the newest version.</param>
/// <param name="Returned">Why it came back, newest first: from a signer or from a desk.</param>
/// <param name="Confirmed">Findings confirmed as right.</param>
public sealed record Draft(
    int No, int Version, string DraftVersion, ItemState State, ItemForm Form, int? CommissionNo, DateTimeOffset? SavedAt,
    IReadOnlyList<ReturnedNote> Returned, IReadOnlyList<ConfirmedFinding> Confirmed);

/// <summary>退回意见.</summary>
public sealed record ReturnedNote(string By, DateTimeOffset At, string Words);

/// <summary>写稿页 of an existing item, for the reporters of its unit.</summary>
public sealed class DraftSheet(YaoqingDb db)
{
    public async Task<Draft?> FindAsync(Actor actor, int no, CancellationToken ct)
    {
        var item = await db.VisibleItems(actor).AsNoTracking().Include(each => each.SignOffs).SingleOrDefaultAsync(each => each.No == no, ct);
        if (item is null || !actor.Is(Role.Reporter, item.UnitId.Value))
            return null;
        var text = await db.ItemVersions.AsNoTracking().SingleOrDefaultAsync(each => each.ItemId == item.Id && each.Number == item.TextNumber, ct);
        var buffer = await db.DraftBuffers.AsNoTracking().SingleOrDefaultAsync(each => each.ItemId == item.Id, ct);
        var commission = await db.Commissions.AsNoTracking().Where(each => each.Id == item.CommissionId).Select(each => (int?)each.No).SingleOrDefaultAsync(ct);
        var form = new ItemForm(item.UnitId.Value, item.Lines, item.Form, item.Kind, item.Structure, item.Source, item.BoardId.Value, item.Emergency, item.Major, item.EventId?.Value,
            item.ReporterName, item.ReporterPhone, buffer?.Title ?? text?.Title ?? "", buffer?.Body ?? text?.Body ?? "");
        return new Draft(item.No, item.Version, DraftVersions.Of(item.Version, buffer?.At), item.State, form, commission, buffer?.At, await ReturnedAsync(item, ct), await db.ConfirmedFindingsAsync(item.Id, ct));
    }

    private async Task<IReadOnlyList<ReturnedNote>> ReturnedAsync(Item item, CancellationToken ct)
    {
        var signers = item.SignOffs.Where(each => each.Decision == SignOffDecision.Returned).Select(each => new ReturnedNote(each.SignerName, each.At, each.Remark));
        var desks = await (
            from decision in db.DeskDecisions.AsNoTracking()
            join submission in db.Submissions on decision.SubmissionId equals submission.Id
            join office in db.Offices on submission.OfficeId equals office.Id
            join account in db.Accounts on decision.EditorId equals account.Id
            where submission.ItemId == item.Id && decision.Action == SubmissionAction.Return
            select new { office.ShortName, account.DisplayName, decision.At, decision.Reason }).ToListAsync(ct);
        return [.. signers.Concat(desks.Select(each => new ReturnedNote($"{each.ShortName} {each.DisplayName}", each.At, each.Reason))).OrderByDescending(each => each.At).Take(5)];
    }
}
