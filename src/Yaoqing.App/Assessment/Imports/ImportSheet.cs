using System.IO.Compression;
using Yaoqing.App.Assessment.FactFiles;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Imports;

/// <summary>A table as handed in: the row of heads, found below a title line if there is one, and the rows under it.</summary>
/// <param name="HeadRow">Row of the heads, from 1.</param>
/// <param name="Heads">表头.</param>
/// <param name="Rows">Rows below, with their cells as text.</param>
public sealed record ImportSheet(int HeadRow, IReadOnlyList<string?> Heads, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    public const int MostBytes = 8 * 1024 * 1024;
    public const int MostRows = 20_000;
    private const int MostColumns = 60;
    private const int Unpacked = 200 * 1024 * 1024;
    private const int LinesAbove = 10;

    /// <summary>The row number in the file of a row below the heads.</summary>
    internal int NumberOf(int index) => HeadRow + 1 + index;

    /// <returns>Refusal <c>facts.empty</c>, <c>facts.too-large</c>, <c>facts.not-a-table</c>, <c>facts.too-many-rows</c> or <c>facts.no-heads</c>.</returns>
    public static Result<ImportSheet> Read(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
            return Refusal.Invalid("facts.empty", "没有收到文件，或文件是空的。请选择文件后再上传。");
        if (bytes.Length > MostBytes)
            return Refusal.Invalid("facts.too-large", $"文件超过{MostBytes / 1024 / 1024}兆。请去掉图片和多余的表，或分几个文件上传。");
        var rows = RowsOf(name, bytes);
        if (rows is null)
            return Refusal.Invalid("facts.not-a-table", $"“{name}”不是能读的表格。请用表格软件另存为 xlsx 或 csv 再上传；csv 里的引号要成对。");
        if (rows.Count > MostRows + LinesAbove)
            return Refusal.Invalid("facts.too-many-rows", $"“{name}”超过{MostRows}行。请按年份或月份分几个文件上传。");
        var head = Enumerable.Range(0, Math.Min(LinesAbove, rows.Count)).Where(index => rows[index].Count(cell => !string.IsNullOrWhiteSpace(cell)) > 1)
            .OrderByDescending(index => ImportFields.Guess(rows[index]).Count(field => field.Length > 0)).ThenBy(index => index).Cast<int?>().FirstOrDefault();
        if (head is not { } at || rows.Count == at + 1)
            return Refusal.Invalid("facts.no-heads", $"“{name}”里没有找到表头和数据。第一行请写“单位”“标题”“刊物”“日期”等列名，下面一行一件。");
        if (rows.Any(row => row.Count > MostColumns))
            return Refusal.Invalid("facts.too-many-columns", $"“{name}”超过{MostColumns}列。请只保留要导入的列。");
        return new ImportSheet(at + 1, rows[at], [.. rows.Skip(at + 1)]);
    }

    private static IReadOnlyList<IReadOnlyList<string?>>? RowsOf(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".xlsx" => IsBearable(bytes) ? SheetRows.Read(content, MostRows + LinesAbove + 1) : null,
            ".csv" => CsvText.Read(FactFileReader.TextOf(content)) is { BrokenRow: null } csv ? csv.Rows : null,
            _ => null,
        };
    }

    /// <summary>What an archive says it holds bounds what reading it may take; one that says too much, or is none, is not opened.</summary>
    private static bool IsBearable(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return zip.Entries.Count < 2_000 && zip.Entries.Sum(entry => entry.Length) < Unpacked;
        }
        catch (InvalidDataException)
        {
            return false; // not an archive at all
        }
    }
}
