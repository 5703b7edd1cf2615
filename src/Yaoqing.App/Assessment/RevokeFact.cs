using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;
using Fact = Yaoqing.Core.Assessment.Fact;

namespace Yaoqing.App.Assessment;

public sealed record RevokeFactRequest(Guid FactId, string? Reason, string? Key);

/// <summary>撤回计分事项: a fact that takes another back. Nothing is deleted; in a closed month the correction posts in the month of taking back.</summary>
public sealed class RevokeFact(Work work)
{
    internal static readonly Refusal NotFound = Refusal.NotFound("fact.not-found", "没有找到这件计分事项，或者您不能查看它。");

    public Task<Result<Guid>> RunAsync(Actor actor, RevokeFactRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "fact.revoked", request.Key, async deed =>
        {
            var fact = await deed.Db.Facts.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Fact>(request.FactId), ct);
            if (fact is null || !actor.Desks.Contains(fact.OfficeId.Value))
                return NotFound;
            deed.About("fact", fact.Id.Value);
            if (!SchemeReaders.MayWrite(actor, fact.OfficeId.Value))
                return Refusal.NotAllowed("fact.not-your-desk", "计分事项由本信息科的科长或考核人员撤回。");
            var reason = TextInput.Line(request.Reason, "理由", required: true);
            if (!reason.Succeeded)
                return reason.Refusal;
            var revoking = await RevokeAsync(deed, fact, reason.Value, ct);
            if (!revoking.Succeeded)
                return revoking.Refusal;
            foreach (var unit in fact.UnitIds)
                await deed.TellAsync(unit, $"撤回了计分事项“{FactData.Read(fact.Data).About}”：{reason.Value}", "/scores", ct, Role.Reporter, Role.Head);
            return revoking.Value.Id.Value;
        }, ct);

    /// <summary>
    /// Posts the fact that takes another back. It is dated like the other one, so that whoever reads the one reads both;
    /// when it was learnt and recorded tells whether a closed month had seen it.
    /// </summary>
    internal static async Task<Result<Fact>> RevokeAsync(Deed deed, Fact fact, string reason, CancellationToken ct)
    {
        if (fact.Revokes is not null)
            return Refusal.Conflict("fact.is-revocation", "撤回记录本身不能再撤回；要恢复原来的事项，请重新登记。");
        if (await deed.Db.Facts.AnyAsync(each => each.Revokes == fact.Id, ct))
            return Refusal.Conflict("fact.already-revoked", "这件事项已经撤回过。");
        var about = FactData.Read(fact.Data);
        var revoking = new Fact
        {
            Id = deed.New<Fact>(), OfficeId = fact.OfficeId, Kind = nameof(FactKind.Other), UnitIds = fact.UnitIds, ItemId = fact.ItemId, Origin = $"revokes:{fact.Id}",
            Happened = fact.Happened, Learnt = deed.Today, Recorded = deed.Now, Revokes = fact.Id,
            Data = new FactData { About = about.About, ItemNo = about.ItemNo, By = deed.Actor.Name, Reason = reason }.Write(),
        };
        deed.Db.Facts.Add(revoking);
        return revoking;
    }
}
