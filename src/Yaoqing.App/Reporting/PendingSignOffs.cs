using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="No">编号.</param>
/// <param name="Title">标题.</param>
/// <param name="Body">正文 of the newest text.</param>
/// <param name="Digest">Its digest: what the signature binds to.</param>
/// <param name="Unit">Short name of the unit.</param>
/// <param name="Reporter">信息员.</param>
/// <param name="Lines">Where it goes.</param>
/// <param name="Kind">信息类型.</param>
/// <param name="Emergency">突发.</param>
/// <param name="Major">重大.</param>
/// <param name="Act">同意 or 审签.</param>
/// <param name="Post">Whose signature.</param>
/// <param name="ByProxy">Whether the reader would sign for somebody else.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Errors">Errors of the stored review that nobody confirmed as right.</param>
/// <param name="Confirmed">Findings confirmed as right with a reason.</param>
public sealed record PendingSignOff(
    int No, string Title, string Body, string Digest, string Unit, string Reporter, IReadOnlyList<Line> Lines, Kind Kind, bool Emergency, bool Major,
    SignOffAct Act, PostKind Post, bool ByProxy, DateTimeOffset Since, int Errors, int Confirmed);

/// <summary>待我审签: what waits for the reader's signature, in his own post or by delegation; 突发 first, then the longest waiting.</summary>
public sealed class PendingSignOffs(YaoqingDb db, TimeProvider time)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<PendingSignOff>> ListAsync(Actor actor, CancellationToken ct)
    {
        var posts = await SignerPosts.OfAsync(db, actor, time.GetUtcNow(), ct);
        var units = posts.Select(post => post.Unit).Distinct().ToList();
        var waiting = await db.Items.AsNoTracking().Where(item => units.Contains(item.UnitId) && item.State == ItemState.AwaitingSignOff)
            .OrderByDescending(item => item.Emergency).ThenBy(item => item.SentAt).Take(Most * 3).ToListAsync(ct);
        var mine = waiting.Select(item => (Item: item, Step: item.CurrentStep, Post: posts.FirstOrDefault(post => post.Unit == item.UnitId && post.Post == item.CurrentStep?.Post)))
            .Where(each => each.Step is not null && each.Post is not null).Take(Most).ToList();
        var ids = mine.Select(each => each.Item.Id).ToList();
        var texts = await db.ItemVersions.AsNoTracking().Where(text => ids.Contains(text.ItemId) && db.Items.Any(item => item.Id == text.ItemId && item.TextNumber == text.Number)).ToDictionaryAsync(text => text.ItemId, ct);
        var holders = await Whereabouts.OfItemsAsync(db, [.. mine.Select(each => each.Item)], ct);
        var reviews = await db.ItemReviews.AsNoTracking().Where(review => ids.Contains(review.ItemId)).Select(review => new { review.ItemId, review.TextNumber, review.Errors }).ToListAsync(ct);
        var confirmed = await db.FindingOverrides.AsNoTracking().Where(each => ids.Contains(each.ItemId)).GroupBy(each => each.ItemId).Select(each => new { each.Key, Count = each.Count() }).ToListAsync(ct);
        var names = await db.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, ct);
        return [.. mine.Select(each => Row(each.Item, each.Step ?? SignOffChain.HeadSigns[0], each.Post?.ByProxy == true))];

        PendingSignOff Row(Item item, SignOffStep step, bool byProxy)
        {
            var text = texts[item.Id];
            var passed = confirmed.FirstOrDefault(each => each.Key == item.Id)?.Count ?? 0;
            var errors = reviews.Where(review => review.ItemId == item.Id && review.TextNumber == item.TextNumber).Select(review => review.Errors).DefaultIfEmpty().Max();
            return new PendingSignOff(item.No, text.Title, text.Body, text.Digest, names[item.UnitId], item.ReporterName, item.Lines, item.Kind, item.Emergency, item.Major,
                step.Act, step.Post, byProxy, holders[item.Id].Since, Math.Max(0, errors - passed), passed);
        }
    }
}

/// <summary>A signature that an account can give.</summary>
internal sealed record SignerPost(Id<Unit> Unit, PostKind Post, bool ByProxy);

internal static class SignerPosts
{
    /// <summary>His own posts first, then those that are delegated to him now.</summary>
    internal static async Task<IReadOnlyList<SignerPost>> OfAsync(YaoqingDb db, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var own = actor.Scopes(Role.Head).Select(unit => new SignerPost(new Id<Unit>(unit), PostKind.Head, false))
            .Concat(actor.Scopes(Role.DeputyHead).Select(unit => new SignerPost(new Id<Unit>(unit), PostKind.DeputyHead, false)));
        var by = new Id<Account>(actor.AccountId);
        var lent = await db.Delegations.AsNoTracking().Where(each => each.DelegateId == by && each.From <= now && now < each.Until).Select(each => new { each.UnitId, each.Post }).Distinct().ToListAsync(ct);
        return [.. own, .. lent.Select(each => new SignerPost(each.UnitId, each.Post, true))];
    }
}
