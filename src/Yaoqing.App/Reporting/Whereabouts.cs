using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>Where an item is on the unit's side: at whom, and since when.</summary>
/// <param name="Who">In words, such as 主要领导 周明远.</param>
/// <param name="Since">Since when.</param>
public sealed record Holder(string Who, DateTimeOffset Since);

/// <param name="Office">Short name of the desk's office.</param>
/// <param name="Line">Its line.</param>
/// <param name="State">Where the submission is.</param>
/// <param name="Who">Who has it there.</param>
/// <param name="Since">Since when.</param>
/// <param name="Late">迟报.</param>
public sealed record DeskHolder(string Office, Line Line, SubmissionState State, string Who, DateTimeOffset Since, bool Late);

/// <summary>谁在办、从何时起: for a page of items at once. Every status that a page shows comes from here.</summary>
internal static class Whereabouts
{
    private static readonly HotQuery<Func<YaoqingDb, List<Id<Item>>, IAsyncEnumerable<SignedAt>>> Signed = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Item>> ids) => db.SignOffs.Where(each => ids.Contains(each.ItemId)).Select(each => new SignedAt(each.ItemId, each.At))));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Item>>, IAsyncEnumerable<SignedAt>>> Written = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Item>> ids) => db.ItemVersions.Where(each => ids.Contains(each.ItemId)).GroupBy(each => each.ItemId).Select(each => new SignedAt(each.Key, each.Max(version => version.WrittenAt)))));

    private static readonly HotQuery<Func<YaoqingDb, List<Guid?>, IAsyncEnumerable<Signatory>>> Signers = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Guid?> units) =>
            from grant in db.Grants
            join account in db.Accounts on grant.AccountId equals account.Id
            where units.Contains(grant.ScopeId) && (grant.Role == Role.Head || grant.Role == Role.DeputyHead) && grant.ApprovedAt != null && grant.RevokedAt == null && !account.Disabled
            select new Signatory(grant.ScopeId, grant.Role, account.DisplayName)));

    private static readonly HotQuery<Func<YaoqingDb, List<Id<Item>>, IAsyncEnumerable<DeskRow>>> AtDesks = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, List<Id<Item>> items) =>
            from submission in db.Submissions
            join office in db.Offices on submission.OfficeId equals office.Id
            where items.Contains(submission.ItemId)
            orderby office.Line
            select new DeskRow(
                submission.ItemId, office.ShortName, office.Line, submission.State, submission.ReceivedAt, submission.Late,
                db.Accounts.Where(account => account.Id == submission.ClaimedBy).Select(account => account.DisplayName).FirstOrDefault(),
                db.DeskDecisions.Where(decision => decision.SubmissionId == submission.Id).Max(decision => (DateTimeOffset?)decision.At),
                db.SubmissionTexts.Where(text => text.SubmissionId == submission.Id).Max(text => (DateTimeOffset?)text.At))));

    internal static async Task<Dictionary<Id<Item>, Holder>> OfItemsAsync(YaoqingDb db, IReadOnlyCollection<Item> items, CancellationToken ct)
    {
        var ids = items.Select(item => item.Id).ToList();
        var units = items.Select(item => item.UnitId.Value).Distinct().Select(unit => (Guid?)unit).ToList();
        var signOffs = await Signed.On(db)(db, ids).ToListAsync(ct);
        var written = await Written.On(db)(db, ids).ToListAsync(ct);
        var signers = await Signers.On(db)(db, units).ToListAsync(ct);
        var holders = new Dictionary<Id<Item>, Holder>();
        foreach (var item in items)
        {
            var last = signOffs.Where(each => each.ItemId == item.Id).Select(each => (DateTimeOffset?)each.At).Max();
            var text = written.FirstOrDefault(each => each.ItemId == item.Id)?.At ?? item.CreatedAt;
            holders[item.Id] = item.CurrentStep is { } step
                ? new Holder(Signer(step.Post, signers.Where(each => each.ScopeId == item.UnitId.Value && each.Role == RoleOf(step.Post)).Select(each => each.DisplayName)), Later(item.SentAt ?? text, last))
                : new Holder(item.State == ItemState.Draft ? $"信息员 {item.ReporterName}" : "", item.State == ItemState.Draft ? Later(text, last) : last ?? item.SentAt ?? text);
        }
        return holders;
    }

    internal static async Task<Dictionary<Id<Item>, List<DeskHolder>>> AtDesksAsync(YaoqingDb db, IReadOnlyCollection<Id<Item>> items, CancellationToken ct)
    {
        var rows = await AtDesks.On(db)(db, [.. items]).ToListAsync(ct);
        return rows.GroupBy(row => row.ItemId).ToDictionary(group => group.Key, group => group.Select(row => new DeskHolder(
            row.ShortName, row.Line, row.State, row.State == SubmissionState.Returned ? "本单位信息员" : row.Claimer is null ? $"{row.ShortName}信息科" : $"{row.ShortName}信息科 {row.Claimer}",
            Later(row.ReceivedAt, row.State == SubmissionState.Received ? row.Text : Later(row.Decided ?? row.ReceivedAt, row.Text)), row.Late)).ToList());
    }

    internal static Role RoleOf(PostKind post) => post == PostKind.Head ? Role.Head : Role.DeputyHead;

    private static string Signer(PostKind post, IEnumerable<string> names) => $"{Roles.InWords(RoleOf(post))} {string.Join('、', names.Distinct())}".TrimEnd();

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private sealed record SignedAt(Id<Item> ItemId, DateTimeOffset At);

    private sealed record Signatory(Guid? ScopeId, Role Role, string DisplayName);

    private sealed record DeskRow(Id<Item> ItemId, string ShortName, Line Line, SubmissionState State, DateTimeOffset ReceivedAt, bool Late, string? Claimer, DateTimeOffset? Decided, DateTimeOffset? Text);
}
