using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Web.Pages.Items;

namespace Yaoqing.Web.Pages.Review;

/// <summary>随写随审, for the editor's script: the shape of <c>yaoqing review --json</c>, each finding with its rule's name, and the length limit.</summary>
public sealed class LiveModel(ReviewText review) : YaoqingPage
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [BindProperty]
    public ItemInput Input { get; set; } = new();

    /// <summary>Whether the text stands alone, without the fields of an item.</summary>
    [BindProperty]
    public bool Plain { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        var report = await review.RunAsync(Actor, Plain ? ReviewModel.RequestOf(Input) : Input.ToReview(), Aborted);
        if (!report.Succeeded)
            return Answers.Refused(report.Refusal);
        var answer = JsonSerializer.SerializeToNode(report.Value, Json)!.AsObject(); // a record is an object
        foreach (var finding in answer["findings"]!.AsArray().OfType<System.Text.Json.Nodes.JsonObject>()) // written from the record above
            finding["name"] = FindingRows.NameOf(finding["rule"]!.GetValue<string>()); // likewise
        if (!Plain)
            answer["limit"] = await review.LimitAsync(Input.Lines, Input.Form, Aborted);
        return Content(answer.ToJsonString(Json), "application/json; charset=utf-8");
    }
}
