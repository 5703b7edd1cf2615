using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Yaoqing.App.Shared.Exports;

/// <summary>
/// Writes sheets as an xlsx file (ECMA-376), small and the same bytes for the same records:
/// <code>
/// [Content_Types].xml, _rels/.rels, xl/workbook.xml, xl/_rels/workbook.xml.rels, xl/styles.xml, xl/worksheets/sheetN.xml
/// </code>
/// Texts are inline strings and never formulas. A text that a table program could take for a formula once somebody edits the cell
/// (= + - @, tab, return, and their full-width twins) carries the quote prefix as well. The sheet library at hand writes texts as
/// formula results (t="str") and knows no prefix, hence this writer.
/// </summary>
public static class ExportWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageLinks = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int LongestText = 32_767;
    private const int Head = 1, Guarded = 2;
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(params IReadOnlyList<ExportSheet> sheets)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => Types(xml, sheets.Count));
            Part(zip, "_rels/.rels", xml => Relations(xml, [("officeDocument", "xl/workbook.xml")]));
            Part(zip, "xl/workbook.xml", xml => Book(xml, sheets));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => Relations(xml, [.. sheets.Select((_, index) => ("worksheet", $"worksheets/sheet{index + 1}.xml")), ("styles", "styles.xml")]));
            Part(zip, "xl/styles.xml", Styles);
            for (var index = 0; index < sheets.Count; index++)
            {
                var sheet = sheets[index];
                Part(zip, $"xl/worksheets/sheet{index + 1}.xml", xml => Sheet(xml, sheet));
            }
        }
        return memory.ToArray();
    }

    /// <summary>Whether a table program might take a text for a formula.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void Types(XmlWriter xml, int sheets)
    {
        const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
        xml.WriteStartElement("Types", Types);
        Element(xml, "Default", Types, ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Override", Types, ("PartName", "/xl/workbook.xml"), ("ContentType", MediaType + ".main+xml"));
        Element(xml, "Override", Types, ("PartName", "/xl/styles.xml"), ("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"));
        for (var number = 1; number <= sheets; number++)
            Element(xml, "Override", Types, ("PartName", $"/xl/worksheets/sheet{number}.xml"), ("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void Relations(XmlWriter xml, IReadOnlyList<(string Kind, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", PackageLinks);
        for (var index = 0; index < targets.Count; index++)
            Element(xml, "Relationship", PackageLinks, ("Id", $"rId{index + 1}"), ("Type", $"{Links}/{targets[index].Kind}"), ("Target", targets[index].Target));
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<ExportSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Links);
        xml.WriteStartElement("sheets", Main);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < sheets.Count; index++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", Named(sheets[index].Name, index + 1, taken));
            xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Links, $"rId{index + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A sheet name has at most 31 characters, none of : \ / ? * [ ], and is unique.</summary>
    private static string Named(string name, int number, HashSet<string> taken)
    {
        var clean = string.Concat(name.Select(letter => ":\\/?*[]'".Contains(letter) || char.IsControl(letter) ? '_' : letter));
        clean = clean.Length == 0 ? $"表{number}" : clean[..Math.Min(clean.Length, 28)];
        if (!taken.Add(clean))
            taken.Add(clean += number.ToString(CultureInfo.InvariantCulture));
        return clean;
    }

    private static void Styles(XmlWriter xml) => xml.WriteRaw(
        $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>" +
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>" +
        "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf xfId=\"0\"/><xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/><xf quotePrefix=\"1\" xfId=\"0\"/></cellXfs></styleSheet>");

    private static void Sheet(XmlWriter xml, ExportSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        if (sheet.Columns.Count > 0)
        {
            xml.WriteStartElement("cols", Main);
            for (var index = 1; index <= sheet.Columns.Count; index++)
                Element(xml, "col", Main, ("min", $"{index}"), ("max", $"{index}"), ("width", $"{sheet.Columns[index - 1].Width}"), ("customWidth", "1"));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("sheetData", Main);
        Row(xml, [.. sheet.Columns.Select(column => (object?)column.Head)], Head);
        foreach (var row in sheet.Rows)
            Row(xml, row, 0);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<object?> cells, int style)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells)
            Cell(xml, cell, style);
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, object? value, int style)
    {
        xml.WriteStartElement("c", Main);
        if (value is int or long or decimal)
        {
            xml.WriteElementString("v", Main, Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        else if (TextOf(value) is { Length: > 0 } text)
        {
            if (style != 0 || LooksLikeFormula(text))
                xml.WriteAttributeString("s", (style != 0 ? style : Guarded).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string TextOf(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => Core.Time.WorkCalendar.Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        var printable = string.Concat(text.Where(letter => letter is '\t' or '\n' or '\r' || (letter >= ' ' && letter is not ('\uFFFE' or '\uFFFF'))));
        return printable.Length > LongestText ? printable[..LongestText] : printable;
    }

    private static void Element(XmlWriter xml, string name, string space, params IReadOnlyList<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (key, value) in attributes)
            xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }
}
