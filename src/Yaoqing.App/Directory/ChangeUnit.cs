using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

/// <param name="UnitId">Null for a new unit.</param>
/// <param name="Version">Version that the page showed; 0 for a new unit.</param>
/// <param name="Retired">撤并: no longer reports; what it reported stays.</param>
/// <param name="From">设立日期; null where it was always there.</param>
/// <param name="Until">撤并日期; null while it exists.</param>
public sealed record ChangeUnitRequest(Guid? UnitId, int Version, string? Name, string? ShortName, bool Retired, string? Key)
{
    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>变更单位: a new unit, a new name, or the end of one. Units are never deleted: items and points hang on them.</summary>
public sealed class ChangeUnit(Work work)
{
    internal const int ShortLimit = 20;
    private const int NameLimit = 40;

    public Task<Result<Guid>> RunAsync(Actor actor, ChangeUnitRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "directory.changed", request.Key, async deed =>
        {
            if (!actor.Is(Role.SystemAdministrator))
                return DirectoryRights.SystemOnly;
            var (name, shortName) = (TextInput.Line(request.Name, "全称", NameLimit, required: true), TextInput.Line(request.ShortName, "简称", ShortLimit, required: true));
            foreach (var field in (Result<string>[])[name, shortName])
            {
                if (!field.Succeeded)
                    return field.Refusal;
            }
            if (WrongDates(request) is { } wrong)
                return wrong;
            var units = await deed.Db.Units.ToListAsync(ct);
            var unit = request.UnitId is { } id ? units.Find(each => each.Id.Value == id) : null;
            if (request.UnitId is not null && unit is null)
                return Refusal.NotFound("unit.not-found", "没有找到这个单位。");
            if (unit is not null && unit.Version != request.Version)
                return Refusal.Conflict("conflict.stale", "这个单位刚被别人改过，您的改动没有保存。请刷新页面，看过最新内容后再改。");
            if (units.Exists(each => each != unit && (each.Name == name.Value || each.ShortName == shortName.Value)))
                return Refusal.Conflict("unit.exists", "已有单位用这个全称或简称，请核对；撤并的单位也占着原来的名称。");
            if (unit is null)
            {
                unit = new Unit { Id = deed.New<Unit>(), Name = name.Value, ShortName = shortName.Value, Order = units.Count == 0 ? 1 : units.Max(each => each.Order) + 1 };
                deed.Db.Units.Add(unit);
            }
            else if (await ObjectionAsync(deed, unit, request, ct) is { } objection)
            {
                return objection;
            }
            (unit.Name, unit.ShortName, unit.Retired, unit.From, unit.Until) = (name.Value, shortName.Value, request.Retired, request.From, request.Until);
            deed.About("unit", unit.Id.Value);
            deed.Note("retired", unit.Retired);
            return unit.Id.Value;
        }, ct);

    private static Refusal? WrongDates(ChangeUnitRequest request)
    {
        if (request.From?.Year is < 1949 or > 2100 || request.Until?.Year is < 1949 or > 2100)
            return Refusal.Invalid("unit.dates", "设立日期、撤并日期的年份不对，请核对；一直就有的单位，设立日期留空。");
        return request.From > request.Until ? Refusal.Invalid("unit.dates", "撤并日期不能早于设立日期，请核对。") : null;
    }

    private static async Task<Refusal?> ObjectionAsync(Deed deed, Unit unit, ChangeUnitRequest request, CancellationToken ct)
    {
        if ((unit.From, unit.Until) == (request.From, request.Until))
            return null;
        var changing = new UnitDatesChanging(unit.Id, request.From, request.Until);
        await deed.RaiseAsync(changing, ct);
        return changing.Objection;
    }
}

/// <summary>The dates of a unit are about to change. Who has settled accounts by them may object.</summary>
internal sealed record UnitDatesChanging(Id<Unit> UnitId, DateOnly? From, DateOnly? Until)
{
    /// <summary>Why they may not; null when nobody minds.</summary>
    internal Refusal? Objection { get; set; }
}

internal static class DirectoryRights
{
    internal static readonly Refusal SystemOnly = Refusal.NotAllowed("admin.system-only", "这一步由系统管理员办理。");
}
