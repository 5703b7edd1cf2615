using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Yaoqing.App.Assessment.Bulletins;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>A file of an issued bulletin, always as an attachment.</summary>
public sealed class BulletinFileModel(BulletinViews views) : YaoqingPage
{
    public async Task<IActionResult> OnGetAsync(int no, string format) => await views.FileAsync(Actor, no, format, Aborted) is { } file
        ? new FileContentResult(file.Bytes, file.MediaType) { FileDownloadName = file.Name, EntityTag = new EntityTagHeaderValue($"\"{file.Digest}\"") }
        : NotFound();
}
