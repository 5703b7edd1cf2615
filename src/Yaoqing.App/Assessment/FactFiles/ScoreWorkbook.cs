using MiniExcelLibs;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.FactFiles;

/// <summary>Writes a score report as a workbook: totals, ledger, persons, facts not scored, targets.</summary>
public static class ScoreWorkbook
{
    /// <summary>Writes to the stream; exact points as text where they have no finite decimal.</summary>
    public static void Write(Stream target, ScoreReport report) => MiniExcel.SaveAs(target, new Dictionary<string, object>
    {
        ["得分排名"] = report.Units.Select(Total).ToList(),
        ["得分明细"] = report.Units.Concat(report.Persons).SelectMany(u => u.Entries).Select(Line).ToList(),
        ["个人"] = report.Persons.Select(Total).ToList(),
        ["未计分"] = report.NotScored.Select(n => new Dictionary<string, object?> { ["事实"] = n.Fact, ["原因"] = n.Why }).ToList(),
        ["目标任务"] = report.Targets.Select(Target).ToList(),
    }.Where(sheet => sheet.Value is List<Dictionary<string, object?>> { Count: > 0 }).ToDictionary(s => s.Key, s => s.Value), excelType: ExcelType.XLSX);

    private static Dictionary<string, object?> Total(SubjectScore score) => new()
    {
        ["考核组"] = score.Group, ["单位"] = score.Unit, ["个人"] = score.Person, ["收到"] = Cell(score.Received), ["用稿"] = Cell(score.Used),
        ["采用次数"] = Cell(score.Credits), ["得分"] = Cell(score.Points), ["名次"] = score.Rank, ["折算分"] = score.Converted is { } c ? Cell(c) : null,
        ["奖励（元）"] = score.Money is { } m ? Cell(m) : null, ["取消评优"] = score.NoAward ? "是" : null,
    };

    private static Dictionary<string, object?> Line(PointEntry entry) => new()
    {
        ["单位"] = entry.Unit, ["个人"] = entry.Person, ["月份"] = entry.Posted.ToString(), ["补记"] = entry.CorrectionFor?.ToString(), ["规则"] = entry.Rule,
        ["信息"] = entry.Item, ["事实"] = string.Join("、", entry.Facts), ["得分"] = Cell(entry.Points), ["算法"] = entry.Words,
    };

    private static Dictionary<string, object?> Target(TargetProgress target) => new()
    {
        ["目标"] = target.Name, ["单位"] = target.Unit, ["下达单位"] = target.Setter, ["层级"] = target.Level, ["任务"] = Cell(target.Goal), ["完成"] = Cell(target.Done),
        ["完成率（%）"] = target.Percent, ["时序进度"] = Cell(target.Pace), ["年末预测"] = Cell(target.Forecast), ["预测办法"] = target.Method,
    };

    private static object Cell(Fraction value) => decimal.TryParse(value.ToString(), out var number) ? number : value.ToString();
}
