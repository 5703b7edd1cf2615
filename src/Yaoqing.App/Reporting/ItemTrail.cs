using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Reporting;

/// <param name="At">When.</param>
/// <param name="Who">Name of the actor as it is today; 系统 for the system itself.</param>
/// <param name="What">The action in plain Chinese.</param>
/// <param name="Refused">Whether it was refused.</param>
public sealed record TrailRow(DateTimeOffset At, string Who, string What, bool Refused);

/// <summary>留痕 of one item and of its submissions, oldest first. The trail itself holds ids only; names are joined when shown.</summary>
public sealed class ItemTrail(YaoqingDb db)
{
    private const int Most = 300;

    public async Task<IReadOnlyList<TrailRow>> ListAsync(Actor actor, int no, CancellationToken ct)
    {
        var item = await db.VisibleItems(actor).AsNoTracking().Where(each => each.No == no).Select(each => (Guid?)each.Id.Value).SingleOrDefaultAsync(ct);
        if (item is not { } id)
            return [];
        var submissions = await db.Submissions.AsNoTracking().Where(each => each.ItemId == new Id<Core.Reporting.Item>(id)).Select(each => each.Id.Value).ToListAsync(ct);
        var rows = await db.Trail.AsNoTracking()
            .Where(row => (row.SubjectKind == "item" && row.SubjectId == id) || (row.SubjectKind == "submission" && submissions.Contains(row.SubjectId)))
            .OrderBy(row => row.Seq).Take(Most).Select(row => new { row.At, row.ActorId, row.Action, row.Outcome, row.Details }).ToListAsync(ct);
        var actors = rows.Select(row => new Id<Account>(row.ActorId)).Distinct().ToList();
        var names = await db.Accounts.AsNoTracking().Where(account => actors.Contains(account.Id)).ToDictionaryAsync(account => account.Id.Value, account => account.DisplayName, ct);
        return [.. rows.Select(row => new TrailRow(row.At, names.GetValueOrDefault(row.ActorId, "系统"), Words(row.Action, row.Details), row.Outcome != "done"))];
    }

    /// <summary>A step of the chain is an agreement or a signature; the entry's details say which.</summary>
    private static string Words(string action, string details) =>
        action == "item.signed-off" && details.Contains("\"decision\":\"Agreed\"", StringComparison.Ordinal) ? TrailActions.InWords("item.agreed") : TrailActions.Knows(action) ? TrailActions.InWords(action) : action;
}
