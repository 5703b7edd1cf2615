using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.App.Editing;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Access;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>Everything that the three panes show.</summary>
/// <param name="Selected">The item in the middle; null when the list is empty.</param>
/// <param name="OpenIssues">Issues that it could be put into.</param>
/// <param name="Next">The item below the selected one, where the editor goes after a decision.</param>
public sealed record PanesModel(
    QueueAddress Address, QueuePage Queue, DeskItem? Selected, ReviewReport? Report, IReadOnlyList<SimilarItem> Similar, UnitFigures? Unit, AdoptedInto? Adopted,
    IReadOnlyList<OpenIssueLine> OpenIssues, IReadOnlyList<PeriodicalLine> Periodicals, int? Next, DateTimeOffset Now, bool Chosen, string Reason)
{
    /// <summary>What the unit's last items were found or returned for; null where there is nothing.</summary>
    public LessonsOfUnit? Lessons { get; init; }

    /// <summary>Reasons that were typed beside findings and not taken.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();
}

/// <summary>What the panes are made of: the desk meets search, publishing and points here.</summary>
public sealed class DeskPanes(DeskQueue queue, DeskTexts texts, SimilarItems similar, DeskPublishing publishing, UnitYear unitYear, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<PanesModel?> LoadAsync(Actor actor, Guid office, QueueAddress address, int? no, string reason, CancellationToken ct)
    {
        var list = await queue.ListAsync(actor, office, address.Filter, ct);
        var chosen = no ?? (list.Rows.Count > 0 ? list.Rows[0].No : 0);
        var item = chosen > 0 ? await texts.Items.FindAsync(actor, office, chosen, ct) : null;
        if (no is not null && item is null)
            return null;
        var at = list.Rows.ToList().FindIndex(row => row.No == chosen);
        var next = at >= 0 && at + 1 < list.Rows.Count ? list.Rows[at + 1].No : at > 0 ? list.Rows[at - 1].No : (int?)null;
        var open = await publishing.OpenAsync(actor, office, ct);
        var periodicals = await publishing.PeriodicalsAsync(actor, office, ct);
        if (item is null)
            return new PanesModel(address, list, null, null, [], null, null, open, periodicals, next, Now, false, reason);
        return new PanesModel(address, list, item, await texts.Review.ReviewAsync(actor, office, item.No, item.Text.Title, item.Text.Body, ct),
            await similar.ListAsync(actor, office, item.No, item.Text.Title, item.Text.Body, ct), await unitYear.OfAsync(actor, office, item.UnitId, ct),
            await publishing.AdoptedAsync(actor, office, item.No, ct), open, periodicals, next, Now, no is not null, reason) { Lessons = await texts.Lessons.OfUnitAsync(actor, office, item.UnitId, ct) };
    }

    public Task<int> ArrivedSinceAsync(Actor actor, Guid office, DateTimeOffset since, CancellationToken ct) => queue.ArrivedSinceAsync(actor, office, since, ct);
}

/// <summary>The desk's side of a text: what it is, what the review says, what its unit keeps being told.</summary>
public sealed record DeskTexts(DeskItems Items, DeskReview Review, UnitLessons Lessons);

/// <summary>The desk's side of publishing: open issues, periodicals, adoption.</summary>
public sealed class DeskPublishing(IssueLists lists, Adopted adopted, AdoptSubmission adopt, OpenIssue open)
{
    public async Task<IReadOnlyList<OpenIssueLine>> OpenAsync(Actor actor, Guid office, CancellationToken ct) =>
        [.. (await lists.OpenAsync(actor, office, ct)).Where(issue => issue.State == IssueState.Composing)];

    public async Task<IReadOnlyList<PeriodicalLine>> PeriodicalsAsync(Actor actor, Guid office, CancellationToken ct) =>
        [.. (await lists.PeriodicalsAsync(actor, office, ct)).Where(periodical => !periodical.Retired)];

    public Task<AdoptedInto?> AdoptedAsync(Actor actor, Guid office, int no, CancellationToken ct) => adopted.FindAsync(actor, office, no, ct);

    /// <summary>Adopts into an open issue (its number) or into a new one (<c>new:</c> and the periodical's id).</summary>
    public async Task<Result<int>> AdoptAsync(Actor actor, Guid office, int no, string? into, string? section, string? key, CancellationToken ct)
    {
        var issue = await IssueAsync(actor, into, key, ct);
        if (!issue.Succeeded)
            return issue.Refusal;
        var done = await adopt.RunAsync(actor, new AdoptSubmissionRequest(office, no, issue.Value, section, key), ct);
        return done.Succeeded ? issue.Value : done.Refusal;
    }

    private async Task<Result<int>> IssueAsync(Actor actor, string? into, string? key, CancellationToken ct)
    {
        const string Fresh = "new:";
        if (into is not null && into.StartsWith(Fresh, StringComparison.Ordinal) && Guid.TryParse(into[Fresh.Length..], out var periodical))
            return await open.RunAsync(actor, new OpenIssueRequest(periodical, Series.Regular, key is null ? null : key + "-open"), ct);
        return int.TryParse(into, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var no)
            ? no
            : Refusal.Invalid("issue.required", "请选择采用到哪一期。");
    }
}

/// <summary>A page of one desk: which one, and how the page goes on.</summary>
public abstract class DeskPage(Desks desks) : YaoqingPage
{
    /// <summary>The desk that the reader works at.</summary>
    public DeskName Office { get; private set; } = new(Guid.Empty, "", default);

    /// <summary>Finds the desk of the reader; false when he serves none.</summary>
    protected async Task<bool> FindDeskAsync()
    {
        if (ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks) is not { } desk)
            return false;
        Office = desk;
        return true;
    }
}
