using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.Web.Pages.Guide;

/// <summary>一课: points, examples to try, skeletons, and the rules that check it.</summary>
public sealed class LessonModel : YaoqingPage
{
    public Lesson Lesson { get; private set; } = null!; // set before the page is rendered

    /// <summary>Whether the reader writes items himself.</summary>
    public bool Writes => Actor.Is(Core.Access.Role.Reporter);

    public int Number { get; private set; }

    public Lesson? Before => Number > 1 ? WritingCourse.Lessons[Number - 2] : null;

    public Lesson? Next => Number < WritingCourse.Lessons.Count ? WritingCourse.Lessons[Number] : null;

    public IEnumerable<IGrouping<RuleGroup, RuleInfo>> Rules => RuleCatalogue.Shipped.All.Where(rule => Lesson.Rules.Contains(rule.Id[0], StringComparison.Ordinal)).GroupBy(rule => rule.Group);

    public IActionResult OnGet(string name)
    {
        var at = WritingCourse.Lessons.ToList().FindIndex(each => each.Name == name);
        if (at < 0)
            return Problematic(Refusal.NotFound("guide.no-such-lesson", "没有这一课。请从写作指南的目录里打开。"));
        (Lesson, Number) = (WritingCourse.Lessons[at], at + 1);
        return Page();
    }

    /// <summary>The lesson that teaches what a rule checks.</summary>
    public static Lesson? Of(RuleInfo rule) => WritingCourse.Lessons.FirstOrDefault(lesson => lesson.Rules.Contains(rule.Id[0], StringComparison.Ordinal));
}
