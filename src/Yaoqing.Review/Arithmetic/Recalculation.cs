using System.Globalization;
using Yaoqing.Review.Parsing;
using Yaoqing.Review.Rules;

namespace Yaoqing.Review.Arithmetic;

/// <summary>How a printed result compares with what its operands give.</summary>
internal enum Verdict { Consistent, Cut, Inconsistent, NotDecidable }

/// <summary>
/// A printed result set against the interval that its operands allow. Every operand stands for all the values that would print as it does;
/// only where no choice among them, by rounding or by truncation, gives the printed result is the relation called inconsistent.
/// </summary>
/// <param name="Operands">The operands in the order of the formula.</param>
/// <param name="Result">The printed result.</param>
/// <param name="Formula">The formula with the printed numbers, e.g. 255÷300.</param>
/// <param name="Of">Computes the result's interval from those of the operands, in base units (percent as percent); null when undecidable.</param>
internal sealed record Recalculation(IReadOnlyList<Quantity> Operands, Quantity Result, string Formula, Func<Interval[], Interval?> Of)
{
    private const int MostPlaces = 4;

    /// <summary>A label such as 占比 for messages.</summary>
    public string What { get; init; } = "结果";

    public Verdict Verdict
    {
        get
        {
            if (Of(Each(static operand => operand.Rounded)) is not { IsBeyond: false } rounded) return Verdict.NotDecidable;
            if (rounded.Meets(Result.Rounded)) return Verdict.Consistent;
            if (Of(Each(static operand => operand.RoundedOrCut)) is not { IsBeyond: false } wide) return Verdict.NotDecidable;
            return wide.Meets(Result.RoundedOrCut) && !IsNextStep(wide) ? Verdict.Cut : Verdict.Inconsistent;
        }
    }

    /// <summary>1652÷826 is 2 and is never printed as 1: cutting short ends below the next step.</summary>
    private bool IsNextStep(Interval wide) => wide.Low == Result.RoundedOrCut.High && Result.RoundedOrCut.High > Result.Rounded.High;

    private Interval[] Each(Func<Quantity, Interval> interval)
    {
        var all = new Interval[Operands.Count];
        for (var i = 0; i < all.Length; i++) all[i] = interval(Operands[i]);
        return all;
    }

    /// <summary>The exact result divided by the printed one; null when either cannot be had.</summary>
    public decimal? Ratio => Result.BaseValue > 0 && Of(Each(static operand => Interval.Exactly(operand.BaseValue))) is { IsBeyond: false } exact ? exact.Low / Result.BaseValue : null;

    /// <summary>The result that the printed values give, in the printed unit and places of the result.</summary>
    public string Expected
    {
        get
        {
            if (Of(Each(static operand => Interval.Exactly(operand.BaseValue))) is not { } exact) return "";
            return InUnitOf(Result, exact.Low);
        }
    }

    /// <summary>Writes a base value in the unit and scale of a printed quantity, with its places, or with as many more as keep the value true to one part in twenty.</summary>
    public static string InUnitOf(Quantity like, decimal baseValue)
    {
        var scale = like.Step == 0 ? 1 : like.Step / Scale.Tenth(like.Decimals);
        var value = baseValue / like.Unit.Factor / scale;
        var word = scale switch { 1m => "", 100m => "百", 1000m => "千", 10_000m => "万", 1_000_000m => "百万", 10_000_000m => "千万", 100_000_000m => "亿", 1_000_000_000_000m => "万亿", _ => "" };
        var places = like.Decimals;
        while (places < MostPlaces && Math.Abs(Rounded(value, places) - value) * 20 > Math.Abs(value)) places++;
        return Rounded(value, places).ToString("F" + places, CultureInfo.InvariantCulture) + word + like.Unit.Name;
    }

    private static decimal Rounded(decimal value, int places) => Math.Round(value, places, MidpointRounding.AwayFromZero);

    /// <summary>Reports the relation to the review: a finding on the printed result, or an entry under 核对一致.</summary>
    public Verdict Judge(ReviewContext context, ParsedText text, TextSpan relation, Severity? severity = null)
    {
        var verdict = Verdict;
        if (verdict == Verdict.Inconsistent)
            context.Report(text, Result.Span, $"{What}对不上：{Formula}应为{Expected}，写的是{text[Result.Span]}。", suggestions: [Expected], severity: severity,
                evidence: new OrderedDictionary<string, string> { ["算式"] = Formula, ["应为"] = Expected, ["原文"] = text[Result.Span], ["容差"] = Tolerance });
        if (verdict is Verdict.Consistent or Verdict.Cut)
            context.Agree(text, relation, $"{Formula}={text[Result.Span]}" + (verdict == Verdict.Cut ? "（截位）" : "，一致"));
        return verdict;
    }

    private string Tolerance => Of(Each(static operand => operand.RoundedOrCut)) is { } wide
        ? $"按原文各数的精度，{InUnitOf(Result, wide.Low)}～{InUnitOf(Result, wide.High)}之间均算一致" : "";
}
