using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace Yaoqing.App.Administration.Demonstration;

/// <summary>The demonstration county as samples/county/county.yaml tells it: offices, people, units, targets, open business.</summary>
public sealed record DemoCounty
{
    public required string County { get; init; }
    public required string City { get; init; }
    public required string Province { get; init; }
    /// <summary>The day the demonstration stands on.</summary>
    public required DateOnly Today { get; init; }
    public required DemoOffice[] Offices { get; init; }
    public required DemoPerson[] Leaders { get; init; }
    public required DemoPerson[] Administrators { get; init; }
    public required DemoUpperOffice[] UpperOffices { get; init; }
    public required DemoPeriodical[] Periodicals { get; init; }
    public required string[] Boards { get; init; }
    public required DemoChain[] SignOffChains { get; init; }
    public required DemoDeskTarget[] DeskTargets { get; init; }
    public required DemoInstructions Instructions { get; init; }
    public required DemoUnitTarget[] UnitTargets { get; init; }
    public required DemoEvent[] Events { get; init; }
    public required DemoCommission[] Commissions { get; init; }
    public required DemoTopics[] Topics { get; init; }
    public required DemoAccount[] Accounts { get; init; }
    public required DemoUnit[] Units { get; init; }

    /// <summary>Reads the YAML text; an unknown or missing field is refused with its line.</summary>
    public static DemoCounty Read(string yaml) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter(formats: ["yyyy-MM-dd"]))
        .WithTypeConverter(new DateTimeConverter(DateTimeKind.Unspecified, formats: ["yyyy-MM-ddTHH:mm"]))
        .WithEnforceRequiredMembers()
        .Build()
        .Deserialize<DemoCounty>(yaml);

    public static DemoCounty Load(string path) => Read(File.ReadAllText(path));

    public string Leader(string post) => Leaders.First(l => l.Post.EndsWith(post, StringComparison.Ordinal)).Name;
}

/// <summary>A list of topics that a desk issues on the morning of the demonstration.</summary>
public sealed record DemoTopics
{
    public required string Office { get; init; }
    public required string Title { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public required string[] Lines { get; init; }
}

public sealed record DemoPerson
{
    public required string Name { get; init; }
    public required string Post { get; init; }
    public required string Phone { get; init; }
}

public sealed record DemoOffice
{
    public required string Name { get; init; }
    public required string FullName { get; init; }
    public required string Line { get; init; }
    public required string Desk { get; init; }
    public required DemoIntake Intake { get; init; }
    public required DemoPerson Director { get; init; }
    public required DemoPerson ChiefEditor { get; init; }
    public required DemoPerson[] Editors { get; init; }
}

public sealed record DemoIntake
{
    public required string Channel { get; init; }
    public required string Address { get; init; }
}

public sealed record DemoUpperOffice
{
    public required string Name { get; init; }
    public required string FullName { get; init; }
    public required string Level { get; init; }
    public required string Line { get; init; }
    public required string[] Periodicals { get; init; }
}

public sealed record DemoUnit
{
    public const string Townships = "乡镇街道";

    public required string Name { get; init; }
    public required string FullName { get; init; }
    public required string Group { get; init; }
    /// <summary>Lines of the desks it reports to: 党委, 政务.</summary>
    public required string[] Desks { get; init; }
    /// <summary>How much it writes, 1 (little) to 5 (much).</summary>
    public required int Activity { get; init; }
    /// <summary>How many people it has, for schemes that set a task per head.</summary>
    public int? Headcount { get; init; }
    public DateOnly? SilentSince { get; init; }
    /// <summary>Villages and communities of a township.</summary>
    public string[] Places { get; init; } = [];
    public required DemoPerson Head { get; init; }
    public required DemoPerson Deputy { get; init; }
    public required DemoPerson Reporter { get; init; }

    public bool IsTownship => Group == Townships;
    public bool IsSubdistrict => IsTownship && Name.EndsWith("街道", StringComparison.Ordinal);
}

public sealed record DemoAccount
{
    public required string User { get; init; }
    public required string Name { get; init; }
    public required string[] Roles { get; init; }
    public string[] Desks { get; init; } = [];
}
