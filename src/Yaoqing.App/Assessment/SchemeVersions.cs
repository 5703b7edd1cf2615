using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Assessment;

/// <param name="Name">Name and version label of the scheme; empty when its text cannot be read.</param>
/// <param name="Until">Last day of force; null while no later version is entered.</param>
/// <param name="EnteredBy">Who entered it; empty for the one the county was set up with.</param>
/// <param name="InForce">Whether it values what happens today.</param>
public sealed record SchemeLine(Guid Id, string Name, DateOnly From, DateOnly? Until, DateTimeOffset EnteredAt, string EnteredBy, bool InForce);

/// <param name="Readout">The rules in words; null when the text cannot be read.</param>
public sealed record SchemeText(SchemeLine Line, string Text, SchemeReadout? Readout);

/// <param name="MayWrite">Whether the reader changes the scheme of this desk.</param>
public sealed record SchemesOfDesk(IReadOnlyList<SchemeLine> Versions, bool MayWrite);

/// <summary>计分办法: the versions of a desk by date, for everybody whose points they give.</summary>
public sealed class SchemeVersions(YaoqingDb db, TimeProvider time)
{
    /// <summary>Newest first; null for those whom this desk does not judge.</summary>
    public async Task<SchemesOfDesk?> OfDeskAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!await SchemeReaders.MayReadAsync(db, actor, officeId, ct))
            return null;
        return new SchemesOfDesk([.. (await LoadAsync(officeId, ct)).Select(each => each.Line)], SchemeReaders.MayWrite(actor, officeId));
    }

    /// <summary>One version in words and as written; without an id the one in force today.</summary>
    public async Task<SchemeText?> FindAsync(Actor actor, Guid officeId, Guid? id, CancellationToken ct)
    {
        if (!await SchemeReaders.MayReadAsync(db, actor, officeId, ct))
            return null;
        var all = await LoadAsync(officeId, ct);
        var found = all.FirstOrDefault(each => id is null ? each.Line.InForce : each.Line.Id == id);
        return found is null ? null : found with { Readout = SchemeTexts.Read(found.Text).Scheme is { } scheme ? SchemeReadout.Of(scheme) : null };
    }

    private async Task<IReadOnlyList<SchemeText>> LoadAsync(Guid officeId, CancellationToken ct)
    {
        var stored = await (
            from version in db.SchemeVersions.AsNoTracking()
            where version.OfficeId == new Id<Office>(officeId)
            orderby version.EffectiveFrom descending
            select new { version.Id, version.EffectiveFrom, version.Text, version.EnteredAt, By = db.Accounts.Where(account => account.Id == version.EnteredById).Select(account => account.DisplayName).FirstOrDefault() }).ToListAsync(ct);
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        var current = stored.FirstOrDefault(each => each.EffectiveFrom <= today)?.Id;
        return [.. stored.Select((each, index) => new SchemeText(
            new SchemeLine(each.Id.Value, NameOf(each.Text), each.EffectiveFrom, index == 0 ? null : stored[index - 1].EffectiveFrom.AddDays(-1), each.EnteredAt, each.By ?? "", each.Id == current), each.Text, null))];
    }

    private static string NameOf(string text) => SchemeTexts.Read(text).Scheme is { } scheme ? $"{scheme.Name}（{scheme.Version}）" : "";
}
