using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Trail;

/// <summary>Appends to the one chain of the installation. The head row is locked first: SQLite's writer lock is already held, PostgreSQL locks the row.</summary>
internal static class TrailWriter
{
    private static readonly HotQuery<Func<YaoqingDb, Task<TrailHead?>>> Head = new(() => EF.CompileAsyncQuery((YaoqingDb db) => db.TrailHeads.SingleOrDefault(row => row.Id == 1)));

    internal static async Task AppendAsync(Deed deed, string action, string outcome, CancellationToken ct)
    {
        var db = deed.Db;
        var head = db is PostgresYaoqingDb
            ? await db.TrailHeads.FromSqlRaw("""SELECT * FROM "TrailHead" WHERE "Id" = 1 FOR UPDATE""").SingleOrDefaultAsync(ct)
            : await Head.On(db)(db);
        if (head is null)
            db.TrailHeads.Add(head = new TrailHead());
        db.Trail.Add(TrailChain.Append(head, new TrailEntry
        {
            Seq = 0, At = deed.Now, ActorId = deed.Actor.AccountId, Origin = deed.Actor.Origin, Action = action,
            SubjectKind = deed.SubjectKind.Length == 0 ? "none" : deed.SubjectKind, SubjectId = deed.SubjectId,
            Outcome = outcome, Details = deed.Details, PreviousHash = "", Hash = "",
        }));
    }
}
