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
    internal static async Task<Dictionary<Id<Item>, Holder>> OfItemsAsync(YaoqingDb db, IReadOnlyCollection<Item> items, CancellationToken ct)
    {
        var ids = items.Select(item => item.Id).ToList();
        var units = items.Select(item => item.UnitId.Value).Distinct().Select(unit => (Guid?)unit).ToList();
        var signOffs = await db.SignOffs.AsNoTracking().Where(each => ids.Contains(each.ItemId)).Select(each => new { each.ItemId, each.Decision, each.At }).ToListAsync(ct);
        var written = await db.ItemVersions.AsNoTracking().Where(each => ids.Contains(each.ItemId)).GroupBy(each => each.ItemId).Select(each => new { each.Key, At = each.Max(version => version.WrittenAt) }).ToListAsync(ct);
        var signers = await (
            from grant in db.Grants.AsNoTracking()
            join account in db.Accounts on grant.AccountId equals account.Id
            where units.Contains(grant.ScopeId) && (grant.Role == Role.Head || grant.Role == Role.DeputyHead) && grant.ApprovedAt != null && grant.RevokedAt == null && !account.Disabled
            select new { grant.ScopeId, grant.Role, account.DisplayName }).ToListAsync(ct);
        var holders = new Dictionary<Id<Item>, Holder>();
        foreach (var item in items)
        {
            var last = signOffs.Where(each => each.ItemId == item.Id).Select(each => (DateTimeOffset?)each.At).Max();
            var text = written.FirstOrDefault(each => each.Key == item.Id)?.At ?? item.CreatedAt;
            holders[item.Id] = item.CurrentStep is { } step
                ? new Holder(Signer(step.Post, signers.Where(each => each.ScopeId == item.UnitId.Value && each.Role == RoleOf(step.Post)).Select(each => each.DisplayName)), Later(item.SentAt ?? text, last))
                : new Holder(item.State == ItemState.Draft ? $"信息员 {item.ReporterName}" : "", item.State == ItemState.Draft ? Later(text, last) : last ?? item.SentAt ?? text);
        }
        return holders;
    }

    internal static async Task<Dictionary<Id<Item>, List<DeskHolder>>> AtDesksAsync(YaoqingDb db, IReadOnlyCollection<Id<Item>> items, CancellationToken ct)
    {
        var rows = await (
            from submission in db.Submissions.AsNoTracking()
            join office in db.Offices on submission.OfficeId equals office.Id
            where items.Contains(submission.ItemId)
            orderby office.Line
            select new
            {
                submission.ItemId, office.ShortName, office.Line, submission.State, submission.ReceivedAt, submission.Late, submission.ClaimedAt,
                Claimer = db.Accounts.Where(account => account.Id == submission.ClaimedBy).Select(account => account.DisplayName).FirstOrDefault(),
                Decided = db.DeskDecisions.Where(decision => decision.SubmissionId == submission.Id).Max(decision => (DateTimeOffset?)decision.At),
                Text = db.SubmissionTexts.Where(text => text.SubmissionId == submission.Id).Max(text => (DateTimeOffset?)text.At),
            }).ToListAsync(ct);
        return rows.GroupBy(row => row.ItemId).ToDictionary(group => group.Key, group => group.Select(row => new DeskHolder(
            row.ShortName, row.Line, row.State, row.State == SubmissionState.Returned ? "本单位信息员" : row.Claimer is null ? $"{row.ShortName}信息科" : $"{row.ShortName}信息科 {row.Claimer}",
            Later(row.ReceivedAt, row.State == SubmissionState.Received ? row.Text : Later(row.Decided ?? row.ReceivedAt, row.Text)), row.Late)).ToList());
    }

    internal static Role RoleOf(PostKind post) => post == PostKind.Head ? Role.Head : Role.DeputyHead;

    private static string Signer(PostKind post, IEnumerable<string> names) => $"{Roles.InWords(RoleOf(post))} {string.Join('、', names.Distinct())}".TrimEnd();

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
