using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Commands;

/// <summary>
/// <c>yaoqing import facts FILE</c>: the import of the page “导入台账”, by the same use cases. Exit 0 when every row is taken or on record already,
/// 1 when rows were left out or the file was refused, 3 unreadable. Progress goes to stderr, the report to stdout.
/// </summary>
internal static class ImportCommand
{
    internal const int Done = 0, Findings = 1;
    private const int Unreadable = 3;

    internal static Command Create() => new Command("import", "导入旧资料") { Facts() };

    private static Command Facts()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "台账：.xlsx 或 .csv，第一行是列名" };
        var desk = new Option<string>("--desk") { Description = "哪个信息科，写办公室简称，如 县委办", Required = true };
        var mapping = new Option<string?>("--mapping") { Description = "各列是什么，如 单位=报送单位,标题=题目,日期=刊发时间（右边写列名或第几列）；不写按表头猜" };
        var kind = new Option<string>("--kind") { Description = "事项种类：表里没有这一列时用", DefaultValueFactory = _ => "采用" };
        var level = new Option<string>("--level") { Description = "层级：表里没有这一列时用", DefaultValueFactory = _ => "" };
        var periodical = new Option<string>("--periodical") { Description = "刊物：表里没有这一列时用", DefaultValueFactory = _ => "" };
        var dry = new Option<bool>("--dry-run") { Description = "只试不存：列出会导入多少、哪些行对不上" };
        var command = new Command("facts", "导入计分事项和历年采用：逐行核对，对不上的列出原因，其余一次存入") { file, desk, mapping, kind, level, periodical, dry };
        var store = new StoreOption();
        store.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            byte[] bytes;
            try
            {
                bytes = await File.ReadAllBytesAsync(parsed.GetRequiredValue(file).FullName, ct);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"读不了“{parsed.GetRequiredValue(file).Name}”：{unreadable.Message}");
                return Unreadable;
            }
            await using var services = await store.OpenAsync(parsed, ct);
            var said = new ImportReport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return await RunAsync(services, said, new Request(parsed.GetRequiredValue(file).Name, bytes, parsed.GetRequiredValue(desk), parsed.GetValue(mapping),
                (parsed.GetRequiredValue(kind), parsed.GetRequiredValue(level), parsed.GetRequiredValue(periodical).Trim('《', '》')), parsed.GetValue(dry)), ct);
        });
        return command;
    }

    private sealed record Request(string Name, byte[] Bytes, string Desk, string? Mapping, (string Kind, string Level, string Periodical) Same, bool Dry);

    private static async Task<int> RunAsync(ServiceProvider services, ImportReport said, Request request, CancellationToken ct)
    {
        var office = await services.InScopeAsync<YaoqingDb, Guid>(db => db.Offices.Where(each => !each.IsExternal && (each.ShortName == request.Desk || each.Name == request.Desk)).Select(each => each.Id.Value).SingleOrDefaultAsync(ct));
        if (office == Guid.Empty)
            return await said.RefuseAsync($"没有信息科“{request.Desk}”。请写办公室的简称，如 县委办、县政府办。");
        var sheet = ImportSheet.Read(request.Name, request.Bytes);
        if (!sheet.Succeeded)
            return await said.RefuseAsync(sheet.Refusal.Message);
        var columns = MappingText.Columns(request.Mapping, sheet.Value.Heads);
        if (!columns.Succeeded)
            return await said.RefuseAsync(columns.Refusal.Message);
        await said.MappingAsync(sheet.Value.Heads, columns.Value);
        var mapping = new ImportMapping(columns.Value, request.Same.Kind, request.Same.Periodical, request.Same.Level);
        var tried = await services.InScopeAsync<FactImports, Result<ImportPreview>>(imports => imports.TryFileAsync(Actor.System, office, request.Name, request.Bytes, mapping, (done, total) => said.Tell(ImportStep.Matching, done, total), ct));
        if (!tried.Succeeded)
            return await said.RefuseAsync(tried.Refusal.Message);
        if (!request.Dry && await TakeAsync(services, said, office, request, mapping, ct) is { } refusal)
            return await said.RefuseAsync(refusal.Message);
        return said.Report(tried.Value, request.Dry);
    }

    private static async Task<Refusal?> TakeAsync(ServiceProvider services, ImportReport said, Guid office, Request request, ImportMapping mapping, CancellationToken ct)
    {
        var uploaded = await services.InScopeAsync<UploadFactFile, Result<int>>(upload => upload.RunAsync(Actor.System, new UploadFactFileRequest(office, request.Name, request.Bytes, null), ct));
        if (!uploaded.Succeeded)
            return uploaded.Refusal;
        services.GetRequiredService<ImportProgress>().Counted += (_, count) => said.Tell(count.Step, count.Done, count.Total);
        var taken = await services.InScopeAsync<ImportFacts, Result<ImportedFacts>>(import => import.RunAsync(Actor.System, new ImportFactsRequest(uploaded.Value, mapping, new Dictionary<int, int>(), null), ct));
        return taken.Succeeded ? null : taken.Refusal;
    }
}

/// <summary>What the import says: the report on stdout, the rest on stderr.</summary>
internal sealed class ImportReport(TextWriter output, TextWriter error)
{
    internal int Report(ImportPreview rows, bool dry)
    {
        var (unmatched, twice) = (rows.Rows.Where(row => row.Verdict == ImportVerdict.Unmatched).ToList(), rows.Rows.Where(row => row.Verdict == ImportVerdict.Duplicate).ToList());
        var taken = rows.Rows.Where(row => row.Verdict == ImportVerdict.Taken).ToList();
        output.WriteLine($"{(dry ? "试导入（没有存）：可以导入" : "导入了")}{taken.Count}行，其中{taken.Count(row => row.ItemNo is not null)}行对上了稿件，{taken.Count(row => row.SentUp)}行登记到“上报与采用”。");
        if (taken.Count(row => row.Candidates.Count > 0) is > 0 and var near)
            output.WriteLine($"{near}行标题与稿件相近而不相同，只给单位计分，不挂到稿件；要逐行确认，请在网页“导入台账”里导入。");
        foreach (var (words, left) in (ReadOnlySpan<(string, List<ImportRow>)>)[("对不上，没有导入", unmatched), ("已有，没有再导入", twice)])
        {
            if (left.Count == 0)
                continue;
            output.WriteLine($"{left.Count}行{words}：");
            foreach (var row in left)
                output.WriteLine($"  第{row.Row}行 {row.Units} {row.Title}：{row.Why}");
        }
        return unmatched.Count > 0 ? ImportCommand.Findings : ImportCommand.Done;
    }

    internal async Task MappingAsync(IReadOnlyList<string?> heads, IReadOnlyList<string> columns) => await error.WriteLineAsync(
        $"各列：{string.Join('，', columns.Select((field, index) => (field, index)).Where(each => each.field.Length > 0).Select(each => $"{ImportFields.All.First(known => known.Id == each.field).Name}←{heads[each.index]}"))}");

    /// <summary>Every thousandth row and the last one.</summary>
    internal void Tell(ImportStep step, int done, int total)
    {
        if (done % 1000 == 0 || done == total)
            error.WriteLine($"{(step switch { ImportStep.Matching => "核对", ImportStep.Storing => "登记", ImportStep.Saving => "保存" })} {done}/{total}");
    }

    internal async Task<int> RefuseAsync(string message)
    {
        await error.WriteLineAsync(message);
        return ImportCommand.Findings;
    }
}
