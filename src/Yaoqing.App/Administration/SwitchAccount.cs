using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Access;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

public sealed record SwitchAccountRequest(Guid AccountId, bool Disable, string? Key);

/// <summary>停用 or 启用 an account. Disabling ends its sessions at once.</summary>
public sealed class SwitchAccount(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, SwitchAccountRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, request.Disable ? "account.disabled" : "account.enabled", request.Key, async deed =>
        {
            if (!actor.Is(Role.SystemAdministrator))
                return AdministratorRights.SystemOnly;
            if (request.AccountId == actor.AccountId)
                return Refusal.Conflict("account.self", "不能停用自己的账号。");
            var account = await deed.Db.Accounts.SingleOrDefaultAsync(each => each.Id == new Id<Account>(request.AccountId), ct);
            if (account is null)
                return AdministratorRights.NoSuchAccount;
            deed.About("account", account.Id.Value);
            if (request.Disable)
                account.Disable(Passwords.Secret());
            else
                account.Enable();
            return request.Disable;
        }, ct);
}
