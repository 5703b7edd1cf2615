using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// Part ÷ whole = printed share (04b shapes 1, 2, 5): M的N，占P%; N，占M的P%; M…完成N，占计划的P%; 共M，其中N，占P%; 任务M，开工N，开工率P%.
/// A base that stands next to the share binds; a base found by its noun counts only if it is the sole candidate.
/// </summary>
internal sealed class ShareOfTotal() : SentenceRule("A01", "占比与总量", Severity.Error, "算术：部分÷总量=占比，按书写精度取区间")
{
    /// <summary>A share whose base was found by its noun.</summary>
    private sealed record BoundShare(int Part, int Share, int Whole);

    private static readonly WordList ShareWords = new("占", "完成", "达到", "达", "为", "是", "率", "相当于");
    private static readonly WordList OtherBase = new("全县的", "全市的", "全省的", "全国的", "全镇的", "上年", "去年", "同期");

    public override Anchors Anchors { get; } = Anchors.Of("%");

    protected override void Check(ReviewContext context, Figures figures)
    {
        var bound = new List<BoundShare>();
        var bare = new List<int>();
        var named = new List<int>();
        var wide = figures.WithEarlier(out var offset);
        for (var share = 0; share < figures.Count; share++)
        {
            if (!figures[share].IsPercent || figures[share].InRange) continue;
            if (!IsShare(figures, share) && !IsNounOf(figures, share))
            {
                if (PartInBracket(figures, share)) UnnamedBase.Judge(context, wide, share + offset, share + offset + 1);
                continue;
            }
            if (figures.Gap(share).Contains("分别", StringComparison.Ordinal)) { share = CheckSeverally(context, figures, share); continue; }
            if (Adjacent(figures, share) is { } tight) Judge(context, figures, new ShareTerms(tight.Part, tight.Whole), share);
            else if (ShareBase.Find(wide, share + offset, offset) is { } terms)
            {
                Judge(context, wide, terms, share + offset);
                if (terms.Part == share + offset - 1 && figures.Gap(share).Contains('占')) named.Add(share + offset);
            }
            else if (PartInBracket(figures, share)) UnnamedBase.Judge(context, wide, share + offset, share + offset + 1);
            else if (share == 0 || figures[share - 1] is not { IsAmount: true } || IsOfOtherBase(figures.Gap(share))) continue;
            else if (Bound(figures, share) is { } whole) bound.Add(new BoundShare(share - 1, share, whole));
            else if (ShareBase.IsBare(figures.Gap(share))) bare.Add(share);
            else if (ShareBase.VerbOf(figures.Gap(share)) is { Length: > 0 } verb && (Figures.Affirms(figures.Lead(share - 1), verb) || Figures.Abbreviates(verb, figures.Lead(share - 1)))) UnnamedBase.Judge(context, wide, share + offset, share + offset - 1);
        }
        foreach (var (part, share, whole) in bound)
            if (!SharesAnotherBase(figures, bound, whole) && !IsForced(figures, bound, whole)) Judge(context, figures, new ShareTerms(part, whole), share);
        GoodAirDays.Check(context, figures);
        if (bare.Count > 0) CheckBare(context, wide, offset, [.. bare.Select(share => share + offset)], [.. named, .. bound.Select(entry => entry.Share + offset)]);
    }

    /// <summary>任职率达68.4%（26个小区）: the part stands behind the rate.</summary>
    private static bool PartInBracket(Figures figures, int share) =>
        share + 1 < figures.Count && ShareBase.VerbOf(figures.Gap(share)).Length > 0 && figures.Gap(share + 1) is "（" or "(" && figures[share + 1].IsAmount && figures.After(share + 1).IndexOfAny('）', ')') is >= 0 and <= 4;

    private static bool IsForced(Figures figures, List<BoundShare> bound, int whole) =>
        ShareGroup.IsForcedTo100(figures, [.. bound.Where(entry => entry.Whole == whole).Select(entry => entry.Share)], figures[whole].RoundedOrCut);

