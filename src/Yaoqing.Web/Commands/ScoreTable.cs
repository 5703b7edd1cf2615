using Yaoqing.Scoring;

namespace Yaoqing.Web.Commands;

/// <summary>A score report as plain text for a terminal.</summary>
internal static class ScoreTable
{
    internal static void Write(TextWriter output, ScoreReport report)
    {
        output.WriteLine($"{report.SchemeName}（{report.SchemeVersion}） {report.Period}");
        foreach (var group in report.Units.GroupBy(u => u.Group))
        {
            if (group.Key.Length > 0) output.WriteLine($"\n【{group.Key}】");
            foreach (var unit in group) Subject(output, unit, unit.Unit);
        }
        if (report.Persons.Count > 0) output.WriteLine("\n【个人】");
        foreach (var person in report.Persons) Subject(output, person, $"{person.Person}（{person.Unit}）");
        if (report.Targets.Count > 0) output.WriteLine("\n【目标任务】");
        foreach (var t in report.Targets)
            output.WriteLine($"{t.Unit ?? "本级"} {t.Name}：{t.Done}/{t.Goal}，{t.Percent}%，时序应完成 {t.Pace}，年末预测 {t.Forecast}");
        if (report.NotScored.Count > 0) output.WriteLine("\n【未计分】");
        foreach (var n in report.NotScored) output.WriteLine($"{n.Fact}：{n.Why}");
    }

    private static void Subject(TextWriter output, SubjectScore score, string name)
    {
        output.WriteLine($"{(score.Rank is { } rank ? $"第{rank}名" : "不排名")}  {name}  {score.Points}分{(score.NoAward ? "  取消评优" : "")}");
        foreach (var entry in score.Entries) output.WriteLine($"    {entry.Posted} {entry.Points,6} [{entry.Rule}] {entry.Words}");
    }
}
