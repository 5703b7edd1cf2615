using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>导入台账, steps two to four: what the columns are, the dry run, the result. The mapping lives in the address until it is confirmed.</summary>
public sealed class ImportFileModel(FactImports imports, ImportFacts take) : YaoqingPage
{
    /// <summary>Most rows for which candidates are offered on one page.</summary>
    public const int MostChoices = 200;
    private const string ChoicePrefix = "item-";

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string Kind { get; set; } = "采用";

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "periodical")]
    public string? Periodical { get; set; }

    public ImportFileView? Found { get; private set; }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public ImportPreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(int no, [FromQuery(Name = "try")] string? trial)
    {
        if (!await LoadAsync(no, Request.Query["c"]))
            return NotFound();
        return trial is null || Found?.Line.TakenAt is not null ? Page() : await TryAsync(no);
    }

    public async Task<IActionResult> OnPostAsync(int no)
    {
        if (!await LoadAsync(no, Request.Form["c"]))
            return NotFound();
        var chosen = Request.Form.Where(field => field.Key.StartsWith(ChoicePrefix, StringComparison.Ordinal))
            .Select(field => (Row: Number(field.Key[ChoicePrefix.Length..]), Item: Number(field.Value.ToString()))).Where(each => each is { Row: not null, Item: not null })
            .DistinctBy(each => each.Row).ToDictionary(each => each.Row.GetValueOrDefault(), each => each.Item.GetValueOrDefault());
        var taken = await take.RunAsync(Actor, new ImportFactsRequest(no, Mapping, chosen, Key), Aborted);
        return taken.Succeeded ? Done($"导入了{taken.Value.Taken}行{(taken.Value.Left > 0 ? $"，{taken.Value.Left}行没有导入" : "")}。", $"/facts/import/{no}") : Several(taken.Refusal);
    }

    private ImportMapping Mapping => new(Columns, Kind, (Periodical ?? "").Trim().Trim('《', '》'), Level ?? "");

    private async Task<IActionResult> TryAsync(int no)
    {
        var tried = await imports.TryAsync(Actor, no, Mapping, Aborted);
        if (!tried.Succeeded)
            return Several(tried.Refusal);
        Preview = tried.Value;
        return Page();
    }

    /// <summary>Each problem of the file on a line of its own.</summary>
    private IActionResult Several(Refusal refusal)
    {
        var lines = refusal.Message.Split('\n');
        var answer = Refused(refusal with { Message = lines[0] });
        foreach (var line in lines.Skip(1))
            ModelState.AddModelError("", line);
        return answer;
    }

    protected override async Task<bool> LoadAsync() => Number(RouteData.Values["no"]?.ToString() ?? "") is { } no && await LoadAsync(no, Request.Form["c"]);

    private async Task<bool> LoadAsync(int no, IEnumerable<string?> columns)
    {
        Found = await imports.FindAsync(Actor, no, Aborted);
        if (Found is null)
            return false;
        var known = ImportFields.All.Select(field => field.Id).ToHashSet();
        var given = columns.Select(column => column is not null && known.Contains(column) ? column : "").ToList();
        Columns = given.Count == Found.Heads.Count ? given : Found.Guess;
        return true;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
