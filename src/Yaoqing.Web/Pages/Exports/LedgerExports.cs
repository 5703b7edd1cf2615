using Yaoqing.App.Commissions;
using Yaoqing.App.Instructions;
using Yaoqing.App.Shared.Exports;
using Yaoqing.App.Upward;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Upward;

namespace Yaoqing.Web.Pages.Exports;

/// <summary>上报与采用: a row for each adoption, and one for what was not adopted yet.</summary>
public sealed class UpwardExport(UpwardLedger ledger) : IExportTable
{
    public string Name => "upward";

    public string Page => "/upward";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        if (request.Desk is not { } desk)
            return null;
        var waiting = request.Text("waiting") == "true";
        var lines = await ExportRows.AllAsync(async page => await ledger.ListAsync(request.Actor, desk.Id, waiting, page, ct) is var list ? (list.Lines, list.Total) : default);
        var rows = lines.SelectMany(line => line.Adoptions.Count > 0 ? line.Adoptions.Select(adoption => (Line: line, Adoption: (AdoptionLine?)adoption)) : [(line, null)]);
        return ExportRows.SheetOf("上报与采用", [new("编号", 8), new("标题", 50), new("单位", 24), new("报送", 14), new("上报时间", 18), new("结果", 10), new("采用单位", 14), new("层级", 8), new("刊物", 16), new("期号", 12), new("采用形式", 12), new("刊发日期", 12), new("得知日期", 12)], rows,
            row => [row.Line.No, row.Line.Title, string.Join('、', row.Line.Units), row.Line.To, row.Line.SentAt, row.Adoption is not null ? "采用" : row.Line.NotAdoptedAt is null ? "等待结果" : "未采用",
                row.Adoption?.Office, row.Adoption?.Level.InWords(), row.Adoption?.Periodical, row.Adoption?.IssueLabel, row.Adoption is { } adoption ? InWords(adoption.Placement) : null, row.Adoption?.HappenedOn, row.Adoption?.LearntOn]);
    }

    private static string InWords(Placement placement) => placement switch { Placement.Single => "单篇", Placement.Combined => "综合", Placement.WholeIssue => "专报（整期）", Placement.Digest => "简讯" };
}

/// <summary>约稿.</summary>
public sealed class CommissionsExport(CommissionBoard board) : IExportTable
{
    public string Name => "commissions";

    public string Page => "/commissions";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        var closed = request.Text("closed") == "true";
        var rows = await ExportRows.AllAsync(async page => await board.ListAsync(request.Actor, !closed, page, ct) is var list ? (list.Lines, list.Total) : default);
        return ExportRows.SheetOf(closed ? "已办结的约稿" : "办理中的约稿", [new("编号", 8), new("题目", 50), new("约稿单位", 14), new("上级约稿单位", 14), new("种类", 12), new("紧急", 6), new("下达时间", 18), new("截止时间", 18), new("应报单位", 10), new("未报单位", 10), new("办结时间", 18)], rows,
            line => [line.No, line.Title, line.Office, line.OnBehalfOf, line.Kind == CommissionKind.Problem ? "问题约稿" : "专题约稿", line.Urgent ? "是" : "", line.IssuedAt, line.DueAt, line.Asked, line.Missing, line.ClosedAt]);
    }
}

/// <summary>批示台账.</summary>
public sealed class InstructionsExport(InstructionLedger ledger) : IExportTable
{
    public string Name => "instructions";

    public string Page => "/instructions";

    public async Task<ExportSheet?> ReadAsync(ExportRequest request, CancellationToken ct)
    {
        var closed = request.Text("closed") == "true";
        var rows = await ExportRows.AllAsync(async page => await ledger.ListAsync(request.Actor, !closed, page, ct) is var list ? (list.Lines, list.Total) : default);
        return ExportRows.SheetOf(closed ? "已办结的批示" : "办理中的批示", [new("编号", 8), new("批示日期", 12), new("领导", 12), new("职务", 20), new("层级", 8), new("批在", 50), new("交办单位", 10), new("待反馈", 8), new("最近时限", 18), new("办结时间", 18)], rows,
            line => [line.No, line.GivenOn, line.LeaderName, line.LeaderPost, line.Level.InWords(), line.OnTitle, line.Assigned, line.Open, line.NextDue, line.ClosedAt]);
    }
}
