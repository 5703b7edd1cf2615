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
    private static readonly HotQuery<Func<YaoqingDb, IAsyncEnumerable<DeskName>>> OwnOffices = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db) => db.Offices.AsNoTracking().Where(office => !office.IsExternal).Select(office => new DeskName(office.Id.Value, office.ShortName, office.Line))));

    private static readonly HotQuery<Func<YaoqingDb, Id<Account>, IAsyncEnumerable<HeldPost>>> PostsInForce = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Account> account) => (
            from person in db.People.AsNoTracking()
            join post in db.Posts on person.Id equals post.PersonId
            where person.AccountId == account && post.To == null
            select new HeldPost(post.Title, db.Units.Where(unit => unit.Id == post.UnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "")).Take(1)));

    public async Task<Standing> OfAsync(Actor actor, CancellationToken ct)
    {
        var offices = await AllAsync(ct);
        var own = offices.Where(office => actor.Desks.Contains(office.Id)).ToList();
        var account = new Id<Account>(actor.AccountId);
        var title = await PostsInForce.On(db)(db, account).FirstOrDefaultAsync(ct);
        return new Standing(own, title?.Unit + (title?.Title ?? string.Join('、', actor.RolesInForce.Select(held => Roles.InWords(held.Role)).Distinct())));
    }

    /// <summary>Both desks of the county, the Party desk first. (Enums are stored by name, so the order is made here, not in SQL.)</summary>
    public async Task<IReadOnlyList<DeskName>> AllAsync(CancellationToken ct) =>
        [.. (await OwnOffices.On(db)(db).ToListAsync(ct)).OrderBy(office => office.Line)];

    private sealed record HeldPost(string Title, string Unit);
}