    /// <summary>Shares that name no base: the base that most of the list agrees on, or for one alone the nearest whole.</summary>
    private static void CheckBare(ReviewContext context, Figures f, int floor, List<int> bare, List<int> bound)
    {
        foreach (var unit in bare.GroupBy(share => f[share - 1].Unit.Base))
        {
            var list = bound.Where(share => f[share - 1].Unit.Base == unit.Key).Concat(unit).Order().ToList();
            if (list.Count > 1 && ShareGroup.BaseOf(f, list) is { } common)
            {
                if (!ShareGroup.IsForcedTo100(f, list, common.Base))
                    foreach (var share in unit) JudgeCommon(context, f, share, common.Base, common.Index);
            }
            else
                foreach (var share in unit)
                    if (ShareBase.Nearest(f, share - 1, floor) is not { } terms) { if (list.Count == 1) UnnamedBase.Judge(context, f, share, share - 1); }
                    else if (terms.IsSure || list.Count == 1) Judge(context, f, terms, share);
        }
    }

    private static void JudgeCommon(ReviewContext context, Figures f, int share, Interval common, int? whole)
    {
        if (whole is { } index) Judge(context, f, new ShareTerms(share - 1, index), share);
        else if (ShareGroup.Agrees(f, share, common)) context.Agree(f.Text, f.Between(share - 1, share), $"占各项之和的{f.Printed(share)}，一致");
        else context.Report(f.Text, f[share].Span, $"同一组其他各项都是按各项之和算的，这一项的占比{f.Printed(share)}与之不符，请核对。", severity: Severity.Warning);
    }

    /// <summary>共M，其中甲a、乙b，分别占P、Q: share by share; returns the index of the last share.</summary>
    private static int CheckSeverally(ReviewContext context, Figures figures, int first)
    {
        var last = first;
        while (last + 1 < figures.Count && figures[last + 1].IsPercent && figures.Gap(last + 1) is "、" or "和" or "，") last++;
        var (count, whole) = (last - first + 1, first - (last - first + 1) - 1);
        if (HasOwnBases(figures, first, count))
        {
            for (var i = 0; i < count; i++) Of(figures, new ShareTerms(first - count + i, last + 1 + i), first + i).Judge(context, figures.Text, figures.Between(first - count + i, last + 1 + i));
            return last;
        }
        if (whole < 0 || !figures[whole].IsAmount || figures.IsAverage(whole) || !figures.After(whole).Contains("其中", StringComparison.Ordinal)) return last;
        for (var part = whole + 1; part < first; part++)
            if (!figures[part].IsAmount || !figures[part].IsLike(figures[whole])) return last;
        for (var i = 0; i < count; i++) Judge(context, figures, new ShareTerms(whole + 1 + i, whole), first + i);
        return last;
    }

    /// <summary>化肥1.12万吨、农膜186吨，分别占计划的106.7%、103.3%（计划分别为1.05万吨、180吨）: as many parts before as bases behind.</summary>
    private static bool HasOwnBases(Figures figures, int first, int count)
    {
        if (first < count || first + 2 * count > figures.Count || figures.Gap(first + count) is not ['（' or '(', ..] words || !words.EndsWith("分别为")) return false;
        for (var i = 0; i < count; i++)
        {
            var (part, whole) = (first - count + i, first + count + i);
            if (!figures[part].IsAmount || !figures[part].IsLike(figures[whole]) || i > 0 && (figures.Gap(whole) is not ("、" or "和") || figures.Gap(part) is not ['、' or '和', ..])) return false;
        }
        return figures.After(first + 2 * count - 1) is ['）' or ')', ..];
    }

    private static bool IsShare(Figures figures, int share)
    {
        var gap = figures.Gap(share);
        return gap.IndexOfAny("；。") < 0 && gap.Length <= 24 && Figures.HasAny(gap, ShareWords) | gap is "的" or "）的" or ")的" && !Figures.HasAny(gap, Cues.Rise) && !Figures.HasAny(gap, Cues.Fall)
            && !Figures.HasAny(gap, ["高于", "低于", "超过", "平均", "进度", "力争", "确保", "预计"]);
    }

