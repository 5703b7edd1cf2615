using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Notices;

public sealed record NoticeLine(Guid Id, DateTimeOffset At, string Text, string Link, bool Read);

/// <summary>提醒 of the reader, newest first.</summary>
public sealed class MyNotices(YaoqingDb db, TimeProvider time)
{
    public async Task<IReadOnlyList<NoticeLine>> NewestAsync(Actor actor, int most, CancellationToken ct)
    {
        var account = new Id<Account>(actor.AccountId);
        return await db.Notices.AsNoTracking().Where(notice => notice.AccountId == account).OrderByDescending(notice => notice.At).Take(most)
            .Select(notice => new NoticeLine(notice.Id.Value, notice.At, notice.Text, notice.Link, notice.ReadAt != null)).ToListAsync(ct);
    }

    /// <summary>Marks all as read. Leaves no trail: reading a reminder decides nothing.</summary>
    public Task<int> MarkReadAsync(Actor actor, CancellationToken ct)
    {
        var (account, now) = (new Id<Account>(actor.AccountId), time.GetUtcNow());
        return db.Notices.Where(notice => notice.AccountId == account && notice.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), ct);
    }
}
