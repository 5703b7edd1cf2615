using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Access;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>结账情况: month by month what is frozen, and the button for the next month.</summary>
public sealed class PeriodsModel(MonthStates states, ClosePeriod close, Desks desks, TimeProvider time) : AssessmentPage(desks, time)
{
    public MonthsOfYear Months { get; private set; } = new([], null, null);

    public bool MayClose => Actor.IsAny(DeskId ?? Guid.Empty, Role.ChiefEditor, Role.Assessor);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(DateOnly month)
    {
        Year = month.Year;
        if (!await LoadAsync())
            return NotFound();
        var result = await close.RunAsync(Actor, new ClosePeriodRequest(DeskId ?? Guid.Empty, month, Key), Aborted);
        return result.Succeeded ? Done($"{month:yyyy年M月}已结账。{(month.Month == 12 ? "本年度已结账。" : "")}", $"/schemes/periods?desk={DeskId}&year={month.Year}") : Refused(result.Refusal);
    }

    /// <summary>Closes month after month up to one, each by its own record, until one is refused: an office with a history need not press forty times.</summary>
    public async Task<IActionResult> OnPostThroughAsync(DateOnly month)
    {
        Year = month.Year;
        if (!await LoadAsync())
            return NotFound();
        for (var next = Months.Next; next <= month; next = next?.AddMonths(1))
        {
            var result = await close.RunAsync(Actor, new ClosePeriodRequest(DeskId ?? Guid.Empty, next.Value, $"{Key}/{next:yyyyMM}"), Aborted);
            if (result.Succeeded)
                continue;
            _ = await LoadAsync();
            return Refused(result.Refusal);
        }
        return Done($"已依次结账到{month:yyyy年M月}。", $"/schemes/periods?desk={DeskId}&year={month.Year}");
    }

    internal static Tone ToneOf(MonthState state) => state switch
    {
        MonthState.Closed => Tone.Ok,
        MonthState.Open => Tone.Warn,
        MonthState.Running => Tone.Accent,
        MonthState.Ahead or MonthState.BeforeScheme => Tone.Plain,
    };

    protected override async Task<bool> LoadAsync()
    {
        if (await ChooseDeskAsync() is not { } desk)
            return false;
        Months = await states.OfYearAsync(Actor, desk, ShownYear, Aborted);
        return true;
    }
}
