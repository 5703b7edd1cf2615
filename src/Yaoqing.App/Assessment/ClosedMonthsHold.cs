using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>
/// A closed month's table never changes: a change of the units by which one was reckoned is refused when it would move a line of it.
/// What moves only places or months still open may be changed.
/// </summary>
internal sealed class ClosedMonthsHold : IHandle<MembersChanging>, IHandle<UnitDatesChanging>
{
    public async Task HandleAsync(MembersChanging happened, Deed deed, CancellationToken ct)
    {
        var names = await deed.Db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, ct);
        happened.Objection ??= await RefuseAsync(deed, happened.OfficeId, happened.Year, before => [.. happened.Members.OrderBy(each => names[each.UnitId].Order)
            .Select(each => ScoringMaterial.UnitOf(names[each.UnitId], each, names, before.FirstOrDefault(unit => unit.Name == names[each.UnitId].ShortName)?.Target))], ct);
    }

    public async Task HandleAsync(UnitDatesChanging happened, Deed deed, CancellationToken ct)
    {
        var name = await deed.Db.Units.AsNoTracking().Where(unit => unit.Id == happened.UnitId).Select(unit => unit.ShortName).SingleAsync(ct);
        var closed = await deed.Db.ClosedPeriods.AsNoTracking().Select(each => new { each.OfficeId, each.Month.Year }).Distinct().ToListAsync(ct);
        foreach (var each in closed)
        {
            happened.Objection ??= await RefuseAsync(deed, each.OfficeId, each.Year,
                before => [.. before.Select(unit => unit.Name == name ? unit with { From = ScoringMaterial.MonthOf(happened.From), Until = ScoringMaterial.MonthOf(happened.Until) } : unit)], ct);
        }
    }

    private static async Task<Refusal?> RefuseAsync(Deed deed, Id<Office> office, int year, Func<IReadOnlyList<ScoredUnit>, IReadOnlyList<ScoredUnit>> change, CancellationToken ct)
    {
        if (!await deed.Db.ClosedPeriods.AnyAsync(each => each.OfficeId == office && each.Month.Year == year, ct))
            return null;
        var material = await ScoringMaterial.LoadAsync(deed.Db, office, year, ct);
        if (material.Problem is not null)
            return null;
        var period = MonthRange.Year(year);
        var (before, after) = (material.Score(period), (material with { Units = change(material.Units) }).Score(period));
        var moved = material.Closed.Keys.Where(period.Contains).Order().Where(month => LedgerDigest.OfMonth(before, month, material.UnitIds) != LedgerDigest.OfMonth(after, month, material.UnitIds)).Cast<Month?>().FirstOrDefault();
        return moved is not { } first ? null
            : Refusal.Conflict("members.closed-months", $"{ClosePeriod.Words(first)}已经结账，这样改会改动它的得分明细，没有保存。请只改不影响已结账月份的内容；分组、类别、人数、计入单位的变动从{year + 1}年的考核组起改。");
    }
}
