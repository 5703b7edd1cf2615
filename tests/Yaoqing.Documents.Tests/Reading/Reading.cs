using System.Text;
using Xunit;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Documents.Tests.Reading;

/// <summary>Short words for the tests: read a docx, a mail, a text.</summary>
internal static class Read
{
    public static ReadManuscript Docx(params string[] blocks) => Docx(DocxBuilder.Of(blocks));

    public static ReadManuscript Docx(byte[] bytes) => Accepted("稿件.docx", bytes);

    public static ReadManuscript Text(string text) => Accepted("稿件.txt", Encoding.UTF8.GetBytes(text));

    public static ReadManuscript Mail(byte[] bytes) => Accepted("来信.eml", bytes);

    public static ReadManuscript Any(string name, ReadOnlyMemory<byte> bytes) => ManuscriptReader.Read(name, bytes, ReadLimits.Default);

    public static string? Refusal(string name, ReadOnlyMemory<byte> bytes)
    {
        var refused = Any(name, bytes).Refused;
        Assert.True(refused is null || refused.Message.Contains('。'), "a refusal says in Chinese what to do");
        return refused?.Code;
    }

    public static string[] Lines(this ReadManuscript manuscript) => [.. manuscript.Paragraphs.Select(p => p.Text)];

    public static string[] Codes(this ReadManuscript manuscript) => [.. manuscript.Warnings.Select(w => w.Code)];

    private static ReadManuscript Accepted(string name, byte[] bytes)
    {
        var manuscript = Any(name, bytes);
        Assert.Null(manuscript.Refused);
        return manuscript;
    }
}
