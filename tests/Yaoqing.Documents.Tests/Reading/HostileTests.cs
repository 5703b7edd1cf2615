using System.Text;
using Xunit;
using Yaoqing.Documents.Reading;
using static Yaoqing.Documents.Tests.Reading.DocxBuilder;

namespace Yaoqing.Documents.Tests.Reading;

/// <summary>The classes of hostile files of design 07 §7.3 E, each refused by name.</summary>
public sealed class HostileTests
{
    private const string Body = "全乡落实早稻面积1.2万亩，调运化肥300吨，组织农技人员进村入户指导，春耕备耕有序推进。";
    private const string Bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private const string External = "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/evil.dtd\">";

    [Fact]
    public void E1_压缩炸弹不展开就拒收()
    {
        var forge = new ZipForge().Text("[Content_Types].xml", "<Types/>");
        var packed = ZipForge.Deflate(new byte[1 << 20]);
        for (var i = 0; i < 10; i++) forge.Entry(Encoding.ASCII.GetBytes($"word/media/{i}.xml"), [], declaredSize: 1u << 30, packed: packed);
        var bytes = forge.Build();
        Read.Refusal("预热.docx", bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("zip.ratio", Read.Refusal("炸弹.docx", bytes));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    // Ten times the declared bytes cost no more to refuse: only the directory is read.
    [Fact]
    public void E1_炸弹大十倍_拒收的代价不变()
    {
        byte[] Bomb(int entries)
        {
            var forge = new ZipForge().Text("[Content_Types].xml", "<Types/>");
            var packed = ZipForge.Deflate(new byte[1 << 16]);
            for (var i = 0; i < 10; i++) forge.Entry(Encoding.ASCII.GetBytes($"word/media/{i}.xml"), [], declaredSize: (uint)entries << 20, packed: packed);
            return forge.Build();
        }
        var (small, large) = (Allocated(Bomb(100), "zip.ratio"), Allocated(Bomb(1_000), "zip.ratio"));
        Assert.True(large < small + 100_000, $"{small} → {large}");
    }

    [Fact]
    public void E2_大小不实的条目不会丢字()
    {
        var xml = Encoding.UTF8.GetBytes(Document(string.Concat(Enumerable.Repeat(P(Body), 50))));
        byte[] Forge(uint size, uint? crc) => new ZipForge().Text("[Content_Types].xml", "<Types/>").Entry("word/document.xml"u8.ToArray(), xml, size, crc).Build();
        Assert.Equal("zip.lying-size", Read.Refusal("少报.docx", Forge(100, null)));
        Assert.Equal("zip.lying-size", Read.Refusal("少报且校验相符.docx", Forge(100, Yaoqing.Documents.Shared.Crc32.Of(xml.AsSpan(0, 100)))));
        Assert.Equal("zip.lying-size", Read.Refusal("多报.docx", Forge((uint)xml.Length + 1, null)));
        Assert.Equal("zip.damaged", Read.Refusal("校验不符.docx", Forge((uint)xml.Length, 1)));
        Assert.Null(Read.Refusal("如实.docx", Forge((uint)xml.Length, null)));
    }

    [Theory]
    [InlineData("../逃逸.txt", "zip.bad-name")]
    [InlineData("/etc/绝对.txt", "zip.bad-name")]
    [InlineData("a\\b.txt", "zip.bad-name")]
    [InlineData("a\0b.txt", "zip.bad-name")]
    [InlineData("C:/a.txt", "zip.bad-name")]
    [InlineData("正常.txt", null)]
    public void E3_越界的文件名(string name, string? code) =>
        Assert.Equal(code, Read.Refusal("包.zip", new ZipForge().Text(name, $"标题在此处\n{Body}").Build()));

    [Fact]
    public void E3_重名条目() => Assert.Equal("zip.duplicate-name", Read.Refusal("重名.docx", new ZipForge().Text("[Content_Types].xml", "<Types/>").Text("word/document.xml", Document(P(Body))).Text("word/Document.xml", Document(P("另一篇"))).Build()));

    [Fact]
    public void E3_条目过多()
    {
        var forge = new ZipForge();
        for (var i = 0; i < 2_001; i++) forge.Text($"{i}.txt", "");
        Assert.Equal("zip.too-many-entries", Read.Refusal("多.zip", forge.Build()));
    }

    [Fact]
    public void E3_总量过大()
    {
        var limits = ReadLimits.Default with { MaxZipBytes = 1_000 };
        Assert.Equal("zip.too-large", ManuscriptReader.Read("大.zip", new ZipForge().Text("a.txt", new string('a', 1_001)).Build(), limits).Refused?.Code);
    }

    [Fact]
    public void E3_包中包() =>
        Assert.Equal("zip.nested", Read.Refusal("套.zip", new ZipForge().Entry("内.zip"u8.ToArray(), new ZipForge().Text("a.txt", Body).Build()).Build()));

    [Fact]
    public void E3_加密的包() => Assert.Equal("zip.encrypted", Read.Refusal("密.zip", new ZipForge().Entry("a.txt"u8.ToArray(), "x"u8.ToArray(), flags: 1).Build()));

    [Fact]
    public void E3_数据重叠() => Assert.Equal("zip.overlap", Read.Refusal("叠.zip", Overlapping()));

    public static TheoryData<string> Parts => ["word/document.xml", "word/styles0.xml", "word/numbering1.xml", "word/header2.xml", "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml", "word/theme/theme1.xml", "docProps/core.xml"];

    [Theory, MemberData(nameof(Parts))]
    public void E4_任何部件带实体声明都拒收(string part)
    {
        foreach (var dtd in (string[])[Bomb, External, "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"])
        {
            var bytes = Poisoned(part, dtd);
            Assert.Equal("xml.dtd", Read.Refusal("实体.docx", bytes));
        }
    }

    [Fact]
    public void E4_实体膨胀在展开之前拒收()
    {
        var quadratic = $"<!DOCTYPE w [<!ENTITY a \"{new string('甲', 50_000)}\">]>";
        var bytes = new DocxBuilder().Build(quadratic + Document(P("")).Replace("<w:body>", $"<w:body>{string.Concat(Enumerable.Repeat("&a;", 20_000))}", StringComparison.Ordinal));
        Read.Refusal("预热.docx", bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("xml.dtd", Read.Refusal("平方.docx", bytes));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2_000_000);
    }

    // Ten times the entities, each ten times as long when expanded: nothing of it is ever expanded, the part itself is all there is to pay for.
    [Fact]
    public void E4_实体炸弹大十倍_拒收的代价不变()
    {
        static byte[] Laughs(int levels) => new DocxBuilder().Build($"<!DOCTYPE w [<!ENTITY e0 \"哈哈哈哈哈哈哈哈哈哈\">{string.Concat(Enumerable.Range(1, levels).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"))}]>" + Document(P("")).Replace("<w:body>", $"<w:body>&e{levels};", StringComparison.Ordinal));
        var (small, large) = (Allocated(Laughs(10), "xml.dtd"), Allocated(Laughs(100), "xml.dtd"));
        Assert.True(large < small + 100_000, $"{small} → {large}");
    }

    // What an honest manuscript costs grows with its length, not faster: ten times the paragraphs, at most ten times the memory and a little.
    [Fact]
    public void E8_稿件长十倍_代价至多十倍()
    {
        static byte[] Long(int paragraphs) => Of([P("崭山乡推进春耕备耕"), .. Enumerable.Repeat(P(Body), paragraphs)]);
        var (small, large) = (Allocated(Long(500), null), Allocated(Long(5_000), null));
        Assert.True(large < 12 * small, $"{small} → {large}");
    }

    private static long Allocated(byte[] bytes, string? code)
    {
        Assert.Equal(code, Read.Refusal("预热.docx", bytes));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(code, Read.Refusal("文件.docx", bytes));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Theory]
    [InlineData("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>")]
    [InlineData("<w:p xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://127.0.0.1:9/x http://127.0.0.1:9/x.xsd\"><w:r><w:t>春耕备耕</w:t></w:r></w:p>")]
    public void E4_外部引用和模式地址不获取(string evil)
    {
        var read = Read.Docx(Of(P("崭山乡推进春耕备耕") + P(Body) + evil));
        Assert.DoesNotContain("root:", read.AllText, StringComparison.Ordinal);
        Assert.Contains(Body, read.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public void E4_嵌套过深() =>
        Assert.Equal("xml.too-deep", Read.Refusal("深.docx", Of(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5_000)) + P(Body) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5_000)))));

    public static TheoryData<string, string> Mismatches => new()
    {
        { "假.docx", "txt" }, { "假.docx", "pdf" }, { "假.docx", "png" }, { "假.docx", "exe" }, { "假.docx", "zip" }, { "假.docx", "doc" }, { "假.docx", "rtf" }, { "假.pdf", "docx" }, { "假.txt", "docx" }, { "假.doc", "docx" },
        { "假.doc", "html" }, { "假.doc", "xls" }, { "假.wps", "pdf" }, { "假.rtf", "docx" }, { "假.txt", "pdf" }, { "假.txt", "jpg" }, { "假.eml", "docx" }, { "假.zip", "docx" }, { "假.pdf", "exe" },
    };

    [Theory, MemberData(nameof(Mismatches))]
    public void E5_扩展名与内容不符(string name, string content) => Assert.Equal("read.extension-mismatch", Read.Refusal(name, Content(content)));

    [Theory]
    [InlineData("表.xlsx", "xlsx", "read.format-not-taken")]
    [InlineData("旧表.xls", "xls", "read.format-not-taken")]
    [InlineData("版式.ofd", "ofd", "read.format-not-taken")]
    [InlineData("邮件.msg", "msg", "read.format-not-taken")]
    [InlineData("包.rar", "rar", "read.format-not-taken")]
    [InlineData("图.png", "png", "image.needs-text")]
    [InlineData("程序.exe", "exe", "read.unknown-format")]
    [InlineData("空.docx", "empty", "read.empty")]
    public void E5_不收的格式说明原因(string name, string content, string code) => Assert.Equal(code, Read.Refusal(name, Content(content)));

    [Fact]
    public void E6_带宏的拒收()
    {
        Assert.Equal("docx.macros", Read.Refusal("宏.docx", new DocxBuilder { Body = P(Body) }.Raw("word/vbaProject.bin", "x").Build()));
        Assert.Equal("docx.macros", Read.Refusal("宏.docm", Of(P(Body))));
        Assert.Equal("doc.macros", Read.Refusal("宏.doc", OleForge.With("Root Entry", "WordDocument", "Macros", "VBA")));
    }

    [Fact]
    public void E6_外部模板和远程图片不获取只提示()
    {
        const string rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/attachedTemplate\" Target=\"http://127.0.0.1:9/evil.dotm\" TargetMode=\"External\"/></Relationships>";
        var read = Read.Docx(new DocxBuilder { Body = P("标题在此处") + P(Body) }.Raw("word/_rels/settings.xml.rels", rels).Build());
        Assert.Contains("docx.external-reference", read.Codes());
    }

    [Fact]
    public void E6_内嵌对象不打开只提示() =>
        Assert.Contains("docx.embedded-object", Read.Docx(new DocxBuilder { Body = P("标题在此处") + P(Body) }.Raw("word/embeddings/oleObject1.bin", "MZ").Build()).Codes());

    [Fact]
    public void E6_拼接外来文档的拒收() => Assert.Equal("docx.alt-chunk", Read.Refusal("拼.docx", Of(P(Body), "<w:altChunk r:id=\"x\"/>")));

    [Fact]
    public void E7_加密的文档说明原因()
    {
        Assert.Equal("docx.encrypted", Read.Refusal("密.docx", OleForge.With("Root Entry", "EncryptionInfo", "EncryptedPackage")));
        var fib = new byte[16];
        fib[11] = 1;
        Assert.Equal("doc.encrypted", Read.Refusal("密.doc", OleForge.With(fib, "Root Entry", "WordDocument")));
    }

    [Theory]
    [InlineData("图.png", 50_000, 50_000, "image.too-large")]
    [InlineData("图.png", 20_001, 1, "image.too-large")]
    [InlineData("图.png", 20_000, 20_000, null)]
    [InlineData("图.bmp", 50_000, 50_000, "image.too-large")]
    [InlineData("图.gif", 50_000, 50_000, "image.too-large")]
    [InlineData("图.jpg", 50_000, 50_000, "image.too-large")]
    [InlineData("图.jpg", 640, 480, null)]
    public void E14_尺寸异常的图片拒收_只看文件头不解码(string name, int width, int height, string? code)
    {
        var zip = new ZipForge().Text("稿件.txt", $"标题在此处\n{Body}").Entry(Encoding.UTF8.GetBytes(name), PictureForge.Of(name, width, height)).Build();
        var read = Read.Any("包.zip", zip);
        Assert.Equal(code, read.Attachments[1].Manuscript?.Refused?.Code);
        Assert.Contains(Body, read.BodyText, StringComparison.Ordinal);
    }

    // The camera's place and time stay in the kept original, which is evidence; of a picture nothing else leaves the reader.
    [Fact]
    public void E14_图片的拍摄信息不进入稿件()
    {
        var photo = PictureForge.WithExif(640, 480, "GPS 31.2304N 121.4737E HUAWEI Mate");
        var read = Read.Any("包.zip", new ZipForge().Text("稿件.txt", $"标题在此处\n{Body}").Entry("图.jpg"u8.ToArray(), photo).Build());
        Assert.Null(read.Attachments[1].Manuscript);
        Assert.Equal(photo, read.Attachments[1].Content.ToArray());
        Assert.DoesNotContain("GPS", ManuscriptJson.Line(read), StringComparison.Ordinal);
        Assert.DoesNotContain("HUAWEI", read.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void 超过上限的文件不读() =>
        Assert.Equal("read.too-large", ManuscriptReader.Read("大.txt", new byte[2_000], ReadLimits.Default with { MaxFileBytes = 1_000 }).Refused?.Code);

    private static string Document(string body) => $"<w:document xmlns:w=\"{Transitional}\"><w:body>{body}</w:body></w:document>";

    private static byte[] Overlapping()
    {
        var bytes = new ZipForge().Text("a.txt", Body).Text("b.txt", Body).Build();
        var second = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        bytes.AsSpan(second + 42, 4).Clear();
        return bytes;
    }

    private static byte[] Poisoned(string part, string dtd)
    {
        var honest = new DocxBuilder { Body = P("标题在此处") + P(Body) }.Part("styles", "styles", "").Part("numbering", "numbering", "").Part("header", "hdr", P("页眉"))
            .Raw("word/theme/theme1.xml", "<a:theme xmlns:a=\"x\"/>").Raw("docProps/core.xml", "<p/>").Build();
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(honest));
        var forge = new ZipForge();
        foreach (var entry in zip.Entries)
        {
            var text = new StreamReader(entry.Open()).ReadToEnd();
            forge.Text(entry.FullName, entry.FullName == part ? text.Replace("?>", "?>" + dtd, StringComparison.Ordinal) : text);
        }
        return forge.Build();
    }

    private static byte[] Content(string format) => format switch
    {
        "txt" => Encoding.UTF8.GetBytes(Body),
        "docx" => Of(P(Body)),
        "pdf" => PdfForge.Pages([(90, 700, 16, Body)]),
        "png" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0],
        "jpg" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1],
        "exe" => [.. "MZ"u8, .. new byte[200]],
        "zip" => new ZipForge().Text("a.txt", Body).Build(),
        "doc" => OleForge.With("Root Entry", "WordDocument"),
        "xls" => OleForge.With("Root Entry", "Workbook"),
        "msg" => OleForge.With("Root Entry", "__properties_version1.0"),
        "rtf" => "{\\rtf1 x}"u8.ToArray(),
        "html" => "<html><body>x</body></html>"u8.ToArray(),
        "xlsx" => new ZipForge().Text("[Content_Types].xml", "<Types/>").Text("xl/workbook.xml", "<x/>").Build(),
        "ofd" => new ZipForge().Text("OFD.xml", "<x/>").Build(),
        "rar" => "Rar!\x1A\x07"u8.ToArray(),
        _ => [],
    };
}
