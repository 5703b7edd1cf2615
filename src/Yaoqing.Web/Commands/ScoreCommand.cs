using System.CommandLine;
using System.Text;
using Yaoqing.App.Assessment.FactFiles;
using Yaoqing.Scoring;

namespace Yaoqing.Web.Commands;

/// <summary>
/// <c>yaoqing score</c>: scores a facts file by one or several versions of a scheme. A wrong file gives messages and no number.
/// Exit 0 scored, 1 a file is wrong or a worked case fails, 2 usage, 3 a file cannot be read or written.
/// </summary>
internal static class ScoreCommand
{
    private const int Refused = 1, WrongUse = 2, Unreadable = 3;

    internal static Command Create()
    {
        var options = new ScoreOptions();
        var command = new Command("score", "计分：按计分办法给事实计分、排名，逐条写明依据") { TreatUnmatchedTokensAsErrors = false };
        foreach (var option in options.All) command.Add(option);
        command.SetAction(parsed => (UnknownWords.In(parsed, command) ?? options.Misuse(parsed)) is { } misuse ? Refuse(WrongUse, [misuse]) : Run(options.Request(parsed)));
        return command;
    }

    private static int Run(ScoreRequestWords request)
    {
        try
        {
            var schemes = SchemeFiles.Load(request.Schemes, out var problems);
            if (problems.Count > 0) return Refuse(Refused, problems);
            using var content = request.Facts.OpenRead();
            var facts = FactFileReader.Read(content, request.Facts.Name, schemes);
            if (facts.File is not { } file) return Refuse(Refused, facts.Problems.Select(p => p.ToString()));
            Write(request, Scorer.Score(new() { Schemes = schemes, Facts = file.Facts, Units = file.Units, Closed = file.Closed, Period = request.Period }));
            return 0;
        }
        catch (OverflowException)
        {
            return Refuse(Refused, ["分值或数量过大，无法精确计算，请检查 count、given 和 points。"]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(Unreadable, [Unread.Words(e, [.. request.Schemes, request.Facts])]);
        }
    }

    private static void Write(ScoreRequestWords request, ScoreReport report)
    {
        if (request.Xlsx is { } target)
        {
            using var stream = target.Create();
            ScoreWorkbook.Write(stream, report);
        }
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        if (request.Json) output.WriteLine(ScoreJson.Write(report));
        else if (request.Table || request.Xlsx is null) ScoreTable.Write(output, report);
    }

    private static int Refuse(int exit, IEnumerable<string> messages)
    {
        foreach (var message in messages) Console.Error.WriteLine(message);
        return exit;
    }
}

/// <summary>Loads scheme files and runs the cases inside them.</summary>
internal static class SchemeFiles
{
    internal static List<Scheme> Load(IReadOnlyList<FileInfo> files, out List<string> problems)
    {
        var schemes = new List<Scheme>();
        problems = [];
        foreach (var file in files)
        {
            var reading = SchemeReader.Read(File.ReadAllText(file.FullName), file.Name);
            problems.AddRange(reading.Problems.Select(p => p.ToString()));
            if (reading.Scheme is not { } scheme) continue;
            problems.AddRange(CaseRunner.Run(scheme).Where(c => !c.Holds).Select(c => $"{file.Name}:{c.Line}:1: 算例“{c.Name}”不成立：{string.Join("；", c.Differences)}"));
            if (schemes.FirstOrDefault(s => s.Effective == scheme.Effective) is { } other)
                problems.Add($"{file.Name}:1:1: 与版本“{other.Version}”施行日期相同（{scheme.Effective:yyyy-MM-dd}），无法决定用哪一份。");
            schemes.Add(scheme);
        }
        return schemes;
    }
}
