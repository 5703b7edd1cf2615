namespace Yaoqing.Architecture.Tests;

/// <summary>One term, one word: Core speaks the glossary, and no type hides a namespace.</summary>
public class NameTests
{
    public static TheoryData<string> Assemblies => ["Yaoqing.Core", "Yaoqing.Review", "Yaoqing.Scoring", "Yaoqing.Documents", "Yaoqing.App", "yaoqing"];

    /// <summary>Types that share a word with a folder of their project, and why that is bearable.</summary>
    private static readonly HashSet<string> Bearable = new(StringComparer.Ordinal)
    {
        "Yaoqing.Review.Structure", // 结构 is the field's word for the form of a text and for the rules about it
    };

    [Fact]
    public void Every_type_of_the_domain_is_made_of_glossary_words()
    {
        var types = TypeUse.In("Yaoqing.Core").Where(use => use.Namespace.StartsWith("Yaoqing.", StringComparison.Ordinal)).Select(use => Bare(use.FullName));
        Violations.MustBeNone(Unexplained(types, Glossary(Repository.Read("docs/glossary.md"))));
    }

    [Fact]
    public void Control_a_word_outside_the_glossary_is_found()
    {
        var glossary = Glossary("| code | 中文 |\n| --- | --- |\n| PointEntry / SignOff | 得分明细 |\n");
        Assert.Empty(Unexplained(["PointEntry", "SignOffs", "SignPoint"], glossary));
        Assert.Single(Unexplained(["PointVoucher"], glossary));
    }

    [Theory, MemberData(nameof(Assemblies))]
    public void No_type_bears_the_name_of_a_namespace(string assembly)
    {
        var uses = TypeUse.In(assembly).Where(use => use.Namespace.StartsWith("Yaoqing.", StringComparison.Ordinal));
        Violations.MustBeNone(HidingNamespaces([.. uses.Select(use => (use.Namespace, Bare(use.FullName)))]));
    }

    [Fact]
    public void Control_a_type_named_like_a_namespace_is_found() =>
        Assert.Single(HidingNamespaces([("Yaoqing.App.Publishing", "SignIssue"), ("Yaoqing.Core.Publishing", "Publishing")]));

    private static string Bare(string fullName) => fullName[(fullName.LastIndexOf('.') + 1)..].Split('`')[0];

    /// <summary>The words of the first column of every table.</summary>
    private static HashSet<string> Glossary(string markdown) =>
        markdown.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => Words.Of(line.Split('|')[1]))
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Unexplained(IEnumerable<string> types, IReadOnlySet<string> glossary) =>
        from type in types
        let unknown = Words.Of(type).Where(word => !glossary.Contains(word)).ToArray()
        where unknown.Length > 0
        select $"{type}: {string.Join(", ", unknown)} is not in docs/glossary.md";

    private static IEnumerable<string> HidingNamespaces(IReadOnlyCollection<(string Namespace, string Name)> types)
    {
        var segments = types.SelectMany(type => type.Namespace.Split('.')).ToHashSet(StringComparer.Ordinal);
        return types
            .Where(type => segments.Contains(type.Name) && !Bearable.Contains($"{type.Namespace}.{type.Name}"))
            .Select(type => $"{type.Namespace}.{type.Name} bears the name of a namespace");
    }
}
