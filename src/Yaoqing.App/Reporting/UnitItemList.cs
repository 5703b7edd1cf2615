using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>Which of the unit's items a list shows.</summary>
public enum ItemFilter
{
    /// <summary>全部.</summary>
    All,
    /// <summary>草稿.</summary>
    Draft,
    /// <summary>待审签.</summary>
    AwaitingSignOff,
    /// <summary>已报送, at a desk and not decided yet.</summary>
    AtDesk,
    /// <summary>退改.</summary>
    Returned,
    /// <summary>采用.</summary>
    Used,
    /// <summary>不用.</summary>
    Rejected,
    /// <summary>已撤稿.</summary>
    Withdrawn,
}

/// <param name="No">编号.</param>
/// <param name="Title">标题.</param>
/// <param name="Unit">Short name of the unit.</param>
/// <param name="Kind">信息类型.</param>
/// <param name="Emergency">突发.</param>
/// <param name="Major">重大.</param>
/// <param name="State">On the unit's side.</param>
/// <param name="At">Who has it on the unit's side.</param>
/// <param name="Desks">Who has it at the desks.</param>
public sealed record UnitItemRow(int No, string Title, string Unit, Kind Kind, bool Emergency, bool Major, ItemState State, Holder At, IReadOnlyList<DeskHolder> Desks);

/// <param name="Rows">One page.</param>
/// <param name="Total">How many there are under the filter.</param>
/// <param name="Counts">How many there are under every filter.</param>
/// <param name="SeveralUnits">Whether the reader belongs to more than one unit.</param>
public sealed record UnitItemPage(IReadOnlyList<UnitItemRow> Rows, int Total, IReadOnlyDictionary<ItemFilter, int> Counts, bool SeveralUnits);

/// <summary>本单位信息: newest first, with who has each item and since when.</summary>
public sealed class UnitItemList(YaoqingDb db)
{
    public const int PageSize = 20;

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Unit>>, IAsyncEnumerable<StateCount>>> ByState = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Unit>> units) => db.Items.Where(item => units.Contains(item.UnitId)).GroupBy(item => item.State).Select(group => new StateCount(group.Key, group.Count()))));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Unit>>, IAsyncEnumerable<FilterCount>>> ByDesks = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Unit>> units) =>
            from each in db.Submissions
            where units.Contains(each.UnitId)
            group each by each.State == SubmissionState.Received || each.State == SubmissionState.UnderEdit || each.State == SubmissionState.Kept ? ItemFilter.AtDesk
                : each.State == SubmissionState.Returned ? ItemFilter.Returned
                : each.State == SubmissionState.Adopted || each.State == SubmissionState.Published ? ItemFilter.Used
                : each.State == SubmissionState.Rejected ? ItemFilter.Rejected : ItemFilter.All into filter
            select new FilterCount(filter.Key, filter.Select(each => each.ItemId).Distinct().Count())));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Unit>>, IAsyncEnumerable<UnitName>>> Names = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Unit>> units) => db.Units.Where(unit => units.Contains(unit.Id)).Select(unit => new UnitName(unit.Id, unit.ShortName))));

    public async Task<UnitItemPage> ListAsync(Actor actor, ItemFilter filter, int page, CancellationToken ct)
    {
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var own = db.Items.AsNoTracking().Where(item => units.Contains(item.UnitId));
        var counts = await CountsAsync(units, ct);
        var skip = (int)Math.Min((long)(Math.Max(page, 1) - 1) * PageSize, 1_000_000);
        var items = await Filtered(own, filter).OrderByDescending(item => item.No).Skip(skip).Take(PageSize).ToListAsync(ct);
        var holders = await Whereabouts.OfItemsAsync(db, items, ct);
        var desks = await Whereabouts.AtDesksAsync(db, [.. items.Select(item => item.Id)], ct);
        var names = await Names.On(db)(db, units).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellationToken: ct);
        return new UnitItemPage(
            [.. items.Select(item => new UnitItemRow(item.No, item.Title, names[item.UnitId], item.Kind, item.Emergency, item.Major, item.State, holders[item.Id], desks.GetValueOrDefault(item.Id) ?? []))],
            counts[filter], counts, units.Count > 1);
    }

    /// <summary>Under every filter, by two queries. An item at both desks counts once under each filter that one of them falls under.</summary>
    private async Task<IReadOnlyDictionary<ItemFilter, int>> CountsAsync(List<Id<Unit>> units, CancellationToken ct)
    {
        var states = await ByState.On(db)(db, units).ToListAsync(ct);
        var desks = await ByDesks.On(db)(db, units).ToListAsync(ct);
        int In(ItemState state) => states.FirstOrDefault(each => each.State == state)?.Count ?? 0;
        return Enum.GetValues<ItemFilter>().ToDictionary(each => each, each => each switch
        {
            ItemFilter.All => states.Sum(state => state.Count),
            ItemFilter.Draft => In(ItemState.Draft),
            ItemFilter.AwaitingSignOff => In(ItemState.AwaitingSignOff),
            ItemFilter.Withdrawn => In(ItemState.Withdrawn),
            _ => desks.FirstOrDefault(desk => desk.Filter == each)?.Count ?? 0,
        });
    }

    private IQueryable<Item> Filtered(IQueryable<Item> items, ItemFilter filter) => filter switch
    {
        ItemFilter.All => items,
        ItemFilter.Draft => items.Where(item => item.State == ItemState.Draft),
        ItemFilter.AwaitingSignOff => items.Where(item => item.State == ItemState.AwaitingSignOff),
        ItemFilter.Withdrawn => items.Where(item => item.State == ItemState.Withdrawn),
        ItemFilter.AtDesk => items.Where(item => db.Submissions.Any(each => each.ItemId == item.Id && (each.State == SubmissionState.Received || each.State == SubmissionState.UnderEdit || each.State == SubmissionState.Kept))),
        ItemFilter.Returned => items.Where(item => db.Submissions.Any(each => each.ItemId == item.Id && each.State == SubmissionState.Returned)),
        ItemFilter.Used => items.Where(item => db.Submissions.Any(each => each.ItemId == item.Id && (each.State == SubmissionState.Adopted || each.State == SubmissionState.Published))),
        ItemFilter.Rejected => items.Where(item => db.Submissions.Any(each => each.ItemId == item.Id && each.State == SubmissionState.Rejected)),
    };

    private sealed record StateCount(ItemState State, int Count);

    private sealed record FilterCount(ItemFilter Filter, int Count);

    private sealed record UnitName(Id<Unit> Id, string ShortName);
}
