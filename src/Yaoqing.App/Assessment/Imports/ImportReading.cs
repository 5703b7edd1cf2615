using Yaoqing.App.Shared;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Imports;

/// <param name="Row">Row in the file.</param>
/// <param name="Fact">As the scoring engine reads it; its units and title still in the file's words.</param>
/// <param name="Issue">期号.</param>
/// <param name="Cells">The row as it stands.</param>
internal sealed record ReadRow(int Row, Fact Fact, string Issue, IReadOnlyList<string?> Cells);

/// <summary>
/// Reads the rows of a table with the scoring engine's own reader, so that a table handed in here and one handed to <c>yaoqing score</c>
/// mean the same and get the same messages. One wrong cell and nothing is taken: every problem names file, row, column and the nearest right word.
/// </summary>
internal static class ImportReading
{
    internal static (IReadOnlyList<ReadRow> Rows, IReadOnlyList<Problem> Problems) Read(string file, ImportSheet sheet, ImportMapping mapping, IReadOnlyList<Scheme> schemes, DateOnly today)
    {
        if (Unbearable(file, sheet, mapping) is { Count: > 0 } cells)
            return ([], cells);
        if (!mapping.Has(ImportFields.Unit) || !mapping.Has(ImportFields.Happened))
            return ([], [new Problem(file, sheet.HeadRow, 1, "请指明哪一列是“单位”、哪一列是“日期”。")]);
        var width = Math.Max(sheet.Heads.Count, mapping.Columns.Count);
        List<(string Field, Func<int, string> Value)> added = [("id", row => $"{sheet.NumberOf(row)}")];
        foreach (var (field, value) in ((string, string)[])[(ImportFields.Kind, mapping.Kind), (ImportFields.Periodical, mapping.Periodical), (ImportFields.Level, mapping.Level)])
        {
            if (!mapping.Has(field) && value.Length > 0)
                added.Add((field, _ => value));
        }
        IReadOnlyList<string?> head = [.. Enumerable.Range(0, width).Select(column => FieldOf(mapping, column)), .. added.Select(each => each.Field)];
        var reading = FactReader.ReadTable([head, .. sheet.Rows.Select((row, index) => RowOf(row, width, added, index, mapping))], file, schemes);
        var problems = reading.Problems.Select(each => each with { Line = each.Line + sheet.HeadRow - 1 }).ToList();
        if (reading.File is not { } found)
            return ([], problems);
        var rows = found.Facts.Select(fact => (Fact: fact, Index: int.Parse(fact.Id, System.Globalization.CultureInfo.InvariantCulture) - sheet.NumberOf(0)))
            .Select(each => new ReadRow(sheet.NumberOf(each.Index), each.Fact, Cell(sheet.Rows[each.Index], mapping.Of(ImportFields.Issue)), sheet.Rows[each.Index])).ToList();
        foreach (var late in rows.Where(row => row.Fact.Happened > today || row.Fact.Happened.Year < 2000))
            problems.Add(new Problem(file, late.Row, mapping.Of(ImportFields.Happened) + 1, $"日期{late.Fact.Happened:yyyy-MM-dd}{(late.Fact.Happened > today ? "晚于今天" : "早于2000年")}，请核对。"));
        return (problems.Count > 0 ? [] : rows, problems);
    }

    /// <summary>A cell is bounded as if it had been typed into a form: what is stored is shown in lists and printed in tables.</summary>
    private static List<Problem> Unbearable(string file, ImportSheet sheet, ImportMapping mapping) =>
    [
        .. sheet.Rows.SelectMany((row, index) => row.Take(mapping.Columns.Count).Select((cell, column) => (Row: sheet.NumberOf(index), Column: column, Typed: TextInput.Line(cell, sheet.Heads.ElementAtOrDefault(column) ?? $"第{column + 1}列"))))
            .Where(each => mapping.Columns[each.Column].Length > 0).Select(each => each.Typed.Refusal is { } wrong ? new Problem(file, each.Row, each.Column + 1, wrong.Message) : null).OfType<Problem>(),
    ];

    private static string? FieldOf(ImportMapping mapping, int column) =>
        column < mapping.Columns.Count && mapping.Columns[column] is { Length: > 0 } field && field != ImportFields.Issue ? field : null;

    /// <summary>An empty row stays empty, so that it is passed over.</summary>
    private static IReadOnlyList<string?> RowOf(IReadOnlyList<string?> row, int width, List<(string Field, Func<int, string> Value)> added, int index, ImportMapping mapping) =>
        Enumerable.Range(0, Math.Min(row.Count, mapping.Columns.Count)).Any(column => mapping.Columns[column].Length > 0 && !string.IsNullOrWhiteSpace(row[column]))
            ? [.. Enumerable.Range(0, width).Select(column => Cell(row, column)), .. added.Select(each => each.Value(index))] : [];

    private static string Cell(IReadOnlyList<string?> row, int column) => column >= 0 && column < row.Count ? FullWidth.Fold(row[column] ?? "").Trim() is var plain && IsPlain(plain) ? plain : (row[column] ?? "").Trim() : "";

    /// <summary>Figures and dates may be typed in full width; words keep their marks.</summary>
    private static bool IsPlain(string text) => text.Length > 0 && text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or '/' or '%' or '+');

}
