using System.Text;

namespace Yaoqing.App.Assessment.FactFiles;

/// <summary>
/// Comma-separated text as in RFC 4180: cells may stand in double quotes, a quote inside is doubled, line ends inside quotes belong to the cell.
/// A head line without commas but with tabs is read as tab-separated.
/// </summary>
internal sealed class CsvText
{
    private readonly List<IReadOnlyList<string?>> _rows = [];
    private readonly StringBuilder _cell = new();
    private List<string?> _row = [];
    private bool _quoted, _ended;

    /// <summary>The rows, the head first; a row's number in the file is its place from 1, where no cell holds a line end.</summary>
    internal IReadOnlyList<IReadOnlyList<string?>> Rows => _rows;

    /// <summary>
    /// The row in which a quote opens that is never closed (it would swallow the rest of the file), or in which text follows a closing quote
    /// (a quote inside was not doubled); null when the quotes are in order.
    /// </summary>
    internal int? BrokenRow { get; private set; }

    internal static CsvText Read(string text)
    {
        var head = text.Split('\n', 2)[0];
        var separator = head.Contains('\t') && !head.Contains(',') ? '\t' : ',';
        var csv = new CsvText();
        for (var i = 0; i < text.Length; i++)
        {
            if (csv._quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') { csv._cell.Append('"'); i++; }
            else csv.Take(text[i], separator);
        }
        if (csv._quoted) csv.BrokenRow ??= csv._rows.Count + 1;
        if (csv._cell.Length > 0 || csv._row.Count > 0) csv.EndRow();
        return csv;
    }

    private void Take(char c, char separator)
    {
        if (c == '"' && (_quoted || (_cell.Length == 0 && !_ended))) (_quoted, _ended) = (!_quoted, _quoted);
        else if (_quoted) _cell.Append(c);
        else if (c == separator) EndCell();
        else if (c == '\n') EndRow();
        else if (c != '\r' && _ended && !char.IsWhiteSpace(c)) BrokenRow ??= _rows.Count + 1;
        else if (c != '\r' && !_ended) _cell.Append(c);
    }

    private void EndRow()
    {
        EndCell();
        _rows.Add(_row);
        _row = [];
    }

    private void EndCell()
    {
        _row.Add(_cell.ToString());
        _cell.Clear();
        _ended = false;
    }
}
