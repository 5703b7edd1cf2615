using System.Text;
using Xunit;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Documents.Tests.Reading;

public sealed class PlainTextTests
{
    private const string Text = "崭山乡三项措施推进春耕备耕\n　　一是抓早动快。组织党员干部120人进村入户，落实耕地1.2万亩。\n　　二是抓实保障。";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "GB18030", "utf-16", "utf-16BE", "utf-16LE-no-bom"];

    [Theory, MemberData(nameof(Encodings))]
    public void 各种编码的文本都能读出(string encoding)
    {
        var read = ManuscriptReader.Read("春耕.txt", Encode(encoding), ReadLimits.Default);
        Assert.Null(read.Refused);
        Assert.Equal("崭山乡三项措施推进春耕备耕", read.Title);
        Assert.Equal(["一是抓早动快。组织党员干部120人进村入户，落实耕地1.2万亩。", "二是抓实保障。"], read.Paragraphs.Select(p => p.Text));
    }

    private static byte[] Encode(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return name switch
        {
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            "utf-16LE-no-bom" => Encoding.Unicode.GetBytes(Text),
            _ => Encoding.GetEncoding(name).GetBytes(Text),
        };
    }
}
