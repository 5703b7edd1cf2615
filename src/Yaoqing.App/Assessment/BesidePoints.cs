using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>What a scheme gives a unit or a person beside points and place.</summary>
/// <param name="NoAward">取消评优资格: a veto took the right to an award.</param>
/// <param name="Passed">合格: whether the pass line was reached; null when the scheme has none.</param>
/// <param name="Converted">折算分, exact; null when the scheme converts nothing for it.</param>
/// <param name="Money">奖励 in yuan, half up to the fen; null when the scheme pays nothing.</param>
/// <param name="WhyUnranked">中文: why it has no place; null when it has one.</param>
public sealed record BesidePoints(bool NoAward, bool? Passed, string? Converted, string? Money, string? WhyUnranked)
{
    /// <summary>合格 or 未达合格线; empty when the scheme has no pass line.</summary>
    public string PassedInWords => Passed switch { true => "合格", false => "未达合格线", null => "" };

    internal static BesidePoints Of(SubjectScore score, YearScores scores) => new(
        score.NoAward, score.Passed, score.Converted?.ToString(), score.Money is { } money ? Yuan(money) : null, score.Rank is null ? Why(score, scores) : null);

    private static string Why(SubjectScore score, YearScores scores)
    {
        var unit = scores.Units.FirstOrDefault(each => each.Name == score.Unit);
        if (score.Person is not null || unit is null || scores.Report is not { } report)
            return "一票否决，不排名";
        if (unit.CreditTo is { } to)
            return $"得分计入{to}";
        if (!unit.Ranked || scores.InForce?.Ranking.Unranked.Contains(score.Group) == true)
            return "不参加排名";
        return unit.From > report.Period.To || unit.Until < report.Period.From ? "当期不考核" : "一票否决，不排名";
    }

    private static string Yuan(Fraction money)
    {
        var printed = money.Print(2, MidpointRounding.AwayFromZero);
        return printed.EndsWith(".00", StringComparison.Ordinal) ? printed[..^3] : printed;
    }
}
