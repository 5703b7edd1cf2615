namespace Yaoqing.App.Administration.Demonstration;

/// <summary>The desks an invented item goes to.</summary>
public enum DemoLine { Party, Government, Both }

public enum DemoForm { Brief, Research }

public enum DemoKind { Measures, Results, ProblemAndAdvice, Feedback }

public enum DemoStructure { InvertedPyramid, Composite, Enumeration, DirectNarrative }

public enum DemoSource { Documents, Grassroots, News, Feedback }

/// <summary>An equation that the text states, as printed: <c>40/46%</c> = <c>87%</c>. Left operands and result stand in the body or the title.</summary>
public sealed record DemoRelation(string Expression, string Result);

/// <summary>One invented item of a unit, ready for the import: plain words only, no entities.</summary>
/// <param name="UnitName">Short name of a unit of the county.</param>
/// <param name="Date">Day of reporting, Asia/Shanghai.</param>
/// <param name="Emergency">突发: the head must sign.</param>
/// <param name="Major">重大: a problem-and-advice item that the head must sign.</param>
/// <param name="EventDate">What a feedback item answers to happened on this day; more than three days before <paramref name="Date"/> is 迟报.</param>
public sealed record DemoItem(
    string UnitName,
    DemoLine Line,
    DemoForm Form,
    DemoKind Kind,
    DemoStructure Structure,
    DemoSource Source,
    string Board,
    string Topic,
    DateOnly Date,
    string Title,
    string Body,
    bool Emergency,
    bool Major,
    DateOnly? EventDate,
    IReadOnlyList<DemoRelation> Relations);
