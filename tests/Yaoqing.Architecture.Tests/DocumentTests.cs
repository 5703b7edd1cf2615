using System.Text.RegularExpressions;

namespace Yaoqing.Architecture.Tests;

/// <summary>What the documents point at exists.</summary>
public partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. Repository.FilesWith(".md").Where(IsDocument)];

    [Theory, MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string path) => Violations.MustBeNone(DeadLinks(path, Repository.Read(path)));

    [Theory]
    [InlineData("[a](docs/nowhere.md)")]
    [InlineData("![a](docs/images/nowhere.png)")]
    [InlineData("[a](README.md#no-such-heading)")]
    [InlineData("[a](#nor-this)")]
    public void Control_a_dead_link_is_found(string text) => Assert.Single(DeadLinks("README.md", text));

    [Theory]
    [InlineData("[a](docs/glossary.md)")]
    [InlineData("[a](docs/)")]
    [InlineData("[a](https://example.org/x)")]
    [InlineData("`[a](docs/nowhere.md)`")]
    [InlineData("[a](docs/architecture.md#one-use-case)")]
    [InlineData("[a](README.zh-CN.md#一件信息的全过程)")]
    public void Control_a_live_link_passes(string text) => Assert.Empty(DeadLinks("README.md", text));

    [Fact]
    public void The_contributing_guide_stays_short() => Assert.True(Repository.Read("CONTRIBUTING.md").Split('\n').Length < 250);

    [Fact]
    public void A_decision_record_stays_short() =>
        Violations.MustBeNone(Repository.FilesWith(".md")
            .Where(path => path.StartsWith("docs/adr/", StringComparison.Ordinal))
            .Where(path => Repository.Read(path).TrimEnd('\n').Split('\n').Length > 40)
            .Select(path => $"{path} has more than 40 lines"));

    private static bool IsDocument(string path) => !path.Contains('/', StringComparison.Ordinal) || path.StartsWith("docs/", StringComparison.Ordinal);

    private static IEnumerable<string> DeadLinks(string path, string text)
    {
        var prose = Code().Replace(text, "");
        foreach (Match link in Link().Matches(prose))
        {
            var target = Uri.UnescapeDataString(link.Groups["target"].Value);
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;
            var parts = target.Split('#', 2);
            var file = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path) ?? "", parts[0]);
            var full = Path.GetFullPath(file, Repository.Root);
            if (!File.Exists(full) && !Directory.Exists(full)) yield return $"{path}: {target} does not exist";
            else if (parts.Length > 1 && !Anchors(file == path ? text : File.ReadAllText(full)).Contains(parts[1])) yield return $"{path}: {target} is no heading";
        }
    }

    private static HashSet<string> Anchors(string markdown) =>
        [.. Heading().Matches(markdown).Select(match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
