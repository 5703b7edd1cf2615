using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>What poppler sees in a PDF file: text in content order, lines with their boxes (mm), ink.</summary>
internal sealed partial class PdfProbe : IDisposable
{
    private readonly string folder = Tool.NewFolder();
    private readonly string path;

    public PdfProbe(byte[] pdf)
    {
        path = Path.Combine(folder, "probe.pdf");
        File.WriteAllBytes(path, pdf);
    }

    public sealed record TextLine(int Page, string Text, double Left, double Top, double Right, double Bottom);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>All text in content order without blanks and page numbers.</summary>
    public string FoldedText()
    {
        var text = Output("pdftotext", "-raw", "-enc", "UTF-8");
        return WithoutPageNumbers(text);
    }

    public static string WithoutPageNumbers(string text) => PageNumber().Replace(Fold(text), "");

    public static string Fold(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\f'));

    public string Fonts()
    {
        var start = new System.Diagnostics.ProcessStartInfo("pdffonts", [path]) { RedirectStandardOutput = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        return process.StandardOutput.ReadToEnd();
    }

    /// <summary>Width and height of every page in points.</summary>
    public IReadOnlyList<(double Width, double Height)> PageSizes()
    {
        var start = new System.Diagnostics.ProcessStartInfo("pdfinfo", ["-f", "1", "-l", "999", path]) { RedirectStandardOutput = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        return [.. PageSize().Matches(process.StandardOutput.ReadToEnd()).Select(match => (double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))];
    }

    public IReadOnlyList<TextLine> Lines()
    {
        var words = new List<TextLine>();
        var page = 0;
        using var reader = XmlReader.Create(new StringReader(Output("pdftotext", "-bbox")), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "page" })
                page++;
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "word" })
                words.Add(new(page, "", Value(reader, "xMin"), Value(reader, "yMin"), Value(reader, "xMax"), Value(reader, "yMax")) { Text = reader.ReadElementContentAsString() });
        }

        // Words of a line share their middle; a page number of another size does not.
        return [.. words.GroupBy(word => (word.Page, Math.Round((word.Top + word.Bottom) / 2 / 3))).OrderBy(group => group.Key)
            .Select(group => new TextLine(group.Key.Page, string.Concat(group.OrderBy(word => word.Left).Select(word => word.Text)), group.Min(word => word.Left), group.Min(word => word.Top), group.Max(word => word.Right), group.Max(word => word.Bottom)))];
    }

    public Raster Page(int number, bool color = false)
    {
        var target = Path.Combine(folder, "page");
        Tool.Run("pdftoppm", ["-r", "300", .. color ? Array.Empty<string>() : ["-gray"], "-f", $"{number}", "-l", $"{number}", "-singlefile", path, target]);
        return new(File.ReadAllBytes(target + (color ? ".ppm" : ".pgm")));
    }

    private string Output(string tool, params string[] options)
    {
        var target = Path.Combine(folder, "out.txt");
        Tool.Run(tool, [.. options, path, target]);
        return File.ReadAllText(target);
    }

    private static double Value(XmlReader reader, string name) => double.Parse(reader.GetAttribute(name)!, CultureInfo.InvariantCulture) * 25.4 / 72;

    [GeneratedRegex(@"size:\s+([0-9.]+) x ([0-9.]+) pts")]
    private static partial Regex PageSize();

    [GeneratedRegex("—\\d+—")]
    private static partial Regex PageNumber();
}
