using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Publishing;
using Yaoqing.App.Shared.Exports;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Line = Yaoqing.Core.Directory.Line;

namespace Yaoqing.App.Assessment.Bulletins;

/// <param name="Number">第N期; null for a draft.</param>
public sealed record BulletinLine(int No, Line Line, string Title, string Period, int? Year, int? Number, DateTimeOffset At, string By, IReadOnlyList<string> Formats);

public sealed record BulletinList(IReadOnlyList<BulletinLine> Lines, int Total);

/// <param name="Findings">The check of this moment; empty for an issued one.</param>
/// <param name="MayIssue">Whether the reader drafts and issues at this desk.</param>
public sealed record BulletinView(
    int No, int Version, Guid OfficeId, string Office, Line Line, string Title, string Text, string Closing, BulletinPlan Plan, BulletinFigures Figures, string Note, int? Year, int? Number,
    DateTimeOffset DraftedAt, DateTimeOffset? IssuedAt, string By, DateTimeOffset? RemindedAt, IReadOnlyList<BulletinFinding> Findings, IReadOnlyList<string> Formats, bool MayIssue)
{
    /// <summary>The bulletin's figures are frozen.</summary>
    public bool Issued => IssuedAt is not null;
}

/// <summary>Reads bulletins for those who may.</summary>
public sealed class BulletinViews(YaoqingDb db)
{
    public const int PageSize = 20;
    private static readonly string[] FormatOrder = ["docx", "pdf", "ofd", "xlsx"];

    /// <summary>Drafts of the reader's desks first, then what is issued, newest first.</summary>
    public async Task<BulletinList> ListAsync(Actor actor, int page, CancellationToken ct)
    {
        var visible = db.VisibleBulletins(actor);
        var rows = await (
            from bulletin in visible
            join office in db.Offices on bulletin.OfficeId equals office.Id
            join account in db.Accounts on bulletin.DraftedBy equals account.Id
            orderby bulletin.IssuedAt != null, bulletin.IssuedAt descending, bulletin.No descending
            select new { bulletin.Id, bulletin.No, office.Line, bulletin.Title, bulletin.Plan, bulletin.Year, bulletin.Number, bulletin.IssuedAt, bulletin.DraftedAt, account.DisplayName })
            .Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var ids = rows.Select(row => row.Id).ToList();
        var formats = (await db.BulletinFiles.AsNoTracking().Where(file => ids.Contains(file.BulletinId)).Select(file => new { file.BulletinId, file.Format }).ToListAsync(ct)).ToLookup(file => file.BulletinId, file => file.Format);
        return new BulletinList([.. rows.Select(row => new BulletinLine(row.No, row.Line, row.Title, BulletinJson.Read<BulletinPlan>(row.Plan).PeriodInWords, row.Year, row.Number, row.IssuedAt ?? row.DraftedAt,
            row.DisplayName, [.. FormatOrder.Intersect(formats[row.Id])]))], await visible.CountAsync(ct));
    }

    public async Task<BulletinView?> FindAsync(Actor actor, int no, CancellationToken ct)
    {
        var found = await (
            from each in db.VisibleBulletins(actor)
            join owner in db.Offices.AsNoTracking() on each.OfficeId equals owner.Id
            where each.No == no
            select new { Bulletin = each, Office = owner }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var (bulletin, office) = (found.Bulletin, found.Office);
        var (plan, figures) = (BulletinJson.Read<BulletinPlan>(bulletin.Plan), BulletinFigures.Read(bulletin.Figures));
        var by = bulletin.IssuedBy ?? bulletin.DraftedBy;
        var name = await db.Accounts.AsNoTracking().Where(account => account.Id == by).Select(account => account.DisplayName).SingleOrDefaultAsync(ct) ?? "";
        var formats = await db.BulletinFiles.AsNoTracking().Where(file => file.BulletinId == bulletin.Id).Select(file => file.Format).ToListAsync(ct);
        return new BulletinView(
            bulletin.No, bulletin.Version, office.Id.Value, office.ShortName, office.Line, bulletin.Title, bulletin.Text, bulletin.Closing, plan, figures, BulletinPrinting.Note(figures), bulletin.Year, bulletin.Number,
            bulletin.DraftedAt, bulletin.IssuedAt, name, bulletin.RemindedAt, await FindingsAsync(bulletin, ct), [.. FormatOrder.Intersect(formats)], actor.IsAny(office.Id.Value, Role.ChiefEditor, Role.Assessor));
    }

    /// <summary>A file of an issued bulletin; null where there is none for this reader.</summary>
    public async Task<IssueDownload?> FileAsync(Actor actor, int no, string format, CancellationToken ct)
    {
        var mediaType = format == "xlsx" ? ExportWorkbook.MediaType : IssueFormats.MediaType(format);
        if (mediaType is null)
            return null;
        var found = await (
            from bulletin in db.VisibleBulletins(actor)
            join file in db.BulletinFiles on bulletin.Id equals file.BulletinId
            join blob in db.Blobs on file.BlobDigest equals blob.Digest
            where bulletin.No == no && file.Format == format
            select new { file.FileName, blob.Bytes, blob.Digest }).SingleOrDefaultAsync(ct);
        return found is null ? null : new IssueDownload(found.FileName, mediaType, found.Bytes, found.Digest);
    }

    private async Task<IReadOnlyList<BulletinFinding>> FindingsAsync(Bulletin bulletin, CancellationToken ct)
    {
        if (bulletin.IssuedAt is not null)
            return [];
        var findings = await CheckedBulletin.FindingsAsync(db, bulletin, ct);
        return findings.Succeeded ? findings.Value : [new BulletinFinding(true, "scheme", findings.Refusal.Message)];
    }
}
