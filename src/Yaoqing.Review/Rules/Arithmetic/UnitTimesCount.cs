using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Unit amount × count = amount (04b shape 30): 5户，每户3万元，共15万元; 面积×亩产=总产.</summary>
internal sealed class UnitTimesCount() : SentenceRule("A11", "单量乘数量", Severity.Warning, "算术：单量×数量=总量")
{
    private const int LongestGap = 18;
    private static readonly WordList Each = new("每户", "每人", "每亩", "每个", "每名", "每家", "每村", "每套", "每台", "每座", "每处", "各");

    public override Anchors Anchors { get; } = Anchors.Of("每各均产");

    protected override int Fewest => 2;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 1; i < figures.Count; i++)
            if (AreaBefore(figures, i - 1) is null && IsPerAcreTwice(figures, i)) JudgeEarlierArea(context, figures, i);
        for (var i = 2; i < figures.Count; i++)
        {
            var (count, each, total) = (figures[i - 2], figures[i - 1], figures[i]);
            if (IsYield(figures, i))
            {
                if (AreaOfYield(figures, i - 1) is { } area) Judge(context, figures, i, each, area);
                continue;
            }
            if (!count.IsAmount || !total.IsAmount || figures.Gap(i).IndexOfAny("；。") >= 0 || figures.Gap(i - 1).IndexOfAny("；。") >= 0) continue;
            if (each.IsAmount && each.IsLike(total) && !each.IsLike(count) && figures.Gap(i).Length <= 8 && figures.Gap(i - 1).Length <= LongestGap && (IsEach(figures, i - 1, count) || IsPer(figures, i - 1, count)) && IsTotal(figures, i) && !ListGives(figures, i))
                Judge(context, figures, i, each.Approximation == Approximation.None && IsEach(figures, i - 1, count) ? each with { Step = 0 } : each, i - 2); // a rate per head is a norm, not a rounded figure
        }
    }

    /// <summary>小麦2.1万亩、油菜1.3万亩，亩均增收300元，年增收1020万元: the counts before belong to the list.</summary>
    private static bool ListGives(Figures figures, int total)
    {
        var sum = figures[total - 2].RoundedOrCut;
        for (var i = total - 3; i >= 0 && figures[i].IsAmount && figures[i].IsLike(figures[total - 2]) && figures.Gap(i + 1).IndexOfAny("；。") < 0; i--)
        {
            sum += figures[i].RoundedOrCut;
            if ((sum * figures[total - 1].RoundedOrCut).Meets(figures[total].RoundedOrCut)) return true;
        }
        return false;
    }

    /// <summary>共3600元, 受益720人, or the word behind 每亩 again: 每亩租金800元，年付租金10.56万元.</summary>
    private static bool IsTotal(Figures figures, int total)
    {
        var lead = figures.Lead(total);
        if (Figures.HasAny(lead, ["共", "合计", "总", "受益", "惠及", "参训"])) return true;
        var each = figures.Lead(total - 1);
        return each.Length >= 4 && lead.Length >= 2 && lead.EndsWith(each[^2..]);
    }

    /// <summary>亩均增收800元, 每亩租金800元: 亩 or 每亩, then what is counted.</summary>
    private static bool IsPer(Figures figures, int each, Quantity count)
    {
        var lead = figures.Lead(each);
        var unit = count.Unit.Name.AsSpan();
        return lead.Length <= unit.Length + 8 && (lead.StartsWith("每") && lead[1..].StartsWith(unit) || lead.StartsWith(unit) && lead[unit.Length..].StartsWith("均"));
    }

    private static bool IsEach(Figures figures, int each, Quantity count)
    {
        if (figures.Lead(each) is ['每', var noun] && figures.ClauseBefore(each - 1) is [.., var last] && noun == last && count.Unit.Base == "个") return true; // 辅导班24个，每班30人
        if (figures.Lead(each).TrimEnd("约需要补助").Trim() is ['每', var thing] && count.Unit.Base == "个" && figures.After(each - 1) is [var first, ..] && first == thing) return true; // 12个班，每班45人
        var gap = figures.Gap(each).TrimEnd("补助奖励发放投入为配备安排贴培训约造价租金需");
        if (gap.EndsWith("每" + count.Unit.Name, StringComparison.Ordinal)) return true;
        foreach (var word in Each)
            if (gap.EndsWith(word, StringComparison.Ordinal) && (word == "各" || word[1] == count.Unit.Base[0] || count.Unit.Base == "个")) return true;
        return false;
    }

    /// <summary>面积1200亩，亩产500公斤，总产60万公斤.</summary>
    private static bool IsYield(Figures figures, int total) =>
        figures.Gap(total).IndexOfAny("；。") < 0 && figures[total - 1].Unit.Dimension is Dimension.Mass or Dimension.Rate && Figures.HasAny(figures.Lead(total - 1), ["亩产", "单产"])
        && figures[total].Unit.Dimension == Dimension.Mass && Figures.HasAny(figures.Lead(total), ["总产", "产量"]) && figures[total - 1].Unit.Dimension == Dimension.Mass;

    /// <summary>The area right before the yield, else the only one of the sentence.</summary>
    private static int? AreaOfYield(Figures figures, int each) => figures[each - 1].Unit.Base == "亩" && figures.Gap(each).IndexOfAny("；。") < 0 ? each - 1 : AreaBefore(figures, each);

    /// <summary>1.9万亩小麦全部收割完毕，较去年提前3天；亩产…: the only area before the yield.</summary>
    private static int? AreaBefore(Figures figures, int each)
    {
        int? found = null;
        for (var i = 0; i < each; i++)
        {
            if (figures[i].Unit.Base != "亩" || figures[i].InRange) continue;
            if (found is not null) return null;
            found = i;
        }
        return found;
    }

    /// <summary>亩均增收620元，年增收8.2万元: the same word for one 亩 and for all.</summary>
    private static bool IsPerAcreTwice(Figures figures, int total)
    {
        var each = figures.Lead(total - 1);
        var lead = figures.Lead(total);
        return each.StartsWith("亩均") && each.Length is >= 4 and <= 6 && lead.Length is >= 2 and <= 5 && lead.EndsWith(each[^2..])
            && figures[total].IsAmount && figures[total].IsLike(figures[total - 1]) && figures.Gap(total).IndexOfAny("；。") < 0;
    }

    /// <summary>The area stands in a sentence before: a slip only if it nearly gives the total.</summary>
    private static void JudgeEarlierArea(ReviewContext context, Figures figures, int total)
    {
        var wide = figures.WithEarlier(out var offset);
        if (AreaBefore(wide, offset) is { } area && NearMiss.Of([Of(wide, total + offset, wide[total - 1 + offset], area)]) is { } miss) miss.Judge(context, wide.Text, wide[total + offset].Span);
    }

    private static Recalculation Of(Figures figures, int total, Quantity each, int count) =>
        new([figures[count], each], figures[total], $"{figures.Printed(count)}×{figures.Text[each.Span]}", static operands => operands[0] * operands[1]) { What = "总量" };

    private static void Judge(ReviewContext context, Figures figures, int total, Quantity each, int count) =>
        Of(figures, total, each, count).Judge(context, figures.Text, figures.Between(count, total));
}
