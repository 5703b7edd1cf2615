using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="OfficeId">The desk that registers.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Title">名称.</param>
/// <param name="Date">The day it happened.</param>
/// <param name="UnitIds">Units that must report.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record RegisterEventRequest(Guid OfficeId, EventKind Kind, string? Title, DateOnly Date, IReadOnlyList<Guid> UnitIds, string? Key);

/// <summary>登记事项: the named units must report within the desk's days; the board shows who has not.</summary>
public sealed class RegisterEvent(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, RegisterEventRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "event.registered", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.Editor, Role.ChiefEditor))
                return Refusal.NotAllowed("event.not-your-desk", "只有本信息科的编辑可以登记事项。");
            var title = TextInput.Line(request.Title, "事项名称", 100, required: true);
            if (!title.Succeeded)
                return title.Refusal;
            if (KnownChoice.Refuse(request.Kind, "事项种类") is { } unknown)
                return unknown;
            if (request.Date > deed.Today || request.Date < deed.Today.AddYears(-1))
                return Refusal.Invalid("event.date", "事项日期要在最近一年内，且不晚于今天。");
            var units = request.UnitIds.Distinct().Select(id => new Id<Unit>(id)).ToList();
            if (units.Count == 0 || await deed.Db.Units.CountAsync(unit => units.Contains(unit.Id) && !unit.Retired, ct) != units.Count)
                return Refusal.Invalid("event.units", "请选择应报送的单位。");
            var registered = new Event
            {
                Id = deed.New<Event>(), No = await deed.NextNumberAsync("event", ct), Kind = request.Kind, Title = title.Value, Date = request.Date,
                OfficeId = new Id<Office>(request.OfficeId), UnitIds = [.. units.Select(unit => unit.Value)],
            };
            deed.About("event", registered.Id.Value);
            deed.Db.Events.Add(registered);
            foreach (var unit in units)
                await deed.TellAsync(unit.Value, $"请按时报送落实情况：{title.Value}", $"/items/new?event={registered.No}", ct, Role.Reporter);
            return registered.No;
        }, ct);
}
