using Yaoqing.App.Editing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Search;
using Yaoqing.App.Shared.Exports;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Time;
using Yaoqing.Web.Pages.Desk;

namespace Yaoqing.Web.Pages.Exports;

/// <summary>本单位信息.</summary>
public sealed class ItemsExport(UnitItemList items) : IExportTable
{
    public string Name => "items";

    public string Page => "/items";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        var filter = Enum.TryParse<ItemFilter>(request.Text("state"), out var chosen) && Enum.IsDefined(chosen) ? chosen : ItemFilter.All;
        var rows = await ExportRows.AllAsync(async page => await items.ListAsync(request.Actor, filter, page, ct) is var list ? (list.Rows, list.Total) : default);
        return ExportRows.SheetOf("本单位信息", [new("编号", 8), new("标题", 50), new("单位", 16), new("类型", 12), new("突发", 6), new("重大", 6), new("状态", 30), new("在谁手里", 24), new("从何时起", 18)], rows,
            row => [row.No, row.Title, row.Unit, row.Kind.InWords(), row.Emergency ? "是" : "", row.Major ? "是" : "",
                row.Desks.Count > 0 ? string.Join("；", row.Desks.Select(desk => $"{desk.Office}{desk.State.InWords()}{(desk.Late ? "（迟报）" : "")}")) : row.State.InWords(),
                row.Desks.Count > 0 ? string.Join("；", row.Desks.Select(desk => desk.Who)) : row.At.Who, row.Desks.Count > 0 ? row.Desks.Max(desk => desk.Since) : row.At.Since]);
    }
}

/// <summary>来稿 under the filter of the address.</summary>
public sealed class QueueExport(DeskQueue queue) : IExportTable
{
    public string Name => "desk";

    public string Page => "/desk";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if (request.Desk is not { } desk)
            return null;
        var filter = QueueAddress.From(request.Query, request.Now).Filter;
        var rows = await ExportRows.AllAsync(async page => await queue.ListAsync(request.Actor, desk.Id, filter with { Page = page }, ct) is var list ? (list.Rows, list.Total) : default);
        return ExportRows.SheetOf(filter.State?.InWords() ?? "全部稿件",
            [new("编号", 8), new("标题", 50), new("单位", 16), new("渠道", 8), new("状态", 10), new("收稿时间", 18), new("类型", 12), new("突发", 6), new("重大", 6), new("迟报", 6), new("字数", 8), new("须改", 6), new("建议", 6), new("编辑", 10)], rows,
            row => [row.No, row.Title, row.Unit, row.Channel.InWords(), row.State.InWords(), row.ReceivedAt, row.Kind.InWords(), row.Emergency ? "是" : "", row.Major ? "是" : "", row.Late ? "是" : "", row.Chars, row.Errors, row.Warnings, row.ClaimedBy]);
    }
}

/// <summary>全文检索的结果.</summary>
public sealed class SearchExport(FindTexts find, SearchScope scope) : IExportTable
{
    private const int Most = 1_000;

    public string Name => "search";

    public string Page => "/search";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        var names = await scope.OfAsync(request.Actor, ct);
        var (from, until) = (request.Day("from"), request.Day("until"));
        var asked = new FindTextsRequest(request.Text("q"), request.Id("desk"), request.Id("unit"), from is { } first ? WorkCalendar.At(first, TimeOnly.MinValue) : null, until is { } last ? WorkCalendar.EndOf(last) : null);
        var hits = new List<FoundText>();
        for (var more = true; more && hits.Count < Most;)
        {
            var found = await find.RunAsync(request.Actor, asked with { Before = hits.Count > 0 ? hits[^1].Id : null }, ct);
            if (!found.Succeeded)
                return null;
            hits.AddRange(found.Value.Hits);
            more = found.Value.More;
        }
        return ExportRows.SheetOf("检索结果", [new("信息编号", 10), new("标题", 50), new("报送单位", 16), new("信息科", 12), new("收稿时间", 18)], hits,
            hit => [hit.ItemNo, hit.Title, names.Units.GetValueOrDefault(hit.UnitId, ""), names.Desks.GetValueOrDefault(hit.OfficeId, ""), hit.At]);
    }
}
