using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>What became of a rule's findings: the honest false-alarm rate.</summary>
/// <param name="Rule">The rule, such as W02.</param>
/// <param name="Found">Findings in stored reviews, each item and passage once.</param>
/// <param name="Mended">Gone from the newest stored review of their item.</param>
/// <param name="Overridden">Confirmed as right by the unit or the desk.</param>
public sealed record RuleRecord(string Rule, int Found, int Mended, int Overridden)
{
    /// <summary>Still there and neither mended nor confirmed.</summary>
    public int Open => Found - Mended - Overridden;

    /// <summary>Overridden of found, in whole percent.</summary>
    public int OverriddenPercent => Found == 0 ? 0 : (int)Math.Round(100m * Overridden / Found, MidpointRounding.AwayFromZero);
}

/// <summary>Tallies that were made before; a new review, reason or confirmation makes new ones.</summary>
public sealed class FindingTallies
{
    private readonly ConcurrentDictionary<Guid, (string Stamp, IReadOnlyList<RuleRecord> Records)> made = new();

    internal async Task<IReadOnlyList<RuleRecord>> GetAsync(Guid office, string stamp, Func<Task<IReadOnlyList<RuleRecord>>> make)
    {
        if (made.TryGetValue(office, out var ready) && ready.Stamp == stamp)
            return ready.Records;
        var records = await make();
        made[office] = (stamp, records);
        return records;
    }
}

/// <summary>写明理由保留的占比 per rule, counted from the stored reviews of the last year. What was mended while writing was never stored and is not counted.</summary>
public sealed class FindingRecords(YaoqingDb db, FindingTallies tallies, TimeProvider time)
{
    public const int Days = 365;
    private const int MostReviews = 20_000;

    /// <summary>Of one desk, the most overridden first.</summary>
    public async Task<IReadOnlyList<RuleRecord>> OfDeskAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return [];
        var id = new Id<Office>(officeId);
        return await db.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && !each.IsExternal, ct) is { } office ? await OfAsync(office, ct) : [];
    }

    /// <summary>Of one rule, at all desks of the county together.</summary>
    public async Task<RuleRecord> OfRuleAsync(string rule, CancellationToken ct)
    {
        var total = new RuleRecord(rule, 0, 0, 0);
        foreach (var office in await db.Offices.AsNoTracking().Where(each => !each.IsExternal).ToListAsync(ct))
        {
            if ((await OfAsync(office, ct)).FirstOrDefault(each => each.Rule == rule) is { } own)
                total = new RuleRecord(rule, total.Found + own.Found, total.Mended + own.Mended, total.Overridden + own.Overridden);
        }
        return total;
    }

    private async Task<IReadOnlyList<RuleRecord>> OfAsync(Office office, CancellationToken ct)
    {
        var since = time.GetUtcNow().AddDays(-Days);
        var reviews = await db.ItemReviews.CountAsync(each => each.Line == office.Line && each.At >= since, ct);
        var overrides = await db.FindingOverrides.CountAsync(ct);
        var confirmations = await db.DeskConfirmations.CountAsync(each => each.OfficeId == office.Id && each.WithdrawnAt == null, ct);
        return await tallies.GetAsync(office.Id.Value, $"{reviews}/{overrides}/{confirmations}", () => TallyAsync(office, since, ct));
    }

    private async Task<IReadOnlyList<RuleRecord>> TallyAsync(Office office, DateTimeOffset since, CancellationToken ct)
    {
        var reviews = await db.ItemReviews.AsNoTracking().Where(each => each.Line == office.Line && each.At >= since).OrderByDescending(each => each.At).Take(MostReviews)
            .Select(each => new { each.ItemId, each.TextNumber, each.Report }).ToListAsync(ct);
        var reasoned = await db.FindingOverrides.AsNoTracking().Where(each => each.At >= since).Select(each => new { each.ItemId, each.Fingerprint }).ToListAsync(ct);
        var confirmed = await db.DeskConfirmations.AsNoTracking().Where(each => each.OfficeId == office.Id && each.WithdrawnAt == null && each.At >= since)
            .Select(each => new { each.ItemId, each.Fingerprint, each.Rule }).ToListAsync(ct);
        var overridden = reasoned.Concat(confirmed.Select(each => new { each.ItemId, each.Fingerprint })).Select(each => (each.ItemId, each.Fingerprint)).ToHashSet();
        var found = new Dictionary<(Id<Item> Item, string Fingerprint), (string Rule, bool Stands)>();
        foreach (var review in reviews.GroupBy(each => each.ItemId).SelectMany(versions => versions.OrderBy(each => each.TextNumber)
            .Select((each, index) => (each.ItemId, each.Report, Newest: index == versions.Count() - 1))))
        {
            foreach (var finding in ReportJson.Read(review.Report).Findings)
                found[(review.ItemId, finding.Fingerprint)] = (finding.Rule, review.Newest);
        }
        // What an editor confirmed in a text of the desk's own was never in a stored review; it was found all the same.
        foreach (var each in confirmed)
            found.TryAdd((each.ItemId, each.Fingerprint), (each.Rule, true));
        return
        [
            .. found.GroupBy(each => each.Value.Rule).Select(rule => new RuleRecord(rule.Key, rule.Count(), rule.Count(each => !each.Value.Stands && !overridden.Contains(each.Key)), rule.Count(each => overridden.Contains(each.Key))))
                .OrderByDescending(each => each.OverriddenPercent).ThenByDescending(each => each.Found).ThenBy(each => each.Rule, StringComparer.Ordinal),
        ];
    }
}
