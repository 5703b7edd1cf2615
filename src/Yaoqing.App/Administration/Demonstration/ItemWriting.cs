using System.Globalization;

namespace Yaoqing.App.Administration.Demonstration;

/// <summary>
/// Puts one item together from the frames of its topic, in the shapes of 01 §1.3: measures under 一是…二是, results with the figures first,
/// each problem with its advice, feedback on what a leader asked for.
/// </summary>
internal sealed class ItemWriting(DemoTopic topic, DemoCommonFrames common, FrameFilling filling, SeededDraw draw)
{
    private const string Ordinals = "一二三四五";

    public (string Title, string Body) Write(DemoKind kind, DemoStructure structure, int points, bool roomy) => kind switch
    {
        DemoKind.Measures => Measures(structure, points, roomy),
        DemoKind.Results => Results(structure, points, roomy),
        DemoKind.ProblemAndAdvice => ProblemAndAdvice(points),
        DemoKind.Feedback => Feedback(points, roomy),
    };

    /// <summary>两, 三, 四: how a title counts the points of its list.</summary>
    public static string Counted(int points) => points == 2 ? "两" : Ordinals[points - 1].ToString(CultureInfo.InvariantCulture);

    private (string, string) Measures(DemoStructure structure, int points, bool roomy)
    {
        var listed = structure is DemoStructure.Enumeration or DemoStructure.InvertedPyramid;
        var titles = DemoMaterial.Lines(topic.Titles).Where(title => listed || !title.Contains("{k}", StringComparison.Ordinal)).ToList();
        var title = draw.Pick(titles).Split('@', StringSplitOptions.TrimEntries);
        var steps = Some(topic.Steps, points, first: title.ElementAtOrDefault(1)).ToList();
        var lead = structure == DemoStructure.InvertedPyramid ? ResultLead().Lead : filling.Fill(One(topic.Leads));
        var told = listed ? Numbered(steps) : Told(steps);
        var outcome = roomy && !topic.Emergency && structure != DemoStructure.InvertedPyramid ? ResultLead().Lead + Facts(1) : Facts(topic.Emergency ? 1 : 2);
        var body = lead + told + outcome;
        var namesSteps = listed && !topic.Emergency && title.Length == 1 && draw.Chance(50);
        return (filling.FillTitle(namesSteps ? $"{{here}}{Heading(steps[0])}、{Heading(steps[1])}推进{{topic}}" : title[0]), body + (roomy ? Goal() : ""));
    }

    private (string, string) Results(DemoStructure structure, int points, bool roomy)
    {
        var (title, lead) = ResultLead();
        var facts = Facts(roomy ? 3 : 2);
        return structure switch
        {
            DemoStructure.InvertedPyramid => (title, lead + facts + Told(Some(topic.Steps, points - 1))),
            DemoStructure.Composite => (title, filling.Fill(One(topic.Leads)) + Told(Some(topic.Steps, points - 1)) + lead + Facts(1)),
            DemoStructure.Enumeration => (title, lead + Numbered(Some(topic.Steps, points)) + Facts(1)),
            DemoStructure.DirectNarrative => (title, lead + facts + (roomy ? Goal() : "")),
        };
    }

    private (string, string) ProblemAndAdvice(int points)
    {
        var issues = Some(topic.Issues, points).Select(issue => filling.FillTogether(issue.Split("=>", StringSplitOptions.TrimEntries))).ToList();
        var title = filling.Fill(One(common.IssueTitles));
        var lead = filling.Fill(One(topic.Leads)) + filling.Fill(One(common.IssueLeads));
        var problems = issues.Select((issue, at) => $"{Ordinals[at]}是{issue[0]}。");
        var advice = issues.Select((issue, at) => $"{Ordinals[at]}是{(issue[1].StartsWith("建议", StringComparison.Ordinal) ? issue[1][2..] : issue[1])}");
        return (title, $"{lead}\n存在的问题：{string.Concat(problems)}\n对策建议：{string.Join("；", advice)}。");
    }

    private (string, string) Feedback(int points, bool roomy)
    {
        var (title, lead) = TitleAndLead(common.Feedback);
        return (title, lead + Numbered(Some(topic.Steps, points)) + (roomy ? Facts(1) : "") + Goal());
    }

    private (string Title, string Lead) ResultLead() => TitleAndLead(topic.Results);

    // The numbers that title and sentence share are drawn in the one that defines them.
    private (string Title, string Lead) TitleAndLead(string block)
    {
        var parts = One(block).Split("=>", StringSplitOptions.TrimEntries);
        if (parts[0].Contains('=', StringComparison.Ordinal))
        {
            var titleFirst = filling.FillTogether(parts[0], parts[1]);
            return (titleFirst[0], titleFirst[1]);
        }
        var leadFirst = filling.FillTogether(parts[1], parts[0]);
        return (leadFirst[1], leadFirst[0]);
    }

    private string Numbered(IEnumerable<string> steps) => string.Concat(steps.Select((step, at) =>
    {
        var parts = step.Split('|', StringSplitOptions.TrimEntries);
        return $"{Ordinals[at]}是{parts[0]}。{filling.Fill(parts[1])}";
    }));

    private string Told(IEnumerable<string> steps) =>
        string.Concat(steps.Select(step => filling.Fill(step.Split('|', StringSplitOptions.TrimEntries)[1])));

    private static string Heading(string step) => step.Split('|', StringSplitOptions.TrimEntries)[0];

    private string Facts(int count) => string.Concat(Some(topic.Facts, count).Select(filling.Fill));

    private string Goal() => filling.Fill(One(topic.Goals));

    private string One(string block) => draw.Pick(DemoMaterial.Lines(block));

    private IEnumerable<string> Some(string block, int count, string? first = null) =>
        draw.Shuffled(DemoMaterial.Lines(block)).OrderByDescending(line => first is not null && line.StartsWith(first, StringComparison.Ordinal)).Take(count);
}
