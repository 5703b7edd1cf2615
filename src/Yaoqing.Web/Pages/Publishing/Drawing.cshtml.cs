using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Publishing;

namespace Yaoqing.Web.Pages.Publishing;

/// <summary>One printed page as a drawing; it can neither run nor load anything (see the policy for image/svg+xml).</summary>
public sealed class DrawingModel(IssuePages pages) : YaoqingPage
{
    public async Task<IActionResult> OnGetAsync(int no, int number)
    {
        var preview = await pages.PreviewAsync(Actor, no, Aborted);
        return preview is null || number < 1 || number > preview.Drawings.Count ? NotFound() : File(System.Text.Encoding.UTF8.GetBytes(preview.Drawings[number - 1]), "image/svg+xml; charset=utf-8");
    }
}
