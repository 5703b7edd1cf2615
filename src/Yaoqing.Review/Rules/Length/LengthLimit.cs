namespace Yaoqing.Review.Rules.Length;

/// <summary>
/// The one check behind the four length limits. 字数 = non-white text elements of the body, each digit and mark one.
/// Up to <c>silent</c> nothing is said, up to <c>max</c> a hint, above a finding of full weight; below <c>min</c> as well.
/// </summary>
internal abstract class LengthLimit(string id, string name, Severity ceiling, Line line, Form form, int min, int silent, int max)
    : Rule(id, name, ceiling, "信息报送要求：精炼")
{
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("min", "最少字数", min),
        new("silent", "不提示的字数", silent),
        new("max", "上限字数", max),
    ];

    public override void Check(ReviewContext context)
    {
        if (context.Manuscript.Line != line || context.Manuscript.Form != form) return;
        var count = context.Body.CharacterCount;
        if (count > context.Option("max"))
            context.ReportMeta($"正文{count}字，超过{context.Option("max")}字的上限，请压缩{count - context.Option("max")}字以上。", evidence: Facts(context, count));
        else if (count > context.Option("silent"))
            context.ReportMeta($"正文{count}字，比要求的{context.Option("silent")}字左右略长，可再精炼。", evidence: Facts(context, count), severity: Severity.Hint);
        else if (count > 0 && count < context.Option("min"))
            context.ReportMeta($"正文只有{count}字，内容可能不完整，请补充事实和数据。", evidence: Facts(context, count), severity: Severity.Warning);
    }

    private static Dictionary<string, string> Facts(ReviewContext context, int count) => new()
    {
        ["字数"] = $"{count}",
        ["上限"] = $"{context.Option("max")}",
    };
}
