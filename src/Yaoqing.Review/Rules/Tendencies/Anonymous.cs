namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>
/// 太空洞 as the trade defines it: take the names away and it could be anyone's. What must be left are figures, dates and terms of its own,
/// per 100 characters, by kind: the densities of real items (results 5.9, feedback 3.3, problems 2.1, measures 1.2; hollow ones 1.0).
/// </summary>
internal sealed class Anonymous() : Rule("K04", "去掉地名放哪里都合适", Severity.Warning, "信息编写要求：避免太空洞，要有本地特色")
{
    private const int Shortest = 120;

    public override IReadOnlyList<RuleOption> Options =>
    [
        new("results", "成效类每千字至少多少处具体内容", 15),
        new("measures", "措施类每千字至少多少处具体内容", 5),
        new("problem", "问题建议类每千字至少多少处具体内容", 6),
        new("feedback", "反馈类每千字至少多少处具体内容", 8),
    ];

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (context.Manuscript.Kind is not { } kind || text.CharacterCount < Shortest || text.Sentences.IsEmpty) return;
        var least = context.Option(kind switch { Kind.Results => "results", Kind.Measures => "measures", Kind.ProblemAndAdvice => "problem", Kind.Feedback => "feedback" });
        var specific = Specifics.Count(text, new TextSpan(0, text.Length));
        if (1000 * specific >= least * text.CharacterCount) return;
        context.Report(text, text.Sentences[0].Span, $"全文{text.CharacterCount}字只有{specific}处数据、时间或专名，去掉地名放到哪里都合适，请补充本地的具体做法和数据。",
            evidence: new Dictionary<string, string> { ["具体内容"] = $"{specific}处", ["字数"] = $"{text.CharacterCount}" });
        context.Signal(Tendency.TooHollow, 2, "去掉地名后几乎没有具体内容");
    }
}
