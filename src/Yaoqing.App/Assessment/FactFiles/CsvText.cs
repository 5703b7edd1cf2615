using System.Text;

namespace Yaoqing.App.Assessment.FactFiles;

/// <summary>
/// Comma-separated text as in RFC 4180: cells may stand in double quotes, a quote inside is doubled, line ends inside quotes belong to the cell.
/// A head line without commas but with tabs is read as tab-separated.
/// </summary>
internal static class CsvText
{
    internal static IReadOnlyList<IReadOnlyList<string?>> Parse(string text)
    {
        var head = text.Split('\n', 2)[0];
        var separator = head.Contains('\t') && !head.Contains(',') ? '\t' : ',';
        var (rows, row, cell, quoted) = (new List<IReadOnlyList<string?>>(), new List<string?>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (quoted || (c != separator && c != '\n' && c != '\r')) cell.Append(c);
            else if (c == separator) EndCell(row, cell);
            else if (c == '\n') { EndCell(row, cell); rows.Add(row); row = []; }
        }
        if (cell.Length > 0 || row.Count > 0) { EndCell(row, cell); rows.Add(row); }
        return rows;
    }

    private static void EndCell(List<string?> row, StringBuilder cell)
    {
        row.Add(cell.ToString());
        cell.Clear();
    }
}
