namespace Yaoqing.Architecture.Tests;

/// <summary>Rule 4: the domain and the text engines are pure; Scoring counts without floating point.</summary>
public class PurityTests
{
    private const string FixtureRoot = "Yaoqing.Architecture.Tests.Fixtures.Purity";

    private static readonly string[] ForbiddenNamespaces = ["System.Threading.Tasks.", "System.Net.", "Microsoft.Win32."];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Random", "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Security.Cryptography.RandomNumberGenerator",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.TimeProvider::get_System",
        "System.TimeZoneInfo::get_Local", "System.Guid::NewGuid", "System.Guid::CreateVersion7",
        "System.Environment::GetEnvironmentVariable", "System.Environment::get_TickCount", "System.Environment::get_TickCount64",
    ];

    [Theory]
    [InlineData("Yaoqing.Core")]
    [InlineData("Yaoqing.Review")]
    [InlineData("Yaoqing.Scoring")]
    public void A_pure_project_has_no_clock_no_chance_no_tasks_no_files(string assembly) => Violations.MustBeNone(Impure(TypeUse.In(assembly)));

    [Theory]
    [InlineData("Yaoqing.Core")]
    [InlineData("Yaoqing.Review")]
    [InlineData("Yaoqing.Scoring")]
    public void The_compiler_holds_the_same_list(string project)
    {
        var build = Repository.Read("Directory.Build.props");
        Assert.Contains($"'$(MSBuildProjectName)' == '{project}'", PureItemGroup(build), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Yaoqing.Core")]
    [InlineData("Yaoqing.Review")]
    [InlineData("Yaoqing.Scoring")]
    public void The_types_of_a_project_with_sources_are_seen(string assembly)
    {
        var hasSources = Repository.FilesWith(".cs").Any(path => path.StartsWith($"src/{assembly}/", StringComparison.Ordinal));
        Assert.Equal(hasSources, TypeUse.In(assembly).Any(use => use.Namespace.StartsWith(assembly, StringComparison.Ordinal)));
    }

    [Fact]
    public void Scoring_has_no_floating_point() => Violations.MustBeNone(Floating(TypeUse.In("Yaoqing.Scoring")));

    [Theory]
    [InlineData("Clock")]
    [InlineData("Chance")]
    [InlineData("Tasks")]
    [InlineData("Files")]
    public void Control_impure_code_is_found(string fixture) => Assert.NotEmpty(Impure(Fixture(fixture)));

    [Theory]
    [InlineData("FloatField")]
    [InlineData("FloatLocal")]
    [InlineData("FloatCall")]
    public void Control_floating_point_is_found(string fixture) => Assert.NotEmpty(Floating(Fixture(fixture)));

    [Fact]
    public void Control_pure_code_passes()
    {
        Assert.Empty(Impure(Fixture("Pure")));
        Assert.Empty(Floating(Fixture("Pure")));
    }

    private static TypeUse[] Fixture(string name) =>
        [.. TypeUse.InNamespace("Yaoqing.Architecture.Tests", FixtureRoot).Where(use => use.FullName == $"{FixtureRoot}.{name}")];

    private static string PureItemGroup(string build)
    {
        var end = build.IndexOf("BannedSymbols.Pure.txt", StringComparison.Ordinal);
        return build[build.LastIndexOf("<ItemGroup", end, StringComparison.Ordinal)..end];
    }

    private static IEnumerable<string> Impure(IEnumerable<TypeUse> uses) =>
        from use in uses
        from name in use.Types.Where(IsForbidden).Concat(use.Members.Intersect(ForbiddenMembers))
        select $"{use.FullName} uses {name}: what depends on time, chance or the machine is handed in";

    private static bool IsForbidden(string type) =>
        ForbiddenTypes.Contains(type) || ForbiddenNamespaces.Any(space => type.StartsWith(space, StringComparison.Ordinal));

    private static IEnumerable<string> Floating(IEnumerable<TypeUse> uses) =>
        from use in uses
        where use.HasFloatInstruction || use.Types.Contains("System.Double") || use.Types.Contains("System.Single") || use.Types.Contains("System.Half")
        select $"{use.FullName} uses floating point: points are exact fractions";
}
