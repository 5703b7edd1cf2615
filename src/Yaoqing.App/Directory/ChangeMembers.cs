using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

/// <param name="UnitId">A unit in use.</param>
/// <param name="Group">考核组; empty where the unit is not judged.</param>
public sealed record MemberChoice(Guid UnitId, string? Group);

/// <param name="Year">The year to settle: this one or the next.</param>
/// <param name="Shown">Digest of the groups that the page showed; a later change by somebody else is not overwritten.</param>
public sealed record ChangeMembersRequest(Guid OfficeId, int Year, string Shown, IReadOnlyList<MemberChoice> Members, string? Key);

/// <summary>设置考核组: the units that a desk judges in a year and the group of each. Earlier years stay as they were judged.</summary>
public sealed class ChangeMembers(Work work)
{
    private const int GroupLimit = 20;

    public Task<Result<int>> RunAsync(Actor actor, ChangeMembersRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "desk.members-changed", request.Key, async deed =>
        {
            var office = new Id<Office>(request.OfficeId);
            if (!actor.IsAny(request.OfficeId, Role.ChiefEditor, Role.Assessor))
                return Refusal.NotFound("desk.not-found", "没有找到这个信息科，或者您不是它的科长、考核人员。");
            deed.About("office", request.OfficeId);
            deed.Note("year", request.Year);
            if (request.Year != deed.Today.Year && request.Year != deed.Today.Year + 1)
                return Refusal.Invalid("members.year", $"只能设置{deed.Today.Year}年和{deed.Today.Year + 1}年的考核组；往年的分组已经用于考核，不再改动。");
            if (MemberSheets.DigestOf(await MemberSheets.InForceAsync(deed.Db, office, request.Year, ct)) != request.Shown)
                return Refusal.Conflict("conflict.stale", "考核组刚被别人改过，您的改动没有保存。请刷新页面，看过最新内容后再改。");
            var members = await MembersAsync(deed, request, ct);
            if (!members.Succeeded)
                return members.Refusal;
            deed.Db.Memberships.RemoveRange(await deed.Db.Memberships.Where(each => each.OfficeId == office && each.Year == request.Year).ToListAsync(ct));
            deed.Db.Memberships.AddRange(members.Value.Select(each => new Membership { Id = deed.New<Membership>(), OfficeId = office, UnitId = new(each.UnitId), Year = request.Year, Group = each.Group ?? "" }));
            deed.Note("units", members.Value.Count);
            return members.Value.Count;
        }, ct);

    private static async Task<Result<List<MemberChoice>>> MembersAsync(Deed deed, ChangeMembersRequest request, CancellationToken ct)
    {
        var units = await deed.Db.Units.AsNoTracking().Where(unit => !unit.Retired).Select(unit => unit.Id.Value).ToListAsync(ct);
        var chosen = new List<MemberChoice>();
        foreach (var member in request.Members)
        {
            var group = TextInput.Line(member.Group, "考核组", GroupLimit);
            if (!group.Succeeded)
                return group.Refusal;
            if (!units.Contains(member.UnitId) || chosen.Exists(each => each.UnitId == member.UnitId))
                return Refusal.Conflict("members.unit-unknown", "有一个单位已经不在了或重复了，请刷新页面后再改。");
            if (group.Value.Length > 0)
                chosen.Add(member with { Group = group.Value });
        }
        return chosen.Count > 0 ? chosen : Refusal.Invalid("members.none", "至少要有一个单位参加考核，请填写它的考核组。");
    }
}

/// <param name="Group">Its group; empty where it is not judged.</param>
public sealed record MemberLine(Guid UnitId, string Unit, string Group);

/// <param name="SettledIn">The year that the groups come from; earlier than asked for while the year has none of its own; null when there are none.</param>
/// <param name="Shown">To be sent back with the change.</param>
public sealed record MemberSheet(int Year, int? SettledIn, IReadOnlyList<MemberLine> Lines, string Shown);

/// <summary>考核组 of a desk in a year, for its settings.</summary>
public sealed class MemberSheets(YaoqingDb db)
{
    public async Task<MemberSheet> OfAsync(Guid officeId, int year, CancellationToken ct)
    {
        var members = await InForceAsync(db, new Id<Office>(officeId), year, ct);
        var groups = members.ToDictionary(each => each.UnitId.Value, each => each.Group);
        var units = await db.Units.AsNoTracking().Where(unit => !unit.Retired).OrderBy(unit => unit.Order).Select(unit => new { Id = unit.Id.Value, unit.ShortName }).ToListAsync(ct);
        return new MemberSheet(year, members.Count == 0 ? null : members[0].Year, [.. units.Select(unit => new MemberLine(unit.Id, unit.ShortName, groups.GetValueOrDefault(unit.Id, "")))], DigestOf(members));
    }

    internal static Task<List<Membership>> InForceAsync(YaoqingDb db, Id<Office> office, int year, CancellationToken ct) => db.MembersIn(year).Where(each => each.OfficeId == office).ToListAsync(ct);

    internal static string DigestOf(IEnumerable<Membership> members) => Blob.DigestOf(System.Text.Encoding.UTF8.GetBytes(
        string.Join('\n', members.OrderBy(each => each.UnitId.Value).Select(each => $"{each.Year} {each.UnitId.Value} {each.Group}"))));
}
