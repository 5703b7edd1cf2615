using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.App.Trail;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Shared;

/// <summary>
/// Runs use cases: one transaction, one SaveChanges, one trail entry, an idempotency key where the caller gave one.
/// A refusal rolls everything back and leaves a row of its own in the trail (mistyped input does not).
/// </summary>
public sealed class Work(YaoqingDb db, TimeProvider time, WriterGate gate, IServiceProvider services)
{
    private const int Attempts = 8;
    private static readonly HotQuery<Func<YaoqingDb, Guid, string, Task<UsedKey?>>> UsedBefore = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Guid account, string key) => db.UsedKeys.AsNoTracking().FirstOrDefault(used => used.AccountId == account && used.Key == key)));

    private bool myTurn;

    public YaoqingDb Db => db;

    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Does one deed.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="action">One of <see cref="TrailActions"/>.</param>
    /// <param name="key">Idempotency key of the request, or null; the same key again returns the first answer and does nothing.</param>
    /// <param name="body">Loads, checks and changes; must name its subject by <see cref="Deed.About"/>. May run again after a lost race, so it keeps nothing outside.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Result<T>> DoAsync<T>(Actor actor, string action, string? key, Func<Deed, Task<Result<T>>> body, CancellationToken ct)
    {
        if (!TrailActions.Knows(action))
            throw new ArgumentException($"Not an action of the trail: {action}", nameof(action));
        if (myTurn)
            return await RunAsync(actor, action, key, body, ct);
        using var turn = await gate.EnterAsync(ct);
        myTurn = true;
        try
        {
            return await RunAsync(actor, action, key, body, ct);
        }
        finally
        {
            myTurn = false;
        }
    }

    private async Task<Result<T>> RunAsync<T>(Actor actor, string action, string? key, Func<Deed, Task<Result<T>>> body, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(actor, action, key, body, ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                return await RefuseAsync<T>(new Deed(db, actor, Now, services), action,
                    Refusal.Conflict("conflict.stale", "其他人刚刚改动了同一内容，您的操作没有执行。请刷新页面，看过最新内容后再操作。"), ct);
            }
            catch (Exception lost) when (attempt < Attempts && LostRace.Is(lost))
            {
                await Task.Delay(Random.Shared.Next(5, 25 * attempt), ct);
            }
        }
    }

    private async Task<Result<T>> TryAsync<T>(Actor actor, string action, string? key, Func<Deed, Task<Result<T>>> body, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Database.AutoSavepointsEnabled = false; // whatever fails, the whole deed is rolled back
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (key is not null && await UsedBefore.On(db)(db, actor.AccountId, key) is { } done)
        {
            return done.Action == action
                ? JsonSerializer.Deserialize<T>(done.Answer)! /* written below for the same action */
                : Refusal.Conflict("request.key-reused", "这个页面的表单已经提交过别的操作，请刷新页面后重试。");
        }
        var deed = new Deed(db, actor, Now, services);
        var result = await body(deed);
        if (!result.Succeeded)
        {
            await transaction.RollbackAsync(ct);
            return await RefuseAsync<T>(deed, action, result.Refusal, ct);
        }
        if (deed.SubjectKind.Length == 0)
            throw new InvalidOperationException($"{action} named no subject for the trail.");
        if (key is not null)
            db.UsedKeys.Add(new UsedKey { AccountId = actor.AccountId, Key = key, Action = action, Answer = JsonSerializer.Serialize(result.Value), At = deed.Now });
        await TrailWriter.AppendAsync(deed, action, "done", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return result;
    }

    private async Task<Result<T>> RefuseAsync<T>(Deed deed, string action, Refusal refusal, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (refusal.StoppedDigest is not null)
            return await StopAsync(deed.Actor, refusal, ct);
        if (refusal.Kind is RefusalKind.Invalid)
            return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await TrailWriter.AppendAsync(deed, action, refusal.Code, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return refusal;
    }

    /// <summary>Records that a text was stopped at the door: its digest, the sender and the time, whatever use case it was meant for.</summary>
    public async Task<Refusal> StopAsync(Actor actor, Refusal refusal, CancellationToken ct)
    {
        if (refusal.StoppedDigest is not { } digest)
            throw new ArgumentException($"{refusal.Code} stopped no text.", nameof(refusal));
        await DoAsync<bool>(actor, "secrecy.stopped", null, deed =>
        {
            deed.About("stopped-text", Guid.CreateVersion7(deed.Now));
            deed.Note("digest", digest);
            return Task.FromResult<Result<bool>>(true);
        }, ct);
        return refusal;
    }
}
