using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>A closed list of shares adds up to 100 % (04b shapes 6, 24). Only lists that come near 100 are judged: others overlap or name a few.</summary>
internal sealed class SharesToHundred() : SentenceRule("A05", "各项占比之和", Severity.Warning, "算术：各项占比之和=100%")
{
    private static readonly Interval Near = new(88, 115);
    private static readonly WordList Partial = new("多选", "调查", "问卷", "受访", "主要", "以上", "以下", "等");

    public override Anchors Anchors { get; } = Anchors.Of("结占");

    protected override void Check(ReviewContext context, Figures figures)
    {
        CheckStructure(context, figures);
        for (var first = 0; first < figures.Count; first++)
        {
            var last = LastOfList(figures, first);
            if (last - first >= 2) Judge(context, figures, first, last);
            first = Math.Max(first, last);
        }
    }

    /// <summary>A占45%、B占35%、C占30% or 分别占45%、35%、30%.</summary>
    private static int LastOfList(Figures figures, int first)
    {
        if (!figures[first].IsPercent || figures[first].InRange || !figures.Lead(first).Contains('占')) return first;
        var together = figures.Lead(first).Contains("分别", StringComparison.Ordinal);
        var last = first;
        for (var i = first + 1; i < figures.Count; i++)
        {
            if (figures[i].IsAmount && !together && i + 1 < figures.Count && figures[i + 1].IsPercent) continue; // 冰箱4156台，占22.6%；…
            if (!figures[i].IsPercent || figures[i].InRange || figures.Gap(i).IndexOfAny("。；") >= 0 || figures.Gap(i).Length > 24) break;
            if (together ? figures.Gap(i) is not ("、" or "和" or "，") : !figures.Gap(i).Contains('占')) break;
            last = i;
        }
        return last;
    }

    private static void Judge(ReviewContext context, Figures figures, int first, int last)
    {
        var shares = figures.List[first..(last + 1)].ToArray().Where(figure => figure.IsPercent).ToArray();
        if (shares.Length < 3 || Figures.HasAny(figures.Words, Partial) || figures.Words.Contains("其中", StringComparison.Ordinal) && !IsClosed(figures, last)) return;
        JudgeSum(context, figures.Text, shares, figures.Between(first, last), "%");
    }

    /// <summary>A list that ends with 其他 leaves nothing out.</summary>
    private static bool IsClosed(Figures figures, int last) =>
        last > 0 && Figures.HasAny(figures.Gap(last).Length > 4 ? figures.Gap(last) : figures.Gap(last - 1), ["其他", "其它", "其余"]);

    private static void JudgeSum(ReviewContext context, ParsedText text, Quantity[] shares, TextSpan span, string unit)
    {
        var sum = shares.Select(share => share.RoundedOrCut).Aggregate((a, b) => a + b);
        var printed = shares.Sum(share => share.Value);
        var formula = string.Join("＋", shares.Select(share => text[share.Span]));
        if (sum.Meets(Interval.Exactly(100))) context.Agree(text, span, $"{formula}=100{unit}，一致");
        else if (Near.Contains(printed))
            context.Report(text, span, $"各项占比之和是{printed:0.##}{unit}，不是100{unit}，请核对。", evidence: new OrderedDictionary<string, string> { ["算式"] = formula, ["合计"] = $"{printed:0.##}{unit}", ["应为"] = "100" + unit });
    }

    /// <summary>三次产业结构由a:b:c调整为d:e:f.</summary>
    private static void CheckStructure(ReviewContext context, Figures figures)
    {
        if (!figures.Words.Contains("结构", StringComparison.Ordinal)) return;
        for (var i = 0; i + 2 < figures.Count; i++)
        {
            if (figures.Gap(i + 1) is not (":" or "：" or "∶") || figures.Gap(i + 2) is not (":" or "：" or "∶") || figures[i].Value > 100) continue;
            JudgeSum(context, figures.Text, figures.List[i..(i + 3)].ToArray(), figures.Between(i, i + 2), "");
            i += 2;
        }
    }
}
