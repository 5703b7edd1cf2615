using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Directory;

/// <param name="PlaceId">A unit or an office of the county; null for 县领导.</param>
/// <param name="UserName">登录名 of the person's account; empty for somebody who does not sign in.</param>
/// <param name="Title">职务 in words.</param>
/// <param name="From">First day in the post.</param>
public sealed record AppointPersonRequest(Guid? PlaceId, PostKind Kind, string? Name, string? Phone, string? UserName, string? Title, DateOnly From, string? Key);

/// <summary>
/// 登记任职: a person takes a post from a day on. The review checks names and posts against this book as it stood on a text's day.
/// Rights do not follow from a post: they are proposed and approved by two administrators.
/// </summary>
public sealed class AppointPerson(Work work)
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    public Task<Result<Guid>> RunAsync(Actor actor, AppointPersonRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "directory.changed", request.Key, async deed =>
        {
            if (!actor.Is(Role.SystemAdministrator))
                return DirectoryRights.SystemOnly;
            var (name, phone, title) = (TextInput.Line(request.Name, "姓名", 20, required: true), TextInput.Line(request.Phone, "联系电话", 30), TextInput.Line(request.Title, "职务", 40, required: true));
            foreach (var field in (Result<string>[])[name, phone, title])
            {
                if (!field.Succeeded)
                    return field.Refusal;
            }
            if (request.From < Earliest || request.From > deed.Today.AddYears(1))
                return Refusal.Invalid("post.from", "任职日期不对，请按“2026-08-31”的样子填写，不晚于一年以后。");
            var place = await PlaceAsync(deed.Db, request, ct);
            if (!place.Succeeded)
                return place.Refusal;
            var person = await PersonAsync(deed, request, name.Value, phone.Value, ct);
            if (!person.Succeeded)
                return person.Refusal;
            var (unit, office) = place.Value;
            var post = new Post
            {
                Id = deed.New<Post>(), PersonId = person.Value.Id, UnitId = unit, OfficeId = office, Kind = request.Kind, Title = title.Value, Level = Level.County,
                Order = await deed.Db.Posts.CountAsync(ct) + 1, From = request.From,
            };
            deed.Db.Posts.Add(post);
            deed.About("post", post.Id.Value);
            deed.Note("kind", request.Kind.ToString());
            deed.Note("from", request.From.ToString("yyyy-MM-dd"));
            return post.Id.Value;
        }, ct);

    /// <summary>Heads, deputies and reporters belong to a unit, staff to an office, leaders to neither.</summary>
    private static async Task<Result<(Id<Unit>? Unit, Id<Office>? Office)>> PlaceAsync(YaoqingDb db, AppointPersonRequest request, CancellationToken ct)
    {
        var unit = request.PlaceId is { } id && await db.Units.AnyAsync(each => each.Id == new Id<Unit>(id), ct) ? new Id<Unit>(id) : (Id<Unit>?)null;
        var office = unit is null && request.PlaceId is { } other && await db.Offices.AnyAsync(each => each.Id == new Id<Office>(other) && !each.IsExternal, ct) ? new Id<Office>(other) : (Id<Office>?)null;
        if (request.PlaceId is not null && unit is null && office is null)
            return Refusal.NotFound("place.not-found", "没有找到这个单位或办公室。");
        var fits = request.Kind switch
        {
            PostKind.Reporter or PostKind.DeputyHead or PostKind.Head => unit is not null,
            PostKind.OfficeStaff => office is not null,
            PostKind.Leader => request.PlaceId is null,
            _ => false,
        };
        return fits ? (unit, office) : Refusal.Invalid("post.kind", "这类职务不属于这里：信息员、分管领导、主要领导属于单位，工作人员属于办公室，县领导单列。");
    }

    private static async Task<Result<Person>> PersonAsync(Deed deed, AppointPersonRequest request, string name, string phone, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.UserName))
        {
            var fresh = new Person { Id = deed.New<Person>(), Name = name, Phone = phone };
            deed.Db.People.Add(fresh);
            return fresh;
        }
        var normalized = Account.Normalize(request.UserName);
        var person = await (
            from each in deed.Db.People
            join account in deed.Db.Accounts on each.AccountId equals account.Id
            where account.NormalizedName == normalized
            select each).FirstOrDefaultAsync(ct);
        if (person is null)
            return Refusal.Invalid("account.not-found", $"没有登录名“{request.UserName.Trim()}”。请先在“账号与授权”里建立账号，或把登录名留空。");
        if (person.Name != name)
            return Refusal.Invalid("person.name-differs", $"登录名“{request.UserName.Trim()}”是{person.Name}的，与填写的姓名不同，请核对。");
        if (phone.Length > 0)
            person.Phone = phone;
        return person;
    }
}

/// <param name="Until">Last day in the post.</param>
public sealed record EndPostRequest(Guid PostId, DateOnly Until, string? Key);

/// <summary>登记离任: the post ends on a day; it stays in the book for texts of its time.</summary>
public sealed class EndPost(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, EndPostRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "directory.changed", request.Key, async deed =>
        {
            if (!actor.Is(Role.SystemAdministrator))
                return DirectoryRights.SystemOnly;
            var post = await deed.Db.Posts.SingleOrDefaultAsync(each => each.Id == new Id<Post>(request.PostId), ct);
            if (post is null)
                return Refusal.NotFound("post.not-found", "没有找到这项任职。");
            deed.About("post", post.Id.Value);
            if (post.To is not null)
                return Refusal.Conflict("post.ended", "这项任职已经登记离任，不能再改。");
            if (request.Until < post.From || request.Until > deed.Today.AddYears(1))
                return Refusal.Invalid("post.until", $"离任日期要在任职日期{post.From:yyyy年M月d日}以后、一年以内。");
            post.To = request.Until;
            deed.Note("until", request.Until.ToString("yyyy-MM-dd"));
            return post.Id.Value;
        }, ct);
}
