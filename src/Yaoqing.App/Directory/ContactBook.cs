using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

/// <param name="Id">Unit or office; empty for 县领导.</param>
/// <param name="People">How many hold a post there today.</param>
public sealed record PlaceLine(Guid Id, string Name, string ShortName, bool IsUnit, bool Retired, int People);

public sealed record PostLine(Guid Id, string Name, string Phone, PostKind Kind, string Title, DateOnly From, DateOnly? To, string UserName);

/// <param name="Version">For <see cref="ChangeUnit"/>; 0 for an office.</param>
/// <param name="Lived">设立日期 and 撤并日期 of a unit.</param>
public sealed record PlaceSheet(Guid Id, string Name, string ShortName, bool IsUnit, bool Retired, int Version, IReadOnlyList<PostLine> Posts, (DateOnly? From, DateOnly? Until) Lived = default);

/// <summary>通讯录 for the system administrator: units, the county's offices and its leaders, with who holds which post.</summary>
public sealed class ContactBook(YaoqingDb db)
{
    private const string Leaders = "县领导";

    public async Task<IReadOnlyList<PlaceLine>> PlacesAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        if (!actor.Is(Role.SystemAdministrator))
            return [];
        var posts = await db.Posts.AsNoTracking().Where(post => post.From <= today && (post.To == null || post.To >= today)).Select(post => new { post.UnitId, post.OfficeId, post.Kind }).ToListAsync(ct);
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Retired).ThenBy(unit => unit.Order).ToListAsync(ct);
        var offices = await db.Offices.AsNoTracking().Where(office => !office.IsExternal).OrderBy(office => office.Line).ToListAsync(ct);
        return
        [
            new PlaceLine(Guid.Empty, Leaders, Leaders, false, false, posts.Count(post => post.Kind == PostKind.Leader)),
            .. offices.Select(office => new PlaceLine(office.Id.Value, office.Name, office.ShortName, false, false, posts.Count(post => post.OfficeId == office.Id))),
            .. units.Select(unit => new PlaceLine(unit.Id.Value, unit.Name, unit.ShortName, true, unit.Retired, posts.Count(post => post.UnitId == unit.Id))),
        ];
    }

    /// <param name="id">Unit or office; <see cref="Guid.Empty"/> for 县领导.</param>
    public async Task<PlaceSheet?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        if (!actor.Is(Role.SystemAdministrator))
            return null;
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Unit>(id), ct);
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Office>(id) && !each.IsExternal, ct);
        if (id != Guid.Empty && unit is null && office is null)
            return null;
        var found = db.Posts.AsNoTracking().Where(post => id == Guid.Empty ? post.Kind == PostKind.Leader && post.UnitId == null && post.OfficeId == null : post.UnitId == new Id<Unit>(id) || post.OfficeId == new Id<Office>(id));
        var posts = await (
            from post in found
            join person in db.People on post.PersonId equals person.Id
            join account in db.Accounts on person.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby post.To != null, post.Kind descending, post.Order
            select new PostLine(post.Id.Value, person.Name, person.Phone, post.Kind, post.Title, post.From, post.To, account == null ? "" : account.UserName)).ToListAsync(ct);
        return new PlaceSheet(id, unit?.Name ?? office?.Name ?? Leaders, unit?.ShortName ?? office?.ShortName ?? Leaders, unit is not null, unit?.Retired ?? false, unit?.Version ?? 0, posts, (unit?.From, unit?.Until));
    }
}
