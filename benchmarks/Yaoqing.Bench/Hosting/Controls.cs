using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yaoqing.App.Access;
using Yaoqing.App.Reporting;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Commands;

namespace Yaoqing.Bench.Hosting;

/// <summary>What the harness asks of the process under test: record a request, answer it raw, prepare items that wait for the last signature.</summary>
internal sealed class Controls(IServiceProvider services, Recorder recorder, RawStore raw, TimeProvider clock)
{
    internal const string Reporter = "reporter", Editor = "editor", Deputy = "deputy";
    private readonly ConcurrentDictionary<string, IReadOnlyList<Statement>> pages = new();
    private readonly ConcurrentDictionary<int, Subject> subjects = new();
    private (long Head, DateTimeOffset At) begun;
    private RecordedDeed? deed;
    private int made;

    internal void Record() => recorder.Start();

    /// <returns>How many statements the page sent.</returns>
    internal int Keep(string name) => (pages[name] = recorder.Stop()).Count;

    /// <summary>The page's statements, every cell they give, and static markup up to the size of ours.</summary>
    internal async Task<string> PageAsync(string name, int size, CancellationToken ct)
    {
        var html = new StringBuilder("<!doctype html>", size);
        await raw.ReadAsync(pages[name], html, ct);
        while (html.Length < size)
            html.Append("<td class=\"cell\">");
        return html.ToString();
    }

    internal async Task<IReadOnlyList<PreparedItem>> PrepareAsync(int count, CancellationToken ct)
    {
        var unit = (await ActorAsync(await AccountAsync(Deputy, ct), ct)).Units[0];
        var (reporter, head) = (await ActorAsync(await AccountAsync(unit, Role.Reporter, ct), ct), await ActorAsync(await AccountAsync(unit, Role.Head, ct), ct));
        var board = await services.InScopeAsync<YaoqingDb, Guid>(db => db.Boards.Where(each => !each.PartyOnly).Select(each => each.Id.Value).FirstAsync(ct));
        var prepared = new List<PreparedItem>();
        for (var i = 0; i < count; i++)
        {
            var subject = await PrepareAsync(reporter, head, board, ct);
            subjects[subject.No] = subject;
            prepared.Add(new PreparedItem(subject.No, subject.Digest));
        }
        return prepared;
    }

    internal async Task BeginDeedAsync(int no, CancellationToken ct)
    {
        _ = subjects[no];
        begun = (await raw.HeadAsync(ct), clock.GetUtcNow());
        recorder.Start();
    }

    /// <returns>How many statements the deed sent.</returns>
    internal int KeepDeed(int no, string key)
    {
        deed = new RecordedDeed(recorder.Stop(), WithKey(subjects[no], key), begun.At, begun.Head);
        return deed.Statements.Count;
    }

    internal Task DoAsync(int no, string key, CancellationToken ct) =>
        raw.WriteAsync(deed ?? throw new InvalidOperationException("No deed was recorded."), WithKey(subjects[no], key), ct);

    private static Subject WithKey(Subject subject, string key) => subject with { Marks = [.. subject.Marks, key] };

    /// <summary>Written, sent and agreed to by the head: the deputy head's signature submits it.</summary>
    private async Task<Subject> PrepareAsync(Actor reporter, Actor head, Guid board, CancellationToken ct)
    {
        var title = $"云溪镇完成第{Interlocked.Increment(ref made)}批秋粮收购";
        var form = new ItemForm(reporter.Units[0], [Line.Party], Form.Brief, Kind.Results, Structure.Enumeration, Source.Grassroots, board, false, false, null, "陈小禾", "0700-5550109", title, Workloads.W7Review.Item(1));
        var saved = (await services.InScopeAsync<SaveItem, Result<SavedItem>>(save => save.RunAsync(reporter, new SaveItemRequest(null, null, form, null, null), ct))).Value;
        var draft = await FindAsync(saved.No, ct);
        var reasons = new Dictionary<string, string>();
        _ = (await services.InScopeAsync<SendForSignOff, Result<ItemState>>(send => send.RunAsync(reporter, new SendForSignOffRequest(saved.No, draft.Version, reasons, null), ct))).Value;
        var text = draft.Versions.Single();
        _ = (await services.InScopeAsync<SignOffItem, Result<ItemState>>(sign => sign.RunAsync(head, new SignOffItemRequest(saved.No, text.Digest, null, null), ct))).Value;
        return new Subject(saved.No, text.Digest, [draft.Id.Value, draft.No, text.Id.Value, text.Digest, text.Title]);
    }

    private Task<Item> FindAsync(int no, CancellationToken ct) =>
        services.InScopeAsync<YaoqingDb, Item>(db => db.Items.AsNoTracking().Include(item => item.Versions).SingleAsync(item => item.No == no, ct));

    private Task<Actor> ActorAsync(Id<Account> account, CancellationToken ct) =>
        services.InScopeAsync<Actors, Actor>(actors => actors.OfAccountAsync(account, "bench", ct));

    private Task<Id<Account>> AccountAsync(string user, CancellationToken ct) =>
        services.InScopeAsync<YaoqingDb, Id<Account>>(db => db.Accounts.Where(account => account.NormalizedName == user).Select(account => account.Id).SingleAsync(ct));

    /// <summary>Somebody of a unit by his role.</summary>
    private Task<Id<Account>> AccountAsync(Guid unit, Role role, CancellationToken ct) =>
        services.InScopeAsync<YaoqingDb, Id<Account>>(db => db.Grants.Where(grant => grant.ScopeId == unit && grant.Role == role && grant.ApprovedAt != null).Select(grant => grant.AccountId).FirstAsync(ct));
}

/// <summary>An item that waits for the last signature.</summary>
internal sealed record PreparedItem(int No, string Digest);
