namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Percentages in one list with different decimal places. Real items mix them freely, so the rule ships switched off.</summary>
internal sealed class MixedDecimals() : SentenceRule("A18", "小数位数", Severity.Hint, "同一组数据保留位数应当一致")
{
    public override LifeCycle LifeCycle => LifeCycle.Preview;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            var (before, current) = (figures[i - 1], figures[i]);
            if (!before.IsPercent || !current.IsPercent || before.Decimals == current.Decimals || figures.Gap(i) is not ("、" or "和")) continue;
            context.Report(figures.Text, figures.Between(i - 1, i), $"同一组百分数保留的小数位数不一（{before.Decimals}位、{current.Decimals}位），宜统一。");
        }
    }
}
