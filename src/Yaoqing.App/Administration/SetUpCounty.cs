using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Access;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <param name="Offices">How many offices.</param>
/// <param name="Units">How many units.</param>
/// <param name="Accounts">How many accounts, all without a password.</param>
public sealed record CountySetUp(int Offices, int Units, int Accounts);

/// <summary>初始化: brings a county into an empty installation. Accounts start without a password; nobody can sign in until one is issued.</summary>
public sealed class SetUpCounty(Work work)
{
    public Task<Result<CountySetUp>> RunAsync(Actor actor, CountyPlan plan, CancellationToken ct) =>
        work.DoAsync<CountySetUp>(actor, "county.set-up", null, async deed =>
        {
            if (await deed.Db.Offices.AnyAsync(ct))
                return Refusal.Conflict("setup.not-empty", "这套系统已经初始化过，不能再次初始化。要重来请换一个空的数据库文件。");
            var problem = CountyPlanCheck.Find(plan);
            if (problem is not null)
                return problem;
            deed.About("county", Guid.CreateVersion7(deed.Now));
            var building = new CountyBuilding(deed, plan);
            building.AddOffices();
            building.AddBoards();
            building.AddUnits();
            building.AddCountyStaff();
            building.AddPeriodicals();
            building.AddChains();
            building.AddTargets();
            deed.Note("units", plan.Units.Count);
            deed.Note("accounts", building.Accounts);
            return new CountySetUp(plan.Offices.Count, plan.Units.Count, building.Accounts);
        }, ct);
}
