using Xunit;
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

    public void Dispose()
    {
        foreach (var probe in probes.Values)
            probe.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    internal static IEnumerable<(string Name, IssueDocument Document)> Documents()
    {
        yield return ("grid", AnIssue.Report(new Paragraph(AnIssue.Text(28 * 22 * 3))));
        yield return ("periodical", AnIssue.MultiItem());
        yield return ("letter", AnIssue.Letter());
        yield return ("notice", AnIssue.Notice(1));
    }
}
