using Yaoqing.Review.Catalogue;

namespace Yaoqing.Review.Tests.Corpus;

/// <summary>What the corpus says of one rule.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Planted">Planted defects.</param>
/// <param name="Found">Of these, found at the marked passage.</param>
/// <param name="False">Errors and warnings on clean items.</param>
/// <param name="Hints">Hints on clean items.</param>
internal sealed record RuleFigures(string Rule, int Planted, int Found, int False, int Hints)
{
    public decimal Recall => Planted == 0 ? 0 : (decimal)Found / Planted;
}

/// <summary>Runs the rules over the corpus under the rule set of the county.</summary>
internal static class Measurement
{
    /// <summary>The directory of the county as the clean items use it.</summary>
    public static RuleSet County { get; } = SampleCounty.Rules with
    {
        Units = [.. SampleCounty.Rules.Units, .. CorpusText.Clean.Select(item => item.Manuscript.Unit).OfType<string>().Distinct().Select(unit => new KnownUnit("安和县" + unit, [unit]))],
        Places = [.. SampleCounty.Rules.Places, .. Townships().Select(town => new KnownPlace(town, "安和县"))],
    };

    // before the figures: static fields are set in the order of the text
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Reviewer> Reviewers = [];

    private static readonly Reviewer Stable = new(County);

    private static IEnumerable<string> Townships() =>
        CorpusText.Clean.Select(item => item.Manuscript.Unit).OfType<string>().Distinct().Where(unit => unit.EndsWith('镇') || unit.EndsWith('乡') || unit.EndsWith("街道", StringComparison.Ordinal));

    /// <summary>Errors and warnings of the stable rules on clean items: each one is a false alarm.</summary>
    public static IReadOnlyList<(CleanItem Item, Finding Finding)> FalseAlarms { get; } = [.. OnClean(Stable).Where(found => found.Finding.Severity > Severity.Hint)];

    public static IReadOnlyList<(CleanItem Item, Finding Finding)> Hints { get; } = [.. OnClean(Stable).Where(found => found.Finding.Severity == Severity.Hint)];

    public static IEnumerable<(CleanItem Item, Finding Finding)> OnClean(Reviewer reviewer) =>
        CorpusText.Clean.SelectMany(item => reviewer.Review(item.Manuscript).Findings.Select(finding => (item, finding)));

    /// <summary>Whether the rule speaks at a marked passage; anywhere, if none is marked.</summary>
    public static bool IsFound(PlantedDefect defect)
    {
        var found = ReviewerWith(defect.Rule).Review(defect.Example.Manuscript).Findings.Where(finding => finding.Rule == defect.Rule).ToList();
        var (title, body) = (defect.Example.TitleSpans, defect.Example.BodySpans);
        return title.Count + body.Count == 0 ? found.Count > 0 : found.Any(finding => finding.Span is { } span && (finding.In == Where.Title ? title : body).Any(mark => mark.Overlaps(span)));
    }

    /// <summary>Whether an arithmetic rule or the title's check speaks of the sentence in which the altered figure stands.</summary>
    public static bool IsAlterationFound(RuleExample example) =>
        Stable.Review(example.Manuscript).Findings.Any(finding => finding.Rule[0] is 'A' or 'T' && finding.Severity > Severity.Hint && (finding.In == Where.Title || example.BodySpans.Any(mark => Math.Abs(finding.Span!.Value.Start - mark.Start) <= 80)));

    public static IReadOnlyList<RuleFigures> Figures { get; } = [.. RuleCatalogue.Shipped.All.Select(Measure)];

    private static RuleFigures Measure(RuleInfo rule)
    {
        var planted = CorpusText.Defects.Where(defect => defect.Rule == rule.Id).ToList();
        var onClean = rule.LifeCycle == LifeCycle.Stable
            ? FalseAlarms.Concat(Hints).Where(found => found.Finding.Rule == rule.Id).ToList()
            : [.. OnClean(ReviewerWith(rule.Id)).Where(found => found.Finding.Rule == rule.Id)];
        return new RuleFigures(rule.Id, planted.Count, planted.Count(IsFound), onClean.Count(found => found.Finding.Severity > Severity.Hint), onClean.Count(found => found.Finding.Severity == Severity.Hint));
    }

    private static Reviewer ReviewerWith(string rule) => Reviewers.GetOrAdd(rule, static id => new Reviewer(County with
    {
        Rules = RuleCatalogue.Shipped.All.ToDictionary(info => info.Id, info => new RuleSetting(Enabled: info.Id == id)),
    }));
}
