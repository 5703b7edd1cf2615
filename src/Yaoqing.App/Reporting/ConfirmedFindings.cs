using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>A finding that somebody confirmed as right.</summary>
public sealed record ConfirmedFinding(string Fingerprint, string Rule, string Reason, string By, DateTimeOffset At);

internal static class ConfirmedFindings
{
    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<ConfirmedFinding>>> ByUnit = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item) =>
            from each in db.FindingOverrides
            join account in db.Accounts on each.By equals account.Id
            where each.ItemId == item
            select new ConfirmedFinding(each.Fingerprint, each.Rule, each.Reason, account.DisplayName, each.At)));

    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<ConfirmedFinding>>> ByDesk = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item) =>
            from each in db.DeskConfirmations
            join account in db.Accounts on each.By equals account.Id
            join office in db.Offices on each.OfficeId equals office.Id
            where each.ItemId == item && each.WithdrawnAt == null
            select new ConfirmedFinding(each.Fingerprint, each.Rule, each.Reason, office.ShortName + account.DisplayName, each.At)));

    /// <summary>What the unit and the desks confirmed in one item, the oldest first.</summary>
    internal static async Task<IReadOnlyList<ConfirmedFinding>> ConfirmedFindingsAsync(this YaoqingDb db, Id<Item> item, CancellationToken ct) =>
        [.. (await ByUnit.On(db)(db, item).ToListAsync(ct)).Concat(await ByDesk.On(db)(db, item).ToListAsync(ct)).OrderBy(each => each.At)];
}
