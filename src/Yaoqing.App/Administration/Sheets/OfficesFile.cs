using Yaoqing.App.Administration.Demonstration;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Yaoqing.App.Administration.Sheets;

public sealed record OwnOffice
{
    public required string Name { get; init; }
    public required string FullName { get; init; }
    public required string Line { get; init; }
    /// <summary>计分办法 (YAML); empty until the desk writes one.</summary>
    public string Scheme { get; init; } = "";
}

public sealed record OwnPeriodical
{
    public required string Name { get; init; }
    public required string Office { get; init; }
    /// <summary>Last number printed before this system takes over.</summary>
    public required OwnOpening Opening { get; init; }
    public required DemoMasthead Masthead { get; init; }
    public DemoColophon? Colophon { get; init; }
    public string[] Sections { get; init; } = [];
}

public sealed record OwnOpening
{
    public required int Year { get; init; }
    public required int OfYear { get; init; }
    public required int InTotal { get; init; }
}

public sealed record OwnTarget
{
    public required string Line { get; init; }
    public required string Level { get; init; }
    public required string SetBy { get; init; }
    public required int Year { get; init; }
    public required decimal Target { get; init; }
}

/// <summary>The offices' file of a real county; samples/county/offices.yaml is one.</summary>
public sealed record OfficesFile
{
    public required string County { get; init; }
    public required OwnOffice[] Offices { get; init; }
    public DemoUpperOffice[] UpperOffices { get; init; } = [];
    public OwnPeriodical[] Periodicals { get; init; } = [];
    public required string[] Boards { get; init; }
    public OwnTarget[] DeskTargets { get; init; } = [];
    public DemoUnitTarget[] UnitTargets { get; init; } = [];

    internal static OfficesFile? Read(string yaml, List<string> problems)
    {
        try
        {
            var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithEnforceRequiredMembers().Build().Deserialize<OfficesFile?>(yaml);
            if (file is null)
                problems.Add("办公室文件是空的。");
            else
                file.Check(problems);
            return file;
        }
        catch (YamlException wrong)
        {
            problems.Add($"办公室文件第{wrong.Start.Line}行第{wrong.Start.Column}列写得不对：{(wrong.InnerException ?? wrong).Message}");
            return null;
        }
    }

    internal CountyPlan ToPlan(int year, IReadOnlyList<UnitPlan> units, Func<string, IReadOnlyList<StaffPlan>> at) => new(
        County,
        [
            .. UpperOffices.Select(office => new OfficePlan(office.FullName, office.Name, DemoWords.Line(office.Line), Enum.Parse<Level>(office.Level), true, Above(office.Line, Enum.Parse<Level>(office.Level)), office.Periodicals, [])),
            .. Offices.Select(office => new OfficePlan(office.FullName, office.Name, DemoWords.Line(office.Line), Level.County, false, Above(office.Line, Level.County), [], at(office.Name), office.Scheme)),
        ],
        Boards, units, at(County),
        [.. Periodicals.Select(Plan)],
        [],
        [.. DeskTargets.Select(target => new TargetPlan(OfficeOf(target.Line), null, target.SetBy, Enum.Parse<Level>(target.Level), target.Year, target.Target)), .. Targets(units)],
        [])
    {
        Years = [year],
    };

    private static PeriodicalPlan Plan(OwnPeriodical periodical)
    {
        var colophon = periodical.Colophon;
        return new PeriodicalPlan(periodical.Name, periodical.Office, periodical.Sections, periodical.Opening.Year, periodical.Opening.OfYear, periodical.Opening.InTotal, true,
            new Masthead("T2", periodical.Masthead.Mark, periodical.Masthead.Issuer, DemoPlan.Recipients(colophon?.Report), DemoPlan.Recipients(colophon?.Deliver), DemoPlan.Recipients(colophon?.Distribute),
                colophon?.Copies ?? 0, colophon?.Telephone ?? "", false));
    }

    private IEnumerable<TargetPlan> Targets(IReadOnlyList<UnitPlan> units) =>
        from asked in UnitTargets.GroupBy(target => (target.Year, target.Line))
        from unit in units
        where unit.Lines.Contains(DemoWords.Line(asked.Key.Line))
        let row = asked.FirstOrDefault(target => target.Unit == unit.ShortName) ?? asked.FirstOrDefault(target => target.Group == unit.Group)
        where row is not null
        select new TargetPlan(OfficeOf(asked.Key.Line), unit.ShortName, OfficeOf(asked.Key.Line), Level.County, asked.Key.Year, row.Target);

    private void Check(List<string> problems)
    {
        foreach (var line in Offices.Select(office => office.Line).Concat(UpperOffices.Select(office => office.Line)).Concat(DeskTargets.Select(target => target.Line)).Concat(UnitTargets.Select(target => target.Line)).Distinct().Where(line => line is not ("党委" or "政务")))
            problems.Add($"办公室文件：line 写的是“{line}”，只能写“党委”或“政务”。");
        foreach (var level in UpperOffices.Select(office => office.Level).Concat(DeskTargets.Select(target => target.Level)).Distinct().Where(level => !Enum.TryParse<Level>(level, out _)))
            problems.Add($"办公室文件：level 写的是“{level}”，只能写 City、Province 或 Central。");
        foreach (var periodical in Periodicals.Where(periodical => Offices.All(office => office.Name != periodical.Office)))
            problems.Add($"办公室文件：刊物“{periodical.Name}”的办公室“{periodical.Office}”没有登记。");
        foreach (var target in DeskTargets.Where(target => UpperOffices.All(office => office.Name != target.SetBy)))
            problems.Add($"办公室文件：目标的下达单位“{target.SetBy}”不在 upperOffices 里。");
        foreach (var line in DeskTargets.Select(target => target.Line).Concat(UnitTargets.Select(target => target.Line)).Distinct().Where(line => Offices.All(office => office.Line != line)))
            problems.Add($"办公室文件：{line}条线没有本县办公室，却下达了目标。");
    }

    private string? Above(string line, Level level) =>
        UpperOffices.Where(office => office.Line == line && Enum.Parse<Level>(office.Level) > level).OrderBy(office => Enum.Parse<Level>(office.Level)).FirstOrDefault()?.Name;

    private string OfficeOf(string line) => Offices.First(office => office.Line == line).Name;
}
