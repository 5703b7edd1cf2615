using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Administration;
using Yaoqing.App.Administration.Sheets;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing setup</c>: a real county's start. Exit 0 done, 1 problems in the files or an installation that is in use, 3 unreadable.</summary>
internal static class SetupCommand
{
    internal static Command Create()
    {
        var command = new Command("setup", "初始化一个县：办公室、单位、人员、刊物期号、目标任务，并给三员发放初始密码");
        var store = new StoreOption();
        store.AddTo(command);
        var units = new Option<FileInfo>("--units") { Description = "单位表 xlsx（单位简称、单位全称、考核组、报送条线；可加类别、人数、计入单位）", Required = true };
        var people = new Option<FileInfo>("--people") { Description = "人员表 xlsx（姓名、单位、职务、角色、联系电话）", Required = true };
        var offices = new Option<FileInfo>("--offices") { Description = "办公室文件 yaml（办公室、上级办公室、刊物期号、板块、目标）", Required = true };
        command.Add(units);
        command.Add(people);
        command.Add(offices);
        command.SetAction(async (parsed, ct) =>
        {
            CountySheetsRead read;
            try
            {
                read = CountySheets.Read(SheetTable.Open("单位表", parsed.GetRequiredValue(units).FullName), SheetTable.Open("人员表", parsed.GetRequiredValue(people).FullName),
                    await File.ReadAllTextAsync(parsed.GetRequiredValue(offices).FullName, ct), WorkCalendar.DayOf(TimeProvider.System.GetUtcNow()).Year);
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or FileNotFoundException)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(unreadable.Message);
                return 3;
            }
            if (read.Plan is not { } plan)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"有{read.Problems.Count}处要改，改好后再运行一次（什么也没有写入）：\n{string.Join('\n', read.Problems)}");
                return 1;
            }
            if (read.Unread.Count > 0)
                parsed.InvocationConfiguration.Output.WriteLine($"单位表里这些列没有用到：{string.Join('、', read.Unread)}。");
            await using var services = await store.OpenAsync(parsed, ct);
            return await SetUpAsync(services, plan, parsed.InvocationConfiguration, ct);
        });
        return command;
    }

    private static async Task<int> SetUpAsync(ServiceProvider services, CountyPlan plan, InvocationConfiguration console, CancellationToken ct)
    {
        var made = await services.InScopeAsync<SetUpCounty, Result<CountySetUp>>(setUp => setUp.RunAsync(Actor.System, plan, ct));
        if (!made.Succeeded)
        {
            await console.Error.WriteLineAsync(made.Refusal.Message);
            return 1;
        }
        await console.Output.WriteLineAsync($"{plan.County}初始化完成：办公室{made.Value.Offices}个，单位{made.Value.Units}个，账号{made.Value.Accounts}个。");
        await console.Output.WriteLineAsync("三员的初始密码只显示这一次，24小时内有效，首次登录必须修改：");
        var administrators = await services.InScopeAsync<YaoqingDb, List<(Guid Id, string User, string Name, Role Role)>>(async db => [.. (await (
            from grant in db.Grants.AsNoTracking()
            join account in db.Accounts on grant.AccountId equals account.Id
            where Roles.Administrators.Contains(grant.Role)
            select new { account.Id, account.UserName, account.DisplayName, grant.Role }).ToListAsync(ct)).OrderBy(each => each.Role).Select(each => (each.Id.Value, each.UserName, each.DisplayName, each.Role))]);
        foreach (var (id, user, name, role) in administrators)
        {
            var password = await services.InScopeAsync<IssuePassword, Result<string>>(issue => issue.RunAsync(Actor.System, new IssuePasswordRequest(id, null), ct));
            await console.Output.WriteLineAsync($"{Roles.InWords(role)}  {name}  登录名 {user}  密码 {password.Value}");
        }
        await console.Output.WriteLineAsync("其他人的账号还没有密码，由系统管理员在“账号与授权”里发放，或用 yaoqing user password 登录名。");
        return 0;
    }
}
