namespace Yaoqing.Scoring;

/// <summary>The written words of <see cref="FactKind"/> in files: one English word, then Chinese ones; the first Chinese word is printed.</summary>
public static class FactKindWords
{
    private static readonly (FactKind Kind, string[] Words)[] Table =
    [
        (FactKind.Submitted, ["submitted", "报送", "上报", "来稿"]),
        (FactKind.Accepted, ["accepted", "录用未刊", "合格未采用"]),
        (FactKind.Forwarded, ["forwarded", "转报", "选报"]),
        (FactKind.Adopted, ["adopted", "采用", "刊用", "采编"]),
        (FactKind.Instructed, ["instructed", "批示", "领导批示"]),
        (FactKind.CommissionDone, ["commission-done", "约稿完成", "完成约稿"]),
        (FactKind.CommissionLate, ["commission-late", "约稿迟报"]),
        (FactKind.CommissionMissed, ["commission-missed", "约稿未报", "约稿漏报"]),
        (FactKind.FollowUpDone, ["followup-done", "反馈完成", "按时反馈"]),
        (FactKind.FollowUpLate, ["followup-late", "反馈迟报"]),
        (FactKind.FollowUpMissed, ["followup-missed", "反馈未报", "未反馈"]),
        (FactKind.Offence, ["offence", "差错", "违规"]),
        (FactKind.Training, ["training", "培训"]),
        (FactKind.Media, ["media", "媒体", "网站"]),
        (FactKind.Manual, ["manual", "人工加减分", "人工裁定"]),
        (FactKind.Other, ["other", "其他"]),
    ];

    private static readonly Dictionary<string, FactKind> ByWord =
        Table.SelectMany(row => row.Words.Select(word => (word, row.Kind))).ToDictionary(p => p.word, p => p.Kind);

    /// <summary>All accepted words.</summary>
    public static IEnumerable<string> All => ByWord.Keys;

    /// <summary>Reads a kind; blanks and underscores count as hyphens, capitals as small letters.</summary>
    public static bool TryParse(string text, out FactKind kind) => ByWord.TryGetValue(
        text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-')
            .Replace("follow-up", "followup", StringComparison.Ordinal).Replace("feedback", "followup", StringComparison.Ordinal), out kind);

    /// <summary>All words of a kind.</summary>
    internal static string[] Of(FactKind kind) => Table[(int)kind].Words;

    /// <summary>The English word used in files.</summary>
    public static string Word(FactKind kind) => Table[(int)kind].Words[0];

    /// <summary>The Chinese word.</summary>
    public static string Chinese(FactKind kind) => Table[(int)kind].Words[1];
}
