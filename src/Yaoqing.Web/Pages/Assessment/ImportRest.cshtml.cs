using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.App.Shared.Exports;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>The rows that were not taken, with the reasons, as a workbook.</summary>
public sealed class ImportRestModel(FactImports imports) : YaoqingPage
{
    public async Task<IActionResult> OnGetAsync(int no) => await imports.RestAsync(Actor, no, Aborted) is { } rest
        ? new FileContentResult(rest.Bytes, ExportWorkbook.MediaType) { FileDownloadName = rest.Name }
        : NotFound();
}
