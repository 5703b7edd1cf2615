using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Reporting;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Review;
using Office = Yaoqing.Core.Directory.Office;

namespace Yaoqing.App.Editing;

/// <summary>审稿 of a text that the desk has in hand, by the desk's own rules. Nothing is stored.</summary>
public sealed class DeskReview(YaoqingDb db, ReviewRules rules, TimeProvider time)
{
    /// <summary>字数 that the desk takes as the limit of an item's form; 0 where it limits nothing.</summary>
    public async Task<int> LimitAsync(Guid officeId, Core.Reporting.Form form, CancellationToken ct)
    {
        var id = new Id<Office>(officeId);
        return await db.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, ct) is { } office ? await rules.LimitAsync(db, office, form, ct) : 0;
    }

    /// <summary>Whether a finding may be confirmed for the whole desk.</summary>
    public static bool MayBeForDesk(Finding finding) => DeskConfirming.MayBeForDesk(finding);

    /// <summary>Reviews a title and a body as the text of an item that this desk received; null where there is no such item for the actor.</summary>
    public async Task<ReviewReport?> ReviewAsync(Actor actor, Guid officeId, int itemNo, string title, string body, CancellationToken ct)
    {
        if (!actor.IsAny(officeId, Role.Editor, Role.ChiefEditor))
            return null;
        var id = new Id<Office>(officeId);
        var item = await db.Items.AsNoTracking().Include(each => each.Versions)
            .SingleOrDefaultAsync(each => each.No == itemNo && db.Submissions.Any(submission => submission.ItemId == each.Id && submission.OfficeId == id), ct);
        if (item is null)
            return null;
        var office = await db.Offices.AsNoTracking().SingleAsync(each => each.Id == id, ct);
        var unit = await db.Units.AsNoTracking().Where(each => each.Id == item.UnitId).Select(each => each.ShortName).SingleAsync(ct);
        var board = await db.Boards.AsNoTracking().Where(each => each.Id == item.BoardId).Select(each => each.Name).SingleAsync(ct);
        var eventDate = await db.Events.AsNoTracking().Where(each => each.Id == item.EventId).Select(each => (DateOnly?)each.Date).SingleOrDefaultAsync(ct);
        var reviewer = await rules.OfOfficeAsync(db, office, ct);
        var own = item.Versions.Single(version => version.Number == item.TextNumber);
        var manuscript = ReviewTranslation.ToManuscript(item, own, office.Line, unit, board, eventDate, WorkCalendar.DayOf(time.GetUtcNow()));
        return reviewer.Review(manuscript with { Title = title, Body = body });
    }
}

/// <summary>有把握的改正: fixes that the rules are sure of, applied to a text from its end so that places stay right.</summary>
public static class SafeFixes
{
    /// <summary>Findings that carry an exact replacement.</summary>
    public static IReadOnlyList<Finding> Of(ReviewReport report) => [.. report.Findings.Where(finding => finding.Fix is not null)];

    /// <summary>The text with the fixes in it. Of two that overlap only the first is applied; the other is found again at the next review.</summary>
    public static (string Title, string Body) Apply(string title, string body, IEnumerable<Finding> findings)
    {
        var chosen = findings.Where(finding => finding.Fix is not null).ToList();
        return (Apply(title, chosen.Where(finding => finding.In == Where.Title)), Apply(body, chosen.Where(finding => finding.In == Where.Body)));
    }

    private static string Apply(string text, IEnumerable<Finding> findings)
    {
        var taken = new List<Fix>();
        foreach (var fix in findings.Select(finding => finding.Fix).OfType<Fix>().OrderBy(fix => fix.Start))
        {
            if (fix.Start >= 0 && fix.End >= fix.Start && fix.End <= text.Length && taken.TrueForAll(other => other.End <= fix.Start))
                taken.Add(fix);
        }
        for (var i = taken.Count - 1; i >= 0; i--)
            text = string.Concat(text.AsSpan(0, taken[i].Start), taken[i].Text, text.AsSpan(taken[i].End));
        return text;
    }
}
