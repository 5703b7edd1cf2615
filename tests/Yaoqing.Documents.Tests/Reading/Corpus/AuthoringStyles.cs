using System.Text;
using static Yaoqing.Documents.Tests.Reading.DocxBuilder;

namespace Yaoqing.Documents.Tests.Reading.Corpus;

/// <summary>Ten ways in which a manuscript comes out of Word and WPS; each writes the same truth.</summary>
internal static class AuthoringStyles
{
    public static readonly (string Name, Func<Truth, string[], Random, byte[]> Write)[] All =
    [
        ("plain", Plain), ("styled", Styled), ("numbered", Numbered), ("wps", Wps), ("form", Form), ("tracked", Tracked), ("strict", StrictFile), ("wrapped", Wrapped), ("boxed", Boxed), ("spaced", Spaced),
    ];

    private const string Centre = "<w:jc w:val=\"center\"/>";
    private const string Large = "<w:sz w:val=\"44\"/>";
    private const string Normal = "<w:sz w:val=\"32\"/>";

    private static string TableOf(Truth truth) => truth.Table is { } rows ? Table([.. rows]) : "";

    private static string Body(Truth truth, string[] ending, Func<string, string> paragraph) =>
        string.Concat(truth.Paragraphs.Select(paragraph)) + TableOf(truth) + string.Concat(ending.Select(paragraph));

    private static byte[] Plain(Truth truth, string[] ending, Random random) =>
        Of(P(truth.Title, Centre, Large), "<w:p/>", Body(truth, ending, p => P(p, "<w:ind w:firstLineChars=\"200\"/>", Normal)));

    private static byte[] Styled(Truth truth, string[] ending, Random random) => new DocxBuilder { Body = P(truth.Title, "<w:pStyle w:val=\"t\"/>") + Body(truth, ending, p => P(p, "<w:pStyle w:val=\"b\"/>")) }
        .Part("styles", "styles", "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"b\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"b\"/></w:style>").Build();

    // “一是” and its like come from automatic numbering; the text has only what follows.
    private static byte[] Numbered(Truth truth, string[] ending, Random random)
    {
        string Paragraph(string text) => text.Length > 2 && text[1] == '是' && "一二三四五".Contains(text[0]) ? P(text[2..], "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>", Normal) : P(text, "", Normal);
        return new DocxBuilder { Body = P(truth.Title, Centre, Large) + Body(truth, ending, Paragraph) }
            .Part("numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1是\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num>").Build();
    }

    private static byte[] Wps(Truth truth, string[] ending, Random random)
    {
        string Split(string text, string size)
        {
            var runs = new StringBuilder();
            for (var at = 0; at < text.Length;)
            {
                var length = Math.Min(text.Length - at, random.Next(1, 9));
                runs.Append(R(text.Substring(at, length), $"<w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\"/>{size}<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>")).Append("<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/><w:proofErr w:type=\"spellStart\"/>");
                at += length;
            }
            return runs.ToString();
        }
        return new DocxBuilder { Body = $"<w:p><w:pPr>{Centre}</w:pPr>{Split(truth.Title, Large)}</w:p>" + Body(truth, ending, p => $"<w:p>{Split(p, Normal)}</w:p>") }
            .Raw("docProps/custom.xml", "<Properties xmlns=\"x\"><property name=\"KSOProductBuildVer\"><v>2052-12.1.0.16929</v></property></Properties>").Build();
    }

    private static byte[] Form(Truth truth, string[] ending, Random random) => Of(P("安和县信息报送单", Centre, Large), Table(
        ["报送单位", truth.Unit, "报送日期", truth.Date], ["标题", truth.Title, "类别", "措施类"], ["正文", string.Join('\n', truth.Paragraphs), "", ""], ["审签人", truth.Signer, "信息员", truth.Reporter], ["联系电话", truth.Phone, "备注", ""]), TableOf(truth));

    private static byte[] Tracked(Truth truth, string[] ending, Random random)
    {
        string Paragraph(string text)
        {
            var cut = random.Next(1, text.Length);
            return $"<w:p>{R(text[..cut])}<w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"乙\">{R(text[cut..])}</w:ins></w:p>";
        }
        return Of(P(truth.Title, Centre, Large), P("已删去的一段。").Replace("<w:p>", "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>").Replace("<w:r>", "<w:del w:id=\"4\"><w:r>").Replace("</w:r></w:p>", "</w:r></w:del></w:p>"), Body(truth, ending, Paragraph));
    }

    private static byte[] StrictFile(Truth truth, string[] ending, Random random) =>
        new DocxBuilder(strict: true) { Body = P(truth.Title, Centre, Large) + Body(truth, ending, p => P(p, "<w:ind w:firstLine=\"640\"/>", Normal)) }.Build();

    private static byte[] Wrapped(Truth truth, string[] ending, Random random)
    {
        string[] open = ["<w:hyperlink>", "<w:smartTag>", "<w:sdt><w:sdtPr/><w:sdtContent>", "<w:fldSimple w:instr=\"REF a\">"];
        string[] close = ["</w:hyperlink>", "</w:smartTag>", "</w:sdtContent></w:sdt>", "</w:fldSimple>"];
        string Paragraph(string text)
        {
            var (cut, kind) = (random.Next(1, text.Length), random.Next(4));
            return $"<w:p>{R(text[..cut])}{open[kind]}{R(text[cut..])}{close[kind]}</w:p>";
        }
        return Of($"<w:sdt><w:sdtContent>{P(truth.Title, Centre, Large)}</w:sdtContent></w:sdt>", Body(truth, ending, Paragraph));
    }

    private static byte[] Boxed(Truth truth, string[] ending, Random random)
    {
        var box = $"<w:txbxContent>{string.Concat(ending.Select(e => P(e)))}</w:txbxContent>";
        var anchor = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>" + box + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        return new DocxBuilder { Body = P(truth.Title, Centre, Large) + Body(truth, [], p => $"<w:p>{R(p)}{R("隐藏的话", "<w:vanish/>")}</w:p>") + anchor }.Part("header", "hdr", P("内部资料")).Part("footer", "ftr", P("— 1 —")).Build();
    }

    private static byte[] Spaced(Truth truth, string[] ending, Random random)
    {
        var lines = string.Join("<w:br/>", truth.Paragraphs.Select(p => $"<w:t xml:space=\"preserve\">　　{p}</w:t>"));
        return Of(P("          " + truth.Title), $"<w:p><w:r>{lines}</w:r></w:p>", TableOf(truth), string.Concat(ending.Select(e => P("\u3000\u3000" + e + "  "))));
    }
}