    /// <summary>M的N，占…P% and N，占M的P%: three figures in a row.</summary>
    private static (int Part, int Whole)? Adjacent(Figures figures, int share)
    {
        if (share < 2 || !figures[share - 1].IsAmount || !figures[share - 2].IsAmount || !figures[share - 1].IsLike(figures[share - 2])) return null;
        var middle = figures.Gap(share - 1);
        if (middle is "的" && figures.Gap(share).Contains('占')) return (share - 1, share - 2);
        var afterComma = middle.IndexOfAny("，（") is >= 0 and var comma ? middle[(comma + 1)..] : default;
        var opens = afterComma.StartsWith("占") || afterComma.StartsWith("完成") || afterComma.StartsWith("达到") || afterComma.StartsWith("为") || afterComma.StartsWith("是");
        return (figures.Gap(share) is "的" || IsNounOf(figures, share)) && opens && (afterComma.StartsWith("占") || Figures.HasAny(afterComma, Cues.Target) || Figures.HasAny(afterComma, Cues.Total)) ? (share - 2, share - 1) : null;
    }

    /// <summary>完成32个村，占全县146个村的21.9%: 个 says nothing, the noun behind it is the same for both.</summary>
    private static bool IsNounOf(Figures figures, int share) =>
        share >= 2 && figures.Gap(share) is [.., '的'] noun && noun.Length is 2 or 3 && figures.After(share - 2).StartsWith(noun[..^1]);

    /// <summary>The base named by its noun before the part; null when none or more than one would do.</summary>
    private static int? Bound(Figures figures, int share)
    {
        var part = share - 1;
        var gap = figures.Gap(share);
        var byTarget = Figures.HasAny(gap, Cues.Target);
        var among = !byTarget && gap.Contains('占');
        var rate = ShareBase.VerbOf(gap);
        var noun = NounOfBase(gap);
        int? found = null;
        for (var i = part - 1; i >= 0; i--)
        {
            if (!figures[i].IsAmount || !figures[i].IsLike(figures[part])) continue;
            var fits = byTarget ? Figures.HasAny(LeadOf(figures, i), Cues.Target)
                : among ? IsWholeBefore(figures, i, part) || i == part - 1 && IsSelection(figures, i, part) || noun.Length > 0 && LeadOf(figures, i).IndexOf(noun) >= 0
                : rate.Length > 0 && Figures.Affirms(figures.Lead(part), rate) && (Figures.HasAny(LeadOf(figures, i), Cues.Target) || Figures.HasAny(LeadOf(figures, i), Cues.Total));
            if (!fits) continue;
            if (found is not null) return null;
            found = i;
        }
        return found ?? (IsRateOfNeighbour(figures, part, rate) ? part - 1 : null);
    }

    /// <summary>抽检1260批次，合格1231批次，合格率97.7%: the part is the rate's own verb, the whole stands right before it.</summary>
    private static bool IsRateOfNeighbour(Figures figures, int part, ReadOnlySpan<char> rate) =>
        rate.Length > 0 && part > 0 && figures.Lead(part).TrimStart("已实际").StartsWith(rate) && figures[part - 1].IsAmount && figures[part - 1].IsLike(figures[part])
        && figures[part - 1].Value >= figures[part].Value && figures.Gap(part).Length <= 10;

    /// <summary>48处场所中，设有车位的21处，占43.8%: 中 after the whole says that the part was taken from it.</summary>
    private static bool IsSelection(Figures figures, int whole, int part)
    {
        var gap = figures.Gap(part);
        return gap.Length <= 24 && gap.IndexOfAny("；。") < 0 && Figures.HasAny(gap, ["中，", "中有", "中的", "里，", "里有"]) && !figures.IsAverage(whole) && figures[whole].Value >= figures[part].Value;
    }

    /// <summary>占需求总数的 names its base: 需求; empty when it does not.</summary>
    private static ReadOnlySpan<char> NounOfBase(ReadOnlySpan<char> gap)
    {
        var at = gap.IndexOf('占');
        return at >= 0 && gap.Length > at + 4 && gap[(at + 3)..].StartsWith("总") && gap[at + 1] is not ('全' or '其') ? gap[(at + 1)..(at + 3)] : default;
    }

