using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Commissions;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.History;

/// <summary>
/// 约稿: some items of the two years answer a commission on their topic; another unit that was asked answers directly, late or not at all.
/// Those of the county's description are open on the day of the demonstration.
/// </summary>
internal sealed class CommissionLives(Chronicle chronicle, Cast cast, DateTimeOffset now, SeededDraw draw)
{
    private const int DaysApart = 26;
    private const int DaysToAnswer = 9;

    private readonly Dictionary<DemoItem, Commission> answers = [];

    /// <summary>The commission that an item answers, if any.</summary>
    internal Commission? Of(DemoItem item) => answers.GetValueOrDefault(item);

    /// <summary>Looks for items of several units on one topic within some days: they were asked for.</summary>
    internal void Plan(IReadOnlyList<DemoItem> items, DateOnly from, DateOnly to)
    {
        for (var day = from.AddDays(20); day.AddDays(DaysToAnswer + 3) < to; day = day.AddDays(DaysApart))
        {
            foreach (var (line, office) in new[] { (DemoLine.Party, Line.Party), (DemoLine.Government, Line.Government) })
            {
                var group = items.Where(item => item.Date > day && item.Date <= day.AddDays(DaysToAnswer - 1) && item.Line == line && item.EventDate is null && !item.Emergency && !answers.ContainsKey(item))
                    .GroupBy(item => item.Topic).Where(topic => topic.Select(item => item.UnitName).Distinct().Count() > 1).OrderByDescending(topic => topic.Count()).FirstOrDefault();
                if (group is not null)
                    Ask(cast.Desks[office], day, group.Key, [.. group.DistinctBy(item => item.UnitName)]);
            }
        }
    }

    /// <summary>An item came in: it answers, on behalf of its unit.</summary>
    internal void Answered(Commission commission, Item item, Shared.Deed deed)
    {
        var asked = commission.Units.First(each => each.UnitId == item.UnitId);
        if (asked.AnsweredAt is not null)
            return;
        asked.Reply(null, item.No, deed.Now);
        chronicle.Raise(deed, new CommissionAnswered(commission, asked));
    }

    /// <summary>The commissions that stand open.</summary>
    internal void Open(DemoCounty county)
    {
        foreach (var described in county.Commissions.OrderBy(each => each.Issued))
        {
            var desk = cast.Desks[DemoWords.Line(described.Line)];
            var issued = Moment(described.Issued);
            var urgent = (described.Due - described.Issued).TotalHours < 24;
            var commission = Issue(desk, issued, Enum.Parse<CommissionKind>(described.Kind), described.Title, Moment(described.Due), urgent, described.From, [.. described.Units.Select(unit => cast[unit])]);
            foreach (var asked in commission.Units.Take((commission.Units.Count + 1) / 2))
                Receive(commission, asked, issued.Later(draw, 8, 30));
        }
    }

    private void Ask(DeskCast desk, DateOnly day, string topic, IReadOnlyList<DemoItem> items)
    {
        var further = draw.Pick(cast.Units.Values.Where(unit => items.All(item => item.UnitName != unit.Unit.ShortName)).ToList());
        var issued = Clock.At(day, 8, draw.Between(25, 55));
        var commission = Issue(desk, issued, draw.Chance(30) ? CommissionKind.Problem : CommissionKind.Theme, $"{topic}有关情况", Clock.At(day.AddDays(DaysToAnswer), 17, 0), false,
            draw.Chance(60) ? desk.Above[0].ShortName : "", [.. items.Select(item => cast[item.UnitName]), further]);
        foreach (var item in items)
            answers.Add(item, commission);
        foreach (var asked in commission.Units)
            Receive(commission, asked, issued.Later(draw, 10, 60));
        AnswerDirectly(commission, commission.Units[^1], topic);
        var closed = Clock.At(day.AddDays(DaysToAnswer + 2), 9, 30);
        if (closed >= now)
            return;
        var deed = chronicle.Act(desk.Editors[0], closed, "commission.closed", "commission", commission.Id.Value);
        _ = commission.Close(closed).Value;
        chronicle.Raise(deed, new CommissionClosed(commission));
    }

    private void AnswerDirectly(Commission commission, CommissionUnit asked, string topic)
    {
        var fate = draw.Below(100);
        if (fate < 15)
            return;
        var at = fate < 27 ? commission.DueAt.AddHours(3) : commission.DueAt.AddHours(-draw.Between(4, 50));
        if (at >= now)
            return;
        var unit = cast.Of(asked.UnitId);
        var deed = chronicle.Act(unit.Reporter, at, "commission.answered", "commission", commission.Id.Value);
        deed.Note("unit", asked.UnitId.Value);
        asked.Reply($"经核实，我单位在{topic}方面无需要专题报送的新情况，日常工作按年初计划推进，下一步有进展再专题报送。", null, at);
        chronicle.Raise(deed, new CommissionAnswered(commission, asked));
    }

    private Commission Issue(DeskCast desk, DateTimeOffset at, CommissionKind kind, string title, DateTimeOffset due, bool urgent, string behalf, IReadOnlyList<UnitCast> units)
    {
        var deed = chronicle.Begin(desk.Editors[0], at, "commission.issued");
        var commission = new Commission
        {
            Id = deed.New<Commission>(), No = chronicle.Next("commission"), OfficeId = desk.Office.Id, Kind = kind, Title = title, DueAt = due, Urgent = urgent, OnBehalfOf = behalf, IssuedAt = at, IssuedBy = desk.Editors[0].Id,
            Demand = kind == CommissionKind.Problem
                ? "请写明存在的突出问题（2至4个，有事例有数据）、原因和可操作的建议，1500字以内。"
                : "请写明主要做法、成效数据、下一步打算，500字以内，数据截至报送前一日。",
        };
        deed.About("commission", commission.Id.Value);
        deed.Note("units", units.Count);
        foreach (var unit in units)
        {
            commission.Ask(deed.New<CommissionUnit>(), unit.Unit.Id);
            chronicle.Tell([unit.Reporter, unit.Deputy, unit.Head], at, $"{(urgent ? "紧急" : "")}约稿：{title}", $"/commissions/{commission.No}");
        }
        chronicle.Commissions.Add(commission);
        return commission;
    }

    private void Receive(Commission commission, CommissionUnit asked, DateTimeOffset at)
    {
        if (at >= now)
            return;
        var unit = cast.Of(asked.UnitId);
        chronicle.Act(unit.Reporter, at, "commission.received", "commission", commission.Id.Value).Note("unit", asked.UnitId.Value);
        asked.Receive(unit.Reporter.Id, at);
    }

    private static DateTimeOffset Moment(DateTime county) => WorkCalendar.At(DateOnly.FromDateTime(county), TimeOnly.FromDateTime(county));
}
