using System.Buffers;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Part and whole of a printed share.</summary>
/// <param name="Part">Index of the part.</param>
/// <param name="Whole">Index of the whole.</param>
/// <param name="IsComplement">The share is that of the rest: 不合格11批次，合格率97.7%.</param>
/// <param name="IsSure">False where the base is the nearest whole and nothing names it.</param>
internal readonly record struct ShareTerms(int Part, int Whole, bool IsComplement = false, bool IsSure = true);

/// <summary>Finds the base of a share where it is printed in brackets, after the share, under the noun that the share names, or before the verb of a rate.</summary>
internal static class ShareBase
{
    private static readonly WordList Wholes = new("任务", "目标", "计划", "预算", "应", "全", "共", "总", "送审", "需求", "核定");
    private static readonly WordList Earlier = new("去年", "上年", "同期", "原", "前", "比", "较", "中");
    private static readonly SearchValues<char> Stops = SearchValues.Create("，；。、）)");
    private static readonly string[] Then = ["，达", "，为", "，共", "，达到", "，计", "，即", "，共计"];
    private static readonly string[] Scopes = ["全县", "全市", "全省", "全镇", "全乡", "全区", "全国", "全部", "全年", "其", "该", "本"];
    private static readonly string[] Counters = ["总数量", "总数", "总量", "总额", "总面积", "总人数", "人数", "面积", "数量", "总计", "资金", "数"];

    /// <summary>Verbs whose rate is taken from what stands before them in the text.</summary>
    private static readonly WordList RateVerbs = new(
        "整改", "办结", "化解", "完成", "合格", "开工", "竣工", "完工", "处置", "解决", "兑现", "拨付", "支付", "到位", "销号", "建档", "参保", "签约", "接种", "答复",
        "成功", "核减", "参与", "使用", "执结", "录取", "回访", "复耕", "取证", "破案", "结案", "履约", "达标", "启动", "入学", "脱贫", "验收", "交付", "治愈", "投保", "结算", "投产", "入住", "通过");

    /// <summary>What was found or received is what is later mended or answered, also in another sentence; 项目86个 need not be the base of an 开工率.</summary>
    private static readonly WordList Found = new("发现", "查出", "排查", "摸排", "受理", "梳理", "收到", "接到", "征集", "反馈", "交办");

    public static ShareTerms? Find(Figures f, int share, int floor) =>
        InBracketBefore(f, share) ?? BeforePart(f, share) ?? PairInBracket(f, share) ?? InBracketAfter(f, share, floor) ?? OfRate(f, share, floor) ?? OfNoun(f, share);

    /// <summary>新增5216人，完成全年目标任务（4000人）的134%.</summary>
    private static ShareTerms? InBracketBefore(Figures f, int share)
    {
        if (share < 2 || f.Gap(share) is not ("）的" or ")的") || !IsPair(f, share - 2, share - 1)) return null;
        var words = f.Gap(share - 1);
        return words.Length <= 20 && words.IndexOfAny("；。") < 0 && words.TrimEnd("约共为") is [.., '（' or '('] && Figures.HasAny(words, ["占", "完成", "达到", "为", "达"]) ? new ShareTerms(share - 2, share - 1) : null;
    }

    /// <summary>受益人口占全县农村人口21.3万的87.6%，达18.1万人.</summary>
    private static ShareTerms? BeforePart(Figures f, int share)
    {
        if (share < 1 || share + 1 >= f.Count || f.Gap(share) is not "的" || !f.Gap(share - 1).Contains('占')) return null;
        var (whole, part) = (f[share - 1], f[share + 1]);
        if (!part.IsAmount || part.IsOrdinal || !Array.Exists(Then, f.Gap(share + 1).ToString().Equals)) return null;
        return whole.IsLike(part) || whole.Unit == Unit.None && whole.Step >= 100 && !whole.InRange ? new ShareTerms(share + 1, share - 1) : null;
    }

