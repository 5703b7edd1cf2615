using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

/// <param name="Id">The office.</param>
/// <param name="ShortName">Such as 县委办.</param>
/// <param name="Line">Its line.</param>
public sealed record DeskName(Guid Id, string ShortName, Line Line);

/// <param name="Desks">Desks that the reader serves or, for leaders and units, all of them.</param>
/// <param name="Post">Where he stands and as what, such as 县委办信息科编辑.</param>
public sealed record Standing(IReadOnlyList<DeskName> Desks, string Post);

/// <summary>Who the reader is in the county: his desks and his post in words.</summary>
public sealed class Desks(YaoqingDb db)
{
    public async Task<Standing> OfAsync(Actor actor, CancellationToken ct)
    {
        var offices = await AllAsync(ct);
        var own = offices.Where(office => actor.Desks.Contains(office.Id)).ToList();
        var account = new Id<Account>(actor.AccountId);
        var title = await (
            from person in db.People.AsNoTracking()
            join post in db.Posts on person.Id equals post.PersonId
            where person.AccountId == account && post.To == null
            select new { post.Title, Unit = db.Units.Where(unit => unit.Id == post.UnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "" }).FirstOrDefaultAsync(ct);
        return new Standing(own, title?.Unit + (title?.Title ?? string.Join('、', actor.RolesInForce.Select(held => Roles.InWords(held.Role)).Distinct())));
    }

    /// <summary>Both desks of the county, the Party desk first. (Enums are stored by name, so the order is made here, not in SQL.)</summary>
    public async Task<IReadOnlyList<DeskName>> AllAsync(CancellationToken ct) =>
        [.. (await db.Offices.AsNoTracking().Where(office => !office.IsExternal).Select(office => new DeskName(office.Id.Value, office.ShortName, office.Line)).ToListAsync(ct)).OrderBy(office => office.Line)];
}
