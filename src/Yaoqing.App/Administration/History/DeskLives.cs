using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Administration.History;

/// <summary>One desk through the two years: issue after issue out of what came in; what was not used is decided on; some comes back for mending.</summary>
internal sealed class DeskLives(Chronicle chronicle, ItemLives lives, DeskCast desk, Issuing main, SeededDraw draw)
{
    internal const int QualityToReturn = 55;
    private const int DaysOfInterest = 12;

    private static readonly string[] ReasonsAgainst =
    [
        "内容一般，县内同类做法已刊发过，不用。",
        "动态性内容多、具体措施少，不用。",
        "时效已过，不用；今后请在事项办结三日内报送。",
        "成效缺少数据支撑，不用。",
        "与本单位上期报送的内容相近，不用。",
        "篇幅过长、一事多报，不用；请一文一事另报。",
    ];

    private static readonly string[] ReasonsForReturn =
    [
        "请补充资金来源和完成时限，核对增幅后再报。",
        "标题与正文数据不一致，请核对后重报。",
        "问题部分写得笼统，请补充具体事例和数据。",
        "措施第二条缺主体和时限，请补充。",
    ];

    private readonly List<Reported> pool = [];

    internal IReadOnlyList<Reported> Pool => pool;

    internal void Add(IEnumerable<Reported> reported) => pool.AddRange(reported.Where(each => each.Desk == desk));

    /// <summary>Brings out one issue on <paramref name="day"/>.</summary>
    internal IEnumerable<Printed> Publish(DateOnly day, int articles, int order)
    {
        var eve = Clock.At(Clock.Workday(day.AddDays(-1)), 9, 5 + order * 7);
        var from = Clock.At(day, 8, 40 + order * 3);
        var chosen = pool.Where(each => each.Open && each.Submission.ReceivedAt < eve).OrderByDescending(each => each.Quality).Take(articles).ToList();
        foreach (var each in chosen)
            MendFirst(each, eve);
        chosen.RemoveAll(each => each.Submission.State == SubmissionState.Returned);
        Decline(eve, chosen);
        if (chosen.Count == 0)
            return [];
        var (issue, made) = main.Compose(day, chosen, from);
        main.SendForSignature(issue, Clock.At(day, 14, 10 + order * 5));
        main.SignAndPublish(issue, chosen, Clock.At(day, 15, 5 + order * 11));
        pool.RemoveAll(each => !each.Open);
        return [.. made.Select(article => new Printed(article.Article, issue, desk, article.Sources))];
    }

    /// <summary>The issue that is being made on the last morning: with the best of what came in before.</summary>
    internal void Compose(DateTimeOffset from, int articles, DateTimeOffset? sentForSignature)
    {
        var chosen = pool.Where(each => each.Open && each.Submission.ReceivedAt < from).OrderByDescending(each => each.Quality).Take(articles).ToList();
        var (issue, _) = main.Compose(WorkCalendar.DayOf(from), chosen, from);
        if (sentForSignature is { } at)
            main.SendForSignature(issue, at);
    }

    /// <summary>What still lies there on the last morning, by what an editor would have done with it.</summary>
    internal void LeaveOpen(DateTimeOffset now)
    {
        foreach (var each in pool.Where(each => each.Open && each.Submission.ReceivedAt < now.AddDays(-1)).ToList())
        {
            var (editor, at) = (draw.Pick(desk.Editors), each.Submission.ReceivedAt.Later(draw, 40, 400));
            if (at >= now)
                continue;
            if (each.Quality >= 70)
                Decide(each, SubmissionAction.Keep, "", editor, at);
            else if (each.Quality >= 60)
                main.Edit(each, editor, at);
            else if (each.Quality >= 52)
                Decide(each, SubmissionAction.Return, draw.Pick(ReasonsForReturn), editor, at);
            else if (each.Quality < 40)
                Decide(each, SubmissionAction.Reject, draw.Pick(ReasonsAgainst), editor, at);
        }
    }

    /// <summary>退改 and 重报, where there was time for it.</summary>
    private void MendFirst(Reported reported, DateTimeOffset eve)
    {
        if (reported.Submission.State != SubmissionState.Received || reported.Item.Lines.Count > 1 || reported.Submission.ReceivedAt > eve.AddDays(-3) || !draw.Chance(14))
            return;
        var at = reported.Submission.ReceivedAt.Later(draw, 30, 120);
        Decide(reported, SubmissionAction.Return, draw.Pick(ReasonsForReturn), draw.Pick(desk.Editors), at);
        var again = Clock.At(Clock.NextWorkday(WorkCalendar.DayOf(at)), 9, draw.Between(0, 59));
        if (again.AddHours(3) < eve)
            lives.SendAgain(reported, Mended(reported.Text.Body), again);
    }

    private static string Mended(string body) => body.Contains("今年以来", StringComparison.Ordinal)
        ? body.Replace("今年以来", "今年1月以来", StringComparison.Ordinal)
        : body + "相关做法已在全县推广。";

    private void Decline(DateTimeOffset eve, List<Reported> chosen)
    {
        foreach (var each in pool.Except(chosen).Where(each => (each.Open || each.Submission.State == SubmissionState.Returned) && each.Submission.ReceivedAt < eve.AddDays(-DaysOfInterest)).ToList())
        {
            var last = each.Submission.Decisions.Count > 0 ? each.Submission.Decisions[^1].At : each.Submission.ReceivedAt;
            Decide(each, SubmissionAction.Reject, draw.Pick(ReasonsAgainst), draw.Pick(desk.Editors), Clock.At(Clock.NextWorkday(WorkCalendar.DayOf(last)), draw.Between(9, 16), draw.Between(0, 59)));
            pool.Remove(each);
        }
    }

    private void Decide(Reported reported, SubmissionAction action, string reason, Player editor, DateTimeOffset at)
    {
        var deed = chronicle.Act(editor, at, action switch
        {
            SubmissionAction.Keep => "submission.kept",
            SubmissionAction.Return => "submission.returned",
            _ => "submission.rejected",
        }, "submission", reported.Submission.Id.Value);
        _ = reported.Submission.Decide(deed.New<DeskDecision>(), action, reason, editor.Id, at).Value;
        deed.Note("item", reported.Item.Id.Value);
        deed.Note("text", reported.Submission.TextNumber);
        if (action is SubmissionAction.Return or SubmissionAction.Reject)
            chronicle.Tell([reported.Unit.Reporter], at, $"{action.InWords()}：{reported.Submission.Title}", $"/items/{reported.Item.No}");
    }
}
