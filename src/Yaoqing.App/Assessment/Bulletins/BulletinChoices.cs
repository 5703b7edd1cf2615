using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Bulletins;

/// <param name="Columns">All columns that this desk may choose: the fixed ones, its periodicals and those above, levels, forms.</param>
/// <param name="Groups">考核组 of the year.</param>
public sealed record BulletinOffer(IReadOnlyList<BulletinColumn> Columns, IReadOnlyList<string> Groups);

/// <summary>What the builder offers.</summary>
public sealed class BulletinChoices(YaoqingDb db)
{
    private const int MostPeriodicals = 30;

    public async Task<BulletinOffer> OfDeskAsync(Actor actor, Guid officeId, int year, CancellationToken ct)
    {
        if (!actor.Desks.Contains(officeId))
            return new BulletinOffer([], []);
        var office = new Id<Office>(officeId);
        var (schemes, _) = await ScoringMaterial.SchemesAsync(db, office, ct);
        var own = await db.Periodicals.AsNoTracking().Where(each => each.OfficeId == office && !each.Retired).OrderBy(each => each.Name).Select(each => each.Name).ToListAsync(ct);
        var periodicals = own.Concat(schemes.SelectMany(scheme => scheme.Periodicals).Select(each => each.Name)).Distinct().Take(MostPeriodicals);
        var levels = ScoringMaterial.OrCountingOnly(schemes)[^1].Levels;
        IReadOnlyList<string> forms = schemes.Count > 0 ? [.. Forms(schemes[^1])] : [];
        var groups = await db.MembersIn(year).Where(each => each.OfficeId == office)
            .Join(db.Units, each => each.UnitId, unit => unit.Id, (each, unit) => new { each.Group, unit.Order }).OrderBy(each => each.Order).Select(each => each.Group).ToListAsync(ct);
        return new BulletinOffer([
            .. BulletinColumns.Fixed, .. periodicals.Select(name => Split(BulletinColumns.Periodical + name)), .. levels.Select(name => Split(BulletinColumns.Level + name)),
            .. forms.Select(name => Split(BulletinColumns.Form + name))], [.. groups.Distinct()]);
    }

    private static BulletinColumn Split(string id) => new(id, BulletinColumns.HeadOf(id) ?? id, "采用计次的一部分");

    private static IEnumerable<string> Forms(Scheme scheme) => scheme.Rules.SelectMany(rule => rule.On.Conditions).Where(condition => condition.Attribute == "form")
        .SelectMany(condition => condition.AnyOf).Concat(["动态", scheme.Line == "政务" ? "专报" : "调研"]).Distinct();
}
