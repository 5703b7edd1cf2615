using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// OFD (GB/T 33190-2016) from a laid-out issue, glyph for glyph as the PDF. Millimetres, y downwards; elements qualified, attributes not;
/// children in the order of the standard's schema (MaxUnitID first in CommonData, DocID present), one ID space.
/// <code>
/// OFD.xml                          DocInfo, DocRoot
/// Doc_0/Document.xml               CommonData (MaxUnitID, PageArea, PublicRes), Pages, Outlines
/// Doc_0/PublicRes.xml              Fonts, each with its embedded subset
/// Doc_0/Res/font_N.ttf             the same subsets as in the PDF, with their cmap
/// Doc_0/Pages/Page_N/Content.xml   one layer: TextObject a run (TextCode X Y DeltaX), PathObject a rule
/// </code>
/// </summary>
internal sealed class OfdWriter
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly LaidOutIssue issue;
    private readonly SubsetFonts fonts;
    private readonly List<int> fontIds = [];
    private readonly List<int> pageIds = [];
    private int lastId;

    private OfdWriter(LaidOutIssue issue)
    {
        this.issue = issue;
        fonts = new SubsetFonts(issue);
        fontIds.AddRange(fonts.All.Select(_ => ++lastId));
        pageIds.AddRange(issue.Pages.Select(_ => ++lastId));
    }

    public static byte[] Write(LaidOutIssue issue) => issue.Refusal() is { } refusal ? throw new TypesettingRefusedException(refusal) : new OfdWriter(issue).Write();

    private byte[] Write()
    {
        var pages = issue.Pages.Select(Page).ToList();
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "OFD.xml", Root(pages));
            Add(zip, "Doc_0/Document.xml", Document());
            Add(zip, "Doc_0/PublicRes.xml", Resources());
            for (var i = 0; i < fonts.All.Count; i++)
                Add(zip, $"Doc_0/Res/font_{i}.ttf", fonts.All[i].File);
            for (var i = 0; i < pages.Count; i++)
                Add(zip, $"Doc_0/Pages/Page_{i}/Content.xml", pages[i]);
        }

        return buffer.ToArray();
    }

    // DocID: 32 hexadecimal digits from the content itself.
    private string Root(IReadOnlyList<string> pages)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(pages)));
        var metadata = issue.Metadata;
        var day = metadata.Issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var xml = new StringBuilder(Declaration).Append($"<ofd:OFD {Namespace} Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>")
            .Append($"<ofd:DocID>{Convert.ToHexString(digest.AsSpan(0, 16))}</ofd:DocID><ofd:Title>").AppendEscaped(metadata.Title)
            .Append("</ofd:Title><ofd:Author>").AppendEscaped(metadata.Organ).Append($"</ofd:Author><ofd:CreationDate>{day}</ofd:CreationDate>");
        if (metadata.Keywords.Count > 0)
            xml.Append("<ofd:Keywords>").Append(string.Concat(metadata.Keywords.Select(word => $"<ofd:Keyword>{Escaped(word)}</ofd:Keyword>"))).Append("</ofd:Keywords>");
        xml.Append("<ofd:Creator>Yaoqing</ofd:Creator>");
        if (metadata.Number is { Length: > 0 } number)
            xml.Append("<ofd:CustomDatas><ofd:CustomData Name=\"期号\">").AppendEscaped(number).Append("</ofd:CustomData></ofd:CustomDatas>");
        return xml.Append("</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>").ToString();
    }

    private string Document()
    {
        var xml = new StringBuilder(Declaration).Append($"<ofd:Document {Namespace}><ofd:CommonData><ofd:MaxUnitID>{lastId}</ofd:MaxUnitID>")
            .Append("<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>");
        for (var i = 0; i < pageIds.Count; i++)
            xml.Append($"<ofd:Page ID=\"{pageIds[i]}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>");
        xml.Append("</ofd:Pages>");
        if (issue.Bookmarks.Count > 0)
            xml.Append("<ofd:Outlines>").Append(string.Concat(issue.Bookmarks.Where(entry => entry.Level == 0).Select(Outline))).Append("</ofd:Outlines>");
        return xml.Append("</ofd:Document>").ToString();
    }

    private string Outline(BookmarkEntry entry) => $"<ofd:OutlineElem Title=\"{Escaped(entry.Title)}\"><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto>"
        + $"<ofd:Dest Type=\"XYZ\" PageID=\"{pageIds[entry.Page - 1]}\" Left=\"{Length(PageMetrics.Left)}\" Top=\"{Length(entry.Y)}\" Zoom=\"0\"/></ofd:Goto></ofd:Action></ofd:Actions></ofd:OutlineElem>";

    private string Resources()
    {
        var xml = new StringBuilder(Declaration).Append($"<ofd:Res {Namespace} BaseLoc=\"Res\"><ofd:Fonts>");
        for (var i = 0; i < fontIds.Count; i++)
        {
            var name = Escaped(fonts.All[i].Face.Info.DisplayName);
            xml.Append($"<ofd:Font ID=\"{fontIds[i]}\" FontName=\"{name}\" FamilyName=\"{name}\" Charset=\"unicode\"><ofd:FontFile>font_{i}.ttf</ofd:FontFile></ofd:Font>");
        }

        return xml.Append("</ofd:Fonts></ofd:Res>").ToString();
    }

    private string Page(LaidOutPage page)
    {
        var xml = new StringBuilder(Declaration).Append($"<ofd:Page {Namespace}><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"{++lastId}\" Type=\"Body\">");
        foreach (var run in page.Runs)
            AppendText(xml, run);
        foreach (var rule in page.Rules)
            AppendRule(xml, rule);
        return xml.Append("</ofd:Layer></ofd:Content></ofd:Page>").ToString();
    }

    // The box reaches one em above the baseline and 0.3 em below; X and Y of the text count inside it.
    private void AppendText(StringBuilder xml, GlyphRun run)
    {
        var glyphs = Trimmed(run.Glyphs);
        if (run.Face.Outlines is not { } face || glyphs.Count == 0)
            return;
        var (left, top) = (glyphs[0].X, run.Baseline - run.Size);
        var width = glyphs[^1].X + Math.Max(glyphs[^1].Advance, run.Size) - left;
        var stroke = run.Face.IsHeavy ? $" Stroke=\"true\" LineWidth=\"{Length(run.Size / 36)}\"" : "";
        xml.Append($"<ofd:TextObject ID=\"{++lastId}\" Boundary=\"{Length(left)} {Length(top)} {Length(width)} {Length(run.Size * 13 / 10)}\"{stroke} Font=\"{fontIds[fonts.PlaceOf(face)]}\" Size=\"{Length(run.Size)}\">")
            .Append($"<ofd:FillColor Value=\"{Color(run.Color)}\"/>").Append(run.Face.IsHeavy ? $"<ofd:StrokeColor Value=\"{Color(run.Color)}\"/>" : "")
            .Append($"<ofd:TextCode X=\"0\" Y=\"{Length(run.Size)}\"");
        if (glyphs.Count > 1)
            xml.Append(" DeltaX=\"").Append(DeltaX(glyphs)).Append('"');
        xml.Append('>').AppendEscaped(string.Concat(glyphs.Select(glyph => char.ConvertFromUtf32(glyph.CodePoint)))).Append("</ofd:TextCode></ofd:TextObject>");
    }

    // Blanks at the ends carry no ink, and readers differ in keeping them.
    private static IReadOnlyList<PlacedGlyph> Trimmed(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var (start, end) = (0, glyphs.Count);
        while (start < end && glyphs[start].CodePoint is ' ')
            start++;
        while (end > start && glyphs[end - 1].CodePoint is ' ')
            end--;
        return start == 0 && end == glyphs.Count ? glyphs : [.. glyphs.Skip(start).Take(end - start)];
    }

    // Rounded from the absolute place, so that errors do not add up.
    private static string DeltaX(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var deltas = new StringBuilder();
        var at = 0m;
        for (var i = 1; i < glyphs.Count; i++)
        {
            var next = Millimetres(glyphs[i].X - glyphs[0].X);
            deltas.Append(i > 1 ? " " : "").Append((next - at).ToString("0.####", CultureInfo.InvariantCulture));
            at = next;
        }

        return deltas.ToString();
    }

    private void AppendRule(StringBuilder xml, PlacedRule rule)
    {
        var box = RuleBox.Of(rule);
        var (width, height) = (Length(box.Width), Length(box.Height));
        xml.Append($"<ofd:PathObject ID=\"{++lastId}\" Boundary=\"{Length(box.X)} {Length(box.Y)} {width} {height}\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"{Color(rule.Color)}\"/>")
            .Append($"<ofd:AbbreviatedData>M 0 0 L {width} 0 L {width} {height} L 0 {height} C</ofd:AbbreviatedData></ofd:PathObject>");
    }

    private static decimal Millimetres(int mpt) => decimal.Round(mpt * 25.4m / 72_000, 4);

    private static string Length(int mpt) => Millimetres(mpt).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Color(string color) =>
        string.Join(' ', Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    private static string Escaped(string text) => new StringBuilder().AppendEscaped(text).ToString();

    private static void Add(ZipArchive zip, string name, string text) => Add(zip, name, Encoding.UTF8.GetBytes(text));

    private static void Add(ZipArchive zip, string name, byte[] data)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = ZipEpoch;
        using var stream = entry.Open();
        stream.Write(data);
    }
}
