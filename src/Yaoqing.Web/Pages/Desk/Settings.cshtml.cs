using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Directory;
using Yaoqing.App.Publishing;
using Yaoqing.Core.Time;

namespace Yaoqing.Web.Pages.Desk;

/// <summary>信息科设置, for the chief editor.</summary>
public sealed class SettingsModel(Desks desks, DeskSettingsViews views, IssueLists lists, ChangeDeskSettings change) : DeskPage(desks)
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public DeskSettingsView? Current { get; private set; }

    public IReadOnlyList<PeriodicalLine> Periodicals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync() || Current is null)
            return NotFound();
        Input = new SettingsInput
        {
            Version = Current.Version, Days = Current.ReportWithinDays, WorkingDays = Current.DayCount == DayCount.WorkingDays, AuthorMaySign = Current.AuthorMaySign,
            Boards = [.. Current.Boards.Select(board => new BoardInput { Id = board.Id, Name = board.Name, Retired = board.Retired })],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync() || Current is null)
            return NotFound();
        var boards = Input.Boards.Select(board => new BoardLine(board.Id, board.Name ?? "", false, board.Retired)).ToList();
        var changed = await change.RunAsync(Actor, new ChangeDeskSettingsRequest(
            Office.Id, Input.Version, Input.Days, Input.WorkingDays ? DayCount.WorkingDays : DayCount.CalendarDays, Input.AuthorMaySign, boards, Input.NewBoards, Key), Aborted);
        return changed.Succeeded ? Done("设置已保存。", "/desk/settings") : Refused(changed.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (!await FindDeskAsync())
            return false;
        Current = await views.FindAsync(Actor, Office.Id, Aborted);
        Periodicals = await lists.PeriodicalsAsync(Actor, Office.Id, Aborted);
        return Current is not null;
    }
}

public sealed class SettingsInput
{
    public int Version { get; set; }
    public int Days { get; set; }
    public bool WorkingDays { get; set; }
    public bool AuthorMaySign { get; set; }
    public List<BoardInput> Boards { get; set; } = [];
    public string? NewBoards { get; set; }
}

public sealed class BoardInput
{
    public Guid Id { get; set; }
    public string? Name { get; set; }
    public bool Retired { get; set; }
}
