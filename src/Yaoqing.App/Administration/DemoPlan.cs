using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Administration;

/// <summary>From the demonstration county's description to the plan that <see cref="SetUpCounty"/> carries out.</summary>
public static class DemoPlan
{
    /// <summary>The county as it stood before the two invented years.</summary>
    /// <param name="county">The county.</param>
    /// <param name="schemes">计分办法 by office; an office without one starts without.</param>
    public static CountyPlan OfHistory(DemoCounty county, IReadOnlyDictionary<string, string> schemes) =>
        Plan(county, schemes, periodical => periodical.Opening, [.. Enumerable.Range(county.Periodicals[0].Opening.Year, county.Today.Year - county.Periodicals[0].Opening.Year + 1)]);

    /// <summary>The county on the eve of the story: the next 《安和信息》 is the 26th.</summary>
    /// <inheritdoc cref="OfHistory"/>
    public static CountyPlan OfStory(DemoCounty county, IReadOnlyDictionary<string, string> schemes) =>
        Plan(county, schemes, periodical => periodical.StoryOpening, [county.Today.Year]);

    private static CountyPlan Plan(DemoCounty county, IReadOnlyDictionary<string, string> schemes, Func<DemoPeriodical, DemoOpening> opening, IReadOnlyList<int> years) => new(
        county.County,
        [.. Upper(county), .. county.Offices.Select(office => Own(county, office, schemes))],
        county.Boards,
        [.. county.Units.Select(unit => Unit(county, unit))],
        [
            .. county.Leaders.Select(leader => Staff(county, leader, PostKind.Leader, Role.Leader)),
            .. county.Administrators.Select(person => Staff(county, person, PostKind.OfficeStaff, RoleOf(person))),
        ],
        [.. county.Periodicals.Select(periodical => Periodical(periodical, opening(periodical)))],
        [.. county.SignOffChains.Select(Chain)],
        [.. DeskTargets(county, years), .. UnitTargets(county, years)],
        [.. Standings(county, years)])
    {
        Years = years,
    };

    private static IEnumerable<OfficePlan> Upper(DemoCounty county) => county.UpperOffices.Select(office =>
        new OfficePlan(office.FullName, office.Name, DemoWords.Line(office.Line), Enum.Parse<Level>(office.Level), true, Above(county, office.Line, Enum.Parse<Level>(office.Level)), office.Periodicals, []));

    private static OfficePlan Own(DemoCounty county, DemoOffice office, IReadOnlyDictionary<string, string> schemes) => new(
        office.FullName, office.Name, DemoWords.Line(office.Line), Level.County, false, Above(county, office.Line, Level.County), [],
        [
            .. office.Editors.Select(editor => Staff(county, editor, PostKind.OfficeStaff, Role.Editor)),
            Staff(county, office.ChiefEditor, PostKind.OfficeStaff, Role.ChiefEditor, Role.Assessor),
            Staff(county, office.Director, PostKind.OfficeStaff, Role.OfficeDirector),
        ],
        schemes.GetValueOrDefault(office.Name, ""));

    private static string? Above(DemoCounty county, string line, Level level) =>
        county.UpperOffices.Where(office => office.Line == line && Enum.Parse<Level>(office.Level) > level).OrderBy(office => Enum.Parse<Level>(office.Level)).FirstOrDefault()?.Name;

    private static UnitPlan Unit(DemoCounty county, DemoUnit unit) => new(unit.FullName, unit.Name, unit.Group, [.. unit.Desks.Select(DemoWords.Line)],
    [
        Staff(county, unit.Head, PostKind.Head, Role.Head),
        Staff(county, unit.Deputy, PostKind.DeputyHead, Role.DeputyHead),
        Staff(county, unit.Reporter, PostKind.Reporter, Role.Reporter),
    ])
    {
        Headcount = unit.Headcount,
    };

    /// <summary>A person with the roles of his post, or with those of the account that the description gives him.</summary>
    private static StaffPlan Staff(DemoCounty county, DemoPerson person, PostKind kind, params Role[] roles)
    {
        var account = county.Accounts.FirstOrDefault(each => each.Name == person.Name);
        return account is null
            ? new StaffPlan(person.Name, person.Phone, person.Post, kind, roles)
            : new StaffPlan(person.Name, person.Phone, person.Post, kind, [.. account.Roles.Select(role => Enum.Parse<Role>(role))], account.User,
                [.. county.Offices.Where(office => account.Desks.Contains(office.Line)).Select(office => office.Name)]);
    }

