using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Yaoqing.Architecture.Tests;

/// <summary>Rule 9: restored packages only under the allowed licences, each at one exact central version, by lock file.</summary>
public partial class PackageTests
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "0BSD",
        "BSD-0-Clause", // htmx states 0BSD under this name
    };

    private static readonly HashSet<string> AllowedInTests = [.. Allowed, "MPL-2.0"];

    private static readonly string Folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static TheoryData<string> Projects => [.. ProjectFile.All.Select(project => project.Path)];

    [Theory, MemberData(nameof(Projects))]
    public void Every_restored_package_has_an_allowed_licence(string path)
    {
        var allowed = path.StartsWith("tests/", StringComparison.Ordinal) ? AllowedInTests : Allowed;
        Violations.MustBeNone(Locked(path).SelectMany(package => Refused(package, Licence(package), allowed)));
    }

    [Fact]
    public void The_lock_files_are_not_empty() => Assert.Contains(Locked("src/Yaoqing.App/Yaoqing.App.csproj"), package => package.Id == "YamlDotNet");

    [Theory, MemberData(nameof(Projects))]
    public void Versions_are_given_in_one_place_only(string path)
    {
        var project = ProjectFile.All.Single(project => project.Path == path);
        Assert.False(project.NamesVersions, $"{path} names a version: it belongs in Directory.Packages.props");
        Assert.True(Repository.Files.Contains(project.LockPath), $"{project.LockPath} is missing");
    }

    [Fact]
    public void Every_central_version_is_exact() => Violations.MustBeNone(Inexact(Repository.Read("Directory.Packages.props")));

    [Fact]
    public void Every_client_package_has_an_allowed_licence() =>
        Violations.MustBeNone(Repository.Files
            .Where(path => Path.GetFileName(path) == "package-lock.json")
            .SelectMany(path => ClientPackages.Refused(Repository.Read(path), Allowed)));

    [Theory]
    [InlineData("AGPL-3.0-only")]
    [InlineData("MPL-2.0")]
    [InlineData("MIT AND GPL-2.0-only")]
    [InlineData(null)]
    public void Control_another_licence_is_refused(string? licence) =>
        Assert.Single(Refused(new LockedPackage("X", "1.0.0", "Direct"), licence, Allowed));

    [Theory]
    [InlineData("MIT")]
    [InlineData("MIT OR GPL-2.0-only")]
    [InlineData("(MIT AND BSD-3-Clause)")]
    public void Control_an_allowed_licence_passes(string licence) =>
        Assert.Empty(Refused(new LockedPackage("X", "1.0.0", "Direct"), licence, Allowed));

    [Fact]
    public void Control_the_licence_of_a_browser_test_package_is_read_and_refused_in_the_product()
    {
        var axe = Locked("tests/Yaoqing.Stories.Tests/Yaoqing.Stories.Tests.csproj").Single(package => package.Id == "Deque.AxeCore.Commons");
        Assert.Single(Refused(axe, Licence(axe), Allowed));
    }

    [Theory]
    [InlineData("10.*")]
    [InlineData("[1.0,2.0)")]
    [InlineData("1.2")]
    public void Control_an_inexact_version_is_found(string version) =>
        Assert.Single(Inexact($"<Project><ItemGroup><PackageVersion Include=\"X\" Version=\"{version}\" /></ItemGroup></Project>"));

    [Fact]
    public void Control_a_client_package_under_another_licence_or_with_an_address_is_found() =>
        Assert.Equal(2, ClientPackages.Refused(
            """{ "packages": { "": {}, "node_modules/a": { "license": "GPL-3.0" }, "node_modules/b": { "license": "MIT", "resolved": "somewhere/b.tgz" } } }""",
            Allowed).Count());

    private static LockedPackage[] Locked(string path) =>
        [.. ProjectFile.Locked(Repository.Read(ProjectFile.All.Single(project => project.Path == path).LockPath))];

    private static string? Licence(LockedPackage package)
    {
        var id = package.Id.ToLowerInvariant();
        using var reader = XmlReader.Create(Path.Combine(Folder, id, package.Version.ToLowerInvariant(), id + ".nuspec"));
        return XDocument.Load(reader).Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression")?.Value;
    }

    private static IEnumerable<string> Refused(LockedPackage package, string? licence, IReadOnlySet<string> allowed) =>
        licence is not null && LicenceExpression.IsCovered(licence, allowed)
            ? []
            : [$"{package.Id} {package.Version} is under {licence ?? "no stated licence"}"];

    private static IEnumerable<string> Inexact(string props)
    {
        using var reader = XmlReader.Create(new StringReader(props));
        return [.. XDocument.Load(reader).Descendants()
            .Where(element => element.Name.LocalName == "PackageVersion")
            .Where(element => !ExactVersion().IsMatch(element.Attribute("Version")?.Value ?? ""))
            .Select(element => $"{element.Attribute("Include")?.Value} has no exact version")];
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[\w.]+)?$")]
    private static partial Regex ExactVersion();
}
