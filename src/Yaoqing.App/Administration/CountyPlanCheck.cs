using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <summary>Finds what would make a county unusable, and says where.</summary>
internal static class CountyPlanCheck
{
    internal static Refusal? Find(CountyPlan plan)
    {
        if (plan.Offices.All(office => office.External))
            return Refusal.Invalid("setup.no-office", "至少要有一个使用本系统的办公室（县委办或县政府办）。");
        if (Twice(plan.Offices.Select(office => office.ShortName)) is { } office)
            return Refusal.Invalid("setup.office-twice", $"办公室“{office}”写了两次。");
        if (Twice(plan.Units.Select(unit => unit.ShortName)) is { } unit)
            return Refusal.Invalid("setup.unit-twice", $"单位“{unit}”写了两次，请在单位表里删去一行。");
        var staff = plan.Offices.SelectMany(each => each.Staff).Concat(plan.Units.SelectMany(each => each.People)).Concat(plan.CountyStaff).ToList();
        if (Twice(staff.Where(person => person.UserName is not null).Select(person => Account.Normalize(person.UserName ?? ""))) is { } name)
            return Refusal.Invalid("setup.user-twice", $"登录名“{name}”写了两次，请在人员表里改一个。");
        foreach (var administrator in Roles.Administrators)
        {
            var holders = staff.Where(person => person.Roles.Contains(administrator)).ToList();
            if (holders.Count == 0)
                return Refusal.Invalid("setup.administrator-missing", $"还没有{Roles.InWords(administrator)}。三员要由三个人分别担任。");
            if (holders.Exists(person => person.Roles.Count > 1))
                return Refusal.Invalid("setup.administrator-mixed", $"{holders.First(person => person.Roles.Count > 1).Name}是{Roles.InWords(administrator)}，不能再兼其他角色（三员分立）。");
        }
        var shortNames = plan.Offices.Select(each => each.ShortName).ToHashSet();
        var missing = plan.Periodicals.Select(each => each.Office).Concat(plan.Targets.Select(each => each.Office)).Concat(plan.Offices.Select(each => each.Upper).OfType<string>()).FirstOrDefault(each => !shortNames.Contains(each));
        return missing is null ? null : Refusal.Invalid("setup.office-unknown", $"办公室“{missing}”没有登记，请核对名称。");
    }

    private static string? Twice(IEnumerable<string> names) => names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1)?.Key;
}
