using System.CommandLine;
using System.Text;
using Yaoqing.App.Shared.RuleSets;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;
using Yaoqing.Web.Commands.Reviewing;

namespace Yaoqing.Web.Commands;

/// <summary>
/// <c>yaoqing review [options] FILE|- …</c>: reviews texts and prints the findings. Exit 0 nothing above hint, 1 findings, 2 usage,
/// 3 unreadable or stopped by a secrecy mark; with several files the highest.
/// </summary>
internal static class ReviewCommand
{
    private const int Clean = 0, Found = 1, WrongUse = 2, Stopped = 3;
    private const string SecrecyMark = "X01";

    internal static Command Create()
    {
        var options = new ReviewOptions();
        var command = new Command("review", "审稿：检查数据、日期、标点、用词、结构等，给出依据和改法");
        foreach (var option in options.All) command.Add(option);
        command.Add(options.Files);
        command.SetAction(parsed => Run(options, parsed));
        return command;
    }

    private static int Run(ReviewOptions options, ParseResult parsed)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var files = parsed.GetValue(options.Files) ?? [];
        if (files.Length == 0) return Refuse(WrongUse, "请给出要审的文件，或用 - 从标准输入读，例如：yaoqing review 稿件.docx");
        if (options.Problem(parsed) is { } problem) return Refuse(WrongUse, problem);
        if (parsed.GetValue(options.Docx) is not null && !files[0].EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) return Refuse(WrongUse, "--docx 只能给 docx 文件加批注，请先另存为 docx。");
        var rules = ReadRules(parsed.GetValue(options.Rules));
        if (rules is null) return WrongUse;
        var reviewer = new Reviewer(rules);
        var reviewed = new List<ReviewedFile>();
        var exit = Clean;
        foreach (var file in files)
        {
            var input = ReviewInput.Read(file, options.Fields(parsed));
            if (input.Mark is { } mark)
            {
                exit = Stopped;
                Refuse(Stopped, $"{file}：带有密级标志或份号“{mark.Text}”，没有审、没有改、没有显示。请按保密规定走涉密渠道。");
                reviewed.Add(MarkAlone(input));
                if (parsed.GetValue(options.Json)) output.Write(ReviewJson.Line(reviewed[^1]));
                continue;
            }
            if (input.Problem is null && parsed.GetValue(options.Fix)) input = input.Mended(reviewer, file == "-" ? output : null);
            var result = new ReviewedFile(input, input.Problem is null ? reviewer.Review(input.Manuscript) : null);
            if (input.Problem is not null) Refuse(Stopped, $"{file}：{input.Problem}");
            reviewed.Add(result);
            exit = Math.Max(exit, ExitOf(result));
            if (options.Streams(parsed) && !(parsed.GetValue(options.Fix) && file == "-")) output.Write(options.Print(parsed, result));
        }
        if (parsed.GetValue(options.Sarif)) output.Write(ReviewSarif.Write(reviewed));
        if (parsed.GetValue(options.Docx) is { } target && !ReviewDocx.TryWrite(files[0], reviewed[0], target, out var refusal)) return Refuse(Math.Max(exit, WrongUse), refusal);
        return exit;
    }

    /// <summary>The one finding that may be told of a marked file: where the mark stands. Its title and text go no further.</summary>
    private static ReviewedFile MarkAlone(ReviewInput input) =>
        new(input with { Manuscript = new Manuscript("", ""), Text = "" }, OnlyMark.Value.Review(input.Manuscript));

    private static readonly Lazy<Reviewer> OnlyMark = new(static () => new Reviewer(RuleSet.Default with
    {
        Rules = RuleCatalogue.Shipped.All.ToDictionary(rule => rule.Id, rule => new RuleSetting(Enabled: rule.Id == SecrecyMark)),
    }));

    private static int ExitOf(ReviewedFile file) =>
        file.Report is not { } report || report.Findings.Any(finding => finding is { Rule: SecrecyMark, Severity: Severity.Error }) ? Stopped
        : report.Findings.Any(finding => finding.Severity > Severity.Hint) ? Found
        : Clean;

    private static RuleSet? ReadRules(string? file)
    {
        if (file is null) return RuleSet.Default;
        try
        {
            var read = RuleSetFile.Read(File.ReadAllText(file));
            if (read.Succeeded) return read.Value;
            Refuse(WrongUse, $"{file}：{read.Refusal.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Refuse(WrongUse, $"{file}：规则文件打不开，请检查路径和权限。");
        }
        return null;
    }

    private static int Refuse(int exit, string message)
    {
        Console.Error.WriteLine(message);
        return exit;
    }
}
