using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.History;

/// <summary>Plays the two invented years from the opening to the morning of the demonstration. The same county, material and seed give the same years.</summary>
internal sealed class TwoYears(Chronicle chronicle, Cast cast, DemoCounty county, SeededDraw draw, DateTimeOffset now)
{
    private readonly DateOnly opening = county.Periodicals[0].Opening.AsOf;
    private readonly List<Reported> reported = [];
    private readonly List<Printed> printed = [];

    /// <summary>The instructions of each year at a desk; the county's description counts those of the Party desk in the year of the demonstration.</summary>
    private IEnumerable<(Line Line, int Year, int Count)> InstructionCounts =>
    [
        (Line.Party, county.Instructions.Year - 2, 9), (Line.Party, county.Instructions.Year - 1, 37), (Line.Party, county.Instructions.Year, county.Instructions.Count),
        (Line.Government, county.Instructions.Year - 2, 4), (Line.Government, county.Instructions.Year - 1, 15), (Line.Government, county.Instructions.Year, 12),
    ];

    internal void Play(IReadOnlyList<DemoItem> items)
    {
        var commissions = new CommissionLives(chronicle, cast, now, draw);
        var lives = new ItemLives(chronicle, cast, commissions, opening, draw);
        var open = new OpenBusiness(chronicle, cast, county, lives);
        var (past, shown) = open.Choose(items);
        commissions.Plan(past, opening, county.Today);
        var desks = cast.Desks.Values.Select(desk => (Cast: desk, Lives: new DeskLives(chronicle, lives, desk, new Issuing(chronicle, desk, desk.Periodicals[0], draw), draw))).ToList();
        PlayIssues(past, lives, desks);
        foreach (var received in open.Live(shown))
            desks.ForEach(desk => desk.Lives.Add([received]));
        foreach (var (desk, life) in desks)
        {
            life.Compose(Clock.At(county.Today.AddDays(-3), 16, 20), desk.Office.Line == Line.Party ? 4 : 5, desk.Office.Line == Line.Party ? null : Clock.At(county.Today, 8, 50));
            life.LeaveOpen(now);
        }
        PublishLetters();
        var upward = new UpwardLives(chronicle, now, draw);
        upward.Send(printed);
        upward.SendEmergencies(reported);
        var instructions = new InstructionLives(chronicle, cast, now, draw);
        foreach (var (line, year, count) in InstructionCounts)
            instructions.Give([.. printed.Where(each => each.Desk.Office.Line == line && each.Issue.Year == year)], count);
        commissions.Open(county);
        open.RegisterEvents();
    }

    private void PlayIssues(IReadOnlyList<DemoItem> items, ItemLives lives, List<(DeskCast Cast, DeskLives Lives)> desks)
    {
        var issues = desks.SelectMany(desk => IssueDays(desk.Cast.Periodicals[0].Name).Select(day => (Day: day, Desk: desk.Lives))).OrderBy(each => each.Day).ToList();
        var next = 0;
        void PublishUntil(DateOnly day)
        {
            for (; next < issues.Count && issues[next].Day < day; next++)
                printed.AddRange(issues[next].Desk.Publish(issues[next].Day, draw.Between(3, 6), issues.Take(next).Count(each => each == issues[next])));
        }
        foreach (var item in items)
        {
            PublishUntil(item.Date);
            var start = item.Date == county.Today ? Clock.At(item.Date, 8, draw.Between(1, 12)) : Clock.At(item.Date, draw.Between(8, 15), draw.Between(5, 59), draw.Below(60));
            var received = lives.Live(item, Reach.Received, start);
            reported.AddRange(received);
            desks.ForEach(desk => desk.Lives.Add(received));
        }
        PublishUntil(DateOnly.MaxValue);
    }

    private void PublishLetters()
    {
        foreach (var desk in cast.Desks.Values.Where(desk => desk.Periodicals.Count > 1))
        {
            var letters = new WorkLetters(cast, desk, new Issuing(chronicle, desk, desk.Periodicals[1], draw), draw);
            var since = opening;
            foreach (var (day, order) in IssueDays(desk.Periodicals[1].Name).Select((day, order) => (day, order)))
            {
                letters.Publish(day, since, order, reported, printed, county.Boards);
                since = day;
            }
        }
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
