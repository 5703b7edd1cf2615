using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Administration.History;

/// <summary>
/// What lies open on the morning of the demonstration, so that every role finds something to do: items at each step of the sign-off with the
/// people who have accounts, one returned to the reporter, events with their three days.
/// </summary>
internal sealed class OpenBusiness(Chronicle chronicle, Cast cast, DemoCounty county, ItemLives lives)
{
    /// <summary>Takes the items that it will show out of the years' items: the newest of each unit with an account.</summary>
    internal (IReadOnlyList<DemoItem> Past, IReadOnlyList<(DemoItem Item, Reach Reach)> Shown) Choose(IReadOnlyList<DemoItem> items)
    {
        var shown = new List<(DemoItem, Reach)>();
        void Show(string user, Func<DemoItem, bool> which, Reach reach)
        {
            var person = county.Accounts.First(account => account.User == user).Name;
            var unit = county.Units.First(each => new[] { each.Head.Name, each.Deputy.Name, each.Reporter.Name }.Contains(person)).Name;
            if (items.LastOrDefault(item => item.UnitName == unit && item.EventDate is null && which(item) && shown.TrueForAll(each => each.Item1 != item)) is { } item)
                shown.Add((item, reach));
        }
        Show("reporter", item => !item.Emergency, Reach.Draft);
        Show("reporter", item => !item.Emergency, Reach.Sent);
        Show("reporter", item => item is { Emergency: false, Line: DemoLine.Party }, Reach.Received);
        Show("deputy", item => item is { Emergency: false, Major: false }, Reach.LastSignature);
        Show("deputy", item => item is { Emergency: false, Major: false }, Reach.LastSignature);
        Show("deputy", item => item is { Emergency: false, Major: false }, Reach.Sent);
        Show("head", item => item.Emergency, Reach.Sent);
        Show("head", item => !item.Emergency, Reach.Sent);
        return ([.. items.Where(item => shown.TrueForAll(each => each.Item1 != item))], shown);
    }

    /// <summary>Lives them up to where they wait; gives back what a desk received.</summary>
    internal IEnumerable<Reported> Live(IReadOnlyList<(DemoItem Item, Reach Reach)> shown)
    {
        foreach (var ((item, reach), order) in shown.Select((each, order) => (each, order)))
        {
            // A returned item came some days ago; the rest is of this morning.
            var start = reach == Reach.Received ? Clock.At(county.Today.AddDays(-4), 10, 12) : Clock.At(county.Today, 8, 6 + order * 5);
            foreach (var reported in lives.Live(item with { Date = county.Today }, reach, start))
                yield return reported with { Quality = DeskLives.QualityToReturn };
        }
    }

    /// <summary>登记事项 of the county's description.</summary>
    internal void RegisterEvents()
    {
        foreach (var described in county.Events.OrderBy(each => each.Date))
        {
            var desk = cast.Desks[described.Title.StartsWith("县长", StringComparison.Ordinal) ? Line.Government : Line.Party];
            var at = Clock.At(described.Date, 17, 40);
            var deed = chronicle.Begin(desk.Editors[0], at, "event.registered");
            var registered = new Event
            {
                Id = deed.New<Event>(), No = chronicle.Next("event"), Kind = Enum.Parse<EventKind>(described.Kind), Title = described.Title, Date = described.Date, OfficeId = desk.Office.Id,
                UnitIds = [.. described.Units.Select(unit => cast[unit].Unit.Id.Value)],
            };
            deed.About("event", registered.Id.Value);
            chronicle.RegisteredEvents.Add(registered);
            foreach (var unit in described.Units)
                chronicle.Tell([cast[unit].Reporter], at, $"请按时报送落实情况：{described.Title}", $"/items/new?event={registered.No}");
        }
    }
}
