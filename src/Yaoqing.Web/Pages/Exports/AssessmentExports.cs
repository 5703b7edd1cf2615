using Yaoqing.App.Assessment;
using Yaoqing.App.Dashboard;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared.Exports;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.Exports;

/// <summary>得分明细 of one unit.</summary>
public sealed class ScoresExport(UnitLedger ledger) : IExportTable
{
    public string Name => "scores";

    public string Page => "/scores";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if (request.Id("desk") is not { } desk || await ledger.FindAsync(request.Actor, desk, request.Text("unit"), request.Year, ct) is not { } found)
            return null;
        return ExportRows.SheetOf($"{found.Unit}{request.Year}年得分明细", [new("月份", 10), new("分", 8), new("规则", 16), new("怎么算的", 50), new("因为", 40), new("信息编号", 10), new("更正月份", 10)], found.Months.SelectMany(month => month.Lines),
            line => [line.Posted, ExportSheet.Figure(line.Points), line.Rule, line.Words, line.About, line.ItemNo, line.Correction]);
    }
}

/// <summary>排名 of a desk.</summary>
public sealed class RankingExport(RankingTables tables, Desks desks) : IExportTable
{
    public string Name => "ranking";

    public string Page => "/ranking";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if (request.Id("desk") is not { } desk || (await desks.AllAsync(ct)).All(each => each.Id != desk))
            return null;
        if (RankingPeriod.Parse(request.Text("period"), WorkCalendar.DayOf(request.Now)) is not { } period)
            return null;
        var table = await tables.OfDeskAsync(request.Actor, desk, period, ct);
        return table.Problem is not null ? null : ExportRows.SheetOf($"{period.Name}排名", [new("考核组", 16), new("名次", 8), new("单位", 18), new("得分", 10), new("报送", 8), new("用稿", 8), new("采用次数", 10), new("目标分", 10), new("完成（%）", 10)], table.Units,
            unit => [unit.Group, unit.Rank, unit.Unit, ExportSheet.Figure(unit.Points), ExportSheet.Figure(unit.Received), ExportSheet.Figure(unit.Used), ExportSheet.Figure(unit.Credits), unit.Target, unit.Percent]);
    }
}

/// <summary>目标任务: the desk's own, then its units'.</summary>
public sealed class TargetsExport(RankingTables tables, Progress progress) : IExportTable
{
    public string Name => "targets";

    public string Page => "/targets";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if (request.Desk is not { } desk)
            return null;
        var today = WorkCalendar.DayOf(request.Now);
        if (RankingPeriod.Parse(null, today) is not { } year)
            return null;
        var own = await progress.OfDeskAsync(request.Actor, desk.Id, ct);
        var table = await tables.OfDeskAsync(request.Actor, desk.Id, year, ct);
        IEnumerable<IReadOnlyList<object?>> rows = [.. own.Targets.Select(IReadOnlyList<object?> (line) => [line.Name, "本办", line.Points, line.Goal, line.Percent, line.Rank]),
            .. table.Units.Select(IReadOnlyList<object?> (unit) => [unit.Unit, unit.Group, ExportSheet.Figure(unit.Points), unit.Target, unit.Percent, unit.Rank])];
        return ExportRows.SheetOf($"{today.Year}年目标任务", [new("单位或目标", 24), new("组别", 16), new("得分", 10), new("目标分", 10), new("完成（%）", 10), new("名次", 8)], rows, row => row);
    }
}
