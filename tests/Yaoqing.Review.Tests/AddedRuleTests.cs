using Yaoqing.App.Shared.RuleSets;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.Review.Tests;

/// <summary>A new rule is two files (CountyRules/LanternRiddle.cs and its page): it runs, is listed, its examples are executed and a rule-set file sets it.</summary>
public sealed class AddedRuleTests
{
    private const string Fair = "正月十五，青溪镇举办灯会，游客纷纷前来观看，街道两旁张灯结彩，共展出花灯320盏。";
    private static readonly RuleCatalogue Catalogue = RuleCatalogue.ShippedWith(typeof(AddedRuleTests).Assembly);

    [Fact]
    public void 目录里列出_说明可查()
    {
        Assert.Contains(Catalogue.All, rule => rule is { Id: "D90", Group: RuleGroup.Timeliness });
        Assert.Equal(RuleCatalogue.Shipped.All.Count + 1, Catalogue.All.Count);
        Assert.Equal("D90 灯会写明盏数", Catalogue.Page("D90")?.Heading);
    }

    [Fact]
    public void 随出厂规则一起运行()
    {
        var findings = new Reviewer(RuleSet.Default, Catalogue).Review(new Manuscript("", "截止5月底，青溪镇举办灯会。")).Findings;
        Assert.Contains(findings, finding => finding.Rule == "D90");
        Assert.Contains(findings, finding => finding.Rule == "W02");
        Assert.DoesNotContain(new Reviewer(RuleSet.Default).Review(new Manuscript("", "青溪镇举办灯会。")).Findings, finding => finding.Rule == "D90");
    }

    [Fact]
    public void 说明页上的例子都照做()
    {
        var page = Catalogue.Page("D90") ?? throw new InvalidOperationException();
        var reviewer = new Reviewer(RuleSet.Default, Catalogue);
        Assert.All(page.Reported, example => Assert.Equal(example.BodySpans, reviewer.Review(example.Manuscript).Findings.Where(finding => finding.Rule == "D90").Select(finding => finding.Span.GetValueOrDefault())));
        Assert.All(page.Silent, example => Assert.DoesNotContain(reviewer.Review(example.Manuscript).Findings, finding => finding.Rule == "D90"));
    }

    [Theory]
    [InlineData("rules:\n  D90: { enabled: false }\n", null)]
    [InlineData("rules:\n  D90: { severity: hint, options: { reach: 10 } }\n", Severity.Hint)]
    [InlineData("rules:\n  D90: { options: { reach: 60 } }\n", null)]
    public void 规则集文件可以设它(string yaml, Severity? expected)
    {
        var rules = RuleSetFile.Read(yaml, Catalogue).Value;
        var found = new Reviewer(rules, Catalogue).Review(new Manuscript("", Fair)).Findings.Where(finding => finding.Rule == "D90").Select(finding => (Severity?)finding.Severity).SingleOrDefault();
        Assert.Equal(expected, found);
    }

    [Fact]
    public void 没有随带这条规则的目录不认它的编号() => Assert.Equal("ruleset.invalid", RuleSetFile.Read("rules:\n  D90: { enabled: false }\n").Refusal?.Code);
}
