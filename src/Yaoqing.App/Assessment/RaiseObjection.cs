using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="OfficeId">The desk that judges.</param>
/// <param name="UnitId">The unit that objects.</param>
/// <param name="Year">Year of the ledger.</param>
/// <param name="Entry">Name of the line (<see cref="LedgerLine.Entry"/>); empty when the unit misses one.</param>
/// <param name="Month">For a missing line: any day of the month in which it should count.</param>
/// <param name="Missing">For a missing line: what is missing.</param>
/// <param name="Reason">理由.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record RaiseObjectionRequest(Guid OfficeId, Guid UnitId, int Year, string? Entry, DateOnly? Month, string? Missing, string? Reason, string? Key);

/// <summary>提出异议: a unit disagrees with one of its own lines, or misses one.</summary>
public sealed class RaiseObjection(Work work, Scoreboard scoreboard)
{
    public async Task<Result<Guid>> RunAsync(Actor actor, RaiseObjectionRequest request, CancellationToken ct)
    {
        // Scored before the deed: the ledger is derived, and must not be computed while the store is locked.
        var scores = await scoreboard.OfYearAsync(request.OfficeId, request.Year, ct);
        return await work.DoAsync<Guid>(actor, "fact.objected", request.Key, async deed =>
        {
            if (!actor.IsAny(request.UnitId, Role.Reporter, Role.DeputyHead, Role.Head))
                return Refusal.NotFound("objection.not-your-unit", "异议由本单位的信息员或领导提出。");
            var (office, unit) = (new Id<Office>(request.OfficeId), new Id<Unit>(request.UnitId));
            var name = await deed.Db.MembersIn(request.Year).Where(each => each.OfficeId == office && each.UnitId == unit)
                .Join(deed.Db.Units, each => each.UnitId, each => each.Id, (_, own) => own.ShortName).SingleOrDefaultAsync(ct);
            if (name is null)
                return Refusal.Invalid("objection.not-a-member", "这一年本单位不在这个信息科的考核范围内。");
            var reason = TextInput.Lines(request.Reason, "理由", TextInput.RemarkLimit, required: true);
            if (!reason.Succeeded)
                return reason.Refusal;
            var against = string.IsNullOrEmpty(request.Entry) ? Missing(request, deed.Today) : Line(request.Entry, scores, name);
            if (!against.Succeeded)
                return against.Refusal;
            var (month, entry, fact, about) = against.Value;
            if (entry.Length > 0 && await deed.Db.Objections.AnyAsync(each => each.OfficeId == office && each.UnitId == unit && each.Entry == entry && each.DecidedAt == null, ct))
                return Refusal.Conflict("objection.pending", "这笔得分已经提过异议，正在处理，不用重复提出。");
            var objection = new Objection
            {
                Id = deed.New<Objection>(), OfficeId = office, UnitId = unit, Month = month, Entry = entry, FactId = fact, About = about, Reason = reason.Value, RaisedAt = deed.Now, RaisedById = deed.By,
            };
            deed.About("objection", objection.Id.Value);
            deed.Note("month", month.ToString("yyyy-MM"));
            deed.Db.Objections.Add(objection);
            await deed.TellAsync(request.OfficeId, $"{name}对得分提出异议：{about}", $"/scores/objections/{objection.Id}", ct, Role.ChiefEditor, Role.Assessor);
            return objection.Id.Value;
        }, ct);
    }

    private static Result<(DateOnly, string, Id<Core.Assessment.Fact>?, string)> Line(string entry, YearScores scores, string unit)
    {
        var line = scores.Report?.Units.FirstOrDefault(each => each.Unit == unit)?.Entries.FirstOrDefault(each => LedgerDigest.OfEntry(each) == entry);
        if (line is null)
            return Refusal.Conflict("objection.entry", "这笔得分刚刚有变化，请刷新得分页后再提。");
        var fact = line.Facts.Count > 0 && Guid.TryParse(line.Facts[0], out var id) ? new Id<Core.Assessment.Fact>(id) : (Id<Core.Assessment.Fact>?)null;
        var title = line.Facts.Select(each => scores.About.GetValueOrDefault(each)?.About).FirstOrDefault(each => each is { Length: > 0 });
        return (line.Posted.First, entry, fact, $"{ClosePeriod.Words(line.Posted)} {line.Points}分，{line.Words}{(title is null ? "" : $"（{title}）")}");
    }

    private static Result<(DateOnly, string, Id<Core.Assessment.Fact>?, string)> Missing(RaiseObjectionRequest request, DateOnly today)
    {
        var missing = TextInput.Line(request.Missing, "少记了什么", required: true);
        if (!missing.Succeeded)
            return missing.Refusal;
        if (request.Month is not { } month || month.Year != request.Year || month > today)
            return Refusal.Invalid("objection.month", $"请选择应记在{request.Year}年的哪个月，不能晚于本月。");
        return (Month.Of(month).First, "", null, $"{ClosePeriod.Words(Month.Of(month))} 少记：{missing.Value}");
    }
}
