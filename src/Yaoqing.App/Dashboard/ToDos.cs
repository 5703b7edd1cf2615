using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Dashboard;

/// <summary>One thing that waits for the reader.</summary>
/// <param name="Label">What sort: 待审签, 退改, 约稿 ….</param>
/// <param name="Text">What it is about.</param>
/// <param name="Detail">Who or how many; may be empty.</param>
/// <param name="Link">Where it is done.</param>
/// <param name="DueAt">By when; null when no time is set.</param>
public sealed record ToDo(string Label, string Text, string Detail, string Link, DateTimeOffset? DueAt);

/// <summary>待办: computed from the state of things, so it can never be out of date.</summary>
public sealed class ToDos(YaoqingDb db, TimeProvider time)
{
    private const int Most = 12;

    public async Task<IReadOnlyList<ToDo>> OfAsync(Actor actor, CancellationToken ct)
    {
        var all = new List<ToDo>();
        await AddSignOffsAsync(all, actor, ct);
        await AddUnitWorkAsync(all, actor, ct);
        await AddDeskWorkAsync(all, actor, ct);
        await AddIssuesToSignAsync(all, actor, ct);
        return [.. all.OrderBy(each => each.DueAt ?? DateTimeOffset.MaxValue).Take(Most * 2)];
    }

    private async Task AddSignOffsAsync(List<ToDo> all, Actor actor, CancellationToken ct)
    {
        var units = actor.Scopes(Role.Head, Role.DeputyHead).Select(unit => new Id<Unit>(unit)).ToList();
        if (units.Count == 0)
            return;
        var waiting = await db.Items.AsNoTracking().Where(item => units.Contains(item.UnitId) && item.State == ItemState.AwaitingSignOff).OrderBy(item => item.SentAt).Take(Most * 3).ToListAsync(ct);
        all.AddRange(waiting.Where(item => item.CurrentStep is { } step && actor.Is(step.Post == PostKind.Head ? Role.Head : Role.DeputyHead, item.UnitId.Value)).Take(Most)
            .Select(item => new ToDo(item.Emergency ? "突发待签" : "待审签", item.Title, item.CurrentStep?.Act == SignOffAct.Agree ? "请您同意报送" : "请您审签", $"/signoffs/{item.No}", null)));
    }

    private async Task AddUnitWorkAsync(List<ToDo> all, Actor actor, CancellationToken ct)
    {
        var units = actor.Scopes(Role.Reporter).Select(unit => new Id<Unit>(unit)).ToList();
        if (units.Count == 0)
            return;
        var returned = await (
            from submission in db.Submissions.AsNoTracking()
            join item in db.Items on submission.ItemId equals item.Id
            join office in db.Offices on submission.OfficeId equals office.Id
            where units.Contains(submission.UnitId) && submission.State == SubmissionState.Returned
            orderby submission.ReceivedAt descending
            select new { item.No, item.Title, office.ShortName }).Take(Most).ToListAsync(ct);
        all.AddRange(returned.Select(each => new ToDo("退改", each.Title, $"{each.ShortName}退改", $"/items/{each.No}", null)));
        var asked = await (
            from part in db.CommissionUnits.AsNoTracking()
            join commission in db.Commissions on part.CommissionId equals commission.Id
            where units.Contains(part.UnitId) && part.AnsweredAt == null && commission.ClosedAt == null
            orderby commission.DueAt
            select new { commission.No, commission.Title, commission.DueAt, commission.Urgent }).Take(Most).ToListAsync(ct);
        all.AddRange(asked.Select(each => new ToDo(each.Urgent ? "紧急约稿" : "约稿", each.Title, "", $"/commissions/{each.No}", each.DueAt)));
        var followUps = await (
            from part in db.FollowUps.AsNoTracking()
            join instruction in db.Instructions on part.InstructionId equals instruction.Id
            where units.Contains(part.UnitId) && part.ReportedAt == null
            orderby part.DueAt
            select new { instruction.No, instruction.OnTitle, part.DueAt }).Take(Most).ToListAsync(ct);
        all.AddRange(followUps.Select(each => new ToDo("批示反馈", each.OnTitle, "", $"/instructions/{each.No}", each.DueAt)));
    }

    private async Task AddDeskWorkAsync(List<ToDo> all, Actor actor, CancellationToken ct)
    {
        var desks = actor.Scopes(Role.Editor, Role.ChiefEditor).Select(desk => new Id<Office>(desk)).ToList();
        if (desks.Count == 0)
            return;
        var now = time.GetUtcNow();
        var received = await db.Submissions.CountAsync(each => desks.Contains(each.OfficeId) && each.State == SubmissionState.Received, ct);
        if (received > 0)
            all.Add(new ToDo("来稿", $"{received}篇来稿待处理", "", "/desk", null));
        var commissions = await db.Commissions.AsNoTracking().Where(each => desks.Contains(each.OfficeId) && each.ClosedAt == null)
            .OrderBy(each => each.DueAt).Take(Most).Select(each => new { each.No, each.Title, each.DueAt, each.OnBehalfOf, Missing = each.Units.Count(unit => unit.AnsweredAt == null) }).ToListAsync(ct);
        all.AddRange(commissions.Select(each => new ToDo("约稿", each.OnBehalfOf.Length > 0 ? $"{each.Title}（{each.OnBehalfOf}）" : each.Title, each.Missing > 0 ? $"{each.Missing}个单位未报" : "已报齐，可办结", $"/commissions/{each.No}", each.DueAt)));
        var followUps = await (
            from part in db.FollowUps.AsNoTracking()
            join instruction in db.Instructions on part.InstructionId equals instruction.Id
            join unit in db.Units on part.UnitId equals unit.Id
            where desks.Contains(instruction.OfficeId) && part.ReportedAt == null && part.DueAt < now.AddDays(3)
            orderby part.DueAt
            select new { instruction.No, instruction.OnTitle, part.DueAt, unit.ShortName }).Take(Most).ToListAsync(ct);
        all.AddRange(followUps.Select(each => new ToDo("批示反馈", each.OnTitle, each.ShortName, $"/instructions/{each.No}", each.DueAt)));
        var signed = await (
            from issue in db.Issues.AsNoTracking()
            join periodical in db.Periodicals on issue.PeriodicalId equals periodical.Id
            where desks.Contains(periodical.OfficeId) && (issue.State == IssueState.Signed || issue.State == IssueState.SentForSignature)
            select new { issue.No, periodical.Name, issue.State, Articles = issue.Articles.Count }).Take(Most).ToListAsync(ct);
        all.AddRange(signed.Select(each => new ToDo(each.State == IssueState.Signed ? "待印发" : "待签发", $"《{each.Name}》{each.Articles}篇", each.State == IssueState.Signed ? "已签发" : "在办公室主任处", $"/issues/{each.No}", null)));
    }

    private async Task AddIssuesToSignAsync(List<ToDo> all, Actor actor, CancellationToken ct)
    {
        var offices = actor.Scopes(Role.OfficeDirector).Select(office => new Id<Office>(office)).ToList();
        if (offices.Count == 0)
            return;
        var waiting = await (
            from issue in db.Issues.AsNoTracking()
            join periodical in db.Periodicals on issue.PeriodicalId equals periodical.Id
            where offices.Contains(periodical.OfficeId) && issue.State == IssueState.SentForSignature
            select new { issue.No, periodical.Name, Articles = issue.Articles.Count }).Take(Most).ToListAsync(ct);
        all.AddRange(waiting.Select(each => new ToDo("请您签发", $"《{each.Name}》{each.Articles}篇", "", $"/issues/{each.No}", null)));
    }
}
