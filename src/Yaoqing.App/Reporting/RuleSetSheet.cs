using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared.RuleSets;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Office = Yaoqing.Core.Directory.Office;

namespace Yaoqing.App.Reporting;

/// <summary>One version of a desk's rule set, with who changed what.</summary>
public sealed record RuleSetVersionLine(int Number, string Text, IReadOnlyList<string> Changes, string Note, string By, DateTimeOffset At);

/// <summary>What an editor confirmed as right.</summary>
/// <param name="Passage">The passage; empty for a finding about the fields of one item.</param>
/// <param name="ForDesk">Whether the passage is in the desk's dictionary.</param>
public sealed record DeskConfirmationLine(Guid Id, string Rule, string Passage, bool ForDesk, string Reason, string By, DateTimeOffset At, int ItemNo, string ItemTitle);

/// <param name="Number">Version in force; 0 for the built-in rules.</param>
/// <param name="Text">Its YAML.</param>
/// <param name="Broken">Why the stored text is not in force: it cannot be read any more; null when all is well.</param>
/// <param name="Rules">What runs, directory and confirmations included.</param>
public sealed record RuleSetPage(
    string Office, int Number, string Text, RuleSetProblem? Broken, RuleSet Rules, IReadOnlyList<RuleSetVersionLine> Versions, IReadOnlyList<DeskConfirmationLine> Confirmations, int ConfirmationCount);

/// <summary>审稿规则集 of a desk, for its chief editor.</summary>
public sealed class RuleSetSheet(YaoqingDb db, ReviewRules rules)
{
    private const int VersionsShown = 50;
    private const int ConfirmationsShown = 200;

    public async Task<RuleSetPage?> FindAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        var id = new Id<Office>(officeId);
        if (!actor.Is(Role.ChiefEditor, officeId) || await db.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && !each.IsExternal, ct) is not { } office)
            return null;
        var versions = await (
            from version in db.RuleSetVersions.AsNoTracking()
            join account in db.Accounts on version.By equals account.Id
            where version.OfficeId == id
            orderby version.Number descending
            select new { Version = version, account.DisplayName }).Take(VersionsShown).ToListAsync(ct);
        var newest = versions.Count > 0 ? versions[0].Version : null;
        RuleSetProblem? broken = null;
        if (newest is not null)
            _ = RuleSetFile.Read(newest.Text, out broken);
        return new RuleSetPage(
            office.ShortName, newest?.Number ?? 0, newest?.Text ?? "", broken, await rules.RuleSetAsync(db, office, ct),
            [.. versions.Select(each => new RuleSetVersionLine(each.Version.Number, each.Version.Text, each.Version.Changes.Split('\n'), each.Version.Note, each.DisplayName, each.Version.At))],
            await ConfirmationsAsync(id, ct), await db.DeskConfirmations.CountAsync(each => each.OfficeId == id && each.WithdrawnAt == null, ct));
    }

    private async Task<IReadOnlyList<DeskConfirmationLine>> ConfirmationsAsync(Id<Office> office, CancellationToken ct) =>
        await (
            from each in db.DeskConfirmations.AsNoTracking()
            join account in db.Accounts on each.By equals account.Id
            join item in db.Items on each.ItemId equals item.Id
            where each.OfficeId == office && each.WithdrawnAt == null
            orderby each.ForDesk descending, each.At descending
            select new DeskConfirmationLine(each.Id.Value, each.Rule, each.Passage, each.ForDesk, each.Reason, account.DisplayName, each.At, item.No, item.Title)).Take(ConfirmationsShown).ToListAsync(ct);
}
