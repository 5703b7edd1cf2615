using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Administration;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing user list</c> and <c>yaoqing user password NAME</c>, for whoever stands at the machine.</summary>
internal static class UserCommand
{
    internal static Command Create() => new Command("user", "账号") { List(), Password() };

    private static Command List()
    {
        var command = new Command("list", "列出账号、角色和状态");
        var store = new StoreOption();
        store.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = await store.OpenAsync(parsed, ct);
            var lines = await services.InScopeAsync<YaoqingDb, List<string>>(async db =>
            {
                var grants = (await db.Grants.AsNoTracking().Where(grant => grant.ApprovedAt != null && grant.RevokedAt == null).ToListAsync(ct)).ToLookup(grant => grant.AccountId, grant => Roles.InWords(grant.Role));
                return [.. (await db.Accounts.AsNoTracking().OrderBy(account => account.NormalizedName).ToListAsync(ct))
                    .Select(account => $"{account.UserName}\t{account.DisplayName}\t{string.Join('、', grants[account.Id].Distinct())}\t{StateOf(account)}")];
            });
            lines.ForEach(Console.WriteLine);
            return 0;
        });
        return command;
    }

    private static Command Password()
    {
        var command = new Command("password", "发放初始密码：只显示一次，24小时内有效，首次登录必须修改");
        var store = new StoreOption();
        store.AddTo(command);
        var name = new Argument<string>("登录名");
        command.Add(name);
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = await store.OpenAsync(parsed, ct);
            var normalized = Account.Normalize(parsed.GetRequiredValue(name));
            var id = await services.InScopeAsync<YaoqingDb, Guid>(db => db.Accounts.Where(account => account.NormalizedName == normalized).Select(account => account.Id.Value).SingleOrDefaultAsync(ct));
            var issued = await services.InScopeAsync<IssuePassword, Result<string>>(issue => issue.RunAsync(Actor.System, new IssuePasswordRequest(id, null), ct));
            if (!issued.Succeeded)
            {
                await Console.Error.WriteLineAsync($"没有登录名“{parsed.GetRequiredValue(name)}”。用 yaoqing user list 查看全部登录名。");
                return 1;
            }
            Console.WriteLine(issued.Value);
            return 0;
        });
        return command;
    }

    private static string StateOf(Account account) => account switch
    {
        { Disabled: true } => "已停用",
        { PasswordHash: null } => "未发放密码",
        { MustChangePassword: true } => "初始密码未修改",
        _ => "正常",
    };
}
