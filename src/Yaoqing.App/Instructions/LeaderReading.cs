using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Publishing;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Instructions;

/// <param name="Post">职务 as it stands in the directory.</param>
/// <param name="Principal">主要领导: secretary or county head.</param>
public sealed record LeaderStanding(string Post, Level Level, bool Principal);

/// <summary>An instruction as it stands beside the article it was written on.</summary>
public sealed record WrittenInstruction(int No, Guid ArticleId, string Leader, string Post, string Text, DateOnly GivenOn);

/// <summary>What a leader needs to write an instruction where he reads: his own post, and what was written before.</summary>
public sealed class LeaderReading(YaoqingDb db)
{
    private static readonly string[] PrincipalPosts = ["县委书记", "县长"];

    public async Task<LeaderStanding> StandingAsync(Actor actor, CancellationToken ct)
    {
        var account = new Id<Account>(actor.AccountId);
        var post = await (
            from person in db.People.AsNoTracking()
            join each in db.Posts.AsNoTracking() on person.Id equals each.PersonId
            where person.AccountId == account && each.Kind == PostKind.Leader && each.To == null
            orderby each.Order
            select new { each.Title, each.Level }).FirstOrDefaultAsync(ct);
        return post is null ? new LeaderStanding("县领导", Level.County, false) : new LeaderStanding(post.Title, post.Level, post.Title.Split('、').Intersect(PrincipalPosts).Any());
    }

    /// <summary>Instructions on an issue; readers other than leaders and the desk see none here.</summary>
    public async Task<IReadOnlyList<WrittenInstruction>> OnIssueAsync(Actor actor, int issueNo, CancellationToken ct)
    {
        var leader = actor.Is(Role.Leader);
        var desks = actor.Desks.Select(desk => new Id<Office>(desk)).ToList();
        var rows = await (
            from each in db.Instructions.AsNoTracking()
            join issue in db.VisibleIssues(actor) on each.IssueId equals issue.Id
            where issue.No == issueNo && each.ArticleId != null && (leader || desks.Contains(each.OfficeId))
            orderby each.No
            select new { each.No, each.ArticleId, each.LeaderName, each.LeaderPost, each.Text, each.GivenOn }).ToListAsync(ct);
        return [.. rows.Select(row => new WrittenInstruction(row.No, row.ArticleId?.Value ?? Guid.Empty, row.LeaderName, row.LeaderPost, row.Text, row.GivenOn))];
    }
}
