using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Yaoqing.Web.Tests.Commands;

/// <summary><c>yaoqing read</c> as a program: one JSON object a line, exit codes 0, 2 and 3.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yaoqing-test-");

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private static (int Exit, string[] Lines) Run(params string[] arguments)
    {
        string[] all = [Path.Combine(AppContext.BaseDirectory, "yaoqing.dll"), "read", .. arguments];
        using var process = Process.Start(new ProcessStartInfo("dotnet", all) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 });
        Assert.NotNull(process);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void 每个文件一行_各项齐全()
    {
        var file = Write("春耕.txt", "崭山乡推进春耕备耕\n全乡落实早稻面积1.2万亩，调运化肥300吨，春耕备耕有序推进。\n审签人：王建国　信息员：李小明");
        var (exit, lines) = Run("--json", file, file);
        Assert.Equal((0, 2), (exit, lines.Length));
        using var json = JsonDocument.Parse(lines[0]);
        Assert.Equal(["file", "format", "title", "paragraphs", "tables", "fields", "attachments", "warnings", "refused"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("王建国", json.RootElement.GetProperty("fields").GetProperty("signer").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("refused").ValueKind);
    }

    [Fact]
    public void 有一个拒收就以三退出_其余照读()
    {
        var (exit, lines) = Run("--json", Write("假.docx", "不是文档"), Path.Combine(folder.FullName, "没有.docx"), Write("真.txt", "标题在此处\n全乡落实早稻面积1.2万亩，调运化肥300吨，春耕备耕有序推进。"));
        Assert.Equal((3, 3), (exit, lines.Length));
        Assert.Contains("\"read.extension-mismatch\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"read.no-file\"", lines[1], StringComparison.Ordinal);
    }

    // A process of its own: in this one another test may have registered the code pages already.
    [Theory]
    [InlineData("gb2312")]
    [InlineData("GBK")]
    [InlineData("gb18030")]
    public void 国标码主题的邮件照读(string charset)
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? Encoding.UTF8;
        var subject = Convert.ToBase64String(gb18030.GetBytes("崭山乡推进春耕备耕"));
        var mail = Write("来信.eml", $"From: =?{charset}?B?{Convert.ToBase64String(gb18030.GetBytes("李小明"))}?= <a@b.example>\r\nSubject: =?{charset}?B?{subject}?=\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\n全乡落实早稻面积1.2万亩，调运化肥300吨，组织农技人员进村入户指导，春耕备耕有序推进。\r\n信息员：李小明\r\n");
        var (exit, lines) = Run("--json", mail);
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(lines[0]);
        Assert.Equal("崭山乡推进春耕备耕", json.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void 不给文件时说明用法() => Assert.Equal(2, Run().Exit);
}
