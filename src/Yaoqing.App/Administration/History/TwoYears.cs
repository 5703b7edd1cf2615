using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.History;

/// <summary>Plays the two invented years from the opening to the morning of the demonstration. The same county, material and seed give the same years.</summary>
internal sealed class TwoYears(Chronicle chronicle, Cast cast, DemoCounty county, SeededDraw draw)
{
    private readonly DateOnly opening = county.Periodicals[0].Opening.AsOf;

    internal void Play(IReadOnlyList<DemoItem> items, DateTimeOffset now)
    {
        var lives = new ItemLives(chronicle, cast, opening, draw);
        var desks = cast.Desks.Values.ToDictionary(desk => desk, desk => new DeskLives(chronicle, lives, desk, new Issuing(chronicle, desk, desk.Periodicals[0], draw), draw));
        var issues = desks.Keys.SelectMany(desk => IssueDays(desk.Periodicals[0].Name).Select((day, order) => (Desk: desk, Day: day, Order: order))).OrderBy(each => each.Day).ToList();
        var printed = new List<Printed>();
        var next = 0;
        foreach (var item in items)
        {
            for (; next < issues.Count && issues[next].Day < item.Date; next++)
                printed.AddRange(desks[issues[next].Desk].Publish(issues[next].Day, draw.Between(3, 6), issues.Take(next).Count(each => each.Day == issues[next].Day)));
            foreach (var desk in desks.Values)
                desk.Add([]);
            var start = item.Date == county.Today ? Clock.At(item.Date, 8, draw.Between(1, 12)) : Clock.At(item.Date, draw.Between(8, 15), draw.Between(5, 59), draw.Below(60));
            var reported = lives.Live(item, Reach.Received, start);
            foreach (var desk in desks.Values)
                desk.Add(reported);
        }
        for (; next < issues.Count; next++)
            printed.AddRange(desks[issues[next].Desk].Publish(issues[next].Day, draw.Between(3, 6), 0));
        foreach (var desk in desks.Values)
            desk.LeaveOpen(now);
    }

    /// <summary>The days on which a periodical came out: evenly through each year, on workdays, the last one at the year's end or shortly before the demonstration.</summary>
    private IEnumerable<DateOnly> IssueDays(string periodical)
    {
        foreach (var (year, count) in county.Periodicals.Single(each => each.Name == periodical).Published.OrderBy(each => each.Key))
        {
            var from = year == opening.Year ? opening : new DateOnly(year, 1, 1);
            var to = year == county.Today.Year ? county.Today.AddDays(-3) : new DateOnly(year, 12, 31);
            var length = to.DayNumber - from.DayNumber;
            for (var i = 1; i <= count; i++)
                yield return Clock.Workday(from.AddDays(length * i / count));
        }
    }
}
