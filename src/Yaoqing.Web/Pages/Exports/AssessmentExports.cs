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
    internal static IReadOnlyList<ExportColumn> Beside { get; } = [new("折算分", 10), new("合格", 12), new("奖励（元）", 12), new("评优", 14), new("未排名的原因", 20)];

    internal static IReadOnlyList<object?> Cells(BesidePoints beside) =>
        [beside.Converted is { } converted ? ExportSheet.Figure(converted) : null, beside.PassedInWords, beside.Money is { } money ? ExportSheet.Figure(money) : null, beside.NoAward ? "取消评优资格" : "", beside.WhyUnranked];

    public string Name => "ranking";

    public string Page => "/ranking";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if (request.Id("desk") is not { } desk || (await desks.AllAsync(ct)).All(each => each.Id != desk))
            return null;
        if (RankingPeriod.Parse(request.Text("period"), WorkCalendar.DayOf(request.Now)) is not { } period)
            return null;
        var table = await tables.OfDeskAsync(request.Actor, desk, period, ct);
        return table.Problem is not null ? null : ExportRows.SheetOf($"{period.Name}排名", [new("考核组", 16), new("名次", 8), new("单位", 18), new("得分", 10), new("报送", 8), new("用稿", 8), new("采用次数", 10), new("目标分", 10), new("完成（%）", 10), .. Beside], table.Units,
            unit => [unit.Group, unit.Rank, unit.Unit, ExportSheet.Figure(unit.Points), ExportSheet.Figure(unit.Received), ExportSheet.Figure(unit.Used), ExportSheet.Figure(unit.Credits), unit.Target, unit.Percent, .. Cells(unit.Beside)]);
    }
}

/// <summary>个人得分 of a desk's ranking.</summary>
public sealed class PersonsExport(RankingTables tables, Desks desks) : IExportTable
{
    public string Name => "persons";

    public string Page => "/ranking";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if (request.Id("desk") is not { } desk || (await desks.AllAsync(ct)).All(each => each.Id != desk) || RankingPeriod.Parse(request.Text("period"), WorkCalendar.DayOf(request.Now)) is not { } period)
            return null;
        var table = await tables.OfDeskAsync(request.Actor, desk, period, ct);
        return table.Problem is not null ? null : ExportRows.SheetOf($"{period.Name}个人得分", [new("名次", 8), new("信息员", 12), new("单位", 18), new("得分", 10), new("用稿", 8), new("采用次数", 10), .. RankingExport.Beside], table.Persons,
            person => [person.Rank, person.Person, person.Unit, ExportSheet.Figure(person.Points), ExportSheet.Figure(person.Used), ExportSheet.Figure(person.Credits), .. RankingExport.Cells(person.Beside)]);
    }
}

/// <summary>目标任务: the desk's own, then its units', with pace and forecast.</summary>
public sealed class TargetsExport(RankingTables tables, UnitTargets targets, Progress progress) : IExportTable
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
        var ranks = (await tables.OfDeskAsync(request.Actor, desk.Id, year, ct)).Units.ToDictionary(unit => unit.Unit, unit => unit.Rank);
        var table = await targets.OfDeskAsync(request.Actor, desk.Id, today.Year, ct);
        IEnumerable<IReadOnlyList<object?>> rows = [.. own.Targets.Select(IReadOnlyList<object?> (line) => [line.Name, "本办", line.Points, line.Goal, line.Percent, line.Rank, line.Pace, line.Forecast, line.Method]),
            .. table.Units.Select(IReadOnlyList<object?> (unit) => [unit.Name, unit.Group, ExportSheet.Figure(unit.Points), unit.Goal, unit.Percent, ranks.GetValueOrDefault(unit.Name), table.Pace, unit.Forecast is { } end ? ExportSheet.Figure(end) : null, unit.Forecast is null ? "" : table.Method])];
        return ExportRows.SheetOf($"{today.Year}年目标任务", [new("单位或目标", 24), new("组别", 16), new("得分", 10), new("目标分", 10), new("完成（%）", 10), new("名次", 8), new("时间进度（%）", 12), new("预计年底", 10), new("预测办法", 40)], rows, row => row);
    }
}
