using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Search;
using Yaoqing.App.Store;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Administration.History;

/// <summary>Stores a chronicle inside the transaction of one deed: rows in the order of their references, then what the events bring about, then the trail.</summary>
internal static class HistoryStoring
{
    private const int Batch = 400;
    private const int TrailBatch = 4_000;

    internal static async Task StoreAsync(YaoqingDb db, Chronicle chronicle, Cast cast, CancellationToken ct)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var (name, last) in chronicle.Numbers)
                db.Counters.Add(new Counter { Name = name, Last = last });
            await AddAsync(db, chronicle.RegisteredEvents, ct);
            await AddAsync(db, chronicle.Commissions, ct);
            await AddAsync(db, chronicle.Items, ct);
            await AddAsync(db, chronicle.Submissions, ct);
            await AddAsync(db, chronicle.Issues, ct);
            await AddAsync(db, chronicle.Upwards, ct);
            await AddAsync(db, chronicle.Adoptions, ct);
            await AddAsync(db, chronicle.Instructions, ct);
            await AddAsync(db, chronicle.Notices, ct);
            NewestIssues.Print(db, chronicle, cast);
            await SaveAsync(db, ct);
            foreach (var raise in chronicle.Events)
                await raise(ct);
            await SaveAsync(db, ct);
            foreach (var text in Texts(chronicle))
                await SearchIndex.AddAsync(db, text, ct);
            await SaveAsync(db, ct);
            await AddTrailAsync(db, chronicle, ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static async Task AddAsync<T>(YaoqingDb db, IReadOnlyList<T> rows, CancellationToken ct) where T : class
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            db.AddRange(batch);
            await SaveAsync(db, ct);
        }
    }

    private static async Task SaveAsync(YaoqingDb db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static IEnumerable<SearchEntry> Texts(Chronicle chronicle)
    {
        var numbers = chronicle.Items.ToDictionary(item => item.Id, item => item.No);
        return chronicle.Submissions.OrderBy(submission => submission.ReceivedAt).Select(submission => new SearchEntry(
            numbers[submission.ItemId], submission.Id.Value, submission.OfficeId.Value, submission.UnitId.Value, submission.ReceivedAt, submission.Title, submission.Texts[^1].Body));
    }

    /// <summary>The chain in the order of time; acts of one moment stay in the order in which they were done.</summary>
    private static async Task AddTrailAsync(YaoqingDb db, Chronicle chronicle, CancellationToken ct)
    {
        foreach (var batch in chronicle.Acts.OrderBy(act => act.Deed.Now).Chunk(TrailBatch))
        {
            var head = await db.TrailHeads.SingleAsync(ct);
            foreach (var (deed, action) in batch)
            {
                if (!TrailActions.Knows(action))
                    throw new InvalidOperationException($"Not an action of the trail: {action}");
                db.Trail.Add(TrailChain.Append(head, new TrailEntry
                {
                    Seq = 0, At = deed.Now, ActorId = deed.Actor.AccountId, Origin = deed.Actor.Origin, Action = action, SubjectKind = deed.SubjectKind, SubjectId = deed.SubjectId,
                    Outcome = "done", Details = deed.Details, PreviousHash = "", Hash = "",
                }));
            }
            await SaveAsync(db, ct);
        }
    }
}
