using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration.Sheets;

/// <param name="Plan">The county; null when there are problems.</param>
/// <param name="Problems">中文, one a line, with sheet and row.</param>
/// <param name="Unread">Columns of 单位表 that mean nothing here, such as the office's own or a misspelt heading.</param>
public sealed record CountySheetsRead(CountyPlan? Plan, IReadOnlyList<string> Problems, IReadOnlyList<string> Unread);

/// <summary>
/// A county out of three files that an office can fill in: units and people as sheets (columns as in samples/county), offices, periodicals
/// and targets as YAML. All problems are told at once, each with its row.
/// </summary>
public static class CountySheets
{
    private static readonly Dictionary<string, (PostKind Kind, Role Role)> OfUnits = new()
    {
        ["主要领导"] = (PostKind.Head, Role.Head), ["分管领导"] = (PostKind.DeputyHead, Role.DeputyHead), ["信息员"] = (PostKind.Reporter, Role.Reporter),
    };

    private static readonly Dictionary<string, Role[]> OfOffices = new() { ["编辑"] = [Role.Editor], ["科长"] = [Role.ChiefEditor, Role.Assessor], ["办公室主任"] = [Role.OfficeDirector] };

    private static readonly Dictionary<string, (PostKind Kind, Role Role)> OfCounty = new()
    {
        ["领导"] = (PostKind.Leader, Role.Leader), ["系统管理员"] = (PostKind.OfficeStaff, Role.SystemAdministrator),
        ["安全管理员"] = (PostKind.OfficeStaff, Role.SecurityAdministrator), ["审计管理员"] = (PostKind.OfficeStaff, Role.AuditAdministrator),
    };

    /// <param name="units">单位表.</param>
    /// <param name="people">人员表.</param>
    /// <param name="offices">Text of the offices' file.</param>
    /// <param name="year">The year in which the county starts.</param>
    public static CountySheetsRead Read(SheetTable units, SheetTable people, string offices, int year)
    {
        var (problems, unread) = (new List<string>(), units.Columns.Where(column => column.Length > 0).Except([.. UnitRows.Needed, .. UnitRows.Optional]).ToList());
        problems.AddRange(units.Missing(UnitRows.Needed));
        problems.AddRange(people.Missing("姓名", "单位", "职务", "角色", "联系电话"));
        var county = OfficesFile.Read(offices, problems);
        if (county is null || problems.Count > 0)
            return new CountySheetsRead(null, problems, unread);
        var unitPlans = UnitRows.Read(units, problems);
        var known = unitPlans.Select(unit => unit.ShortName).ToHashSet();
        var staff = people.Rows.Select(row => (Row: row, Place: row["单位"], Plan: Person(row, known, county, problems))).ToList();
        foreach (var unit in unitPlans)
            CheckPosts(unit.ShortName, staff.Where(each => each.Place == unit.ShortName).Select(each => each.Row["角色"]).ToHashSet(), problems);
        CheckAdministrators(staff.Select(each => each.Row["角色"]).ToHashSet(), problems);
        if (problems.Count > 0)
            return new CountySheetsRead(null, problems, unread);
        IReadOnlyList<StaffPlan> At(string place) => [.. staff.Where(each => each.Place == place).Select(each => each.Plan).OfType<StaffPlan>()];
        var plan = county.ToPlan(year, [.. unitPlans.Select(unit => unit with { People = At(unit.ShortName) })], At);
        return CountyPlanCheck.Find(plan) is { } refusal ? new CountySheetsRead(null, [refusal.Message], unread) : new CountySheetsRead(plan, [], unread);
    }

    private static StaffPlan? Person(SheetRow row, HashSet<string> units, OfficesFile county, List<string> problems)
    {
        if (row["姓名"].Length == 0)
            problems.Add($"{row.Where}“姓名”没有填。");
        var (place, word) = (row["单位"], row["角色"]);
        StaffPlan Plan(PostKind kind, params Role[] roles) => new(row["姓名"], row["联系电话"], row["职务"], kind, roles);
        if (units.Contains(place))
        {
            if (OfUnits.TryGetValue(word, out var post))
                return Plan(post.Kind, post.Role);
            problems.Add($"{row.Where}单位人员的“角色”写的是“{word}”，只能写“主要领导”“分管领导”“信息员”。");
        }
        else if (county.Offices.Any(office => office.Name == place))
        {
            if (OfOffices.TryGetValue(word, out var roles))
                return Plan(PostKind.OfficeStaff, roles);
            problems.Add($"{row.Where}{place}人员的“角色”写的是“{word}”，只能写“编辑”“科长”“办公室主任”。");
        }
        else if (place == county.County)
        {
            if (OfCounty.TryGetValue(word, out var post))
                return Plan(post.Kind, post.Role);
            problems.Add($"{row.Where}{place}人员的“角色”写的是“{word}”，只能写“领导”“系统管理员”“安全管理员”“审计管理员”。");
        }
        else
        {
            problems.Add($"{row.Where}单位“{place}”既不在单位表里，也不是{string.Join('、', county.Offices.Select(office => office.Name))}或{county.County}，请核对写法。");
        }
        return null;
    }

    private static void CheckPosts(string unit, HashSet<string> roles, List<string> problems)
    {
        foreach (var missing in OfUnits.Keys.Where(role => !roles.Contains(role)))
            problems.Add($"人员表：{unit}没有{missing}，审签走不通，请补一行。");
    }

    private static void CheckAdministrators(HashSet<string> roles, List<string> problems)
    {
        foreach (var missing in OfCounty.Keys.Where(role => role != "领导" && !roles.Contains(role)))
            problems.Add($"人员表：没有{missing}。三员要由三个人分别担任，请补一行。");
    }
}
