using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared.Exports;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Imports;

/// <param name="TakenAt">Null as long as nothing was taken from it.</param>
public sealed record ImportLine(int No, string FileName, DateTimeOffset UploadedAt, string By, DateTimeOffset? TakenAt, int Taken, int Left);

/// <param name="Guess">What the heads probably mean.</param>
/// <param name="Sample">The first rows.</param>
/// <param name="Rows">How many there are.</param>
public sealed record ImportFileView(ImportLine Line, Guid OfficeId, IReadOnlyList<string> Heads, IReadOnlyList<string> Guess, IReadOnlyList<IReadOnlyList<string>> Sample, int Rows, IReadOnlyList<string> Levels, IReadOnlyList<LeftRow> Left);

/// <param name="Rows">All rows of the file with their verdicts.</param>
public sealed record ImportPreview(IReadOnlyList<ImportRow> Rows)
{
    public int Count(ImportVerdict verdict) => Rows.Count(row => row.Verdict == verdict);
}

/// <summary>导入批次 of a desk: the files, the dry run, and what was left.</summary>
public sealed class FactImports(YaoqingDb db, TimeProvider time)
{
    private const int Shown = 20;
    private const int SampleRows = 5;

    public async Task<IReadOnlyList<ImportLine>> NewestAsync(Actor actor, Guid officeId, CancellationToken ct) => UploadFactFile.MayImport(actor, officeId)
        ? [.. (await db.FactImports.AsNoTracking().Where(each => each.OfficeId == new Id<Office>(officeId)).OrderByDescending(each => each.No).Take(Shown)
            .Select(each => new { Import = each, By = db.Accounts.Where(account => account.Id == each.UploadedBy).Select(account => account.DisplayName).FirstOrDefault() }).ToListAsync(ct)).Select(each => LineOf(each.Import, each.By))]
        : [];

    public async Task<ImportFileView?> FindAsync(Actor actor, int no, CancellationToken ct)
    {
        if (await OwnAsync(actor, no, ct) is not { } import)
            return null;
        var by = await db.Accounts.AsNoTracking().Where(account => account.Id == import.UploadedBy).Select(account => account.DisplayName).FirstOrDefaultAsync(ct);
        var sheet = await SheetAsync(import, ct);
        var (schemes, _) = await ScoringMaterial.SchemesAsync(db, import.OfficeId, ct);
        return new ImportFileView(LineOf(import, by), import.OfficeId.Value, [.. sheet.Heads.Select(head => head ?? "")], ImportFields.Guess(sheet.Heads),
            [.. sheet.Rows.Take(SampleRows).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell ?? "")])], sheet.Rows.Count, ScoringMaterial.OrCountingOnly(schemes)[^1].Levels, RestOf(import));
    }

    /// <summary>试导入. Stores nothing.</summary>
    public async Task<Result<ImportPreview>> TryAsync(Actor actor, int no, ImportMapping mapping, CancellationToken ct)
    {
        if (await OwnAsync(actor, no, ct) is not { } import)
            return Refusal.NotFound("facts.not-found", "没有找到这个文件，或者它不是您的信息科的。");
        return await TryAsync(await ImportFacts.FileOf(db, import, ct), mapping, null, ct);
    }

    /// <summary>试导入 of a file that is not kept. Stores nothing at all.</summary>
    /// <param name="counted">Told how many rows are done, of how many.</param>
    public async Task<Result<ImportPreview>> TryFileAsync(Actor actor, Guid officeId, string name, byte[] bytes, ImportMapping mapping, Action<int, int>? counted, CancellationToken ct) =>
        UploadFactFile.MayImport(actor, officeId) ? await TryAsync(new FactFile(new Id<Office>(officeId), name, bytes), mapping, counted, ct) : UploadFactFile.NotYours;

    private async Task<Result<ImportPreview>> TryAsync(FactFile file, ImportMapping mapping, Action<int, int>? counted, CancellationToken ct)
    {
        var tried = await ImportFacts.TryAsync(db, file, mapping, new Dictionary<int, int>(), WorkCalendar.DayOf(time.GetUtcNow()), counted, ct);
        return tried.Succeeded ? new ImportPreview([.. tried.Value.Select(RowOf)]) : tried.Refusal;
    }

    /// <summary>What was not taken, with the reasons, as a workbook; null where there is nothing for this reader.</summary>
    public async Task<(string Name, byte[] Bytes)?> RestAsync(Actor actor, int no, CancellationToken ct)
    {
        if (await OwnAsync(actor, no, ct) is not { TakenAt: not null } import)
            return null;
        var heads = (await SheetAsync(import, ct)).Heads;
        var sheet = new ExportSheet("未导入", [new("行号", 8), .. heads.Select(head => new ExportColumn(head ?? "", 18)), new("没有导入的原因", 40)],
            [.. RestOf(import).Select(row => (IReadOnlyList<object?>)[row.Row, .. heads.Select((_, index) => (object?)row.Cells.ElementAtOrDefault(index)), row.Why])]);
        return ($"{Path.GetFileNameWithoutExtension(import.FileName)}-未导入.xlsx", ExportWorkbook.Write(sheet));
    }

    private async Task<FactImport?> OwnAsync(Actor actor, int no, CancellationToken ct) =>
        await db.FactImports.AsNoTracking().SingleOrDefaultAsync(each => each.No == no, ct) is { } import && UploadFactFile.MayImport(actor, import.OfficeId.Value) ? import : null;

    private async Task<ImportSheet> SheetAsync(FactImport import, CancellationToken ct) =>
        ImportSheet.Read(import.FileName, await db.Blobs.AsNoTracking().Where(blob => blob.Digest == import.BlobDigest).Select(blob => blob.Bytes).SingleAsync(ct)).Value;

    private static ImportLine LineOf(FactImport import, string? by) => new(import.No, import.FileName, import.UploadedAt, by ?? "命令行", import.TakenAt, import.Taken, RestOf(import).Count);

    private static List<LeftRow> RestOf(FactImport import) => JsonSerializer.Deserialize<List<LeftRow>>(import.Rest) ?? [];

    private static ImportRow RowOf(TriedRow row)
    {
        var fact = row.Read.Fact;
        return new ImportRow(row.Read.Row, fact.Item ?? "", string.Join('、', fact.Units.Select(share => share.Unit)), FactKindWords.Chinese(fact.Kind), fact.Periodical ?? "", fact.Level ?? "", fact.Happened, row.Verdict, row.Why,
            row.Item?.No, [.. row.Near.Select(each => new ItemCandidate(each.Item.No, each.Item.Title, each.Likeness))], row.SentUp is not null);
    }
}
