using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>考核组 of the desk by year, for the chief editor and the assessor.</summary>
public sealed class MembersModel(Desks desks, MemberSheets sheets, ChangeMembers change, TimeProvider time) : DeskPage(desks)
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public List<MemberInput> Members { get; set; } = [];

    public MemberSheet Sheet { get; private set; } = new(0, null, [], "");

    public int ShownYear => Year ?? Years[0];

    public IReadOnlyList<int> Years => [WorkCalendar.DayOf(time.GetUtcNow()).Year, WorkCalendar.DayOf(time.GetUtcNow()).Year + 1];

    public IReadOnlyList<string> Groups => [.. Sheet.Lines.Select(line => line.Group).Where(group => group.Length > 0).Distinct()];

    public IReadOnlyList<string> Classes => [.. Sheet.Lines.Select(line => line.Class).Where(each => each.Length > 0).Distinct()];

    public MemberLine? LineOf(Guid unit) => Sheet.Lines.FirstOrDefault(line => line.UnitId == unit);

    /// <summary>Since when and until when a unit exists, in words; empty where it was always there and still is.</summary>
    public static string Lived(MemberLine? line) => string.Join("，", new[] { line?.From is { } from ? $"{from:yyyy年M月}设立" : null, line?.Until is { } until ? $"{until:yyyy年M月}撤并" : null }.OfType<string>());

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Members = [.. Sheet.Lines.Select(line => new MemberInput { UnitId = line.UnitId, Group = line.Group, Class = line.Class, Headcount = line.Headcount, CreditTo = line.CreditTo, Unranked = line.Unranked })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var members = Members.Select(each => new MemberChoice(each.UnitId, each.Group, each.Class, each.Headcount, each.CreditTo, each.Unranked)).ToList();
        var changed = await change.RunAsync(Actor, new ChangeMembersRequest(Office.Id, ShownYear, Shown ?? "", members, Key), Aborted);
        return changed.Succeeded ? Done($"{ShownYear}年考核组已保存，{changed.Value}个单位参加考核。", $"/desk/settings/units?year={ShownYear}") : Refused(changed.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (!await FindDeskAsync() || !Years.Contains(ShownYear))
            return false;
        Sheet = await sheets.OfAsync(Office.Id, ShownYear, Aborted);
        return true;
    }
}

public sealed class MemberInput
{
    public Guid UnitId { get; set; }
    public string? Group { get; set; }
    public string? Class { get; set; }
    public int? Headcount { get; set; }
    public string? CreditTo { get; set; }
    public bool Unranked { get; set; }
}
