using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Yaoqing.App.Search;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.Search;

/// <summary>A hit and the words to mark in it.</summary>
public sealed record SearchHit(FoundText Text, IReadOnlyList<string> Words);

/// <summary>全文检索, and "has this been reported?" for a pasted passage. All of it lives in the address, so a search can be kept as a bookmark.</summary>
public sealed class SearchModel(FindTexts find, FindPassage passage, SearchScope scope, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Desk { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public bool Asked => !string.IsNullOrWhiteSpace(Q);

    public FoundTexts? Found { get; private set; }

    public LikeTexts? Like { get; private set; }

    public SearchScopeNames Names { get; private set; } = new(new Dictionary<Guid, string>(), new Dictionary<Guid, string>());

    public DateTimeOffset Now => time.GetUtcNow();

    public IReadOnlyList<SelectListItem> UnitOptions => [.. Names.Units.Select(each => new SelectListItem(each.Value, each.Key.ToString()))];

    public IReadOnlyList<SelectListItem> DeskOptions => [.. Names.Desks.Select(each => new SelectListItem(each.Value, each.Key.ToString()))];

    public IReadOnlyList<SearchHit> Hits => Like is { } like ? [.. like.Hits.Select(hit => new SearchHit(hit.Text, hit.Clauses))]
        : Found is { } found ? [.. found.Hits.Select(hit => new SearchHit(hit, found.Words))] : [];

    public async Task<IActionResult> OnGetAsync()
    {
        Names = await scope.OfAsync(Actor, Aborted);
        if (!Asked)
            return Page();
        var (from, until) = (Day(From), Day(Until));
        if (!ModelState.IsValid || (From is { Length: > 0 } && from is null) || (Until is { Length: > 0 } && until is null))
            return Refused(Refusal.Invalid("search.date", "日期填得不对，请按“2026-08-31”的样子填写，或从日历里选。"));
        if (from > until)
            return Refused(Refusal.Invalid("search.date", "开始日期晚于结束日期，请对调后再检索。"));
        if (FindPassage.IsPassage(Q ?? ""))
            return Answer(await passage.RunAsync(Actor, Q ?? "", Aborted), value => Like = value);
        var request = new FindTextsRequest(Q ?? "", Id(Desk), Id(Unit), from is { } first ? WorkCalendar.At(first, TimeOnly.MinValue) : null, until is { } last ? WorkCalendar.EndOf(last) : null, Before);
        return Answer(await find.RunAsync(Actor, request, Aborted), value => Found = value);
    }

    /// <summary>Editors work on it at the desk; everybody else reads it.</summary>
    public string AddressOf(SearchHit hit) => Actor.IsAny(hit.Text.OfficeId, Role.Editor, Role.ChiefEditor) ? $"/desk/items/{hit.Text.ItemNo}" : $"/items/{hit.Text.ItemNo}";

    public string PageAddress(long? before) => Address("/search", before);

    /// <summary>All hits as a sheet.</summary>
    public string ExportAddress => Address("/export/search", null);

    private string Address(string page, long? before)
    {
        var query = new Dictionary<string, string?> { ["q"] = Q, ["unit"] = Unit, ["desk"] = Desk, ["from"] = From, ["until"] = Until, ["before"] = before?.ToString(CultureInfo.InvariantCulture) };
        return QueryHelpers.AddQueryString(page, query.Where(each => !string.IsNullOrEmpty(each.Value)));
    }

    private IActionResult Answer<T>(Result<T> result, Action<T> show)
    {
        if (!result.Succeeded)
            return Refused(result.Refusal);
        show(result.Value);
        return Page();
    }

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
