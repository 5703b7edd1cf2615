using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration.History;

/// <summary>Somebody who acts in the invented years.</summary>
internal sealed record Player(Id<Account> Id, string Name, string Phone, string Title)
{
    internal Actor Actor { get; } = new(Id.Value, Name, [], "demonstration");
}

internal sealed record UnitCast(Unit Unit, Player Head, Player Deputy, Player Reporter);

/// <param name="Office">The county's office.</param>
/// <param name="Editors">编辑.</param>
/// <param name="Director">办公室主任.</param>
/// <param name="Above">Upper offices of the line, the nearest first.</param>
/// <param name="Periodicals">Periodicals, the main one first.</param>
internal sealed record DeskCast(Office Office, IReadOnlyList<Player> Editors, Player Director, IReadOnlyList<Office> Above, IReadOnlyList<Periodical> Periodicals);

/// <summary>The county that was set up, as the history needs it.</summary>
internal sealed record Cast(
    IReadOnlyDictionary<string, UnitCast> Units, IReadOnlyDictionary<Line, DeskCast> Desks, IReadOnlyDictionary<string, Board> Boards,
    IReadOnlyList<SignOffChain> Chains, IReadOnlyList<(Player Player, bool Principal)> Leaders)
{
    internal UnitCast this[string unit] => Units[unit];

    internal UnitCast Of(Id<Unit> unit) => Units.Values.First(each => each.Unit.Id == unit);

    /// <summary>Null where the installation is not the demonstration county.</summary>
    internal static async Task<Cast?> FindAsync(YaoqingDb db, CancellationToken ct)
    {
        var people = await (
            from post in db.Posts.AsNoTracking()
            join person in db.People.AsNoTracking() on post.PersonId equals person.Id
            where person.AccountId != null
            orderby post.Order
            select new { post.UnitId, post.OfficeId, post.Kind, post.Title, person.Name, person.Phone, person.AccountId }).ToListAsync(ct);
        var roles = (await db.Grants.AsNoTracking().Select(grant => new { grant.AccountId, grant.Role }).ToListAsync(ct)).ToLookup(grant => grant.AccountId, grant => grant.Role);
        var offices = await db.Offices.AsNoTracking().ToListAsync(ct);
        var periodicals = await db.Periodicals.AsNoTracking().ToListAsync(ct);
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Order).ToListAsync(ct);
        var players = people.Select(each => (each.UnitId, each.OfficeId, each.Kind, Player: new Player(each.AccountId.GetValueOrDefault(), each.Name, each.Phone, each.Title))).ToList();
        Player? Of(Unit unit, PostKind kind) => players.FirstOrDefault(each => each.UnitId == unit.Id && each.Kind == kind).Player;
        Player? At(Office office, Role role) => players.FirstOrDefault(each => each.OfficeId == office.Id && roles[each.Player.Id].Contains(role)).Player;
        var casts = new Dictionary<string, UnitCast>();
        foreach (var unit in units)
        {
            if (Of(unit, PostKind.Head) is not { } head || Of(unit, PostKind.DeputyHead) is not { } deputy || Of(unit, PostKind.Reporter) is not { } reporter)
                return null;
            casts.Add(unit.ShortName, new UnitCast(unit, head, deputy, reporter));
        }
        var desks = new Dictionary<Line, DeskCast>();
        foreach (var office in offices.Where(office => !office.IsExternal))
        {
            if (At(office, Role.Editor) is null || At(office, Role.OfficeDirector) is not { } director)
                return null;
            desks[office.Line] = new DeskCast(office, [.. players.Where(each => each.OfficeId == office.Id && roles[each.Player.Id].Contains(Role.Editor)).Select(each => each.Player)], director,
                [.. offices.Where(each => each.IsExternal && each.Line == office.Line).OrderBy(each => each.Level)], [.. periodicals.Where(each => each.OfficeId == office.Id).OrderByDescending(each => each.OpeningTotal)]);
        }
        return desks.Count < 2 || casts.Count == 0 || desks.Values.Any(desk => desk.Periodicals.Count == 0 || desk.Above.Count == 0)
            ? null
            : new Cast(casts, desks, await db.Boards.AsNoTracking().ToDictionaryAsync(board => board.Name, ct), await db.SignOffChains.AsNoTracking().ToListAsync(ct),
                [.. players.Where(each => each.Kind == PostKind.Leader).Select((each, order) => (each.Player, order < 2))]);
    }
}
