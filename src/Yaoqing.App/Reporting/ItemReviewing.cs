using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Item = Yaoqing.Core.Reporting.Item;
using Line = Yaoqing.Core.Directory.Line;
using Severity = Yaoqing.Review.Severity;

namespace Yaoqing.App.Reporting;

/// <param name="Row">What is stored.</param>
/// <param name="Report">The engine's report.</param>
/// <param name="OpenErrors">Errors that nobody confirmed as right.</param>
public sealed record ReviewedItem(ItemReview Row, ReviewReport Report, IReadOnlyList<Finding> OpenErrors);

/// <summary>审稿 of an item inside another deed: one report for each line it goes to, stored with the version.</summary>
public sealed class ItemReviewing(ReviewRules rules)
{
    public const string NoSuchFinding = "review.no-such-finding";

    /// <summary>字数: text elements that are not white space; each digit and mark counts one (S4).</summary>
    public static int CountChars(string body)
    {
        var count = 0;
        var elements = StringInfo.GetTextElementEnumerator(body);
        while (elements.MoveNext())
        {
            if (!string.IsNullOrWhiteSpace(elements.GetTextElement()))
                count++;
        }
        return count;
    }

    /// <summary>Reviews the newest version and keeps the reports; a version that was reviewed before is not stored again.</summary>
    public async Task<IReadOnlyList<ReviewedItem>> ReviewAsync(Deed deed, Item item, CancellationToken ct)
    {
        var reviewed = new List<ReviewedItem>();
        var confirmed = await ConfirmedAsync(deed, item, ct);
        foreach (var (office, report) in await ReportsAsync(deed.Db, item, deed.Today, ct))
        {
            var row = await deed.Db.ItemReviews.SingleOrDefaultAsync(each => each.ItemId == item.Id && each.TextNumber == item.TextNumber && each.Line == office.Line, ct);
            if (row is null)
                deed.Db.ItemReviews.Add(row = ToRow(deed, item, office.Line, report));
            reviewed.Add(new ReviewedItem(row, report, [.. report.Findings.Where(finding => finding.Severity == Severity.Error && !confirmed.Contains(finding.Fingerprint))]));
        }
        return reviewed;
    }

    /// <summary>Notes that a person confirms a finding of the newest version as right.</summary>
    public async Task<Result<FindingOverride>> ConfirmAsync(Deed deed, Item item, string fingerprint, string reason, CancellationToken ct)
    {
        var written = TextInput.Line(reason, "确认无误的理由", required: true);
        if (!written.Succeeded)
            return written.Refusal;
        var finding = (await ReportsAsync(deed.Db, item, deed.Today, ct)).SelectMany(each => each.Report.Findings).FirstOrDefault(each => each.Fingerprint == fingerprint);
        if (finding is null)
            return Refusal.Conflict(NoSuchFinding, "要确认的审稿意见已经不在最新一稿里，请刷新页面后再确认。");
        if (await deed.Db.FindingOverrides.FirstOrDefaultAsync(each => each.ItemId == item.Id && each.Fingerprint == fingerprint, ct) is { } before)
            return before;
        var confirmed = new FindingOverride
        {
            Id = deed.New<FindingOverride>(), ItemId = item.Id, Rule = finding.Rule, Fingerprint = fingerprint, Reason = written.Value, By = deed.By, At = deed.Now,
        };
        deed.Db.FindingOverrides.Add(confirmed);
        return confirmed;
    }

    /// <summary>The reports of the newest version, one for each line whose desk will get it; nothing is stored.</summary>
    public async Task<IReadOnlyList<(Office Office, ReviewReport Report)>> ReportsAsync(YaoqingDb db, Item item, DateOnly today, CancellationToken ct)
    {
        var text = item.Versions.Single(version => version.Number == item.TextNumber);
        var unit = await db.Units.AsNoTracking().Where(each => each.Id == item.UnitId).Select(each => each.ShortName).SingleAsync(ct);
        var board = await db.Boards.AsNoTracking().SingleAsync(each => each.Id == item.BoardId, ct);
        // S2: of an item for both desks, the government desk will not get the copy, so its rules have no say.
        var lines = board.PartyOnly && item.Lines.Contains(Line.Party) ? [Line.Party] : item.Lines;
        var eventDate = item.EventId is null ? null : await db.Events.AsNoTracking().Where(each => each.Id == item.EventId).Select(each => (DateOnly?)each.Date).SingleOrDefaultAsync(ct);
        var reports = new List<(Office, ReviewReport)>();
        foreach (var office in await db.Offices.AsNoTracking().Where(each => !each.IsExternal && lines.Contains(each.Line)).ToListAsync(ct))
        {
            var reviewer = await rules.OfOfficeAsync(db, office, ct);
            reports.Add((office, reviewer.Review(ReviewTranslation.ToManuscript(item, text, office.Line, unit, board.Name, eventDate, today))));
        }
        return reports;
    }

    private static async Task<HashSet<string>> ConfirmedAsync(Deed deed, Item item, CancellationToken ct)
    {
        var stored = await deed.Db.FindingOverrides.AsNoTracking().Where(each => each.ItemId == item.Id).Select(each => each.Fingerprint).ToListAsync(ct);
        var byDesk = await deed.Db.DeskConfirmations.AsNoTracking().Where(each => each.ItemId == item.Id && each.WithdrawnAt == null).Select(each => each.Fingerprint).ToListAsync(ct);
        return [.. stored, .. byDesk, .. deed.Db.FindingOverrides.Local.Where(each => each.ItemId == item.Id).Select(each => each.Fingerprint)];
    }

    private static ItemReview ToRow(Deed deed, Item item, Line line, ReviewReport report) => new()
    {
        Id = deed.New<ItemReview>(), ItemId = item.Id, TextNumber = item.TextNumber, Line = line, RuleSet = report.RuleSet, Chars = report.Counts.Body,
        Errors = report.Findings.Count(finding => finding.Severity == Severity.Error),
        Warnings = report.Findings.Count(finding => finding.Severity == Severity.Warning),
        Hints = report.Findings.Count(finding => finding.Severity == Severity.Hint),
        Report = ReportJson.Write(report), At = deed.Now,
    };
}
