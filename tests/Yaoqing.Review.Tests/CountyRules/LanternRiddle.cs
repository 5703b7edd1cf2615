using Yaoqing.Review.Parsing;
using Yaoqing.Review.Rules;

namespace Yaoqing.Review.Tests.CountyRules;

/// <summary>A county's own rule, added from outside the engine by two files: this one and its page. A desk that cares for lantern fairs names the number of lanterns.</summary>
internal sealed class LanternRiddle() : Rule("D90", "灯会写明盏数", Severity.Warning, "安和县灯会信息写法（演示规则）")
{
    public override IReadOnlyList<RuleOption> Options => [new("reach", "灯会前后多少字内要有盏数", 40, 10, 200)];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) => [new("灯会")];

    public override void Check(ReviewContext context)
    {
        var reach = (int)context.Option("reach");
        if (context.Hits(context.Body) is [var hit, ..])
        {
            var near = new TextSpan(Math.Max(0, hit.Span.Start - reach), Math.Min(context.Body.Length, hit.Span.End + reach));
            var isCounted = ParsedText.Within(context.Body.Quantities, near).ToArray().Any(quantity => quantity.Unit.Name == "盏");
            if (!isCounted) context.Report(context.Body, hit.Span, "写灯会请写明展出多少盏灯。");
        }
    }
}
