using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Yaoqing.App.Publishing;

namespace Yaoqing.Web.Pages.Publishing;

/// <summary>A file of a published issue, always as an attachment, with its Chinese name after RFC 6266.</summary>
public sealed class DownloadModel(IssuePages pages) : YaoqingPage
{
    public async Task<IActionResult> OnGetAsync(int no, string format) => await pages.FileAsync(Actor, no, format, Aborted) is { } file
        ? new FileContentResult(file.Bytes, file.MediaType) { FileDownloadName = file.Name, EntityTag = new EntityTagHeaderValue($"\"{file.Digest}\"") }
        : NotFound();
}
