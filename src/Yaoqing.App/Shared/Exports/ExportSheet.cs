using System.Globalization;

namespace Yaoqing.App.Shared.Exports;

/// <param name="Head">表头.</param>
/// <param name="Width">Width in characters.</param>
public sealed record ExportColumn(string Head, int Width = 14);

/// <summary>One sheet of a workbook: what a table on a page shows, as records.</summary>
/// <param name="Name">Name of the sheet; marks that a sheet name may not hold are replaced.</param>
/// <param name="Columns">Columns in order.</param>
/// <param name="Rows">Rows of cells: null, numbers, dates and texts; anything else is written as its text.</param>
public sealed record ExportSheet(string Name, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A figure as the engine prints it: a number where it is a finite decimal, else its text such as 5/3.</summary>
    public static object? Figure(string printed) =>
        decimal.TryParse(printed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : printed;
}
