using MiniExcelLibs;

namespace Yaoqing.App.Administration.Sheets;

/// <summary>A filled row of a sheet; cells by their column's heading, without blanks around.</summary>
public sealed record SheetRow(string Sheet, int Number, IReadOnlyDictionary<string, string> Cells)
{
    internal string Where => $"{Sheet}第{Number}行：";

    internal string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>The first sheet of a workbook, read as text.</summary>
public sealed record SheetTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <exception cref="InvalidDataException">Not a workbook that can be read; the message says so in Chinese.</exception>
    public static SheetTable Open(string name, string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"没有找到{name}“{path}”，请核对路径。");
        try
        {
            var all = MiniExcel.Query(path, useHeaderRow: false, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>()
                .Select(row => row.Values.Select(value => value?.ToString()?.Trim() ?? "").ToList()).ToList();
            var columns = all.Count > 0 ? all[0] : [];
            return new SheetTable(name, columns, [.. all.Select((cells, index) => (cells, index)).Skip(1).Where(row => row.cells.Exists(cell => cell.Length > 0))
                .Select(row => new SheetRow(name, row.index + 1, Cells(columns, row.cells)))]);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or System.Xml.XmlException or IOException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{name}“{Path.GetFileName(path)}”读不出来，请确认是 xlsx 文件，用表格软件另存一次再试。", unreadable);
        }
    }

    internal IEnumerable<string> Missing(params string[] columns) =>
        columns.Where(column => !Columns.Contains(column)).Select(column => $"{Name}缺“{column}”一列，表头应为：{string.Join('、', columns)}。");

    private static Dictionary<string, string> Cells(List<string> columns, List<string> cells)
    {
        var found = new Dictionary<string, string>();
        for (var i = 0; i < columns.Count && i < cells.Count; i++)
            found.TryAdd(columns[i], cells[i]);
        return found;
    }
}
