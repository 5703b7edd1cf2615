using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using System.Xml.Schema;
using UglyToad.PdfPig;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>OFD against the rules of GB/T 33190-2016 that design/06 §6.6 names, and against our own PDF glyph by glyph.</summary>
public sealed class OfdTests
{
    private static readonly XNamespace O = "http://www.ofdspec.org/2016";

    public static TheoryData<string> Templates => [.. AnIssue.OnePerTemplate().Select(entry => entry.Name)];

    private static LaidOutIssue Lay(string name) => IssueTypesetter.Lay(AnIssue.OnePerTemplate().First(entry => entry.Name == name).Document, Fonts.Machine);

    private static Dictionary<string, XElement> Parts(byte[] ofd)
    {
        using var zip = new ZipArchive(new MemoryStream(ofd));
        return zip.Entries.Where(entry => entry.Name.EndsWith(".xml")).ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            return XElement.Load(stream);
        });
    }

    private sealed record Glyph(int Page, string Text, double X, double Y);

    private static IReadOnlyList<Glyph> OfdGlyphs(byte[] ofd) => [.. Parts(ofd).Where(part => part.Key.EndsWith("Content.xml"))
        .Select(part => (Page: int.Parse(part.Key.Split('_', '/')[4]) + 1, Root: part.Value)).OrderBy(part => part.Page)
        .SelectMany(part => part.Root.Descendants(O + "TextObject").SelectMany(text => Glyphs(part.Page, text)))];

    private static IEnumerable<Glyph> Glyphs(int page, XElement text)
    {
        var box = Numbers(text.Attribute("Boundary")!.Value);
        var code = text.Element(O + "TextCode")!;
        var (x, y) = (box[0] + Number(code.Attribute("X")!.Value), box[1] + Number(code.Attribute("Y")!.Value));
        var deltas = code.Attribute("DeltaX") is { } attribute ? Numbers(attribute.Value) : [];
        var elements = code.Value.EnumerateRunes().ToList();
        Assert.Equal(elements.Count - 1, deltas.Length);
        for (var i = 0; i < elements.Count; i++)
        {
            yield return new(page, elements[i].ToString(), x, y);
            x += i < deltas.Length ? deltas[i] : 0;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(Number)];

    private static IReadOnlyList<Glyph> PdfGlyphs(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().SelectMany(page => page.Letters.Select(letter =>
            new Glyph(page.Number, letter.Value, letter.StartBaseLine.X * 25.4 / 72, (841.9 - letter.StartBaseLine.Y) * 25.4 / 72)))];
    }

    [Theory, MemberData(nameof(Templates))]
    public void 与PDF逐字一致_位置相差不超过十分之一毫米(string name)
    {
        var laid = Lay(name);
        var ofd = OfdGlyphs(IssueTypesetter.WriteOfd(laid)).Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        var pdf = PdfGlyphs(IssueTypesetter.WritePdf(laid)).Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        Assert.Equal(pdf.Select(glyph => (glyph.Page, glyph.Text)), ofd.Select(glyph => (glyph.Page, glyph.Text)));
        Assert.All(pdf.Zip(ofd), pair =>
        {
            Assert.Equal(pair.First.X, pair.Second.X, 0.1);
            Assert.Equal(pair.First.Y, pair.Second.Y, 0.1);
        });
    }

    [Theory, MemberData(nameof(Templates))]
    public void 标识唯一且不超过MaxUnitID(string name)
    {
        var parts = Parts(IssueTypesetter.WriteOfd(Lay(name)));
        var ids = parts.Values.SelectMany(part => part.Descendants()).Where(element => element.Name.LocalName != "Dest").Attributes("ID").Select(id => int.Parse(id.Value)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(ids.Max() <= int.Parse(parts["Doc_0/Document.xml"].Descendants(O + "MaxUnitID").Single().Value));
    }

    [Fact]
    public void 引用的文件和字体都在包内()
    {
        var ofd = IssueTypesetter.WriteOfd(Lay("T2"));
        using var zip = new ZipArchive(new MemoryStream(ofd));
        var parts = Parts(ofd);
        Assert.All(parts["Doc_0/Document.xml"].Descendants(O + "Page"), page => Assert.NotNull(zip.GetEntry("Doc_0/" + page.Attribute("BaseLoc")!.Value)));
        Assert.All(parts["Doc_0/PublicRes.xml"].Descendants(O + "FontFile"), file => Assert.NotNull(zip.GetEntry("Doc_0/Res/" + file.Value)));
        var fonts = parts["Doc_0/PublicRes.xml"].Descendants(O + "Font").Select(font => font.Attribute("ID")!.Value).ToHashSet();
        Assert.All(parts.Values.SelectMany(part => part.Descendants(O + "TextObject")), text => Assert.Contains(text.Attribute("Font")!.Value, fonts));
    }

    [Theory, MemberData(nameof(Templates))]
    public void 各部分合于按标准写的模式(string name)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(O.NamespaceName, SchemaPath());
        var faults = new List<string>();
        foreach (var (part, root) in Parts(IssueTypesetter.WriteOfd(Lay(name))))
            new XDocument(root).Validate(schemas, (_, fault) => faults.Add($"{part}: {fault.Message}"));
        Assert.Empty(faults);
    }

    private static string SchemaPath([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "ofd.xsd");

    [Fact]
    public void 元素次序合于标准()
    {
        var parts = Parts(IssueTypesetter.WriteOfd(Lay("T2")));
        Assert.Equal(["MaxUnitID", "PageArea", "PublicRes"], parts["Doc_0/Document.xml"].Element(O + "CommonData")!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["CommonData", "Pages", "Outlines"], parts["Doc_0/Document.xml"].Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["DocID", "Title", "Author", "CreationDate", "Keywords", "Creator", "CustomDatas"], parts["OFD.xml"].Descendants(O + "DocInfo").Single().Elements().Select(element => element.Name.LocalName));
        Assert.Matches("^[0-9A-F]{32}$", parts["OFD.xml"].Descendants(O + "DocID").Single().Value);
    }

    [Fact]
    public void 红色刊名与PDF同色() =>
        Assert.Contains("255 0 0", Parts(IssueTypesetter.WriteOfd(Lay("T2")))["Doc_0/Pages/Page_0/Content.xml"].Descendants(O + "FillColor").Select(color => color.Attribute("Value")!.Value));

    [Theory, MemberData(nameof(Templates))]
    public void 同样的输入得到同样的字节(string name)
    {
        Assert.Equal(IssueTypesetter.WriteOfd(Lay(name)), IssueTypesetter.WriteOfd(Lay(name)));
        Assert.Equal(IssueTypesetter.WritePdf(Lay(name)), IssueTypesetter.WritePdf(Lay(name)));
    }
}
