namespace Yaoqing.Scoring;

/// <summary>The written words of an enumeration, English first.</summary>
internal sealed class WordTable<T>(params (T Value, string[] Words)[] rows) where T : struct
{
    private readonly Dictionary<string, T> _byWord = rows.SelectMany(r => r.Words.Select(w => (w, r.Value))).ToDictionary(p => p.w, p => p.Value);

    internal IEnumerable<string> Words => _byWord.Keys;

    internal bool TryGet(string written, out T value) =>
        _byWord.TryGetValue(written.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-'), out value);

    public override string ToString() => string.Join("、", rows.Select(r => r.Words.Length > 1 ? $"{r.Words[0]}（{r.Words[1]}）" : r.Words[0]));
}

/// <summary>All fixed words of scheme files.</summary>
internal static class Words
{
    internal static readonly WordTable<PostingDate> Posting = new(
        (PostingDate.Happened, ["happened", "发生"]), (PostingDate.Learnt, ["learnt", "获知"]), (PostingDate.Recorded, ["recorded", "录入"]));

    internal static readonly WordTable<JointMode> Joint = new(
        (JointMode.Full, ["full", "各得全分", "全分"]), (JointMode.Split, ["split", "平分"]), (JointMode.Half, ["half", "减半"]),
        (JointMode.Lead, ["lead", "只计主办"]), (JointMode.Ratio, ["ratio", "按比例"]));

    internal static readonly WordTable<PolicyMode> Policy = new(
        (PolicyMode.Sum, ["sum", "累计"]), (PolicyMode.Max, ["max", "就高"]), (PolicyMode.MaxPerLevel, ["max-per-level", "每级就高"]),
        (PolicyMode.MaxPerLeader, ["max-per-leader", "每位领导就高"]), (PolicyMode.MaxPerPeriodical, ["max-per-periodical", "每刊就高"]),
        (PolicyMode.FirstRule, ["first-rule", "取代"]));

    internal static readonly WordTable<Window> Window = new(
        (Scoring.Window.Week, ["week", "每周", "周"]), (Scoring.Window.Month, ["month", "每月", "月"]), (Scoring.Window.Quarter, ["quarter", "每季", "季度"]),
        (Scoring.Window.HalfYear, ["half-year", "每半年", "半年"]), (Scoring.Window.Year, ["year", "每年", "年"]));

    internal static readonly WordTable<VetoEffect> Veto = new(
        (VetoEffect.Zero, ["zero", "清零", "计零分"]), (VetoEffect.NoAward, ["no-award", "取消评优"]), (VetoEffect.NoRank, ["no-rank", "不排名"]));

    internal static readonly WordTable<MidpointRounding> Rounding = new(
        (MidpointRounding.AwayFromZero, ["half-up", "四舍五入"]), (MidpointRounding.ToZero, ["truncate", "截尾", "舍去"]), (MidpointRounding.ToEven, ["half-even", "四舍六入五成双"]));

    internal static readonly WordTable<FactKind> Kind = new([.. Enum.GetValues<FactKind>().Select(k => (k, FactKindWords.Of(k)))]);

    internal static readonly WordTable<bool> Applies = new((false, ["fact", "本条"]), (true, ["item", "整稿"]));

    internal static readonly WordTable<bool> TargetFor = new((true, ["desk", "本办", "信息科", "本级"]), (false, ["units", "各单位"]));

    internal static readonly WordTable<bool> Subject = new((false, ["unit", "单位"]), (true, ["person", "个人"]));

    internal static readonly WordTable<bool> Groups = new((true, ["each", "分组排名", "分组"]), (false, ["all", "统一排名", "不分组"]));

    internal static readonly WordTable<bool> RankBy = new((false, ["points", "总分"]), (true, ["converted", "折算分"]));
}
