using System.Globalization;
using MiniExcelLibs;

namespace Yaoqing.App.Assessment.FactFiles;

/// <summary>The first sheet of a workbook as rows of texts; dates as 2026-03-05.</summary>
internal static class SheetRows
{
    internal static IReadOnlyList<IReadOnlyList<string?>>? Read(Stream content, int most = int.MaxValue)
    {
        try
        {
            var rows = new List<IReadOnlyList<string?>>();
            foreach (IDictionary<string, object?> row in MiniExcel.Query(content, useHeaderRow: false, excelType: ExcelType.XLSX))
            {
                rows.Add([.. row.Values.Select(TextOf)]);
                if (rows.Count >= most) break;
            }
            return rows;
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException or InvalidOperationException or FormatException or NullReferenceException or KeyNotFoundException)
        {
            return null; // the file of a stranger: whatever the reader trips over, it is not a good workbook
        }
    }

    private static string? TextOf(object? cell) => cell switch
    {
        null => null,
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
