using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Access;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <param name="UserName">登录名: letters, digits, dot, dash and underscore, 2 to 40.</param>
/// <param name="Name">姓名.</param>
/// <param name="Phone">联系电话.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record CreateAccountRequest(string? UserName, string? Name, string? Phone, string? Key);

/// <summary>建立账号: without a password and without a role; both come from acts of their own.</summary>
public sealed class CreateAccount(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, CreateAccountRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "account.created", request.Key, async deed =>
        {
            if (!actor.Is(Role.SystemAdministrator))
                return AdministratorRights.SystemOnly;
            var (user, name, phone) = (TextInput.Line(request.UserName, "登录名", 40, required: true), TextInput.Line(request.Name, "姓名", 20, required: true), TextInput.Line(request.Phone, "联系电话", 30));
            foreach (var field in (Result<string>[])[user, name, phone])
            {
                if (!field.Succeeded)
                    return field.Refusal;
            }
            if (user.Value.Length < 2 || !user.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
                return Refusal.Invalid("account.user-name", "登录名用2到40个字母、数字、点或横线。");
            var normalized = Account.Normalize(user.Value);
            if (await deed.Db.Accounts.AnyAsync(account => account.NormalizedName == normalized, ct))
                return Refusal.Conflict("account.exists", $"登录名“{user.Value}”已经有人用了，请换一个。");
            var account = Account.Create(deed.New<Account>(), user.Value, name.Value, Passwords.Secret(), deed.Now);
            deed.About("account", account.Id.Value);
            deed.Db.Accounts.Add(account);
            deed.Db.People.Add(new Person { Id = deed.New<Person>(), Name = name.Value, Phone = phone.Value, AccountId = account.Id });
            return account.Id.Value;
        }, ct);
}

internal static class AdministratorRights
{
    internal static readonly Refusal SystemOnly = Refusal.NotAllowed("admin.system-only", "这一步由系统管理员办理。");
    internal static readonly Refusal SecurityOnly = Refusal.NotAllowed("admin.security-only", "这一步由安全保密管理员办理。");
    internal static readonly Refusal NoSuchAccount = Refusal.NotFound("account.not-found", "没有找到这个账号。");
}
