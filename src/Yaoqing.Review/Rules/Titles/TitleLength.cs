namespace Yaoqing.Review.Rules.Titles;

/// <summary>A title is read at a glance: 40 of 49 real titles have 9 to 21 characters.</summary>
internal sealed class TitleLength() : Rule("T01", "标题长度", Severity.Warning, "信息报送要求：标题要简练")
{
    public override IReadOnlyList<RuleOption> Options => [new("max", "标题最多字数", 30, 10, 80)];

    public override void Check(ReviewContext context)
    {
        var count = context.Title.CharacterCount;
        if (count > context.Option("max"))
            context.Report(context.Title, new TextSpan(0, context.Title.Length), $"标题有{count}字，请压到{context.Option("max")}字以内，一个标题只说一件事。");
    }
}
