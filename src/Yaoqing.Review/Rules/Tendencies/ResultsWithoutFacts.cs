namespace Yaoqing.Review.Rules.Tendencies;

/// <summary>An item about results has at least a figure, a date or a named place.</summary>
internal sealed class ResultsWithoutFacts() : Rule("K03", "成效无实据", Severity.Warning, "信息报送要求：能用数据的尽量加上数据")
{
    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        if (context.Manuscript.Kind is not Kind.Results || text.CharacterCount < 20 || text.Sentences.IsEmpty) return;
        if (Specifics.Count(text, new TextSpan(0, text.Length)) > 0) return;
        context.Report(text, text.Sentences[0].Span, "成效类信息没有一个数据、时间或具体名称，请写明数量、比例、时间。");
        context.Signal(Tendency.TooHollow, 2, "写成效却没有数据、时间");
    }
}
