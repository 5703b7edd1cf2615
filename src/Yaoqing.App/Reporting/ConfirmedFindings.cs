using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>A finding that somebody confirmed as right.</summary>
public sealed record ConfirmedFinding(string Fingerprint, string Rule, string Reason, string By, DateTimeOffset At);

internal static class ConfirmedFindings
{
    /// <summary>What the unit and the desks confirmed in one item, the oldest first.</summary>
    internal static async Task<IReadOnlyList<ConfirmedFinding>> ConfirmedFindingsAsync(this YaoqingDb db, Id<Item> item, CancellationToken ct)
    {
        var byUnit = await (
            from each in db.FindingOverrides.AsNoTracking()
            join account in db.Accounts on each.By equals account.Id
            where each.ItemId == item
            select new ConfirmedFinding(each.Fingerprint, each.Rule, each.Reason, account.DisplayName, each.At)).ToListAsync(ct);
        var byDesk = await (
            from each in db.DeskConfirmations.AsNoTracking()
            join account in db.Accounts on each.By equals account.Id
            join office in db.Offices on each.OfficeId equals office.Id
            where each.ItemId == item && each.WithdrawnAt == null
            select new ConfirmedFinding(each.Fingerprint, each.Rule, each.Reason, office.ShortName + account.DisplayName, each.At)).ToListAsync(ct);
        return [.. byUnit.Concat(byDesk).OrderBy(each => each.At)];
    }
}
