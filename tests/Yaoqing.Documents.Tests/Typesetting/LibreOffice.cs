using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>Converts the docx of a few issues in one LibreOffice process, once for all tests that look at the result.</summary>
public sealed class LibreOffice : IDisposable
{
    private readonly string folder = Tool.NewFolder();
    private readonly Dictionary<string, PdfProbe> probes = [];

    public LibreOffice()
    {
        foreach (var (name, document) in Documents())
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), IssueTypesetter.WriteDocx(document));
        var files = Directory.GetFiles(folder, "*.docx").Order().ToArray();
        Tool.Run("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, .. files]);
        foreach (var file in files)
            probes[Path.GetFileNameWithoutExtension(file)] = new(File.ReadAllBytes(Path.ChangeExtension(file, ".pdf")));
    }

    internal PdfProbe this[string name] => probes[name];

    /// <summary>The letters of a page with their places in points from the paper's lower left corner.</summary>
    internal IReadOnlyList<Letter> Letters(string name, int page)
    {
        using var document = PdfDocument.Open(Path.Combine(folder, name + ".pdf"));
        return document.GetPage(page).Letters;
    }

    public void Dispose()
    {
        foreach (var probe in probes.Values)
            probe.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Fills a line but for two characters; with wide digits and gaps beside them it does not fit.</summary>
    public const string LongTitle = "关于2026年8月全县党委信息采用情况的通报";

    // Every face named as the machine names it, so that nothing is substituted and letters and digits come from the Chinese face, as in our PDF.
    private static IssueStyle MachineFaces()
    {
        var name = Fonts.Machine.Faces.First(face => face is { IsUsable: true, CoversChinese: true }).Names.First(name => name.All(char.IsAscii));
        return new() { TitleFont = name, BodyFont = name, HeadingFont = name, SubheadingFont = name, PageNumberFont = name, LatinFont = null };
    }

    private static IssueDocument OnMachineFaces(IssueDocument document) => document with { Style = MachineFaces() };

    internal static IEnumerable<(string Name, IssueDocument Document)> Documents()
    {
        foreach (var (name, document) in AnIssue.OnePerTemplate())
            yield return (name, OnMachineFaces(document));
        yield return ("digits", OnMachineFaces(AnIssue.Report(new Paragraph("至8月底，全县开工87个。"))));
        yield return ("hung-mark", AnIssue.Report(BodyText.ParseParagraph("（三）内容不够实。退改58条，主要原因是数据缺少比较、做法缺少步骤、一稿多题。")));
        yield return ("long-title", AnIssue.Report(new Paragraph("正文。")) with { Articles = [AnIssue.Article(LongTitle, new Paragraph("正文。"))] });
        yield return ("grid", AnIssue.Report(new Paragraph(AnIssue.Text(28 * 22 * 3))));
        yield return ("periodical", AnIssue.MultiItem());
        yield return ("letter", AnIssue.Letter());
        yield return ("notice", AnIssue.Notice(1));
    }
}
