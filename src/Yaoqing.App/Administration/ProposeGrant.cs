using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <param name="AccountId">Who gets the role.</param>
/// <param name="Role">The role.</param>
/// <param name="ScopeId">The unit or office, for roles of that sort.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record ProposeGrantRequest(Guid AccountId, Role Role, Guid? ScopeId, string? Key);

/// <summary>提出授权: works only when a second person has approved it. 三员 stay apart from each other and from business.</summary>
public sealed class ProposeGrant(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, ProposeGrantRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "grant.proposed", request.Key, async deed =>
        {
            if (!actor.Is(Role.SystemAdministrator))
                return AdministratorRights.SystemOnly;
            var account = new Id<Account>(request.AccountId);
            if (!Enum.IsDefined(request.Role) || !await deed.Db.Accounts.AnyAsync(each => each.Id == account, ct))
                return AdministratorRights.NoSuchAccount;
            var scope = Roles.OfUnit.Contains(request.Role) || Roles.OfDesk.Contains(request.Role) ? request.ScopeId : null;
            if (Roles.OfUnit.Contains(request.Role) && !await deed.Db.Units.AnyAsync(unit => unit.Id == new Id<Unit>(scope ?? Guid.Empty) && !unit.Retired, ct))
                return Refusal.Invalid("grant.unit", $"“{Roles.InWords(request.Role)}”要指定单位。");
            if (Roles.OfDesk.Contains(request.Role) && !await deed.Db.Offices.AnyAsync(office => office.Id == new Id<Office>(scope ?? Guid.Empty) && !office.IsExternal, ct))
                return Refusal.Invalid("grant.office", $"“{Roles.InWords(request.Role)}”要指定办公室。");
            var held = await deed.Db.Grants.Where(grant => grant.AccountId == account && grant.RevokedAt == null).Select(grant => new { grant.Role, grant.ScopeId }).ToListAsync(ct);
            if (held.Exists(grant => grant.Role == request.Role && grant.ScopeId == scope))
                return Refusal.Conflict("grant.exists", "这个账号已有这项授权，或正在等待批准。");
            if (held.Exists(grant => Roles.Administrators.Contains(grant.Role) || Roles.Administrators.Contains(request.Role)))
                return Refusal.Conflict("grant.administrators-apart", "三员分立：管理员不能兼任另一管理员，也不能兼任业务角色。请另建账号。");
            var grant = new Grant { Id = deed.New<Grant>(), AccountId = account, Role = request.Role, ScopeId = scope, ProposedBy = deed.By, ProposedAt = deed.Now };
            deed.About("account", request.AccountId);
            deed.Note("grant", grant.Id.Value);
            deed.Note("role", request.Role.ToString());
            deed.Note("scope", scope);
            deed.Db.Grants.Add(grant);
            return grant.Id.Value;
        }, ct);
}
