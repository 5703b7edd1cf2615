using Yaoqing.Core.Assessment;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>The 中文 of this feature's vocabulary.</summary>
public static class AssessmentWords
{
    public static string InWords(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.Rejected => "不成立",
        ObjectionOutcome.PointsGranted => "成立，认定加减分",
        ObjectionOutcome.FactRevoked => "成立，撤回计分事项",
        ObjectionOutcome.SettledElsewhere => "成立，已另行补录",
    };

    public static string InWords(MonthState state) => state switch
    {
        MonthState.BeforeScheme => "未施行办法",
        MonthState.Closed => "已结账",
        MonthState.Open => "待结账",
        MonthState.Running => "进行中",
        MonthState.Ahead => "未到",
    };

    /// <summary>The kind of a stored fact.</summary>
    public static string KindInWords(string kind) => Enum.TryParse<FactKind>(kind, out var known) ? FactKindWords.Chinese(known) : kind;
}
