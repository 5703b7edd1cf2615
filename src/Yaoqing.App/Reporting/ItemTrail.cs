using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
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

    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<Guid>>> SubmissionsOf = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item) => db.Submissions.Where(each => each.ItemId == item).Select(each => each.Id.Value)));

    private static readonly HotQuery<Func<YaoqingDb, Guid, List<Guid>, IAsyncEnumerable<Entry>>> Entries = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Guid item, List<Guid> submissions) => db.Trail
            .Where(row => (row.SubjectKind == "item" && row.SubjectId == item) || (row.SubjectKind == "submission" && submissions.Contains(row.SubjectId)))
            .OrderBy(row => row.Seq).Take(Most).Select(row => new Entry(row.At, row.ActorId, row.Action, row.Outcome, row.Details))));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Account>>, IAsyncEnumerable<Named>>> NamesOf = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Account>> actors) => db.Accounts.Where(account => actors.Contains(account.Id)).Select(account => new Named(account.Id, account.DisplayName))));

    private sealed record Entry(DateTimeOffset At, Guid ActorId, string Action, string Outcome, string Details);

    private sealed record Named(Id<Account> Id, string Name);

    public async Task<IReadOnlyList<TrailRow>> ListAsync(Actor actor, int no, CancellationToken ct)
    {
        var item = await db.VisibleItems(actor).AsNoTracking().Where(each => each.No == no).Select(each => (Guid?)each.Id.Value).SingleOrDefaultAsync(ct);
        if (item is not { } id)
            return [];
        var submissions = await SubmissionsOf.On(db)(db, new Id<Item>(id)).ToListAsync(ct);
        var rows = await Entries.On(db)(db, id, submissions).ToListAsync(ct);
        var names = (await NamesOf.On(db)(db, [.. rows.Select(row => new Id<Account>(row.ActorId)).Distinct()]).ToListAsync(ct)).ToDictionary(each => each.Id.Value, each => each.Name);
        return [.. rows.Select(row => new TrailRow(row.At, names.GetValueOrDefault(row.ActorId, "系统"), Words(row.Action, row.Details), row.Outcome != "done"))];
    }

    /// <summary>A step of the chain is an agreement or a signature; the entry's details say which.</summary>
    private static string Words(string action, string details) =>
        action == "item.signed-off" && details.Contains("\"decision\":\"Agreed\"", StringComparison.Ordinal) ? TrailActions.InWords("item.agreed") : TrailActions.Knows(action) ? TrailActions.InWords(action) : action;
}
