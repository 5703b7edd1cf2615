using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App;
using Yaoqing.App.Access;
using Yaoqing.App.Administration;
using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Commands;

/// <summary>The first start of a demonstration: the county, its two years, passwords for one account of each role. Takes up again where a broken first start stopped.</summary>
internal sealed class DemonstrationStart(AppOptions options, DirectoryInfo folder, DemoCounty county, TimeProvider clock)
{
    private const string AccountsFile = "accounts.txt";

    /// <returns>Null when the demonstration stands; otherwise why not.</returns>
    internal async Task<Refusal?> PrepareAsync(CancellationToken ct)
    {
        var begun = Stopwatch.StartNew();
        await using var services = Installation.Open(options, clock);
        await StoreModule.MigrateAsync(services, ct);
        if (await services.InScopeAsync<YaoqingDb, bool>(db => db.Accounts.AnyAsync(account => account.PasswordHash != null, ct)))
            return null;
        var passwords = services.GetRequiredService<Passwords>();
        var prepared = Task.Run(() => county.Accounts.ToDictionary(account => account.User, _ => PreparedPassword.Random(passwords)), ct);
        var refusal = await SetUpAsync(services, ct) ?? await ImportAsync(services, ct) ?? await MorningAsync(services, ct);
        if (refusal is not null)
            return refusal;
        await IssuePasswordsAsync(services, await prepared, ct);
        Console.WriteLine($"示范县已建好，用时{begun.Elapsed.TotalSeconds:0.0}秒。");
        return null;
    }

    /// <summary>At the time of the opening, so that the trail begins with it.</summary>
    private async Task<Refusal?> SetUpAsync(ServiceProvider services, CancellationToken ct)
    {
        if (await services.InScopeAsync<YaoqingDb, bool>(db => db.Offices.AnyAsync(ct)))
            return null;
        await using var then = Installation.Open(options, new StandingClock(WorkCalendar.At(county.Periodicals[0].Opening.AsOf, new TimeOnly(17, 0))));
        var made = await then.InScopeAsync<SetUpCounty, Result<CountySetUp>>(setUp => setUp.RunAsync(Actor.System, DemoPlan.OfHistory(county, Samples.Schemes()), ct));
        return made.Refusal;
    }

    private async Task<Refusal?> ImportAsync(ServiceProvider services, CancellationToken ct)
    {
        if (await services.InScopeAsync<YaoqingDb, bool>(db => db.Trail.AnyAsync(row => row.Action == "county.demonstration" && row.Outcome == "done", ct)))
            return null;
        var imported = await services.InScopeAsync<ImportDemonstration, Result<ImportedDemonstration>>(import => import.RunAsync(Actor.System, new ImportDemonstrationRequest(county, Samples.Material()), ct));
        if (imported.Succeeded)
            Console.WriteLine($"已写入两年的数据：信息{imported.Value.Items}篇，刊物{imported.Value.Issues}期，留痕{imported.Value.Acts}条。");
        return imported.Refusal;
    }

    private async Task<Refusal?> MorningAsync(ServiceProvider services, CancellationToken ct) =>
        await services.InScopeAsync<YaoqingDb, bool>(db => db.Trail.AnyAsync(row => row.Action == "fact.objected" && row.Outcome == "done", ct))
            ? null
            : await new DemonstrationMorning(services, county).LiveAsync(ct);

    private async Task IssuePasswordsAsync(ServiceProvider services, Dictionary<string, PreparedPassword> prepared, CancellationToken ct)
    {
        var lines = new List<string> { "登录名      角色            姓名      密码" };
        foreach (var account in county.Accounts)
        {
            var id = await services.InScopeAsync<YaoqingDb, Guid>(db => db.Accounts.Where(each => each.NormalizedName == account.User).Select(each => each.Id.Value).SingleAsync(ct));
            var issued = await services.InScopeAsync<IssuePassword, Result<string>>(issue => issue.RunAsync(Actor.System, new IssuePasswordRequest(id, null, true, prepared[account.User]), ct));
            var roles = string.Join('、', account.Roles.Select(role => Roles.InWords(Enum.Parse<Role>(role))));
            lines.Add($"{account.User,-10}  {roles.PadRight(8, '　')}  {account.Name}  {issued.Value}");
        }
        foreach (var line in lines)
            Console.WriteLine(line);
        PrivateFile.Write(Path.Combine(folder.FullName, AccountsFile), string.Join('\n', lines) + "\n");
        Console.WriteLine($"以上账号和密码已记在数据目录的 {AccountsFile}（只有本人可读）。");
    }
}
