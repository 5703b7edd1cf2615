using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <param name="GrantId">The grant.</param>
/// <param name="Approve">Approve (true) or take back (false).</param>
/// <param name="Key">Idempotency key.</param>
public sealed record DecideGrantRequest(Guid GrantId, bool Approve, string? Key);

/// <summary>批准授权 by a second person, or 收回授权. Rights follow with the next request.</summary>
public sealed class DecideGrant(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, DecideGrantRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, request.Approve ? "grant.approved" : "grant.revoked", request.Key, async deed =>
        {
            if (!actor.Is(Role.SecurityAdministrator))
                return AdministratorRights.SecurityOnly;
            var grant = await deed.Db.Grants.SingleOrDefaultAsync(each => each.Id == new Id<Grant>(request.GrantId), ct);
            if (grant is null)
                return Refusal.NotFound("grant.not-found", "没有找到这项授权。");
            deed.About("account", grant.AccountId.Value);
            deed.Note("grant", request.GrantId);
            if (grant.RevokedAt is not null)
                return Refusal.Conflict("grant.revoked", "这项授权已经收回。");
            if (grant.AccountId == deed.By)
                return Refusal.NotAllowed("grant.self", "不能批准或收回自己的授权。");
            if (!request.Approve)
            {
                grant.RevokedAt = deed.Now;
                return true;
            }
            if (grant.ProposedBy == deed.By)
                return Refusal.NotAllowed("grant.two-persons", "提出授权和批准授权要由两个人办理。");
            (grant.ApprovedAt, grant.ApprovedBy) = (grant.ApprovedAt ?? deed.Now, grant.ApprovedBy ?? deed.By);
            return true;
        }, ct);
}
