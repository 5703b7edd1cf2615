using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <param name="Drawings">The printed pages as SVG.</param>
/// <param name="Stamp">Changes whenever a page looks different; for the addresses of the pictures.</param>
/// <param name="Warnings">What to look at before printing; empty for a published issue.</param>
public sealed record IssuePreview(IReadOnlyList<string> Drawings, string Stamp, IReadOnlyList<string> Warnings);

/// <summary>A file of a published issue.</summary>
public sealed record IssueDownload(string Name, string MediaType, byte[] Bytes, string Digest);

/// <summary>清样 and 成品: the pages as they print, and the files. What is published comes from the store as it was printed; what is not is set anew when it changed.</summary>
public sealed class IssuePages(YaoqingDb db, IssuePress press, PreviewCache cache, TimeProvider time)
{
    public async Task<IssuePreview?> PreviewAsync(Actor actor, int no, CancellationToken ct)
    {
        var found = await (
            from each in db.VisibleIssues(actor).AsNoTracking().Include(issue => issue.Articles)
            join owner in db.Periodicals.AsNoTracking() on each.PeriodicalId equals owner.Id
            where each.No == no
            select new { Issue = each, Periodical = owner }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var (issue, periodical) = (found.Issue, found.Periodical);
        if (issue.State == IssueState.Published && await StoredAsync(issue.Id, ct) is { Count: > 0 } stored)
            return new IssuePreview(stored, (issue.SignedDigest ?? "")[..Math.Min(16, issue.SignedDigest?.Length ?? 0)], []);
        if (issue.Articles.Count == 0)
            return new IssuePreview([], "", []);
        var now = time.GetUtcNow();
        var number = await IssueViews.NumberAsync(db, issue, periodical, now, ct);
        var editor = await EditorAsync(actor, issue, periodical, ct);
        var stamp = Stamp(issue, periodical, number, editor, Core.Time.WorkCalendar.DayOf(issue.SignedAt ?? now));
        return cache.Find(stamp) ?? cache.Keep(stamp, new IssuePreview(press.Preview(issue, periodical, number, now, editor), stamp, IssuePress.Check(issue, periodical, number, now, editor)));
    }

    /// <summary>A file of a published issue; null where there is none for this reader.</summary>
    public async Task<IssueDownload?> FileAsync(Actor actor, int no, string format, CancellationToken ct)
    {
        if (IssueFormats.MediaType(format) is not { } mediaType)
            return null;
        var found = await (
            from issue in db.PublishedFor(actor).AsNoTracking()
            join file in db.IssueFiles on issue.Id equals file.IssueId
            join blob in db.Blobs on file.BlobDigest equals blob.Digest
            where issue.No == no && file.Format == format
            select new { file.FileName, blob.Bytes, blob.Digest }).SingleOrDefaultAsync(ct);
        return found is null ? null : new IssueDownload(found.FileName, mediaType, found.Bytes, found.Digest);
    }

    private async Task<IReadOnlyList<string>> StoredAsync(Id<Issue> id, CancellationToken ct)
    {
        var pages = await (
            from file in db.IssueFiles.AsNoTracking()
            join blob in db.Blobs on file.BlobDigest equals blob.Digest
            where file.IssueId == id && file.Format.StartsWith("svg-")
            select new { file.Format, blob.Bytes }).ToListAsync(ct);
        return [.. pages.OrderBy(page => page.Format.Length).ThenBy(page => page.Format, StringComparer.Ordinal).Select(page => IssueFormats.Unpack(page.Bytes))];
    }

    /// <summary>Whose name the colophon will carry as far as one can tell: the editor who looks, else the one who sent it for signature.</summary>
    private async Task<string> EditorAsync(Actor actor, Issue issue, Periodical periodical, CancellationToken ct)
    {
        if (actor.IsAny(periodical.OfficeId.Value, Role.Editor, Role.ChiefEditor))
            return actor.Name;
        var sender = await db.Trail.AsNoTracking().Where(entry => entry.SubjectId == issue.Id.Value && entry.Action == "issue.sent-for-signature" && entry.Outcome == "done")
            .OrderByDescending(entry => entry.Seq).Select(entry => (Guid?)entry.ActorId).FirstOrDefaultAsync(ct);
        return sender is { } id ? await db.Accounts.AsNoTracking().Where(account => account.Id == new Id<Account>(id)).Select(account => account.DisplayName).SingleOrDefaultAsync(ct) ?? "" : "";
    }

    private static string Stamp(Issue issue, Periodical periodical, IssueNumber number, string editor, DateOnly date) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{issue.Id}\n{issue.ContentDigest}\n{number}\n{periodical.Name}\n{periodical.PrintsTotal}\n{JsonSerializer.Serialize(periodical.Masthead)}\n{editor}\n{issue.SignerName}\n{date:O}")))[..16];
}

/// <summary>The pages that were set last, by their stamp: several pictures of one issue are asked for at once.</summary>
public sealed class PreviewCache
{
    private const int Most = 24;
    private readonly ConcurrentDictionary<string, IssuePreview> kept = new();
    private readonly ConcurrentQueue<string> order = new();

    internal IssuePreview? Find(string stamp) => kept.GetValueOrDefault(stamp);

    internal IssuePreview Keep(string stamp, IssuePreview preview)
    {
        if (kept.TryAdd(stamp, preview))
            order.Enqueue(stamp);
        while (order.Count > Most && order.TryDequeue(out var oldest))
            kept.TryRemove(oldest, out _);
        return preview;
    }
}
