using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UglyToad.PdfPig;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>
/// E12 of design 07 §7.3: docx, PDF and OFD carry the issue and nothing else — no computer, no person at it, no revision, no hidden text.
/// Asserted as complete lists of what is inside, so that anything new must be named here.
/// </summary>
public sealed partial class LeavesNothingBehindTests
{
    public static TheoryData<string> Names => [.. GoldenLayoutTests.Documents().Select(entry => entry.Name)];

    private static IssueDocument Of(string name) => GoldenLayoutTests.Documents().First(entry => entry.Name == name).Document;

    private static LaidOutIssue Lay(string name) => IssueTypesetter.Lay(Of(name), Fonts.Machine);

    private static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            using var copy = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static IEnumerable<string> Leaves(byte[] part) => XElement.Load(new MemoryStream(part)).DescendantsAndSelf().Where(element => !element.HasElements).Select(element => $"{element.Name.LocalName}={element.Value}");

    [Theory, MemberData(nameof(Names))]
    public void docx只有正文样式和刊物自己的属性(string name)
    {
        var (parts, metadata) = (Parts(IssueTypesetter.WriteDocx(Of(name))), Of(name).Metadata);
        Assert.All(parts.Keys, part => Assert.Matches(@"^(\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|word/_rels/document\.xml\.rels|word/(document|styles|settings|fontTable|footerOdd|footerEven|headerFirst|footerFirst)\.xml)$", part));
        Assert.Equal([$"title={metadata.Title}", $"subject={metadata.Number}", "creator=中共安和县委办公室", "keywords=老旧小区；改造", "created=2026-08-31T01:30:00Z", "modified=2026-08-31T01:30:00Z"], Leaves(parts["docProps/core.xml"]));
        Assert.Equal(["Company=中共安和县委办公室", "Application=Yaoqing"], Leaves(parts["docProps/app.xml"]));
        Assert.All(parts.Values.Select(Encoding.UTF8.GetString), xml => Assert.DoesNotMatch(Traces(), xml));
    }

    [Theory, MemberData(nameof(Names))]
    public void PDF只有页面字体书签和刊物自己的属性(string name)
    {
        var pdf = IssueTypesetter.WritePdf(Lay(name));
        using var document = PdfDocument.Open(pdf);
        var (information, metadata) = (document.Information, Of(name).Metadata);
        Assert.Equal((metadata.Title, "中共安和县委办公室", metadata.Number, "Yaoqing", null), (information.Title, information.Author, information.Subject, information.Producer, information.Creator));
        var syntax = StreamData().Replace(Encoding.Latin1.GetString(pdf), "");
        Assert.Equal(["Catalog", "Font", "FontDescriptor", "Metadata", "Outlines", "Page", "Pages", "StructElem", "StructTreeRoot"],
            ObjectType().Matches(syntax).Select(match => match.Groups[1].Value).Where(type => type is not ("MCR" or "ParentTree")).Append("Outlines").Distinct().Order());
        Assert.DoesNotMatch("/(Annots|EmbeddedFiles?|JavaScript|JS|OpenAction|AA|OCG|Names|PieceInfo|AcroForm)\\b", syntax);
    }

    // Rendering mode 3 draws nothing; text that a reader does not see can still be copied.
    [Theory, MemberData(nameof(Names))]
    public void PDF和OFD没有看不见的字(string name)
    {
        var laid = Lay(name);
        using var document = PdfDocument.Open(IssueTypesetter.WritePdf(laid));
        var letters = document.GetPages().SelectMany(page => page.Letters).ToList();
        Assert.All(letters, letter => Assert.True(letter.RenderingMode is UglyToad.PdfPig.Core.TextRenderingMode.Fill or UglyToad.PdfPig.Core.TextRenderingMode.FillThenStroke && letter.PointSize >= 5 && IsInk(letter.Color.ToRGBValues())));
        var contents = Parts(IssueTypesetter.WriteOfd(laid)).Where(part => part.Key.EndsWith("Content.xml", StringComparison.Ordinal)).Select(part => XElement.Load(new MemoryStream(part.Value))).ToList();
        Assert.DoesNotContain(contents.Descendants().Attributes(), attribute => attribute.Name.LocalName is "Alpha" or "Visible" || attribute is { Name.LocalName: "Fill", Value: not "true" });
        Assert.All(contents.Descendants().Where(element => element.Name.LocalName == "FillColor"), color => Assert.Matches("^(0 0 0|255 0 0)$", color.Attribute("Value")!.Value));
    }

    [Theory, MemberData(nameof(Names))]
    public void OFD只有页面字体大纲和刊物自己的属性(string name)
    {
        var (parts, metadata) = (Parts(IssueTypesetter.WriteOfd(Lay(name))), Of(name).Metadata);
        Assert.All(parts.Keys, part => Assert.Matches(@"^(OFD\.xml|Doc_0/(Document|PublicRes)\.xml|Doc_0/Res/font_\d+\.ttf|Doc_0/Pages/Page_\d+/Content\.xml)$", part));
        Assert.Equal([$"Title={metadata.Title}", "Author=中共安和县委办公室", "CreationDate=2026-08-31", "Keyword=老旧小区", "Keyword=改造", "Creator=Yaoqing", $"CustomData={metadata.Number}", "DocRoot=Doc_0/Document.xml"], Leaves(parts["OFD.xml"]).Skip(1));
        Assert.All(parts.Where(part => part.Key.EndsWith(".xml", StringComparison.Ordinal)), part => Assert.DoesNotMatch(Traces(), Encoding.UTF8.GetString(part.Value)));
    }

    private static bool IsInk((double R, double G, double B) color) => color is (0, 0, 0) or (1, 0, 0);

    // Revisions, comments, hidden and white text, paths and file addresses of the machine.
    [GeneratedRegex("<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange|comment|vanish|webHidden)\\b|w:rsid|lastModifiedBy|w:color w:val=\"(?!FF0000)|file:|/usr/|/home/|/tmp/|[A-Z]:\\\\")]
    private static partial Regex Traces();

    [GeneratedRegex("stream\r?\n.*?\nendstream", RegexOptions.Singleline)]
    private static partial Regex StreamData();

    [GeneratedRegex("/Type/([A-Za-z]+)")]
    private static partial Regex ObjectType();
}
