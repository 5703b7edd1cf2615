using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

public sealed record PublishIssueRequest(int IssueNo, int ExpectedVersion, string? Key);

/// <param name="Number">The number given.</param>
/// <param name="Formats">Files made: docx, and pdf and ofd where the machine has a Chinese TrueType face.</param>
/// <param name="Remark">中文: why a format is missing; empty when all were made.</param>
public sealed record PublishedIssue(IssueNumber Number, IReadOnlyList<string> Formats, string Remark);

/// <summary>An issue was published; the features to the right post what it earns.</summary>
public sealed record IssuePublished(Issue Issue, Periodical Periodical, IReadOnlyList<Submission> Submissions);

/// <summary>
/// 印发: typesets first, then takes the number and stores files, states and events in one transaction. Where another issue took the
/// number meanwhile, the pages are set again with the next one; the unique index settles a race between nodes.
/// </summary>
public sealed class PublishIssue(Work work, IssuePress press)
{
    public async Task<Result<PublishedIssue>> RunAsync(Actor actor, PublishIssueRequest request, CancellationToken ct)
    {
        PrintedIssue? printed = null;
        return await work.DoAsync<PublishedIssue>(actor, "issue.published", request.Key, async deed =>
        {
            var found = await deed.IssueAsync(request.IssueNo, request.ExpectedVersion, ct, Role.Editor, Role.ChiefEditor);
            if (!found.Succeeded)
                return found.Refusal;
            var (issue, periodical) = found.Value;
            // One publisher of a periodical at a time, by a row that stays locked to the end: a crowd of them waits instead of losing races.
            await deed.NextNumberAsync("publishing " + periodical.Id, ct);
            var number = await deed.Db.NextAsync(periodical, issue.Series, deed.Today.Year, ct);
            var published = issue.Publish(number.Year, number.Number, number.Total, deed.Now);
            if (!published.Succeeded)
                return published.Refusal;
            if (printed is null || printed.Number != number)
                printed = press.Print(issue, periodical, number, deed.Now, actor.Name);
            await StoreFilesAsync(deed, issue, printed, ct);
            var ids = issue.Articles.SelectMany(article => article.Sources).Select(source => source.SubmissionId).ToList();
            var submissions = await deed.Db.Submissions.Where(each => ids.Contains(each.Id)).ToListAsync(ct);
            foreach (var submission in submissions)
            {
                var moved = submission.Publish();
                if (!moved.Succeeded)
                    return moved.Refusal;
                await deed.TellAsync(submission.UnitId.Value, $"《{periodical.Name}》第{number.Number}期刊发：{submission.Title}", "/items", ct, Role.Reporter, Role.DeputyHead, Role.Head);
            }
            deed.Note("year", number.Year);
            deed.Note("number", number.Number);
            deed.Note("digest", issue.SignedDigest);
            await deed.RaiseAsync(new IssuePublished(issue, periodical, submissions), ct);
            return new PublishedIssue(number, [.. printed.Files.Select(file => file.Format)], printed.Remark);
        }, ct);
    }

    private static async Task StoreFilesAsync(Deed deed, Issue issue, PrintedIssue printed, CancellationToken ct)
    {
        foreach (var file in printed.Files)
        {
            var digest = await StoreAsync(deed, issue, file.Format, file.Name, file.Bytes, ct);
            deed.Note(file.Format, digest);
        }
        for (var page = 1; page <= printed.Pages.Count; page++)
            await StoreAsync(deed, issue, IssueFormats.OfPage(page), $"{page}.svg.gz", IssueFormats.Pack(printed.Pages[page - 1]), ct);
    }

    private static async Task<string> StoreAsync(Deed deed, Issue issue, string format, string name, byte[] bytes, CancellationToken ct)
    {
        var digest = await deed.StoreAsync(bytes, ct);
        deed.Db.IssueFiles.Add(new IssueFile { IssueId = issue.Id, Format = format, BlobDigest = digest, FileName = name });
        return digest;
    }
}
