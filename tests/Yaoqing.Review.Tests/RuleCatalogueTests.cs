using Yaoqing.Review.Catalogue;

namespace Yaoqing.Review.Tests;

/// <summary>What holds for every rule, found through the catalogue: nobody can add a rule and forget its page or its examples.</summary>
public sealed class RuleCatalogueTests
{
    private static readonly string[] Headings = ["查什么", "为什么", "报", "不报", "依据", "已知误报"];

    public static TheoryData<string> Ids => [.. RuleCatalogue.Shipped.All.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        var ids = RuleCatalogue.Shipped.All.Select(rule => rule.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[ADEFKLNOPSTWXZ][0-9]{2}$", id));
    }

    [Fact]
    public void Names_are_unique()
    {
        var names = RuleCatalogue.Shipped.All.Select(rule => rule.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory, MemberData(nameof(Ids))]
    public void Page_is_complete(string id)
    {
        var page = PageOf(id);
        var info = RuleCatalogue.Shipped.All.Single(rule => rule.Id == id);
        Assert.Equal($"{id} {info.Name}", page.Heading);
        Assert.All(Headings, heading => Assert.False(string.IsNullOrWhiteSpace(page.Sections.GetValueOrDefault(heading)), $"{id} 缺“{heading}”"));
        Assert.NotEmpty(page.Reported);
        Assert.NotEmpty(page.Silent);
        Assert.NotEmpty(info.Basis);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Reported_examples_are_reported(string id)
    {
        foreach (var example in PageOf(id).Reported)
        {
            var findings = Check.Findings(id, example.Manuscript);
            Assert.True(findings.Count > 0, $"{id} 应报而未报：{example.Source}");
            if (example.TitleSpans.Count + example.BodySpans.Count > 0)
            {
                AssertSpans(id, example, example.TitleSpans, findings, Where.Title);
                AssertSpans(id, example, example.BodySpans, findings, Where.Body);
            }
            if (example.Mended is { } mended)
                Assert.True(findings.Any(finding => finding.Fix?.Text == mended || finding.Suggestions.Contains(mended)),
                    $"{id} 的改法应有“{mended}”，实为“{string.Join("”“", findings.SelectMany(finding => finding.Suggestions.Append(finding.Fix?.Text)))}”：{example.Source}");
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Silent_examples_stay_silent(string id)
    {
        foreach (var example in PageOf(id).Silent)
        {
            var findings = Check.Findings(id, example.Manuscript);
            Assert.True(findings.Count == 0, $"{id} 不应报：{example.Source} → {string.Join("；", findings.Select(finding => finding.Message))}");
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Agreeing_examples_are_shown_as_checked(string id)
    {
        foreach (var example in PageOf(id).Agreeing)
        {
            var report = SampleCounty.ReviewerWith(id).Review(example.Manuscript);
            var spans = report.Checked.Where(relation => relation.Rule == id && relation.In == Where.Body).Select(relation => relation.Span).ToList();
            Assert.True(example.BodySpans.All(spans.Contains), $"{id} 应核对一致：{example.Source}，实为 {string.Join(" ", spans)}");
            Assert.DoesNotContain(report.Findings, finding => finding.Rule == id);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Findings_never_outweigh_the_ceiling(string id)
    {
        var ceiling = RuleCatalogue.Shipped.All.Single(rule => rule.Id == id).Severity;
        foreach (var example in PageOf(id).Reported)
            Assert.All(Check.Findings(id, example.Manuscript), finding => Assert.True(finding.Severity <= ceiling));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Empty_and_hostile_input_is_safe(string id)
    {
        foreach (var hostile in Hostile.Texts)
        {
            var findings = Check.Findings(id, new Manuscript(hostile.Length > 200 ? hostile[..200] : hostile, hostile));
            Assert.All(findings, finding => Assert.True(finding.Span is null || finding.Span.Value.End <= hostile.Length));
        }
    }

    private static RulePage PageOf(string id) => RuleCatalogue.Shipped.Page(id) ?? throw new InvalidOperationException(id);

    private static void AssertSpans(string id, RuleExample example, IReadOnlyList<TextSpan> expected, IReadOnlyList<Finding> findings, Where where)
    {
        var actual = findings.Where(finding => finding.In == where).Select(finding => finding.Span!.Value).Distinct().Order(SpanOrder).ToList();
        Assert.True(expected.Order(SpanOrder).SequenceEqual(actual),
            $"{id} 位置不符：{example.Source} → {string.Join("；", findings.Where(finding => finding.In == where).Select(finding => $"“{finding.Text}”{finding.Message}"))}");
    }

    private static readonly Comparer<TextSpan> SpanOrder = Comparer<TextSpan>.Create((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
}
