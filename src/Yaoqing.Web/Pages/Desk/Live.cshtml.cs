using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Editing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Shared;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>随写随审: the review of what the editor has typed so far, by his desk's rules.</summary>
public sealed class LiveModel(Desks desks, DeskReview review, SecrecyDoor door) : DeskPage(desks)
{
    public async Task<IActionResult> OnPostAsync(int no, string? title, string? body)
    {
        var text = (body ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.Length > TextInput.BodyLimit || title?.Length > TextInput.LineLimit)
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (await door.StopAsync(Actor, Aborted, title, text) is { } stopped)
            return Answers.Refused(stopped);
        if (!await FindDeskAsync() || await review.ReviewAsync(Actor, Office.Id, no, title ?? "", text, Aborted) is not { } report)
            return NotFound();
        var answer = JsonNode.Parse(ReportJson.Write(report))?.AsObject() ?? throw new JsonException("A review report is an object.");
        foreach (var (shown, finding) in (answer["findings"]?.AsArray() ?? []).Zip(report.Findings))
        {
            if (shown is null)
                continue;
            shown["name"] = Items.FindingRows.NameOf(finding.Rule);
            shown["mayBeForDesk"] = DeskReview.MayBeForDesk(finding);
        }
        return Content(answer.ToJsonString(), "application/json; charset=utf-8");
    }
}
