using Yaoqing.App.Assessment;
using Yaoqing.App.Shared.Exports;

namespace Yaoqing.Web.Pages.Exports;

/// <summary>计分事项 under the filter of the page.</summary>
public sealed class FactsExport(FactList facts) : IExportTable
{
    public string Name => "facts";

    public string Page => "/scores/facts";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        var month = int.TryParse(request.Text("month"), out var number) ? number : (int?)null;
        if ((request.Id("desk") ?? request.Desk?.Id) is not { } desk || !request.Actor.Desks.Contains(desk) || month is < 1 or > 12)
            return null;
        var lines = await ExportRows.AllAsync(async page => await facts.OfDeskAsync(request.Actor, desk, new FactQuery(request.Text("unit"), request.Year, month, page), ct) is var list ? (list.Lines, list.Total) : default);
        return ExportRows.SheetOf($"{request.Year}年{(month is null ? "" : $"{month}月")}计分事项",
            [new("发生日期", 12), new("录入日期", 12), new("事项", 12), new("因为", 50), new("信息编号", 10), new("单位", 24), new("得分", 24), new("没有计分的原因", 30), new("认定", 30), new("撤回", 30)], lines,
            line => [line.Happened, line.Recorded, line.Kind, line.About, line.ItemNo, string.Join('、', line.Units), string.Join('；', line.Earned), line.WhyNot, line.Decided, line.Revoked]);
    }
}

/// <summary>异议.</summary>
public sealed class ObjectionsExport(Objections objections) : IExportTable
{
    public string Name => "objections";

    public string Page => "/scores/objections";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if ((request.Id("desk") ?? request.Desk?.Id) is not { } desk)
            return null;
        var lines = await objections.OfDeskAsync(request.Actor, desk, ExportRows.Most, ct);
        return ExportRows.SheetOf("异议", [new("单位", 18), new("月份", 10), new("关于", 50), new("提出时间", 18), new("处理结果", 24), new("处理时间", 18)], lines,
            line => [line.Unit, $"{line.Month:yyyy年M月}", line.About, line.RaisedAt, line.Outcome is { } outcome ? AssessmentWords.InWords(outcome) : "待处理", line.DecidedAt]);
    }
}

/// <summary>计分办法的各个版本.</summary>
public sealed class SchemesExport(SchemeVersions versions) : IExportTable
{
    public string Name => "schemes";

    public string Page => "/schemes";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if ((request.Id("desk") ?? request.Desk?.Id) is not { } desk || await versions.OfDeskAsync(request.Actor, desk, ct) is not { } found)
            return null;
        return ExportRows.SheetOf("计分办法", [new("办法", 36), new("施行日期", 12), new("施行到", 12), new("录入时间", 18), new("录入人", 12), new("状态", 10)], found.Versions,
            line => [line.Name.Length > 0 ? line.Name : "读不出的办法", line.From, line.Until, line.EnteredAt, line.EnteredBy, line.InForce ? "现行" : ""]);
    }
}

/// <summary>各月结账情况.</summary>
public sealed class PeriodsExport(MonthStates states) : IExportTable
{
    public string Name => "periods";

    public string Page => "/schemes/periods";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if ((request.Id("desk") ?? request.Desk?.Id) is not { } desk || await states.OfYearAsync(request.Actor, desk, request.Year, ct) is not { Problem: null } found)
            return null;
        return ExportRows.SheetOf($"{request.Year}年结账情况", [new("月份", 12), new("状态", 12), new("得分笔数", 10), new("以后更正", 10), new("待处理异议", 12), new("结账人", 12), new("结账时间", 18), new("与结账时核对", 14)], found.Months,
            month => [$"{month.Month:yyyy年M月}", AssessmentWords.InWords(month.State), month.Lines, month.Corrections, month.Objections, month.ClosedBy, month.ClosedAt, month.Holds switch { true => "一致", false => "不一致", null => "" }]);
    }
}
