using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Review;
using Office = Yaoqing.Core.Directory.Office;

namespace Yaoqing.App.Reporting;

/// <summary>
/// The reviewer of each desk: its rule set with the county's own directory in it. A reviewer is prepared once and shared;
/// a change of the desk's settings or of the directory makes a new one.
/// </summary>
public sealed class ReviewRules
{
    private readonly ConcurrentDictionary<Guid, (string Stamp, Reviewer Reviewer)> prepared = new();

    public async Task<Reviewer> OfOfficeAsync(YaoqingDb db, Office office, CancellationToken ct)
    {
        var units = await db.Units.CountAsync(ct);
        var changes = await db.Units.SumAsync(unit => unit.Version, ct);
        var posts = await db.Posts.CountAsync(ct);
        var stamp = $"{office.Version}/{units}/{changes}/{posts}";
        if (prepared.TryGetValue(office.Id.Value, out var ready) && ready.Stamp == stamp)
            return ready.Reviewer;
        var reviewer = new Reviewer(await RuleSetAsync(db, office, ct));
        prepared[office.Id.Value] = (stamp, reviewer);
        return reviewer;
    }

    private static async Task<RuleSet> RuleSetAsync(YaoqingDb db, Office office, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().Where(unit => !unit.Retired).OrderBy(unit => unit.Order).ToListAsync(ct);
        var leaders = await (
            from post in db.Posts.AsNoTracking()
            join person in db.People.AsNoTracking() on post.PersonId equals person.Id
            where post.Kind == PostKind.Leader
            orderby post.Order
            select new KnownLeader(person.Name, post.Title, post.From, post.To)).ToListAsync(ct);
        return RuleSet.Default with
        {
            Name = office.ShortName,
            Units = [.. units.Select(unit => new KnownUnit(unit.Name, [unit.ShortName], unit.ShortName.EndsWith('镇') || unit.ShortName.EndsWith('乡') || unit.ShortName.EndsWith("街道", StringComparison.Ordinal)))],
            Leaders = leaders,
        };
    }
}
