using System.CommandLine;
using Yaoqing.App.Publishing.IssueFiles;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Web.Commands;

/// <summary>
/// <c>yaoqing typeset ISSUE.yaml --out DIR [--formats docx,pdf,ofd,svg] [--strict-fonts] [--font-folder DIR]</c>. Exit 0 all formats written,
/// 2 wrong use or a faulty issue file, 3 a format refused (what can be written is written).
/// </summary>
internal static class TypesetCommand
{
    private const int Done = 0, WrongUse = 2, Refused = 3;
    private static readonly string[] Known = ["docx", "pdf", "ofd", "svg"];

    internal static Command Create()
    {
        var file = new Argument<string>("ISSUE.yaml") { Description = "期刊文件（字段见 samples/issues/README.md）" };
        var output = new Option<string>("--out") { Description = "输出文件夹", Required = true };
        var formats = new Option<string>("--formats") { Description = "输出格式，逗号分隔：docx、pdf、ofd、svg", DefaultValueFactory = _ => "docx,pdf" };
        var strict = new Option<bool>("--strict-fonts") { Description = "缺少所需字体或缺字时不生成 PDF 和 OFD" };
        var folders = new Option<string[]>("--font-folder") { Description = "另外查找字体的文件夹，可多次给出", DefaultValueFactory = _ => [] };
        var command = new Command("typeset", "按公文版式排印一期刊物") { file, output, formats, strict, folders };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(output), parsed.GetRequiredValue(formats), parsed.GetValue(strict), parsed.GetValue(folders) ?? []));
        return command;
    }

    private static int Run(string file, string output, string formats, bool strict, string[] folders)
    {
        var wanted = formats.ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (wanted.Count == 0 || wanted.Except(Known).Any())
            return Fail($"不认识的格式“{formats}”；可用：docx、pdf、ofd、svg。");
        if (!File.Exists(file))
            return Fail($"找不到期刊文件“{file}”，请检查路径。");
        var issue = IssueFileReader.Read(File.ReadAllText(file));
        foreach (var fault in issue.Faults)
            Console.Error.WriteLine($"{file}:{fault.Line}:{fault.Column}: {fault.Message}");
        if (issue.Document is not { } document)
            return WrongUse;
        try
        {
            Directory.CreateDirectory(output);
            return Write(document, Path.Combine(output, Path.GetFileNameWithoutExtension(file)), wanted, strict, folders);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail($"写不进输出文件夹“{output}”：{problem.Message}");
        }
    }

    private static int Write(IssueDocument document, string target, List<string> formats, bool strict, string[] folders)
    {
        var warnings = IssueTypesetter.Check(document).ToList();
        if (formats.Remove("docx"))
            Save(target + ".docx", IssueTypesetter.WriteDocx(document));
        var exit = Done;
        if (formats.Count > 0)
        {
            var laid = IssueTypesetter.Lay(document, FontSet.FromMachine(folders));
            warnings.AddRange(laid.Warnings);
            exit = WriteLaid(laid, target, formats, laid.Refusal(strict));
        }

        foreach (var warning in warnings)
            Console.Error.WriteLine($"提示 {warning.Code}：{warning.Message}");
        return exit;
    }

    private static int WriteLaid(LaidOutIssue laid, string target, List<string> formats, TypesettingRefusal? refusal)
    {
        if (formats.Contains("svg"))
        {
            var pages = IssueTypesetter.WriteSvg(laid);
            for (var i = 0; i < pages.Count; i++)
                Save($"{target}-{i + 1}.svg", System.Text.Encoding.UTF8.GetBytes(pages[i]));
        }

        if (refusal is not null && formats.Any(format => format is "pdf" or "ofd"))
        {
            Console.Error.WriteLine($"未生成 PDF、OFD（{refusal.Code}）：{refusal.Message}");
            return Refused;
        }

        if (formats.Contains("pdf"))
            Save(target + ".pdf", IssueTypesetter.WritePdf(laid));
        if (formats.Contains("ofd"))
            Save(target + ".ofd", IssueTypesetter.WriteOfd(laid));
        return Done;
    }

    private static void Save(string path, byte[] content)
    {
        File.WriteAllBytes(path, content);
        Console.WriteLine(path);
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return WrongUse;
    }
}
