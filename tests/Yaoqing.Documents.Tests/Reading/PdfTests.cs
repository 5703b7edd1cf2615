using Xunit;

namespace Yaoqing.Documents.Tests.Reading;

public sealed class PdfTests
{
    private const string First = "全乡落实早稻面积一万二千亩，调运化肥三百吨，组织农";
    private const string Second = "技人员进村入户指导，春耕备耕有序推进。";

    private static readonly (double, double, double, string)[] Page =
    [
        (150, 740, 22, "崭山乡推进春耕备耕"), (122, 690, 16, First), (90, 661, 16, Second), (122, 632, 16, "一是抓早动快。全乡上下一心。"), (122, 603, 16, "审签人：王建国　信息员：李小明"), (280, 60, 14, "— 1 —"),
    ];

    [Fact]
    public void 版面上的行拼成段落且去掉页码()
    {
        var read = Read.Any("稿件.pdf", PdfForge.Pages(Page));
        Assert.Null(read.Refused);
        Assert.Equal("崭山乡推进春耕备耕", read.Title);
        Assert.Equal([First + Second, "一是抓早动快。全乡上下一心。"], read.Lines());
        Assert.Equal(("王建国", "李小明"), (read.Fields.Signer, read.Fields.Reporter));
    }

    [Fact]
    public void 扫描件需要文字识别() => Assert.Equal("pdf.needs-ocr", Read.Refusal("扫描件.pdf", PdfForge.Pages([], [(90, 700, 12, "第2页")])));

    [Fact]
    public void 加密的拒收() => Assert.Equal("pdf.encrypted", Read.Refusal("加密.pdf", PdfForge.Encrypted()));

    [Fact]
    public void 残缺的拒收() => Assert.Equal("pdf.damaged", Read.Refusal("残缺.pdf", "%PDF-1.4\n1 0 obj"u8.ToArray()));
}
