using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Commissions;

/// <param name="OfficeId">The desk that asks.</param>
/// <param name="Kind">专题 or 问题.</param>
/// <param name="Title">题目.</param>
/// <param name="Demand">内容和写作要求.</param>
/// <param name="DueAt">截止时间, to the minute.</param>
/// <param name="Urgent">紧急.</param>
/// <param name="OnBehalfOf">The upper office that asked; may be empty.</param>
/// <param name="UnitIds">Units asked.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record IssueCommissionRequest(Guid OfficeId, CommissionKind Kind, string? Title, string? Demand, DateTimeOffset DueAt, bool Urgent, string? OnBehalfOf, IReadOnlyList<Guid> UnitIds, string? Key);

/// <summary>下达约稿 to units, with a deadline to the minute.</summary>
public sealed class IssueCommission(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, IssueCommissionRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "commission.issued", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.Editor, Role.ChiefEditor))
                return Refusal.NotAllowed("commission.not-your-desk", "只有本信息科的编辑可以约稿。");
            var (title, demand, behalf) = (TextInput.Line(request.Title, "题目", 100, required: true), TextInput.Lines(request.Demand, "要求", TextInput.RemarkLimit, required: true), TextInput.Line(request.OnBehalfOf, "上级约稿单位", 40));
            foreach (var field in (Result<string>[])[title, demand, behalf])
            {
                if (!field.Succeeded)
                    return field.Refusal;
            }
            if (KnownChoice.Refuse(request.Kind, "约稿种类") is { } unknown)
                return unknown;
            if (request.DueAt <= deed.Now || request.DueAt > deed.Now.AddYears(1))
                return Refusal.Invalid("commission.due", "截止时间要晚于现在，且在一年以内。");
            var units = request.UnitIds.Distinct().Select(id => new Id<Unit>(id)).ToList();
            if (units.Count == 0 || await deed.Db.Units.CountAsync(unit => units.Contains(unit.Id) && !unit.Retired, ct) != units.Count)
                return Refusal.Invalid("commission.units", "请选择要约稿的单位。");
            var commission = new Commission
            {
                Id = deed.New<Commission>(), No = await deed.NextNumberAsync("commission", ct), OfficeId = new Id<Office>(request.OfficeId), Kind = request.Kind, Title = title.Value,
                Demand = demand.Value, DueAt = request.DueAt, Urgent = request.Urgent, OnBehalfOf = behalf.Value, IssuedAt = deed.Now, IssuedBy = deed.By,
            };
            deed.About("commission", commission.Id.Value);
            deed.Note("units", units.Count);
            deed.Db.Commissions.Add(commission);
            foreach (var unit in units)
            {
                commission.Ask(deed.New<CommissionUnit>(), unit);
                await deed.TellAsync(unit.Value, $"{(request.Urgent ? "紧急" : "")}约稿：{title.Value}", $"/commissions/{commission.No}", ct, Role.Reporter, Role.DeputyHead, Role.Head);
            }
            return commission.No;
        }, ct);
}
