using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Shared;

/// <summary>
/// One use case while it runs: the store, the moment, what the trail entry will say, and events for features to the right.
/// Everything in it becomes one transaction with one trail entry, or nothing.
/// </summary>
public sealed class Deed(YaoqingDb db, Actor actor, DateTimeOffset now, IServiceProvider services)
{
    private readonly SortedDictionary<string, object?> details = new(StringComparer.Ordinal);

    public YaoqingDb Db => db;
    public Actor Actor => actor;

    /// <summary>The acting account.</summary>
    public Id<Account> By => new(actor.AccountId);

    public DateTimeOffset Now => now;

    /// <summary>Today in China.</summary>
    public DateOnly Today => WorkCalendar.DayOf(now);

    internal string SubjectKind { get; private set; } = "";
    internal Guid SubjectId { get; private set; }
    internal string Details => JsonSerializer.Serialize(details);

    /// <summary>A new time-ordered identity.</summary>
    public Id<T> New<T>() => new(Guid.CreateVersion7(now));

    /// <summary>Names what the deed is done to.</summary>
    public void About(string kind, Guid id) => (SubjectKind, SubjectId) = (kind, id);

    /// <summary>Adds an id, a digest or a figure to the trail entry; never a name or a text.</summary>
    public void Note(string name, object? value) => details[name] = value;

    /// <summary>Takes the next running number of a series. The row stays locked until the deed is done.</summary>
    public async Task<int> NextNumberAsync(string counter, CancellationToken ct)
    {
        var taken = await db.Database.SqlQuery<int>($"""
            INSERT INTO "Counters" ("Name", "Last") VALUES ({counter}, 1)
            ON CONFLICT ("Name") DO UPDATE SET "Last" = "Counters"."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(ct);
        return taken[0];
    }

    /// <summary>Tells the features to the right, in the same transaction.</summary>
    public async Task RaiseAsync<TEvent>(TEvent happened, CancellationToken ct)
    {
        foreach (var handler in (IEnumerable<IHandle<TEvent>>?)services.GetService(typeof(IEnumerable<IHandle<TEvent>>)) ?? [])
            await handler.HandleAsync(happened, this, ct);
    }
}

/// <summary>Answers an event of a feature to the left, inside its transaction. Several features may answer the same event.</summary>
public interface IHandle<in TEvent>
{
    Task HandleAsync(TEvent happened, Deed deed, CancellationToken ct);
}
