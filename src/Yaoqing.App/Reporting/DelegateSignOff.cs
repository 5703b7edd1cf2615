using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="UnitId">The unit whose items it is about.</param>
/// <param name="DelegateId">The account that may sign instead.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record DelegateSignOffRequest(Guid UnitId, Guid DelegateId, DateTimeOffset From, DateTimeOffset Until, string? Key);

/// <summary>委托审签: a leader who is away lets another account of his unit sign in his place, for a time. The signature is marked 代签.</summary>
public sealed class DelegateSignOff(Work work)
{
    private const int LongestDays = 60;

    public Task<Result<Guid>> RunAsync(Actor actor, DelegateSignOffRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "signoff.delegated", request.Key, async deed =>
        {
            if (PostOf(actor, request.UnitId) is not { } post)
                return Refusal.NotAllowed("signoff.not-a-signer", "只有单位的主要领导或分管领导可以委托审签。");
            var to = new Id<Account>(request.DelegateId);
            if (to == deed.By)
                return Refusal.Invalid("signoff.delegate-self", "不能委托给自己，请选择本单位的另一位同志。");
            var holds = await deed.Db.Grants.AnyAsync(grant => grant.AccountId == to && grant.ScopeId == request.UnitId && grant.ApprovedAt != null && grant.RevokedAt == null, ct);
            if (!holds)
                return Refusal.Invalid("signoff.delegate-unknown", "受托人要是本单位有账号的同志，请从列表里选择。");
            if (request.Until <= request.From || request.Until <= deed.Now)
                return Refusal.Invalid("signoff.delegation-time", "结束时间要晚于开始时间，也要晚于现在。请重新填写起止时间。");
            if (request.From < deed.Now.AddDays(-1) || request.Until - request.From > TimeSpan.FromDays(LongestDays))
                return Refusal.Invalid("signoff.delegation-time", $"委托从今天起算，一次最长{LongestDays}天。时间更长的，请办理分工调整后由系统管理员变更岗位。");
            var delegation = new Delegation { Id = deed.New<Delegation>(), UnitId = new Id<Unit>(request.UnitId), Post = post, DelegateId = to, From = request.From, Until = request.Until };
            deed.About("delegation", delegation.Id.Value);
            deed.Note("delegate", request.DelegateId);
            deed.Note("unit", request.UnitId);
            deed.Note("until", request.Until.ToString("O"));
            deed.Db.Delegations.Add(delegation);
            deed.Tell(to, $"{actor.Name}委托您代为审签本单位信息", "/signoffs");
            return delegation.Id.Value;
        }, ct);

    /// <summary>Which signature the actor can give away: his own.</summary>
    internal static PostKind? PostOf(Actor actor, Guid unit) =>
        actor.Is(Role.Head, unit) ? PostKind.Head : actor.Is(Role.DeputyHead, unit) ? PostKind.DeputyHead : null;
}

public sealed record EndDelegationRequest(Guid DelegationId, string? Key);

/// <summary>收回委托: the leader is back before the time.</summary>
public sealed class EndDelegation(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, EndDelegationRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "signoff.delegation-ended", request.Key, async deed =>
        {
            var delegation = await deed.Db.Delegations.SingleOrDefaultAsync(each => each.Id == new Id<Delegation>(request.DelegationId), ct);
            if (delegation is null || DelegateSignOff.PostOf(actor, delegation.UnitId.Value) != delegation.Post)
                return Refusal.NotFound("signoff.delegation-not-found", "没有找到这条委托，或者不是您作出的。请刷新页面查看。");
            deed.About("delegation", delegation.Id.Value);
            if (delegation.Until <= deed.Now)
                return Refusal.Conflict("signoff.delegation-over", "这条委托已经结束，不需要收回。");
            delegation.Until = deed.Now;
            return true;
        }, ct);
}
