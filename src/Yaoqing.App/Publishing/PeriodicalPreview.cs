using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Publishing;

/// <summary>刊头预览: a sample issue with the masthead and colophon as typed, set by the engine that prints. Nothing is stored.</summary>
public sealed class PeriodicalPreview(YaoqingDb db, IssuePress press, TimeProvider time)
{
    private const string Title = "标题印在这里";
    private const string Body = "这里是正文，用来看刊头、期号、间隔线和报尾的样子。正文用三号仿宋，每页22行，每行28字；一级标题用黑体，二级标题用楷体。\n一、一级标题\n（一）二级标题。正文接在后面，写法和本刊各期一样。";

    /// <returns>The pages as SVG drawings; refusals as for saving.</returns>
    public async Task<Result<string[]>> DrawAsync(Actor actor, Guid id, PeriodicalForm form, CancellationToken ct)
    {
        var desks = actor.Scopes(Role.ChiefEditor).Select(desk => new Id<Office>(desk)).ToList();
        var found = await db.Periodicals.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Periodical>(id) && desks.Contains(each.OfficeId), ct);
        if (found is null)
            return PeriodicalSettings.NotFound;
        var masthead = MastheadForm.Check(form);
        if (!masthead.Succeeded)
            return masthead.Refusal;
        if (MastheadForm.Entries(form.Sections, "栏目", MastheadForm.SectionLimit).Refusal is { } refusal)
            return refusal;
        (found.Masthead, found.PrintsTotal) = (masthead.Value, form.PrintsTotal);
        var now = time.GetUtcNow();
        var number = new IssueNumber(WorkCalendar.DayOf(now).Year, found.OpeningNumber + 1, found.OpeningTotal + 1);
        return press.Preview(Sample(found, now), found, number, now, actor.Name).ToArray();
    }

    private static Issue Sample(Periodical periodical, DateTimeOffset now)
    {
        var issue = new Issue { Id = new Id<Issue>(Guid.CreateVersion7(now)), No = 0, PeriodicalId = periodical.Id, Series = Series.Regular, OpenedAt = now };
        _ = issue.Add(new Id<Article>(Guid.CreateVersion7(now)), "", Title, Body, "某单位供稿");
        if (periodical.Masthead.Template is not ("T1" or "T4"))
            _ = issue.Add(new Id<Article>(Guid.CreateVersion7(now)), "", Title + "（第二篇）", Body, "某单位供稿");
        return issue;
    }
}
