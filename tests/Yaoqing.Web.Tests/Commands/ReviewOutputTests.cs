using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Yaoqing.Web.Tests.Commands;

/// <summary>What <c>yaoqing review</c> prints and writes, in a process of its own: each form of output, standard input, line ends, and the door for marked texts.</summary>
public sealed class ReviewOutputTests : IDisposable
{
    private const string Faulty = "安和县改造农村公路39公里\n截止5月底，安和县完成投资7.5亿元，占年度计划10.00亿元的85%。\n";
    private const string Marked = "关于某项工作的情况\n机密★10年\n截止5月底，完成甲乙丙丁事项3件。\n";
    private static readonly string[] ReportFields = ["file", "title", "chars", "ruleset", "findings", "checked", "tendencies"];
    private static readonly string[] FindingFields = ["rule", "severity", "message", "in", "start", "end", "line", "column", "text", "basis", "evidence", "suggestions", "fix", "fingerprint"];
    private readonly string folder = Directory.CreateTempSubdirectory("yaoqing-output-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void JSON_一个文件一行_栏目名称和次序固定()
    {
        var run = Run(["review", "--json", Written("a.txt", Faulty), Written("b.txt", Faulty)]);
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        using var report = JsonDocument.Parse(lines[0]);
        Assert.Equal(ReportFields, report.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal(FindingFields, report.RootElement.GetProperty("findings")[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void SARIF_版本规则和位置都在()
    {
        using var sarif = JsonDocument.Parse(Run(["review", "--sarif", Written("a.txt", Faulty)]).Output);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(each => each.GetProperty("ruleId").GetString() == "A01");
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("85%", Faulty.Substring(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32()));
        Assert.Equal(2, region.GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Markdown_写出规则和改法()
    {
        var output = Run(["review", "--markdown", Written("a.txt", Faulty)]).Output;
        Assert.Contains("A01", output, StringComparison.Ordinal);
        Assert.Contains("75%", output, StringComparison.Ordinal);
    }

    [Fact]
    public void 标准输入可审_改后的文本写到标准输出()
    {
        Assert.Contains("\"file\":\"-\"", Run(["review", "--json", "-"], Faulty).Output, StringComparison.Ordinal);
        Assert.Equal(Faulty.Replace("截止", "截至", StringComparison.Ordinal), Run(["review", "--fix", "-"], Faulty).Output);
    }

    [Fact]
    public void 回车换行的文件_位置按换行算_改写后仍是回车换行()
    {
        var path = Written("a.txt", Faulty.Replace("\n", "\r\n", StringComparison.Ordinal));
        using var report = JsonDocument.Parse(Run(["review", "--json", path]).Output);
        Assert.Contains(report.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "W02" && finding.GetProperty("start").GetInt32() == 0);
        Run(["review", "--fix", path]);
        Assert.Equal(Faulty.Replace("截止", "截至", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal), File.ReadAllText(path));
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--sarif")]
    [InlineData("--markdown")]
    [InlineData("--checked")]
    [InlineData("--fix")]
    public void 带密级标志的稿件_不审不改不显示(string option)
    {
        var path = Written("a.txt", Marked);
        var run = Run(["review", option, path]);
        Assert.Equal(3, run.Exit);
        Assert.Equal(Marked, File.ReadAllText(path));
        Assert.DoesNotContain("甲乙丙丁", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("某项工作", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("W02", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void 文本文件不能加批注_只说一句话()
    {
        var run = Run(["review", "--docx", Path.Combine(folder, "out.docx"), Written("a.txt", Faulty)]);
        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Output);
        Assert.Contains("docx", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 带批注的docx能重新打开_批注落在原处()
    {
        var target = Path.Combine(folder, "out.docx");
        Run(["review", "--docx", target, Sample()]);
        using var document = WordprocessingDocument.Open(target, isEditable: false);
        var main = document.MainDocumentPart ?? throw new InvalidOperationException();
        var comments = main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Select(comment => comment.Id?.Value).ToList() ?? [];
        Assert.NotEmpty(comments);
        var body = main.Document?.Body ?? throw new InvalidOperationException();
        Assert.Equal(comments.Order(), body.Descendants<CommentRangeStart>().Select(start => start.Id?.Value).Order());
        Assert.Equal(comments.Order(), body.Descendants<CommentRangeEnd>().Select(end => end.Id?.Value).Order());
    }

    [Fact]
    public void 留有修订和批注的docx_提示报清稿()
    {
        var path = Path.Combine(folder, "a.docx");
        File.Copy(Sample(), path);
        using (var document = WordprocessingDocument.Open(path, isEditable: true))
        {
            var body = document.MainDocumentPart?.Document?.Body ?? throw new InvalidOperationException();
            body.Descendants<Paragraph>().First(paragraph => paragraph.InnerText.Length > 20)
                .AppendChild(new InsertedRun(new Run(new Text("补一句。"))) { Author = "甲", Id = "901" });
        }
        Assert.Contains("\"rule\":\"X10\"", Run(["review", "--json", path]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"rule\":\"X10\"", Run(["review", "--json", Sample()]).Output, StringComparison.Ordinal);
    }

    private static string Sample([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/manuscripts/01-县住建局-老旧小区改造.docx"));

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private static (int Exit, string Output, string Error) Run(string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, StandardInputEncoding = new UTF8Encoding(false) };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "yaoqing.dll"))) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
