using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>
/// Thirty layouts as text: page, baseline and left edge (mm) of every line. Set without fonts, so that they are the same on every machine.
/// YAOQING_GOLDEN=write writes them anew; the difference is then looked at and committed.
/// </summary>
public sealed class GoldenLayoutTests
{
    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "golden");

    public static TheoryData<string> Names => [.. Documents().Select(entry => entry.Name)];

    [Theory, MemberData(nameof(Names))]
    public void 版面不变(string name)
    {
        var text = Describe(IssueTypesetter.Lay(Documents().First(entry => entry.Name == name).Document, FontSet.Empty));
        var path = Path.Combine(Folder(), name + ".txt");
        if (Environment.GetEnvironmentVariable("YAOQING_GOLDEN") == "write")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void 共三十种() => Assert.Equal(30, Documents().Count());

    internal static IEnumerable<(string Name, IssueDocument Document)> Documents()
    {
        foreach (var (name, document) in AnIssue.OnePerTemplate())
        {
            yield return (name, document);
            yield return (name + "-short", document with { Articles = [document.Articles[0] with { Body = [new Paragraph("全县秋粮收购有序推进。")] }], Attachments = [] });
            yield return (name + "-long", document with { Articles = [.. document.Articles.Select(article => article with { Body = [new Paragraph(AnIssue.Text(1500, marks: true)), .. article.Body] })] });
        }

        var report = AnIssue.Report(new Paragraph(AnIssue.Text(400, marks: true)));
        yield return ("40-pages", AnIssue.Report([.. Enumerable.Range(0, 60).Select(i => new Paragraph(AnIssue.Text(400)))]));
        yield return ("title-24", report with { Articles = [report.Articles[0] with { Title = "关于进一步加强和改进全县党委信息工作的若干措施意见" }] });
        yield return ("title-44", report with { Articles = [report.Articles[0] with { Title = "石桥街道加装电梯“一栋一策”破解群众上下楼难题取得阶段性明显成效并在全县老旧小区改造中推广" }] });
        yield return ("editors-note", report with { Articles = [report.Articles[0] with { Note = new("零工市场一头连着企业用工，一头连着群众饭碗，现予刊发，供领导参阅。", "编者") }] });
        yield return ("mixed-latin", AnIssue.Report(new Paragraph("8月26日，GDP增长8.3%，R&D投入1.53亿元（约2,100万美元），PM2.5均值为28μg/m³，GB/T 9704—2012执行率100%。" + AnIssue.Text(200, marks: true))));
        yield return ("table-80-rows", AnIssue.Bulletin(80));
        yield return ("copy-to-20-units", AnIssue.Notice() with { Colophon = new() { Distribution = [new("抄送", [.. Enumerable.Range(1, 20).Select(i => new Recipient($"县级第{i}部门"))])], Copies = 0, PrintingOrgan = "中共安和县委办公室", PrintingDate = new(2026, 8, 31) } });
        yield return ("three-attachments", AnIssue.Notice(3));
        yield return ("report-to-superior", AnIssue.Notice() with { Masthead = new() { Name = "安和县人民政府文件", Marks = ["000001", "机密★1年", "特急"], NumberLine = "安政发〔2026〕12号", Signer = "沈秉文" } });
    }

    private static string Describe(LaidOutIssue issue)
    {
        var text = new StringBuilder();
        foreach (var page in issue.Pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"第{page.Number}页 线{page.Rules.Count}\n");
            foreach (var line in Printed.Lines(issue).Where(line => line.Page == page.Number))
                text.Append(CultureInfo.InvariantCulture, $"{line.Baseline * 25.4 / 72_000:0.00} {line.Left * 25.4 / 72_000:0.00} {line.Text}\n");
        }

        return text.ToString();
    }
}
