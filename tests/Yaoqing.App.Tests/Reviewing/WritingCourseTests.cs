using Xunit;
using Yaoqing.App.Reporting;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.App.Tests.Reviewing;

/// <summary>写作课: what a lesson says of its examples is what the review says.</summary>
public sealed class WritingCourseTests
{
    private static readonly Reviewer Reviewer = new(RuleSet.Default);

    public static TheoryData<string, int> Pairs => new(WritingCourse.Lessons.SelectMany(lesson => lesson.Pairs.Select((_, index) => (lesson.Name, index))));

    [Theory, MemberData(nameof(Pairs))]
    public void 要改的写法查得出本课的问题_改好的没有须改和建议(string name, int index)
    {
        var lesson = WritingCourse.Lessons.Single(each => each.Name == name);
        var (bad, good) = (lesson.Pairs[index].Bad, lesson.Pairs[index].Good);
        var report = Review(bad);
        Assert.True(report.Findings.Any(each => lesson.Rules.Contains(each.Rule[0], StringComparison.Ordinal)) || report.Tendencies.Any(each => each.Level >= TendencyLevel.Medium), $"{name}: {string.Join("；", report.Findings.Select(each => each.Rule))}");
        Assert.Equal([], Review(good).Findings.Where(each => each.Severity != Severity.Hint).Select(each => $"{each.Rule} {each.Message}"));
    }

    [Fact]
    public void 每条规则都有一课讲到_除了稿件之间的重复()
    {
        var taught = string.Concat(WritingCourse.Lessons.Select(lesson => lesson.Rules));
        Assert.Empty(RuleCatalogue.Shipped.All.Where(rule => rule.Id[0] != 'Z' && !taught.Contains(rule.Id[0], StringComparison.Ordinal)).Select(rule => rule.Id));
        Assert.Equal(WritingCourse.Lessons.Count, WritingCourse.Lessons.Select(lesson => lesson.Name).Distinct().Count());
    }

    private static ReviewReport Review(SampleText text) => Reviewer.Review(new Manuscript(text.Title, text.Body) { Kind = text.Kind is { } kind ? ReviewTranslation.ToEngine(kind) : null });
}
