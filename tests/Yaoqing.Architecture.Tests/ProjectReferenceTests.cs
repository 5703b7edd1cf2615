namespace Yaoqing.Architecture.Tests;

/// <summary>Rule 1: project references exactly as designed; Review and Core without any package; nothing refers to Web.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Designed = new()
    {
        ["Yaoqing.Review"] = [],
        ["Yaoqing.Scoring"] = [],
        ["Yaoqing.Documents"] = [],
        ["Yaoqing.Core"] = [],
        ["Yaoqing.App"] = ["Yaoqing.Core", "Yaoqing.Documents", "Yaoqing.Review", "Yaoqing.Scoring"],
        ["Yaoqing.Web"] = ["Yaoqing.App"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["Yaoqing.Review"] = [],
        ["Yaoqing.Core"] = [],
        ["Yaoqing.Scoring"] = ["YamlDotNet"],
    };

    /// <summary>Reads the sources at build and leaves nothing in the product.</summary>
    private const string Analyzer = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    public static TheoryData<string> SourceProjects => [.. ProjectFile.Sources];

    [Theory, MemberData(nameof(SourceProjects))]
    public void A_source_project_refers_to_exactly_what_the_design_says(string name) =>
        Violations.MustBeNone(WrongReferences(Named(name)));

    [Theory, MemberData(nameof(SourceProjects))]
    public void A_pure_project_has_no_package_but_the_named_one(string name)
    {
        var project = Named(name);
        var locked = ProjectFile.Locked(Repository.Read(project.LockPath)).Where(package => package.Type == "Direct");
        Violations.MustBeNone(WrongPackages(name, project.Packages.Concat(locked.Select(package => package.Id))));
    }

    [Fact]
    public void Every_designed_project_exists_and_has_its_test_project()
    {
        Assert.Equal(Designed.Keys.Order(), ProjectFile.Sources.Order());
        foreach (var name in Designed.Keys)
            Assert.Contains(name, Named(name + ".Tests").Projects);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Yaoqing.slnx");
        Assert.All(ProjectFile.All, project => Assert.Contains(project.Path, solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Control_an_engine_that_refers_to_the_host_is_found()
    {
        var project = ProjectFile.Parse("src/Yaoqing.Review/Yaoqing.Review.csproj", """
            <Project><ItemGroup><ProjectReference Include="..\Yaoqing.Web\Yaoqing.Web.csproj" /></ItemGroup></Project>
            """);
        Assert.NotEmpty(WrongReferences(project));
    }

    [Fact]
    public void Control_a_missing_reference_and_an_unknown_project_are_found()
    {
        Assert.NotEmpty(WrongReferences(ProjectFile.Parse("src/Yaoqing.Web/Yaoqing.Web.csproj", "<Project />")));
        Assert.NotEmpty(WrongReferences(ProjectFile.Parse("src/Yaoqing.Extra/Yaoqing.Extra.csproj", "<Project />")));
    }

    [Fact]
    public void Control_a_package_in_a_pure_project_is_found()
    {
        Assert.NotEmpty(WrongPackages("Yaoqing.Core", ["Markdig"]));
        Assert.NotEmpty(WrongPackages("Yaoqing.Scoring", ["YamlDotNet", "CsvHelper"]));
        Assert.Empty(WrongPackages("Yaoqing.Scoring", ["YamlDotNet", Analyzer]));
    }

    private static ProjectFile Named(string name) => ProjectFile.All.Single(project => project.Name == name);

    private static IEnumerable<string> WrongReferences(ProjectFile project)
    {
        if (!Designed.TryGetValue(project.Name, out var designed))
            return [$"{project.Name} is not a project of the design"];
        return project.Projects.Except(designed).Select(other => $"{project.Name} must not refer to {other}")
            .Concat(designed.Except(project.Projects).Select(other => $"{project.Name} must refer to {other}"));
    }

    private static IEnumerable<string> WrongPackages(string project, IEnumerable<string> packages) =>
        AllowedPackages.TryGetValue(project, out var allowed)
            ? packages.Except([.. allowed, Analyzer]).Select(package => $"{project} must not use the package {package}")
            : [];
}
