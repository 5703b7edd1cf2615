using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Instructions;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Instructions;

/// <param name="Open">Units that have not reported back.</param>
public sealed record InstructionLine(int No, string OnTitle, string LeaderName, string LeaderPost, Level Level, DateOnly GivenOn, DateTimeOffset? ClosedAt, int Assigned, int Open, DateTimeOffset? NextDue);

public sealed record FollowUpLine(Guid UnitId, string Unit, DateTimeOffset AssignedAt, DateTimeOffset DueAt, DateTimeOffset? ReportedAt, string Text, bool Late);

/// <param name="FollowUps">All of them for the desk; a unit sees its own.</param>
/// <param name="MayManage">Whether the reader edits at the desk that keeps the instruction.</param>
public sealed record InstructionPage(InstructionLine Line, Guid OfficeId, string Office, string Text, IReadOnlyList<FollowUpLine> FollowUps, bool MayManage);

public sealed record InstructionList(IReadOnlyList<InstructionLine> Lines, int Total);

/// <summary>批示台账. The desk sees what it keeps, a unit what was assigned to it, a leader what he wrote himself or the desk recorded for him.</summary>
public sealed class InstructionLedger(YaoqingDb db)
{
    public const int PageSize = 30;

    public async Task<InstructionList> ListAsync(Actor actor, bool open, int page, CancellationToken ct)
    {
        var visible = Visible(actor).Where(each => open == (each.ClosedAt == null));
        var lines = await Lines(visible.OrderByDescending(each => each.GivenOn).ThenByDescending(each => each.No)).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new InstructionList(lines, await visible.CountAsync(ct));
    }

    public async Task<InstructionPage?> FindAsync(Actor actor, int no, CancellationToken ct)
    {
        var one = Visible(actor).Where(each => each.No == no);
        if (await Lines(one).SingleOrDefaultAsync(ct) is not { } line)
            return null;
        var found = await one.Select(each => new { each.Id, each.OfficeId, each.Text }).SingleAsync(ct);
        var desk = actor.Desks.Contains(found.OfficeId.Value);
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var followUps = await (
            from part in db.FollowUps.AsNoTracking()
            join unit in db.Units on part.UnitId equals unit.Id
            where part.InstructionId == found.Id && (desk || units.Contains(part.UnitId))
            orderby part.DueAt
            select new FollowUpLine(part.UnitId.Value, unit.ShortName, part.AssignedAt, part.DueAt, part.ReportedAt, part.Text, part.ReportedAt > part.DueAt)).ToListAsync(ct);
        var office = await db.Offices.AsNoTracking().Where(each => each.Id == found.OfficeId).Select(each => each.ShortName).SingleAsync(ct);
        return new InstructionPage(line, found.OfficeId.Value, office, found.Text, followUps, actor.IsAny(found.OfficeId.Value, Role.Editor, Role.ChiefEditor));
    }

    private static IQueryable<InstructionLine> Lines(IQueryable<Instruction> instructions) => instructions.Select(each => new InstructionLine(
        each.No, each.OnTitle, each.LeaderName, each.LeaderPost, each.Level, each.GivenOn, each.ClosedAt, each.FollowUps.Count, each.FollowUps.Count(part => part.ReportedAt == null),
        each.FollowUps.Where(part => part.ReportedAt == null).Min(part => (DateTimeOffset?)part.DueAt)));

    private IQueryable<Instruction> Visible(Actor actor)
    {
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var desks = actor.Desks.Select(desk => new Id<Office>(desk)).ToList();
        var (leader, self, name) = (actor.Is(Role.Leader), new Id<Account>(actor.AccountId), actor.Name);
        return db.Instructions.AsNoTracking().Where(each => desks.Contains(each.OfficeId) || each.FollowUps.Any(part => units.Contains(part.UnitId)) || (leader && (each.RecordedBy == self || each.LeaderName == name)));
    }
}
