using System.Diagnostics;
using System.Text;
using Xunit;
using Yaoqing.Documents.Reading;
using Yaoqing.Documents.Reading.Office;

namespace Yaoqing.Documents.Tests.Reading;

public sealed class OfficeTests
{
    private const string Rtf = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\f0\\fs32 \\uc1\\u23853?\\u20065?\\u25512?\\u36827?\\u26149?\\u32789?\\par \\u20840?\\u20065?\\u33853?\\u23454?\\u26089?\\u31291?12000\\u20137?\\u12290?\\par \\u20449?\\u24687?\\u21592?\\u65306?\\u26446?\\u23567?\\u26126?\\par}";

    private static readonly string? Program = OfficeProgram.Find(null);

    [Fact]
    public void 没有转换程序时说明怎么办()
    {
        var refused = ManuscriptReader.Read("稿件.rtf", Encoding.ASCII.GetBytes(Rtf), ReadLimits.Default with { OfficeProgram = "" }).Refused;
        Assert.Equal("doc.needs-libreoffice", refused?.Code);
        Assert.Contains("另存为 docx", refused?.Message);
    }

    [Fact]
    public void 转换后的富文本读出标题正文和信息员()
    {
        Assert.SkipWhen(Program is null, "LibreOffice is not installed");
        var read = Read.Any("稿件.rtf", Encoding.ASCII.GetBytes(Rtf));
        Assert.Equal(("崭乡推进春耕", "全乡落实早稻12000亩。", "李小明"), (read.Title, read.BodyText, read.Fields.Reporter));
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("wps")]
    public void 旧格式经转换读出(string extension)
    {
        Assert.SkipWhen(Program is null, "LibreOffice is not installed");
        var read = Read.Any("稿件." + extension, Converted("doc"));
        Assert.Equal(("崭乡推进春耕", "李小明"), (read.Title, read.Fields.Reporter));
        Assert.Contains("doc.converted", read.Codes());
    }

    [Fact]
    public void 转换程序挂起时到时终止()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("uses a shell script");
        var folder = Directory.CreateTempSubdirectory("yaoqing-test-");
        var script = Path.Combine(folder.FullName, "soffice");
        File.WriteAllText(script, "#!/bin/sh\nsleep 600\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var limits = ReadLimits.Default with { OfficeProgram = script, OfficeTimeout = TimeSpan.FromSeconds(1) };
        Assert.Equal("doc.timeout", ManuscriptReader.Read("稿件.rtf", Encoding.ASCII.GetBytes(Rtf), limits).Refused?.Code);
        folder.Delete(recursive: true);
    }

    private static byte[] Converted(string format)
    {
        var folder = Directory.CreateTempSubdirectory("yaoqing-test-").FullName;
        var source = Path.Combine(folder, "a.rtf");
        File.WriteAllText(source, Rtf);
        string[] arguments = [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", format, "--outdir", folder, source];
        using (var process = Process.Start(new ProcessStartInfo(Program ?? "", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }))
        {
            Assert.True(process?.WaitForExit(60_000));
        }
        var bytes = File.ReadAllBytes(Path.Combine(folder, "a." + format));
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
