using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Instructions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Instructions;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.History;

/// <summary>批示 on printed articles, and what the units reported back.</summary>
internal sealed class InstructionLives(Chronicle chronicle, Cast cast, DateTimeOffset now, SeededDraw draw)
{
    private const int DaysToAnswer = 7;

    private static readonly string[] Texts =
    [
        "这一做法很实，请有关部门认真总结，在全县推广。",
        "反映的问题值得重视。请牵头部门逐项研究，提出可操作的办法，月底前报我。",
        "成效明显，要巩固提升。请继续盯住剩余任务，确保按期完成。",
        "请分管同志阅研，会同相关乡镇抓好落实。",
        "经验可学。请各乡镇结合实际参照办理。",
        "问题找得准，建议也可行。请财政、发改协同支持，尽快见效。",
        "请督查室跟进，落实情况及时反馈。",
        "此事关系群众切身利益，务必办好办实，防止反弹。",
    ];

    private static readonly string[] Reports =
    [
        "收到批示后，单位主要负责人当日召集专题会，逐项分解任务、明确责任人和时限。目前已完成现场核查，第一批3项整改事项全部办结，其余事项正按计划推进。",
        "已按批示要求制定工作方案，建立台账管理，落实专人每周调度。截至目前，涉及的5个点位已完成4个，剩余1个点位本月底前完成。",
        "已会同相关单位开展联合走访，听取群众意见42条，梳理形成措施6条并逐条落实。相关做法已形成长效机制。",
    ];

    private static readonly (string Name, string Post, bool Principal)[] CityLeaders = [("江映川", "市委书记", true), ("祝南屏", "市委副书记、市长", true), ("曾怀朴", "市委常委、秘书长", false)];

    /// <summary>So many instructions on the articles of one year; the newest issue always has two.</summary>
    internal void Give(IReadOnlyList<Printed> printed, int count)
    {
        if (printed.Count == 0)
            return;
        var last = printed[^1].Issue;
        var newest = printed.Where(each => each.Issue == last).Take(2).ToList();
        var chosen = draw.Shuffled(printed.Except(newest)).Take(count - newest.Count).Concat(newest).OrderBy(each => each.PublishedAt).ToList();
        foreach (var article in chosen)
            Give(article);
    }

    private void Give(Printed article)
    {
        var printed = WorkCalendar.DayOf(article.PublishedAt);
        var given = printed.AddDays(draw.Between(0, 2));
        if (given.Year != printed.Year || Clock.At(given, 17, 30) > now)
            given = printed;
        var at = given == printed ? Clock.At(given, 17, 10 + draw.Below(40)) : Clock.At(given, 15, draw.Below(60));
        var (name, post, level, principal) = LeaderOf();
        var editor = draw.Pick(article.Desk.Editors);
        var deed = chronicle.Begin(editor, at, "instruction.recorded");
        var instruction = new Instruction
        {
            Id = deed.New<Instruction>(), No = chronicle.Next("instruction"), OfficeId = article.Desk.Office.Id, LeaderName = name, LeaderPost = post, Level = level, Principal = principal,
            Text = draw.Pick(Texts), GivenOn = given, LearntOn = given, RecordedAt = at, RecordedBy = editor.Id, IssueId = article.Issue.Id, ArticleId = article.Article.Id, OnTitle = article.Article.Title,
            UnitIds = [.. article.Sources.Select(source => source.Item.UnitId.Value).Distinct()], ItemIds = [.. article.Sources.Select(source => source.Item.Id.Value)],
        };
        deed.About("instruction", instruction.Id.Value);
        deed.Note("level", level.ToString());
        chronicle.Instructions.Add(instruction);
        chronicle.Raise(deed, new InstructionRecorded(instruction, true, article.Sources.Any(source => source.Item.Emergency)));
        Assign(instruction, editor, at.AddMinutes(8), given);
    }

    private (string Name, string Post, Level Level, bool Principal) LeaderOf()
    {
        if (draw.Chance(22))
        {
            var above = draw.Pick(CityLeaders);
            return (above.Name, above.Post, Level.City, above.Principal);
        }
        var (player, principal) = draw.Pick(cast.Leaders, leader => leader.Principal ? 5 : 2);
        return (player.Name, player.Title, Level.County, principal);
    }

    private void Assign(Instruction instruction, Player editor, DateTimeOffset at, DateOnly given)
    {
        foreach (var unitId in instruction.UnitIds.Select(id => new Id<Unit>(id)))
        {
            var deed = chronicle.Act(editor, at, "instruction.assigned", "instruction", instruction.Id.Value);
            var part = instruction.Assign(deed.New<FollowUp>(), unitId, Clock.At(given.AddDays(DaysToAnswer), 18, 0), at).Value;
            deed.Note("unit", unitId.Value);
            var unit = cast.Of(unitId);
            chronicle.Tell([unit.Reporter, unit.Deputy, unit.Head], at, $"批示交办，请按时反馈：{instruction.OnTitle}", $"/instructions/{instruction.No}");
            Report(instruction, part, unit, given);
        }
        if (instruction.FollowUps.All(part => part.ReportedAt is not null))
        {
            var closed = instruction.FollowUps.Max(part => part.ReportedAt).GetValueOrDefault().AddHours(18);
            if (closed >= now)
                return;
            chronicle.Act(editor, closed, "instruction.closed", "instruction", instruction.Id.Value);
            _ = instruction.Close(closed).Value;
        }
    }

    private void Report(Instruction instruction, FollowUp part, UnitCast unit, DateOnly given)
    {
        var reported = Clock.At(given.AddDays(DaysToAnswer + (draw.Chance(9) ? 2 : -draw.Between(1, 3))), draw.Between(9, 16), draw.Below(60));
        if (reported >= now)
            return;
        var deed = chronicle.Act(unit.Reporter, reported, "instruction.followed-up", "instruction", instruction.Id.Value);
        _ = part.Report(draw.Pick(Reports), reported).Value;
        deed.Note("unit", part.UnitId.Value);
        chronicle.Raise(deed, new FollowUpReported(instruction, part));
    }
}