    /// <summary>为预算的62.8%（年初预算9.6亿元）; 占48.4%（5130名）; 53个，占62.4%（85个点位）.</summary>
    private static ShareTerms? InBracketAfter(Figures f, int share, int floor)
    {
        if (share + 1 >= f.Count || f.After(share) is not ['（' or '(', ..] || !f[share + 1].IsAmount || f.After(share + 1) is not [.., _] after) return null;
        var words = f.Gap(share + 1)[1..];
        if (words.Length > 10 || words.IndexOfAny(Stops) >= 0 || after.IndexOfAny('）', ')') is < 0 or > 6 || Figures.HasAny(words, Earlier)) return null;
        if (NearestLike(f, share, floor, f[share + 1]) is not { } other) return null;
        var isBare = other == share - 1 && IsBare(f.Gap(share));
        if (Figures.HasAny(words, Wholes) || isBare) return new ShareTerms(other, share + 1);
        return f.Gap(share).Contains('占') && f[other].BaseValue >= f[share + 1].BaseValue ? new ShareTerms(share + 1, other, IsSure: false) : null;
    }

    /// <summary>占75%（5.2亿元中的3.9亿元）.</summary>
    private static ShareTerms? PairInBracket(Figures f, int share) =>
        share + 2 < f.Count && f.Gap(share + 1) is "（" or "(" && f.Gap(share + 2) is "中的" or "中" or "中有" && f.After(share + 2) is ['）' or ')', ..] && IsPair(f, share + 2, share + 1) ? new ShareTerms(share + 2, share + 1) : null;

    private static int? NearestLike(Figures f, int before, int floor, Quantity like)
    {
        for (var i = before - 1; i >= floor; i--)
            if (f[i].IsAmount && f[i].IsLike(like) && !f.IsThreshold(i)) return f.Between(f[i], f[before]).IndexOfAny("；。") < 0 ? i : null;
        return null;
    }

    /// <summary>发现问题267个，…。整改完成249个，整改率93.3%; 不合格11批次，合格率97.7% of 480批次.</summary>
    private static ShareTerms? OfRate(Figures f, int share, int floor)
    {
        var verb = VerbOf(f.Gap(share));
        if (verb.Length == 0 || !RateVerbs.IsIn(verb)) return null;
        for (var part = share - 1; part >= Math.Max(floor, share - 6); part--)
        {
            if (!f[part].IsAmount || f.Between(f[part], f[share]).IndexOfAny("；。") >= 0) continue;
            if (f.Lead(part).Contains('新')) return null; // 新开工34个 is counted against this year's plan
            var denied = Figures.Denies(f.Lead(part), verb);
            if (!denied && !Figures.Affirms(f.Lead(part), verb)) continue;
            return WholeOfRate(f, part) is { } whole ? new ShareTerms(part, whole, denied) : null;
        }
        return null;
    }

    /// <summary>The verb of 整改率, 完成比例, 完成占比.</summary>
    public static ReadOnlySpan<char> VerbOf(ReadOnlySpan<char> gap)
    {
        var mark = gap.LastIndexOfAny("，；（(");
        var clause = mark < 0 ? gap : gap[(mark + 1)..];
        var rate = clause.IndexOf('率') is >= 0 and var at ? at : Math.Max(clause.IndexOf("比例"), clause.IndexOf("占比"));
        return rate >= 2 && clause[..rate].IndexOf('占') < 0 ? clause[(rate - 2)..rate] : default;
    }

    /// <summary>The like figure before the part: in its own sentence the nearest, else the only one of the sentences before.</summary>
    private static int? WholeOfRate(Figures f, int part)
    {
        int? found = null;
        for (var i = part - 1; i >= 0; i--)
        {
            if (!f[i].IsAmount || !f[i].IsLike(f[part]) || f.IsThreshold(i) || f.IsAverage(i) || Figures.HasAny(f.Gap(i), ["其中", "今年", "本月"])) continue;
            var between = f.Between(f[i], f[part]);
            if (f[i].BaseValue < f[part].BaseValue) { if (between.IndexOfAny("；。") >= 0) continue; return null; }
            if (between.IndexOfAny("；。") < 0) return between.Length <= 40 && IsSameThing(f, i, part) ? i : null;
            if (!Found.IsIn(f.Gap(i)) || !IsSameThing(f, i, part)) continue;
            if (found is not null) return null;
            found = i;
        }
        return found;
    }

