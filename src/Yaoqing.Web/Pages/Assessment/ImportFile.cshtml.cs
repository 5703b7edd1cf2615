using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>导入台账, steps two to four: what the columns are, the dry run, the result. The mapping lives in the address until it is confirmed.</summary>
public sealed class ImportFileModel(FactImports imports, ImportRuns runs) : YaoqingPage
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

    /// <summary>Whether an import of this file is under way; the page then comes back by itself every few seconds.</summary>
    public bool Running { get; private set; }

    /// <summary>How far it is; null before its first row.</summary>
    public ImportCount? Count => Found is { } found ? runs.CountOf(found.Line.No) : null;

    public async Task<IActionResult> OnGetAsync(int no, [FromQuery(Name = "try")] string? trial)
    {
        if (!await LoadAsync(no, Request.Query["c"]))
            return NotFound();
        if (runs.Of(no) is { } outcome)
        {
            if (!outcome.IsCompleted)
                return Waiting();
            if (await Finished(no, outcome) is { Succeeded: false } ended)
                return Several(ended.Refusal);
        }
        return trial is null || Found?.Line.TakenAt is not null ? Page() : await TryAsync(no);
    }

    public async Task<IActionResult> OnPostAsync(int no)
    {
        if (!await LoadAsync(no, Request.Form["c"]))
            return NotFound();
        if (!Columns.SequenceEqual(Request.Form["c"].Select(column => column ?? "")))
            return Refused(Refusal.Invalid("facts.mapping", "各列的对应与这个文件不符，没有导入。请重新试导入，看过结果后再确认。"));
        var confirmed = Request.Form.Where(field => field.Key.StartsWith(ChoicePrefix, StringComparison.Ordinal) && field.Value.ToString().Length > 0)
            .Select(field => (Row: Number(field.Key[ChoicePrefix.Length..]), Item: Number(field.Value.ToString()))).ToList();
        if (confirmed.Exists(each => each is { Row: null } or { Item: null }) || confirmed.DistinctBy(each => each.Row).Count() < confirmed.Count)
            return Refused(Refusal.Invalid("facts.choice", "确认的稿件编号不对，没有导入。请重新试导入，从列出的稿件里选。"));
        var chosen = confirmed.ToDictionary(each => each.Row.GetValueOrDefault(), each => each.Item.GetValueOrDefault());
        var outcome = runs.Start(Actor, new ImportFactsRequest(no, Mapping, chosen, Key));
        if (!await runs.WaitAsync(outcome, Aborted))
            return Redirect($"/facts/import/{no}{Again()}");
        var taken = await Finished(no, outcome);
        return taken.Succeeded ? Done($"导入了{taken.Value.Taken}行{(taken.Value.Left > 0 ? $"，{taken.Value.Left}行没有导入" : "")}。", $"/facts/import/{no}") : Several(taken.Refusal);
    }

    internal static string InWords(ImportStep step) => step switch { ImportStep.Matching => "核对", ImportStep.Storing => "登记", ImportStep.Saving => "保存" };

    private ImportMapping Mapping => new(Columns, Kind, (Periodical ?? "").Trim().Trim('《', '》'), Level ?? "");

    /// <summary>The page asks again by itself, with and without JavaScript.</summary>
    private PageResult Waiting()
    {
        Running = true;
        Response.Headers.Append("Refresh", "2");
        return Page();
    }

    private async Task<Result<ImportedFacts>> Finished(int no, Task<Result<ImportedFacts>> outcome)
    {
        runs.Forget(no);
        return await outcome;
    }

    /// <summary>The mapping for the address, so that it is still there if the import is refused.</summary>
    private QueryString Again() => new QueryBuilder([.. Columns.Select(column => KeyValuePair.Create("c", column)), new("kind", Kind), new("level", Level ?? ""), new("periodical", Periodical ?? "")]).ToQueryString();

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
