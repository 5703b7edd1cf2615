using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Items;

/// <summary>One line of a list: state, who has it, since when.</summary>
public sealed record StandingLine(string State, Tone Tone, string Who, DateTimeOffset Since, bool Late);

/// <summary>本单位信息.</summary>
public sealed class IndexModel(UnitItemList items, UnitLessons lessons, TimeProvider time) : YaoqingPage
{
    public static IReadOnlyList<(ItemFilter Filter, string Name)> Filters { get; } =
    [
        (ItemFilter.All, "全部"), (ItemFilter.Draft, "草稿"), (ItemFilter.AwaitingSignOff, "待审签"), (ItemFilter.AtDesk, "在信息科"), (ItemFilter.Returned, "退改"),
        (ItemFilter.Used, "采用"), (ItemFilter.Rejected, "不用"), (ItemFilter.Withdrawn, "已撤稿"),
    ];

    public UnitItemPage List { get; private set; } = new([], 0, new Dictionary<ItemFilter, int>(), false);

    public LessonsOfUnit? Lessons { get; private set; }

    public ItemFilter Filter { get; private set; }

    public int At { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public bool MayWrite => Actor.Is(Role.Reporter);

    public async Task OnGetAsync(string? state, [FromQuery(Name = "p")] int page = 1)
    {
        Filter = Enum.TryParse<ItemFilter>(state, out var filter) && Enum.IsDefined(filter) ? filter : ItemFilter.All;
        At = Math.Clamp(page, 1, 100_000);
        List = await items.ListAsync(Actor, Filter, At, Aborted);
        Lessons = await lessons.OwnAsync(Actor, Aborted);
    }

    /// <summary>At the desks where it has arrived, else on the unit's side; a returned or raised item stands on both.</summary>
    public IReadOnlyList<StandingLine> Standing(UnitItemRow row)
    {
        var desks = row.Desks.Select(desk => new StandingLine($"{desk.Office}{desk.State.InWords()}", ToneOf(desk.State), desk.Who, desk.Since, desk.Late));
        return row.State == ItemState.SignedOff && row.Desks.Count > 0 ? [.. desks]
            : [new StandingLine(row.State.InWords(), row.State == ItemState.AwaitingSignOff ? Tone.Accent : Tone.Plain, row.At.Who, row.At.Since, false), .. desks];
    }

    internal static Tone ToneOf(SubmissionState state) => state switch
    {
        SubmissionState.Returned => Tone.Warn,
        SubmissionState.Adopted or SubmissionState.Published => Tone.Ok,
        SubmissionState.Rejected or SubmissionState.Withdrawn => Tone.Plain,
        SubmissionState.Received or SubmissionState.UnderEdit or SubmissionState.Kept => Tone.Accent,
    };
}