    /// <summary>96个企业 and 89个问题 share the unit 个 and nothing else.</summary>
    private static bool IsSameThing(Figures f, int whole, int part)
    {
        var (a, b) = (f.Text.At(f[whole].Span.End), f.Text.At(f[part].Span.End));
        return f[whole].Unit.Base != "个" || !CharTable.IsHan(b) || a == b;
    }

    /// <summary>占执结案件的28.2%: the only like figure whose words name 执结案件.</summary>
    private static ShareTerms? OfNoun(Figures f, int share)
    {
        if (share < 1 || !f[share - 1].IsAmount || f.Text.At(f[share].Span.Start - 1) != '的') return null;
        var noun = NounOf(f.Gap(share));
        if (noun.Length < 2) return null;
        int? found = null, brief = null;
        for (var i = share - 2; i >= 0; i--)
        {
            if (!f[i].IsAmount || !f[i].IsLike(f[share - 1]) || f.IsAverage(i)) continue;
            if (Figures.Abbreviates(noun, f.Lead(i))) brief = brief is null ? i : -1;
            if (f.Gap(i).IndexOf(noun) < 0 && !f.After(i).StartsWith(noun)) continue;
            if (found is not null) return null;
            found = i;
        }
        if (found is null && brief >= 0) return f[brief.Value].BaseValue >= f[share - 1].BaseValue ? new ShareTerms(share - 1, brief.Value, IsSure: false) : null;
        return found is { } whole && f[whole].BaseValue >= f[share - 1].BaseValue ? new ShareTerms(share - 1, whole) : null;
    }

    /// <summary>占全县执结案件总数的 names 执结案件.</summary>
    private static ReadOnlySpan<char> NounOf(ReadOnlySpan<char> gap)
    {
        var at = gap.LastIndexOf('占');
        if (at < 0) return default;
        var noun = gap[(at + 1)..].TrimEnd("的");
        foreach (var scope in Scopes)
            if (noun.StartsWith(scope)) { noun = noun[scope.Length..]; break; }
        foreach (var counter in Counters)
            if (noun.EndsWith(counter)) return noun[..^counter.Length];
        return noun;
    }

    private static bool IsPair(Figures f, int part, int whole) => f[part].IsAmount && f[whole].IsAmount && f[part].IsLike(f[whole]);

    /// <summary>，占 and its like: a share that names no base.</summary>
    public static bool IsBare(ReadOnlySpan<char> gap) =>
        gap.TrimStart("，、（(").TrimEnd("约为达到") is "占" or "占比" or "占总数的" or "占总量的" or "占总人数的" or "占全部的" or "占全县的" or "各占";

    /// <summary>408名，其中35岁以下195人，占47.8%; 党员8126名，女党员2031名，占25.0%: the nearest greater figure of the sentence.</summary>
    public static ShareTerms? Nearest(Figures f, int part, int floor)
    {
        for (var whole = part - 1; whole >= floor; whole--)
        {
            var between = f.Between(f[whole], f[part]);
            if (between.IndexOfAny("；。") >= 0) return null;
            if (!f[whole].IsAmount || !f[whole].IsLike(f[part]) || f.IsThreshold(whole)) continue;
            if (f.IsAverage(whole) || f[whole].BaseValue < f[part].BaseValue) return null;
            if (between.Contains("其中", StringComparison.Ordinal)) return new ShareTerms(part, whole);
            var isSilent = Figures.HasAny(between, Cues.Rise) || Figures.HasAny(between, Cues.Fall) || Figures.HasAny(between, Cues.Compared) || Figures.HasAny(between, ["累计", "另", "还", "目标", "计划", "、"]);
            return !isSilent && between.Length <= 24 && Figures.HasAny(f.Gap(whole), ["共", "有", "总", "全县", "全镇", "全乡", "全街道", "建成", "登记", "在册", "投资"]) ? new ShareTerms(part, whole, IsSure: false) : null;
        }
        return null;
    }
}
