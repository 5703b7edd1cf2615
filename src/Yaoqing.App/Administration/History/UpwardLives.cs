using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Upward;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Time;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Administration.History;

/// <summary>上报: the best printed articles and every emergency go up; adoptions are learnt days or weeks later, at one level or two.</summary>
internal sealed class UpwardLives(Chronicle chronicle, DateTimeOffset now, SeededDraw draw)
{
    internal void Send(IEnumerable<Printed> printed)
    {
        foreach (var article in printed.Where(each => each.Sources.Count > 0 && draw.Chance(34)))
        {
            var at = Clock.At(Clock.NextWorkday(WorkCalendar.DayOf(article.PublishedAt)), 9, draw.Between(0, 59));
            if (at < now)
                Follow(Send(article.Desk, at, article, null), article.Desk, at);
        }
    }

    internal void SendEmergencies(IEnumerable<Reported> reported)
    {
        foreach (var each in reported.Where(each => each.Item.Emergency && each.Desk.Office.Line == Line.Party))
        {
            var at = each.Submission.ReceivedAt.Later(draw, 6, 18);
            if (at < now)
                Follow(Send(each.Desk, at, null, each), each.Desk, at);
        }
    }

    private UpwardSubmission Send(DeskCast desk, DateTimeOffset at, Printed? article, Reported? reported)
    {
        var (editor, to) = (draw.Pick(desk.Editors), desk.Above[0]);
        var deed = chronicle.Begin(editor, at, "upward.sent");
        IReadOnlyList<Reported> sources = reported is null ? article?.Sources ?? [] : [reported];
        var text = reported?.Submission.Texts[0];
        var upward = new UpwardSubmission
        {
            Id = deed.New<UpwardSubmission>(), No = chronicle.Next("upward"), FromId = desk.Office.Id, ToId = to.Id, SubmissionId = reported?.Submission.Id, ArticleId = article?.Article.Id,
            UnitIds = [.. sources.Select(source => source.Item.UnitId.Value).Distinct()], ItemIds = [.. sources.Select(source => source.Item.Id.Value)],
            Title = article?.Article.Title ?? text?.Title ?? "", Body = article?.Article.Body ?? text?.Body ?? "", SentBy = editor.Id, SentAt = at,
        };
        deed.About("upward", upward.Id.Value);
        deed.Note("to", to.Id.Value);
        deed.Note("digest", ItemVersion.DigestOf(upward.Title, upward.Body));
        chronicle.Upwards.Add(upward);
        chronicle.Raise(deed, new SentUp(upward, to));
        return upward;
    }

    private void Follow(UpwardSubmission upward, DeskCast desk, DateTimeOffset sent)
    {
        var day = WorkCalendar.DayOf(sent);
        if (!draw.Chance(46))
        {
            var given = Clock.At(Clock.NextWorkday(day.AddDays(30)), 10, draw.Below(60));
            if (draw.Chance(50) && given < now)
            {
                chronicle.Act(desk.Editors[0], given, "upward.not-adopted", "upward", upward.Id.Value);
                upward.NotAdopted(given);
            }
            return;
        }
        var at = Adopt(upward, desk, desk.Above[0], day.AddDays(draw.Between(1, 9)));
        if (desk.Above.Count > 1 && at is { } first && draw.Chance(26) && Adopt(upward, desk, desk.Above[1], WorkCalendar.DayOf(first).AddDays(draw.Between(2, 12))) is { } second && desk.Above.Count > 2 && draw.Chance(8))
            Adopt(upward, desk, desk.Above[2], WorkCalendar.DayOf(second).AddDays(draw.Between(3, 15)));
    }

    /// <summary>Null where the news has not come before the demonstration begins.</summary>
    private DateTimeOffset? Adopt(UpwardSubmission upward, DeskCast desk, Office by, DateOnly happened)
    {
        happened = Clock.Workday(happened);
        var at = Clock.At(Clock.NextWorkday(happened.AddDays(draw.Between(0, 8))), 9, draw.Below(60));
        if (at >= now || at < upward.SentAt)
            return null;
        var editor = draw.Pick(desk.Editors);
        var deed = chronicle.Act(editor, at, "upward.adopted", "upward", upward.Id.Value);
        var adoption = new Adoption
        {
            Id = deed.New<Adoption>(), OfficeId = desk.Office.Id, UpwardId = upward.Id, ByOfficeId = by.Id, Level = by.Level, Periodical = draw.Pick(by.PeriodicalNames),
            IssueLabel = $"第{1 + happened.DayOfYear * 2 / 3}期", Placement = upward.UnitIds.Count > 1 || draw.Chance(35) ? Placement.Combined : draw.Chance(12) ? Placement.WholeIssue : Placement.Single,
            Title = upward.Title, UnitIds = upward.UnitIds, ItemIds = upward.ItemIds, HappenedOn = happened, LearntOn = deed.Today, RecordedAt = at, RecordedBy = editor.Id,
        };
        deed.Note("adoption", adoption.Id.Value);
        chronicle.Adoptions.Add(adoption);
        chronicle.Raise(deed, new AdoptionRecorded(adoption));
        return at;
    }
}
