using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Trail;

/// <summary>Appends to the one chain of the installation. The head row is locked first: SQLite's writer lock is already held, PostgreSQL locks the row.</summary>
internal static class TrailWriter
{
    internal static async Task AppendAsync(Deed deed, string action, string outcome, CancellationToken ct)
    {
        var db = deed.Db;
        var heads = db is PostgresYaoqingDb
            ? db.TrailHeads.FromSqlRaw("""SELECT * FROM "TrailHead" WHERE "Id" = 1 FOR UPDATE""")
            : db.TrailHeads.Where(row => row.Id == 1);
        var head = await heads.SingleOrDefaultAsync(ct);
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
