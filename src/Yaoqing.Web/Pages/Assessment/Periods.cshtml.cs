using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Assessment;
using Yaoqing.App.Directory;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
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
        if (await StrangeAsync(month) is { } strange)
            return strange;
        var result = await close.RunAsync(Actor, new ClosePeriodRequest(DeskId ?? Guid.Empty, month, Key), Aborted);
        return result.Succeeded ? Done($"{month:yyyy年M月}已结账。{(month.Month == 12 ? "本年度已结账。" : "")}", $"/schemes/periods?desk={DeskId}&year={month.Year}") : Refused(result.Refusal);
    }

    /// <summary>Closes month after month up to one, each by its own record, until one is refused: an office with a history need not press forty times.</summary>
    public async Task<IActionResult> OnPostThroughAsync(DateOnly month)
    {
        if (await StrangeAsync(month) is { } strange)
            return strange;
        if (Months.Next is null || Months.Next > month)
            return Refused(Refusal.Conflict("period.closed", $"{month:yyyy年M月}已经结账，或者还没有施行计分办法，没有要结的月份。"));
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

    /// <summary>Loads the year of the month; answers for a month that no ledger has, or a desk that is not there.</summary>
    private async Task<IActionResult?> StrangeAsync(DateOnly month)
    {
        var known = month.Year is >= 2000 and <= 2100;
        Year = known ? month.Year : Today.Year;
        if (!await LoadAsync())
            return NotFound();
        return known ? null : Refused(Refusal.Invalid("period.month", "没有这个月份，请在下面的表里选要结账的月份。"));
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
