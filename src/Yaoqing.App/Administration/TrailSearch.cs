using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Administration;

/// <param name="Actor">Name of the account, joined for display; the trail itself holds the id only.</param>
public sealed record TrailRow(long Seq, DateTimeOffset At, string Actor, string Origin, string Action, string Subject, string Outcome, string Hash);

public sealed record CheckpointLine(long Seq, string Hash, DateTimeOffset At);

public sealed record TrailPage(IReadOnlyList<TrailRow> Rows, long? Before, long Total, IReadOnlyList<CheckpointLine> Checkpoints);

/// <param name="Account">Login name of the actor, or null.</param>
/// <param name="Action">One of the actions, or null.</param>
/// <param name="From">On or after.</param>
/// <param name="Until">Before.</param>
/// <param name="OnlyRefused">Refusals only.</param>
/// <param name="Before">Continue below this row.</param>
public sealed record TrailQuery(string? Account, string? Action, DateTimeOffset? From, DateTimeOffset? Until, bool OnlyRefused, long? Before);

/// <summary>留痕检索 for the audit administrator: who did what when, with ids and outcomes, never texts.</summary>
public sealed class TrailSearch(YaoqingDb db)
{
    private const int PageSize = 50;

    public async Task<TrailPage> FindAsync(Actor actor, TrailQuery query, CancellationToken ct)
    {
        if (!actor.Is(Role.AuditAdministrator))
            return new TrailPage([], null, 0, []);
        var rows = db.Trail.AsNoTracking().AsQueryable();
        if (!string.IsNullOrWhiteSpace(query.Account))
        {
            var name = Account.Normalize(query.Account);
            var ids = await db.Accounts.Where(account => account.NormalizedName == name || account.DisplayName == query.Account).Select(account => account.Id).ToListAsync(ct);
            var guids = ids.ConvertAll(id => id.Value);
            rows = rows.Where(row => guids.Contains(row.ActorId));
        }
        if (query.Action is { Length: > 0 } action)
            rows = rows.Where(row => row.Action == action);
        if (query.From is { } from)
            rows = rows.Where(row => row.At >= from);
        if (query.Until is { } until)
            rows = rows.Where(row => row.At < until);
        if (query.OnlyRefused)
            rows = rows.Where(row => row.Outcome != "done");
        if (query.Before is { } before)
            rows = rows.Where(row => row.Seq < before);
        var found = await rows.OrderByDescending(row => row.Seq).Take(PageSize + 1).ToListAsync(ct);
        var actors = found.Select(row => new Id<Account>(row.ActorId)).Distinct().ToList();
        var names = await db.Accounts.AsNoTracking().Where(account => actors.Contains(account.Id)).ToDictionaryAsync(account => account.Id.Value, account => account.DisplayName, ct);
        return new TrailPage(
            [.. found.Take(PageSize).Select(row => new TrailRow(row.Seq, row.At, row.ActorId == Guid.Empty ? "系统" : names.GetValueOrDefault(row.ActorId, "未知账号"), row.Origin,
                TrailActions.Knows(row.Action) ? TrailActions.InWords(row.Action) : row.Action, row.SubjectKind, row.Outcome, row.Hash))],
            found.Count > PageSize ? found[PageSize - 1].Seq : null,
            await db.TrailHeads.AsNoTracking().Select(head => head.Seq).SingleOrDefaultAsync(ct),
            await db.TrailCheckpoints.AsNoTracking().OrderByDescending(point => point.Seq).Take(5).Select(point => new CheckpointLine(point.Seq, point.Hash, point.At)).ToListAsync(ct));
    }
}
