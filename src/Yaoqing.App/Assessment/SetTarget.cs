using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment;

/// <param name="OfficeId">The desk.</param>
/// <param name="UnitId">The unit, or null for the desk's own target.</param>
/// <param name="SetterId">Who set it: the office itself for its units, an upper office for the desk.</param>
/// <param name="Level">About which level.</param>
/// <param name="Year">Year.</param>
/// <param name="Points">Points asked for.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record SetTargetRequest(Guid OfficeId, Guid? UnitId, Guid SetterId, Level Level, int Year, decimal Points, string? Key);

/// <summary>下达目标任务: the newest one of the same kind counts; earlier ones stay on record.</summary>
public sealed class SetTarget(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, SetTargetRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "target.set", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.ChiefEditor, Role.Assessor))
                return Refusal.NotAllowed("target.not-your-desk", "目标任务由本信息科的科长或考核人员下达。");
            if (request.Points is <= 0 or > 100_000 || request.Year < deed.Today.Year - 2 || request.Year > deed.Today.Year + 1)
                return Refusal.Invalid("target.figures", "目标分要大于0，年度应是近两年或下一年，请核对。");
            if (KnownChoice.Refuse(request.Level, "哪一级目标") is { } unknown)
                return unknown;
            if (request.UnitId is { } unit && !await deed.Db.MembersIn(request.Year).AnyAsync(each => each.OfficeId == new Id<Office>(request.OfficeId) && each.UnitId == new Id<Unit>(unit), ct))
                return Refusal.Invalid("target.not-a-member", "这个单位当年不在本信息科的考核范围内。");
            if (!await deed.Db.Offices.AnyAsync(office => office.Id == new Id<Office>(request.SetterId), ct))
                return Refusal.Invalid("target.setter", "请选择下达目标的办公室。");
            var target = new Target
            {
                Id = deed.New<Target>(), OfficeId = new Id<Office>(request.OfficeId), UnitId = request.UnitId is { } id ? new Id<Unit>(id) : null, SetterId = new Id<Office>(request.SetterId),
                Level = request.Level, Year = request.Year, Points = request.Points, SetAt = deed.Now,
            };
            deed.About("target", target.Id.Value);
            deed.Note("points", request.Points);
            deed.Db.Targets.Add(target);
            return target.Id.Value;
        }, ct);
}
