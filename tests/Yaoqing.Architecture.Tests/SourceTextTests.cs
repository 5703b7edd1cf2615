using System.Text.RegularExpressions;

namespace Yaoqing.Architecture.Tests;

/// <summary>Rule 8 and the cleanness of what is tracked: size, names, no address of a registry or of somebody's machine.</summary>
public partial class SourceTextTests
{
    private const int MostLines = 400;

    // Written in halves, so that this file passes its own test.
    private static readonly string[] RegistryHosts =
    [
        "registry.npm" + "js.org", "registry.yarn" + "pkg.com", "registry.npm" + "mirror.com", "api.nu" + "get.org", "nuget.cdn.azure" + ".cn",
        "nexus" + ".", "artifactory" + ".", "py" + "pi.org", "proxy.golang" + ".org", "mirrors.ali" + "yun.com", "mirrors.tuna" + ".tsinghua",
    ];

    private static readonly Regex HomePath = new("(?<![\\w.~/-])/(" + "work|root|home/\\w+)" + "/\\w");

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Violations.MustBeNone(Sources().SelectMany(path => TooLong(path, Repository.Read(path))));

    [Fact]
    public void Control_a_file_of_401_lines_is_found()
    {
        Assert.Single(TooLong("A.cs", string.Concat(Enumerable.Repeat("x\n", 401))));
        Assert.Empty(TooLong("A.cs", string.Concat(Enumerable.Repeat("x\n", 400))));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Violations.MustBeNone(Repository.FilesWith(".cs", ".ts").SelectMany(path => EmptyNames(path, Repository.Read(path))));

    [Theory]
    [InlineData("class Text" + "Helper")]
    [InlineData("public sealed record struct Mail" + "Manager(int Id)")]
    [InlineData("static class Date" + "Utils")]
    [InlineData("interface I" + "Common")]
    public void Control_an_empty_name_is_found(string source) => Assert.Single(EmptyNames("A.cs", source));

    [Fact]
    public void Control_a_name_that_only_contains_the_letters_passes() => Assert.Empty(EmptyNames("A.cs", "record CommonwealthGrant; // a helper class for all"));

    [Fact]
    public void No_page_glues_an_expression_to_a_Chinese_character() =>
        Violations.MustBeNone(Repository.FilesWith(".cshtml").SelectMany(path => GluedExpressions(path, Repository.Read(path))));

    [Theory]
    [InlineData("<p>@list.From至@list.Until</p>", 1)]
    [InlineData("<p>@list.From至@(list.Until)，《@list.Name》</p>", 0)]
    public void Control_a_glued_expression_is_found(string page, int found) => Assert.Equal(found, GluedExpressions("A.cshtml", page).Count());

    [Fact]
    public void No_file_names_a_package_registry() =>
        Violations.MustBeNone(Texts().SelectMany(path => Registries(path, Repository.Read(path))));

    [Fact]
    public void Control_a_registry_address_is_found() =>
        Assert.Single(Registries("package-lock.json", "\"resolved\": \"https://" + RegistryHosts[0] + "/htmx\""));

    [Fact]
    public void No_file_carries_a_path_of_a_machine() =>
        Violations.MustBeNone(Texts().SelectMany(path => MachinePaths(path, Repository.Read(path))));

    [Fact]
    public void Control_a_path_of_a_machine_is_found()
    {
        Assert.Single(MachinePaths("a.md", "see /ro" + "ot/notes"));
        Assert.Single(MachinePaths("a.md", "cd \"" + Repository.Root + "\""));
        Assert.Empty(MachinePaths("a.md", "docs/wo" + "rk/plan.md, ~/ho" + "me/x, https://example.org/wo" + "rk/x"));
    }

    private static IEnumerable<string> Texts() => Repository.Files.Where(path => Path.GetExtension(path) is not
        (".docx" or ".xlsx" or ".png" or ".pdf" or ".jpg" or ".ttf" or ".woff2" or ".zip" or ".eml" or ".ofd" or ".doc" or ".wps"));

    private static IEnumerable<string> Sources() =>
        Repository.Files
            .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" or ".ts" or ".mjs" or ".js" or ".css" || IsScript(path))
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.EndsWith(".g.cs", StringComparison.Ordinal));

    private static bool IsScript(string path) =>
        path is "run" or "test" or "bench" or "yaoqing" || path.StartsWith("scripts/", StringComparison.Ordinal);

    private static IEnumerable<string> TooLong(string path, string text)
    {
        var lines = text.AsSpan().TrimEnd('\n').Count('\n') + 1;
        return lines > MostLines ? [$"{path} has {lines} lines, more than {MostLines}"] : [];
    }

    private static IEnumerable<string> EmptyNames(string path, string source) =>
        TypeDeclaration().Matches(source)
            .Select(match => match.Groups["name"].Value)
            .Where(name => EmptyWord().IsMatch(name))
            .Select(name => $"{path}: the type {name} must say what it does or is");

    /// <summary>Razor takes 至@name for a mail address and prints it as it stands; it wants 至@(name).</summary>
    private static IEnumerable<string> GluedExpressions(string path, string text) =>
        GluedExpression().Matches(text).Select(match => $"{path}: {match.Value} is printed as text");

    private static IEnumerable<string> Registries(string path, string text) =>
        from host in RegistryHosts
        where Regex.IsMatch(text, @"(?<![\w.])" + Regex.Escape(host) + (host.EndsWith('.') ? @"[\w-]+\.\w" : ""))
        select $"{path} names the package registry {host}";

    private static IEnumerable<string> MachinePaths(string path, string text)
    {
        var found = HomePath.Match(text);
        if (found.Success) return [$"{path} carries the machine path {found.Value}…"];
        return Repository.Root.Count(letter => letter == Path.DirectorySeparatorChar) > 1 && text.Contains(Repository.Root, StringComparison.Ordinal)
            ? [$"{path} carries the path of this working tree"]
            : [];
    }

    [GeneratedRegex(@"^[^/\n*""]*\b(class|record|struct|interface|enum)\s+(struct\s+|class\s+)?(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("(Helper|Manager|Util|Utilitie|Utility|Common)s?$|^I?Common(?![a-z])")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"[\u4e00-\u9fff]@[A-Za-z]\w*")]
    private static partial Regex GluedExpression();
}
