using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

/// <param name="Group">Its group; empty where it is not judged.</param>
/// <param name="CreditTo">Short name of the unit that receives its points, or empty.</param>
/// <param name="From">设立日期; null where it was always there.</param>
/// <param name="Until">撤并日期; null while it exists.</param>
public sealed record MemberLine(Guid UnitId, string Unit, string Group, string Class, int? Headcount, string CreditTo, bool Unranked, DateOnly? From, DateOnly? Until);

/// <param name="SettledIn">The year that the groups come from; earlier than asked for while the year has none of its own; null when there are none.</param>
/// <param name="Shown">To be sent back with the change.</param>
public sealed record MemberSheet(int Year, int? SettledIn, IReadOnlyList<MemberLine> Lines, string Shown);

/// <summary>考核组 of a desk in a year, for its settings: every unit in use, and those that ended but are judged in the year.</summary>
public sealed class MemberSheets(YaoqingDb db)
{
    public async Task<MemberSheet> OfAsync(Guid officeId, int year, CancellationToken ct)
    {
        var members = await InForceAsync(db, new Id<Office>(officeId), year, ct);
        var byUnit = members.ToDictionary(each => each.UnitId);
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Order).ToListAsync(ct);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.ShortName);
        return new MemberSheet(year, members.Count == 0 ? null : members[0].Year,
            [.. units.Where(unit => !unit.Retired || byUnit.ContainsKey(unit.Id)).Select(unit => LineOf(unit, byUnit.GetValueOrDefault(unit.Id), names))], DigestOf(members));
    }

    private static MemberLine LineOf(Unit unit, Membership? member, Dictionary<Id<Unit>, string> names) => new(
        unit.Id.Value, unit.ShortName, member?.Group ?? "", member?.Class ?? "", member?.Headcount, member?.CreditToId is { } to ? names[to] : "", member?.Unranked ?? false, unit.From, unit.Until);

    internal static Task<List<Membership>> InForceAsync(YaoqingDb db, Id<Office> office, int year, CancellationToken ct) => db.MembersIn(year).Where(each => each.OfficeId == office).ToListAsync(ct);

    /// <summary>Changes with everything that a scheme may ask of a unit.</summary>
    internal static string DigestOf(IEnumerable<Membership> members) => Blob.DigestOf(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', members.OrderBy(each => each.UnitId.Value)
        .Select(each => $"{each.Year} {each.UnitId.Value} {each.Group}\t{each.Class}\t{each.Headcount}\t{each.CreditToId?.Value}\t{each.Unranked}"))));
}
