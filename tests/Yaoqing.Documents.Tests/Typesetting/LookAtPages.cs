using Yaoqing.Documents.Typesetting;
using Xunit;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Writes one issue of each template for looking at, where YAOQING_LOOK names a folder.</summary>
public sealed class LookAtPages
{
    [Fact]
    public void 每种版式写出四种格式供人看()
    {
        foreach (var (name, document) in AnIssue.OnePerTemplate())
        {
            var laid = IssueTypesetter.Lay(document, Fonts.Machine);
            Assert.NotEmpty(IssueTypesetter.WriteSvg(laid));
            Keep(name + ".pdf", IssueTypesetter.WritePdf(laid));
            Keep(name + ".ofd", IssueTypesetter.WriteOfd(laid));
            Keep(name + ".docx", IssueTypesetter.WriteDocx(document));
        }
    }

    private static void Keep(string name, byte[] file)
    {
        Assert.NotEmpty(file);
        if (Environment.GetEnvironmentVariable("YAOQING_LOOK") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name), file);
    }
}
