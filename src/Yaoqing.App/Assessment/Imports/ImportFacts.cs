using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Upward;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Imports;

/// <param name="No">The file that was uploaded.</param>
/// <param name="Mapping">How its columns are read.</param>
/// <param name="Chosen">By row, the number of the item that the reader confirmed.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record ImportFactsRequest(int No, ImportMapping Mapping, IReadOnlyDictionary<int, int> Chosen, string? Key);

/// <param name="Taken">Rows that became facts.</param>
/// <param name="Left">Rows that did not.</param>
public sealed record ImportedFacts(int Taken, int Left);

/// <summary>A row that was not taken, with its cells and the reason.</summary>
public sealed record LeftRow(int Row, IReadOnlyList<string?> Cells, string Why);

/// <summary>A file as handed in.</summary>
internal sealed record FactFile(Id<Office> OfficeId, string Name, byte[] Bytes);

/// <summary>
/// 导入计分事项: all matched rows in one transaction, the rest on record with the reason. What was sent up becomes an adoption under
/// 上报与采用, as if recorded by hand; the rest become facts. The same rows again add nothing.
/// </summary>
public sealed class ImportFacts(Work work, ImportProgress progress)
{
    public Task<Result<ImportedFacts>> RunAsync(Actor actor, ImportFactsRequest request, CancellationToken ct) =>
        work.DoAsync<ImportedFacts>(actor, "facts.imported", request.Key, async deed =>
        {
            var import = await deed.Db.FactImports.SingleOrDefaultAsync(each => each.No == request.No, ct);
            if (import is null || !UploadFactFile.MayImport(actor, import.OfficeId.Value))
                return Refusal.NotFound("facts.not-found", "没有找到这个文件，或者它不是您的信息科的。");
            deed.About("fact-import", import.Id.Value);
            var file = await FileOf(deed.Db, import, ct);
            var tried = await TryAsync(deed.Db, file, request.Mapping, request.Chosen, deed.Today, (done, total) => progress.Count(import.No, ImportStep.Matching, done, total), ct);
            if (!tried.Succeeded)
                return tried.Refusal;
            var rows = tried.Value.Where(row => row.Verdict == ImportVerdict.Taken).ToList();
            foreach (var (index, row) in rows.Index())
            {
                await StoreAsync(deed, import.OfficeId, row, ct);
                progress.Count(import.No, ImportStep.Storing, index + 1, rows.Count);
            }
            var rest = tried.Value.Where(row => row.Verdict != ImportVerdict.Taken).Select(row => new LeftRow(row.Read.Row, row.Read.Cells, row.Why)).ToList();
            var taken = import.Take(rows.Count, JsonSerializer.Serialize(rest), deed.Now);
            if (!taken.Succeeded)
                return taken.Refusal;
            deed.Note("taken", rows.Count);
            deed.Note("left", rest.Count);
            deed.Note("digest", import.BlobDigest);
            progress.Count(import.No, ImportStep.Saving, rows.Count, rows.Count);
            return new ImportedFacts(rows.Count, rest.Count);
        }, ct);

    private const int LongestName = 40;

    internal static async Task<FactFile> FileOf(Store.YaoqingDb db, FactImport import, CancellationToken ct) =>
        new(import.OfficeId, import.FileName, await db.Blobs.AsNoTracking().Where(blob => blob.Digest == import.BlobDigest).Select(blob => blob.Bytes).SingleAsync(ct));

    /// <returns>The rows, or refusal <c>facts.wrong</c> with the first problems.</returns>
    internal static async Task<Result<List<TriedRow>>> TryAsync(Store.YaoqingDb db, FactFile file, ImportMapping mapping, IReadOnlyDictionary<int, int> chosen, DateOnly today, Action<int, int>? counted, CancellationToken ct)
    {
        if (TextInput.Line(mapping.Periodical, "刊物", LongestName) is { Succeeded: false } periodical)
            return periodical.Refusal;
        var sheet = ImportSheet.Read(file.Name, file.Bytes);
        if (!sheet.Succeeded)
            return sheet.Refusal;
        var (schemes, _) = await ScoringMaterial.SchemesAsync(db, file.OfficeId, ct);
        var (rows, problems) = ImportReading.Read(file.Name, sheet.Value, mapping, ScoringMaterial.OrCountingOnly(schemes), today);
        if (problems.Count > 0)
            return Refusal.Invalid("facts.wrong", $"表里有{problems.Count}处填得不对，整个文件没有导入。\n{string.Join('\n', InWords(problems))}");
        var trial = await ImportTrial.PrepareAsync(db, file.OfficeId, ct);
        return chosen.Keys.Any(row => rows.All(each => each.Row != row)) || chosen.Values.Any(no => !trial.Knows(no))
            ? Refusal.Invalid("facts.choice", "确认的稿件不是本信息科收到的，没有导入。请重新试导入，从列出的稿件里选。")
            : trial.Try(rows, chosen, counted);
    }

    /// <summary>The same fault in many rows of a column is said once.</summary>
    private static IEnumerable<string> InWords(IReadOnlyList<Problem> problems)
    {
        const int Most = 20, RowsNamed = 5;
        var faults = problems.GroupBy(problem => (problem.File, problem.Column, problem.Message)).ToList();
        foreach (var fault in faults.Take(Most))
        {
            var rows = fault.Select(problem => problem.Line).ToList();
            yield return $"“{fault.Key.File}”第{string.Join('、', rows.Take(RowsNamed))}行{(rows.Count > RowsNamed ? $"等{rows.Count}行" : "")}第{fault.Key.Column}列：{fault.Key.Message}";
        }
        if (faults.Count > Most)
            yield return $"……其余{faults.Count - Most}种略。";
    }

    private static async Task StoreAsync(Deed deed, Id<Office> office, TriedRow row, CancellationToken ct)
    {
        var fact = row.Read.Fact;
        if (row.SentUp is { } up)
        {
            await RecordAdoption.StoreAsync(deed, up.Sent, up.By, new AdoptedAs(fact.Periodical ?? "", row.Read.Issue, PlacementOf(fact), fact.Happened, fact.Learnt ?? fact.Happened), ct);
            return;
        }
        FactPosting.Post(deed, office, fact.Kind, row.Units, row.Item?.Id, row.Origin, fact.Happened, fact.Learnt ?? fact.Happened, new FactData
        {
            About = fact.Item ?? fact.Reason, ItemNo = row.Item?.No, Periodical = fact.Periodical, Level = fact.Level, Form = fact.Form, Placement = fact.Placement, Tags = NullIfNone(fact.Tags), Leader = fact.Leader,
            Rank = fact.Rank, Offence = fact.Offence, Circulated = fact.Circulated, Route = fact.Route, Combined = fact.Combined, Length = fact.Length, Count = fact.Count == Fraction.One ? null : fact.Count.ToString(),
            Given = fact.Given?.ToString(), By = fact.By, Reason = fact.Reason, Persons = NullIfNone(fact.Persons),
        });
    }

    private static Placement PlacementOf(Scoring.Fact fact) => fact.Placement switch
    {
        "专期" or "专报" or "整期" => Placement.WholeIssue,
        "简讯" or "一句话" => Placement.Digest,
        _ => fact.Combined ?? (fact.Placement == "综合") ? Placement.Combined : Placement.Single,
    };

    private static IReadOnlyList<string>? NullIfNone(IReadOnlyList<string> words) => words.Count == 0 ? null : words;
}