    private static ReadOnlySpan<char> LeadOf(Figures figures, int index)
    {
        var lead = figures.Gap(index);
        var mark = lead.LastIndexOfAny("，；：");
        return mark < 0 ? lead : lead[(mark + 1)..];
    }

    /// <summary>共M，其中N，占P%: 其中 stands between, and M is the first figure before it.</summary>
    private static bool IsWholeBefore(Figures figures, int whole, int part)
    {
        var after = figures.After(whole);
        if (figures.IsAverage(whole) || part - 1 != whole && !figures[part - 1].IsPercent) return false; // after a plain list the share may be that of the list
        return after.Contains("其中", StringComparison.Ordinal) && figures.Text.Slice(figures[whole].Span.End, figures[part].Span.Start).IndexOfAny("；。") < 0;
    }

    private static bool IsOfOtherBase(ReadOnlySpan<char> gap) => Figures.HasAny(gap, OtherBase);

    /// <summary>Two parts of one whole whose shares agree on another base: the base was not declared, so nothing is decided.</summary>
    private static bool SharesAnotherBase(Figures figures, List<BoundShare> parts, int whole)
    {
        Interval? common = null;
        var count = 0;
        foreach (var (part, share, _) in parts.Where(entry => entry.Whole == whole))
        {
            if (Interval.Percent(figures[part].RoundedOrCut, figures[share].RoundedOrCut) is not { } implied) return false;
            if (common is { } soFar && !soFar.Meets(implied)) return false;
            common = common is { } both ? new Interval(Math.Max(both.Low, implied.Low), Math.Min(both.High, implied.High)) : implied;
            count++;
        }
        return count >= 2 && common is { } one && !one.Meets(figures[whole].RoundedOrCut);
    }

    private static void Judge(ReviewContext context, Figures figures, ShareTerms terms, int share)
    {
        var relation = Of(figures, terms, share);
        if (relation.Verdict == Verdict.Inconsistent && AgreesOtherwise(figures, share, terms)) return;
        var first = Math.Min(terms.Part, terms.Whole);
        relation.Judge(context, figures.Text, figures[first].Span.To(figures[Math.Max(share, Math.Max(terms.Part, terms.Whole))].Span), terms.IsSure ? null : Severity.Warning);
    }

    internal static Recalculation Of(Figures figures, ShareTerms terms, int share)
    {
        var (part, whole) = (figures.Printed(terms.Part), figures.Printed(terms.Whole));
        return terms.IsComplement
            ? new([figures[terms.Part], figures[terms.Whole]], figures[share], $"（{whole}－{part}）÷{whole}", static of => Interval.Percent(of[0], of[1]) is { } rest ? Interval.Exactly(100) - rest : null) { What = "占比" }
            : new([figures[terms.Part], figures[terms.Whole]], figures[share], $"{part}÷{whole}", static of => Interval.Percent(of[0], of[1])) { What = "占比" };
    }

    /// <summary>Whether some other pair of like figures around the share gives it, or the sum of the parts before it does: then we bound the wrong ones.</summary>
    internal static bool AgreesOtherwise(Figures figures, int share, ShareTerms terms)
    {
        var (from, to) = (Math.Max(0, share - 8), Math.Min(figures.Count, share + 3));
        for (var a = from; a < to; a++)
            for (var b = from; b < to; b++)
                if (a != b && figures[a].IsAmount && figures[b].IsAmount && figures[a].IsLike(figures[b]) && !figures.IsThreshold(a) && !figures.IsThreshold(b) && Of(figures, new ShareTerms(a, b), share).Verdict is Verdict.Consistent) return true;
        var sum = figures[terms.Part].RoundedOrCut;
        for (var a = terms.Part - 1; a >= from && figures[a].IsAmount && figures[a].IsLike(figures[terms.Part]) && a != terms.Whole; a--)
        {
            sum += figures[a].RoundedOrCut;
            if (Interval.Percent(sum, figures[terms.Whole].RoundedOrCut) is { } ratio && ratio.Meets(figures[share].Rounded)) return true;
        }
        return false;
    }
}