    private static Role RoleOf(DemoPerson person) => person.Post switch
    {
        "系统管理员" => Role.SystemAdministrator,
        "安全管理员" => Role.SecurityAdministrator,
        "审计管理员" => Role.AuditAdministrator,
        _ => throw new FormatException($"三员里没有“{person.Post}”。"),
    };

    private static PeriodicalPlan Periodical(DemoPeriodical periodical, DemoOpening opening) => new(
        periodical.Name, periodical.Office, periodical.Sections, opening.Year, opening.OfYear, opening.InTotal, true,
        new Masthead("T2", periodical.Masthead.Mark, periodical.Masthead.Issuer, Recipients(periodical.Colophon.Report), Recipients(periodical.Colophon.Deliver), Recipients(periodical.Colophon.Distribute),
            periodical.Colophon.Copies, periodical.Colophon.Telephone, false));

    internal static string[] Recipients(string? line) => (line ?? "").Split('，', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static ChainPlan Chain(DemoChain chain) => new(
        chain.Line is null ? null : DemoWords.Line(chain.Line), chain.Kind is null ? null : DemoWords.Kind(chain.Kind).ToString(), chain.Emergency, chain.Major,
        [.. chain.Steps.Select(step => new SignOffStep(Enum.Parse<PostKind>(step.By), Enum.Parse<SignOffAct>(step.Act)))]);

    private static IEnumerable<TargetPlan> DeskTargets(DemoCounty county, IReadOnlyList<int> years) => county.DeskTargets.Where(target => years.Contains(target.Year))
        .Select(target => new TargetPlan(county.OfficeOf(target.Line), null, target.SetBy, Enum.Parse<Level>(target.Level), target.Year, target.Target));

    /// <summary>A unit's own row counts before that of its group.</summary>
    private static IEnumerable<TargetPlan> UnitTargets(DemoCounty county, IReadOnlyList<int> years) =>
        from asked in county.UnitTargets.Where(target => years.Contains(target.Year)).GroupBy(target => (target.Year, target.Line))
        from unit in county.Units
        where unit.Desks.Contains(asked.Key.Line)
        let row = asked.FirstOrDefault(target => target.Unit == unit.Name) ?? asked.FirstOrDefault(target => target.Group == unit.Group)
        where row is not null
        select new TargetPlan(county.OfficeOf(asked.Key.Line), unit.Name, county.OfficeOf(asked.Key.Line), Level.County, asked.Key.Year, row.Target);

    private static IEnumerable<StandingPlan> Standings(DemoCounty county, IReadOnlyList<int> years) => county.DeskTargets.Where(target => years.Contains(target.Year))
        .Select(target => new StandingPlan(county.OfficeOf(target.Line), target.SetBy, Enum.Parse<Level>(target.Level), target.Official.AsOf, target.Official.Points, target.Official.Rank, target.Official.Source));

    private static string OfficeOf(this DemoCounty county, string line) => county.Offices.First(office => office.Line == line).Name;
}

/// <summary>The words of the demonstration's files as values of the domain.</summary>
public static class DemoWords
{
    public static Line Line(string word) => word switch { "党委" => Core.Directory.Line.Party, "政务" => Core.Directory.Line.Government, _ => throw new FormatException($"没有“{word}”条线。") };

    public static Kind Kind(string word) => word switch
    {
        "措施" => Core.Reporting.Kind.Measures,
        "成效" => Core.Reporting.Kind.Results,
        "问题建议" => Core.Reporting.Kind.ProblemAndAdvice,
        "反馈" => Core.Reporting.Kind.Feedback,
        _ => throw new FormatException($"没有“{word}”这种信息类型。"),
    };

    public static Form Form(string word) => word switch { "动态" => Core.Reporting.Form.Brief, "调研" or "专报" => Core.Reporting.Form.Research, _ => throw new FormatException($"没有“{word}”这种体裁。") };

    public static Structure Structure(string word) => word switch
    {
        "倒悬" => Core.Reporting.Structure.InvertedPyramid,
        "综合" => Core.Reporting.Structure.Composite,
        "罗列" => Core.Reporting.Structure.Enumeration,
        "直叙" => Core.Reporting.Structure.DirectNarrative,
        _ => throw new FormatException($"没有“{word}”这种结构。"),
    };

    public static Channel Channel(string word) => word switch
    {
        "网页" => Core.Reporting.Channel.Web,
        "邮箱" => Core.Reporting.Channel.Mail,
        "OA" => Core.Reporting.Channel.Oa,
        _ => throw new FormatException($"没有“{word}”这种报送渠道。"),
    };
}
