using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Editing;

/// <param name="State">One state; null for all of them.</param>
/// <param name="Channel">One way of arriving; null for all.</param>
/// <param name="Emergency">Only 突发.</param>
/// <param name="Late">Only 迟报.</param>
/// <param name="Waiting">Only what has waited longer than <see cref="DeskQueue.PatienceDays"/> days for a decision.</param>
/// <param name="Until">What arrived later stays out, so that the list never moves while somebody works through it.</param>
/// <param name="Page">From 1.</param>
public sealed record QueueFilter(SubmissionState? State, Channel? Channel, bool Emergency, bool Late, bool Waiting, DateTimeOffset Until, int Page);

/// <param name="Errors">须改 findings of the unit's text.</param>
/// <param name="Warnings">建议 findings of it.</param>
/// <param name="Unconfirmed">The sign-off is declared and nobody checked it yet.</param>
/// <param name="ClaimedBy">Who works on it; null when nobody does.</param>
public sealed record QueueRow(
    int No, string Title, string Unit, Channel Channel, SubmissionState State, DateTimeOffset ReceivedAt, bool Emergency, bool Major, Kind Kind, bool Late, int Chars,
    int Errors, int Warnings, bool Unconfirmed, string? ClaimedBy, bool ClaimedByMe);

/// <param name="Rows">One page, newest first.</param>
/// <param name="Total">How many the filter lets through.</param>
/// <param name="States">How many the desk has in each state.</param>
/// <param name="Channels">How many of the chosen state came each way.</param>
/// <param name="Emergencies">突发 of the chosen state.</param>
public sealed record QueuePage(
    IReadOnlyList<QueueRow> Rows, int Total, IReadOnlyDictionary<SubmissionState, int> States, IReadOnlyDictionary<Channel, int> Channels, int Emergencies);

/// <summary>来稿列表 of one desk.</summary>
public sealed class DeskQueue(YaoqingDb db)
{
    public const int PageSize = 50;
    public const int PatienceDays = 3;

    public async Task<QueuePage> ListAsync(Actor actor, Guid officeId, QueueFilter filter, CancellationToken ct)
    {
        if (!actor.IsAny(officeId, Role.Editor, Role.ChiefEditor))
            return new QueuePage([], 0, new Dictionary<SubmissionState, int>(), new Dictionary<Channel, int>(), 0);
        var office = new Id<Office>(officeId);
        var all = db.Submissions.AsNoTracking().Where(each => each.OfficeId == office && each.ReceivedAt <= filter.Until);
        var states = await all.GroupBy(each => each.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, ct);
        var chosen = filter.State is { } state ? all.Where(each => each.State == state) : all;
        var ways = await (
            from each in chosen
            join item in db.Items on each.ItemId equals item.Id
            group item by new { item.Channel, item.Emergency } into way
            select new { way.Key.Channel, way.Key.Emergency, Count = way.Count() }).ToListAsync(ct);
        var matching = Matching(chosen, filter);
        var rows = await RowsAsync(actor, office, matching.OrderByDescending(each => each.ReceivedAt).ThenByDescending(each => each.Id).Skip((Math.Max(1, filter.Page) - 1) * PageSize).Take(PageSize), ct);
        return new QueuePage(rows, await matching.CountAsync(ct), states,
            ways.GroupBy(way => way.Channel).ToDictionary(group => group.Key, group => group.Sum(way => way.Count)), ways.Where(way => way.Emergency).Sum(way => way.Count));
    }

    /// <summary>How many arrived after an instant.</summary>
    public Task<int> ArrivedSinceAsync(Actor actor, Guid officeId, DateTimeOffset since, CancellationToken ct)
    {
        if (!actor.IsAny(officeId, Role.Editor, Role.ChiefEditor))
            return Task.FromResult(0);
        var office = new Id<Office>(officeId);
        return db.Submissions.CountAsync(each => each.OfficeId == office && each.ReceivedAt > since, ct);
    }

    private IQueryable<Submission> Matching(IQueryable<Submission> chosen, QueueFilter filter)
    {
        if (filter.Channel is { } channel)
            chosen = chosen.Where(each => db.Items.Any(item => item.Id == each.ItemId && item.Channel == channel));
        if (filter.Emergency)
            chosen = chosen.Where(each => db.Items.Any(item => item.Id == each.ItemId && item.Emergency));
        if (filter.Late)
            chosen = chosen.Where(each => each.Late);
        if (!filter.Waiting)
            return chosen;
        var before = filter.Until.AddDays(-PatienceDays);
        return chosen.Where(each => each.ReceivedAt < before && (each.State == SubmissionState.Received || each.State == SubmissionState.UnderEdit));
    }

    private async Task<IReadOnlyList<QueueRow>> RowsAsync(Actor actor, Id<Office> office, IQueryable<Submission> page, CancellationToken ct)
    {
        var line = await db.Offices.AsNoTracking().Where(each => each.Id == office).Select(each => each.Line).SingleAsync(ct);
        var found = await (
            from each in page
            join item in db.Items on each.ItemId equals item.Id
            join unit in db.Units on each.UnitId equals unit.Id
            orderby each.ReceivedAt descending, each.Id descending
            select new
            {
                each.ItemId, item.No, each.Title, unit.ShortName, item.Channel, each.State, each.ReceivedAt, item.Emergency, item.Major, item.Kind, each.Late, each.Chars, each.ItemTextNumber,
                item.Declared, each.ClaimedBy,
            }).ToListAsync(ct);
        var items = found.Select(each => each.ItemId).ToList();
        var reviews = await db.ItemReviews.AsNoTracking().Where(review => items.Contains(review.ItemId) && review.Line == line)
            .Select(review => new { review.ItemId, review.TextNumber, review.Errors, review.Warnings }).ToListAsync(ct);
        var claimers = found.Select(each => each.ClaimedBy).OfType<Id<Account>>().Distinct().ToList();
        var names = claimers.Count == 0 ? [] : await db.Accounts.AsNoTracking().Where(account => claimers.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);
        return [.. found.Select(each =>
        {
            var review = reviews.FirstOrDefault(row => row.ItemId == each.ItemId && row.TextNumber == each.ItemTextNumber);
            return new QueueRow(each.No, each.Title, each.ShortName, each.Channel, each.State, each.ReceivedAt, each.Emergency, each.Major, each.Kind, each.Late, each.Chars,
                review?.Errors ?? 0, review?.Warnings ?? 0, each.Declared is { ConfirmedAt: null }, each.ClaimedBy is { } by ? names[by] : null, each.ClaimedBy?.Value == actor.AccountId);
        })];
    }
}
