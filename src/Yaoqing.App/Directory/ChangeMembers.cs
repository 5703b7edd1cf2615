using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

/// <param name="UnitId">A unit in use, or one that was judged in the year before it ended.</param>
/// <param name="Group">考核组; empty where the unit is not judged.</param>
/// <param name="Class">类别; empty where the group serves as the class.</param>
/// <param name="Headcount">人数, from 1; null where no scheme asks.</param>
/// <param name="CreditTo">计入单位: short name of the judged unit that receives its points; empty where it keeps them.</param>
/// <param name="Unranked">不排名.</param>
public sealed record MemberChoice(Guid UnitId, string? Group, string? Class = null, int? Headcount = null, string? CreditTo = null, bool Unranked = false);

/// <param name="Year">The year to settle: this one or the next.</param>
/// <param name="Shown">Digest of the groups that the page showed; a later change by somebody else is not overwritten.</param>
public sealed record ChangeMembersRequest(Guid OfficeId, int Year, string Shown, IReadOnlyList<MemberChoice> Members, string? Key);

/// <summary>设置考核组: the units that a desk judges in a year, the group of each and what its scheme asks of it. Earlier years stay as they were judged.</summary>
public sealed class ChangeMembers(Work work)
{
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
            var inForce = await MemberSheets.InForceAsync(deed.Db, office, request.Year, ct);
            if (MemberSheets.DigestOf(inForce) != request.Shown)
                return Refusal.Conflict("conflict.stale", "考核组刚被别人改过，您的改动没有保存。请刷新页面，看过最新内容后再改。");
            var units = await deed.Db.Units.AsNoTracking().ToListAsync(ct);
            var members = new MemberChecks(units, [.. inForce.Select(each => each.UnitId)]).Check(request.Members);
            if (!members.Succeeded)
                return members.Refusal;
            var settled = members.Value.Select(each => each.In(office, request.Year, deed.New<Membership>())).ToList();
            var changing = new MembersChanging(office, request.Year, settled);
            await deed.RaiseAsync(changing, ct);
            if (changing.Objection is { } objection)
                return objection;
            deed.Db.Memberships.RemoveRange(await deed.Db.Memberships.Where(each => each.OfficeId == office && each.Year == request.Year).ToListAsync(ct));
            deed.Db.Memberships.AddRange(settled);
            deed.Note("units", settled.Count);
            return settled.Count;
        }, ct);
}

/// <summary>The units of a year are about to be settled anew. Who has settled accounts by them may object.</summary>
/// <param name="Members">As they would be.</param>
internal sealed record MembersChanging(Id<Office> OfficeId, int Year, IReadOnlyList<Membership> Members)
{
    /// <summary>Why it may not be; null when nobody minds.</summary>
    internal Refusal? Objection { get; set; }
}

/// <summary>A checked line.</summary>
internal sealed record CheckedMember(Guid UnitId, string Group, string Class, int? Headcount, Guid? CreditTo, bool Unranked)
{
    internal Membership In(Id<Office> office, int year, Id<Membership> id) => new()
    {
        Id = id, OfficeId = office, UnitId = new(UnitId), Year = year, Group = Group, Class = Class, Headcount = Headcount, CreditToId = CreditTo is { } to ? new Id<Unit>(to) : null, Unranked = Unranked,
    };
}

/// <summary>Checks the lines of a year against the directory and against each other.</summary>
internal sealed class MemberChecks(IReadOnlyList<Unit> units, IReadOnlyList<Id<Unit>> judged)
{
    internal const int GroupLimit = 20;
    internal const int MostPeople = 100_000;

    internal Result<List<CheckedMember>> Check(IReadOnlyList<MemberChoice> choices)
    {
        var members = new List<CheckedMember>();
        foreach (var choice in choices)
        {
            var member = One(choice);
            if (!member.Succeeded)
                return member.Refusal;
            if (members.Exists(each => each.UnitId == choice.UnitId))
                return Gone;
            members.Add(member.Value);
        }
        members.RemoveAll(each => each.Group.Length == 0);
        if (members.Count == 0)
            return Refusal.Invalid("members.none", "至少要有一个单位参加考核，请填写它的考核组。");
        return members.Select(each => Refuse(each, members)).FirstOrDefault(refusal => refusal is not null) is { } wrong ? wrong : members;
    }

    private static Refusal Gone => Refusal.Conflict("members.unit-unknown", "有一个单位已经不在了或重复了，请刷新页面后再改。");

    private Result<CheckedMember> One(MemberChoice choice)
    {
        if (units.FirstOrDefault(each => each.Id.Value == choice.UnitId) is not { } unit || (unit.Retired && !judged.Contains(unit.Id)))
            return Gone;
        var (group, kind, to) = (TextInput.Line(choice.Group, "考核组", GroupLimit), TextInput.Line(choice.Class, "类别", GroupLimit), TextInput.Line(choice.CreditTo, "计入单位", ChangeUnit.ShortLimit));
        foreach (var field in (Result<string>[])[group, kind, to])
        {
            if (!field.Succeeded)
                return field.Refusal;
        }
        if (choice.Headcount is < 1 or > MostPeople)
            return Refusal.Invalid("members.headcount", $"{unit.ShortName}的人数要在1到{MostPeople}之间；不按人数考核的留空。");
        var receiver = units.FirstOrDefault(each => each.ShortName == to.Value);
        if (to.Value.Length > 0 && receiver is null)
            return Refusal.Invalid("members.credit-unknown", $"{unit.ShortName}的计入单位“{to.Value}”不在单位名册里，请从提示的单位中选。");
        return new CheckedMember(unit.Id.Value, group.Value, kind.Value, choice.Headcount, receiver?.Id.Value, choice.Unranked);
    }

    /// <summary>Points go one step: to a judged unit that keeps its own, so that nobody has to follow them through several hands.</summary>
    private Refusal? Refuse(CheckedMember member, List<CheckedMember> members)
    {
        if (member.CreditTo is not { } to)
            return null;
        var receiver = members.Find(each => each.UnitId == to);
        return receiver is { CreditTo: null } && to != member.UnitId ? null
            : Refusal.Invalid("members.credit-chain", $"{NameOf(member.UnitId)}的得分不能计入{NameOf(to)}：计入单位要是本年度参加考核、得分不再转计的其他单位。");
    }

    private string NameOf(Guid id) => units.First(each => each.Id.Value == id).ShortName;
}
