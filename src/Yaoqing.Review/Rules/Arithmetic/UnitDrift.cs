using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>The same indicator with the same digits in 万元 here and 亿元 there.</summary>
internal sealed class UnitDrift() : Rule("A09", "同一指标单位不一", Severity.Warning, "同一指标前后单位应当一致")
{
    private const int IndicatorLength = 4;

    public override void Check(ReviewContext context)
    {
        Dictionary<(string Indicator, string Digits), Quantity>? seen = null;
        var text = context.Body;
        foreach (var quantity in text.Quantities)
        {
            if (quantity.Unit.Dimension is not (Dimension.Money or Dimension.Area or Dimension.Mass or Dimension.Power) || quantity.Number.Length < 2 || quantity.Approximation != Approximation.None || !Indicator(text, quantity, out var indicator)) continue;
            var key = (indicator, text[quantity.Number]);
            seen ??= [];
            if (!seen.TryGetValue(key, out var before)) seen[key] = quantity;
            else if (before.IsLike(quantity) && before.BaseValue != quantity.BaseValue)
                context.Report(text, quantity.Span, $"前面写的是“{text[before.Span]}”，这里数字相同而单位不同，请核对。", suggestions: [text[before.Span]],
                    evidence: new OrderedDictionary<string, string> { ["前文"] = indicator + text[before.Span], ["此处"] = indicator + text[quantity.Span] });
        }
    }

    private static bool Indicator(ParsedText text, Quantity quantity, out string indicator)
    {
        var start = quantity.Span.Start;
        indicator = "";
        if (start < IndicatorLength) return false;
        indicator = text[new TextSpan(start - IndicatorLength, start)];
        return indicator.All(CharTable.IsHan);
    }
}
