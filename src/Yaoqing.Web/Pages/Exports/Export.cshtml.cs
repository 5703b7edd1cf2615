using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared.Exports;
using Yaoqing.Core.Time;
using Yaoqing.Web.Access;

namespace Yaoqing.Web.Pages.Exports;

/// <summary>导出表格: the table of a page as xlsx. Who may not open the page may not export it; what he sees there is what he gets.</summary>
public sealed class ExportModel(IEnumerable<IExportTable> tables, RoleMatrix matrix, Desks desks, TimeProvider time) : YaoqingPage
{
    public async Task<IActionResult> OnGetAsync(string table)
    {
        if (tables.FirstOrDefault(each => each.Name == table) is not { } export)
            return NotFound();
        if (!matrix.Allows("GET", export.Page, Actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        var desk = ChosenDesk.Of(HttpContext, (await desks.OfAsync(Actor, Aborted)).Desks);
        var now = time.GetUtcNow();
        if (await export.ReadAsync(new ExportRequest(Actor, Request.Query, desk, now), Aborted) is not { } sheet)
            return NotFound();
        return new FileContentResult(ExportWorkbook.Write(sheet), ExportWorkbook.MediaType) { FileDownloadName = $"{sheet.Name}{WorkCalendar.DayOf(now):yyyyMMdd}.xlsx" };
    }
}
