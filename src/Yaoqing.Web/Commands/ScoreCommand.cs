using System.CommandLine;
using Yaoqing.App.Assessment.FactFiles;
using Yaoqing.Scoring;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing score</c>: scores a facts file by one or several versions of a scheme. A wrong file gives messages and no number.</summary>
internal static class ScoreCommand
{
    private const int Refused = 1, Unreadable = 3;

    internal static Command Create()
    {
        var schemes = new Option<FileInfo[]>("--scheme") { Description = "计分办法文件；多个版本可重复写", Required = true };
        var facts = new Option<FileInfo>("--facts") { Description = "事实文件：.yaml、.json、.csv 或 .xlsx", Required = true };
        var period = new Option<string?>("--period") { Description = "考核期，如 2026-01..2026-12、2026-03 或 2026；默认为事实所在月份" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var table = new Option<bool>("--table") { Description = "输出文字表（默认）" };
        var xlsx = new Option<FileInfo?>("--xlsx") { Description = "写成 xlsx 文件" };
        var command = new Command("score", "计分：按计分办法给事实计分、排名，逐条写明依据") { schemes, facts, period, json, table, xlsx };
        command.SetAction(parsed => Run(new(
            parsed.GetRequiredValue(schemes), parsed.GetRequiredValue(facts), parsed.GetValue(period), parsed.GetValue(json), parsed.GetValue(table), parsed.GetValue(xlsx))));
        return command;
    }

    private sealed record Request(FileInfo[] Schemes, FileInfo Facts, string? Period, bool Json, bool Table, FileInfo? Xlsx);

    private static int Run(Request request)
    {
        MonthRange? period = null;
        if (request.Period is not null)
        {
            if (!MonthRange.TryParse(request.Period, out var range)) return Refuse([$"--period “{request.Period}”不是考核期，请写 2026-01..2026-12、2026-03 或 2026。"]);
            period = range;
        }
        try
        {
            var schemes = SchemeFiles.Load(request.Schemes, out var problems);
            if (problems.Count > 0) return Refuse(problems);
            using var content = request.Facts.OpenRead();
            var facts = FactFileReader.Read(content, request.Facts.Name, schemes);
            if (facts.File is not { } file) return Refuse(facts.Problems.Select(p => p.ToString()));
            Write(request, Scorer.Score(new() { Schemes = schemes, Facts = file.Facts, Units = file.Units, Closed = file.Closed, Period = period }));
            return 0;
        }
        catch (OverflowException)
        {
            return Refuse(["分值或数量过大，无法精确计算，请检查 count、given 和 points。"]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"读写文件失败：{e.Message}");
            return Unreadable;
        }
    }

    private static void Write(Request request, ScoreReport report)
    {
        if (request.Xlsx is { } target)
        {
            using var stream = target.Create();
            ScoreWorkbook.Write(stream, report);
        }
        if (request.Json) Console.Out.WriteLine(ScoreJson.Write(report));
        else if (request.Table || request.Xlsx is null) ScoreTable.Write(Console.Out, report);
    }

    private static int Refuse(IEnumerable<string> messages)
    {
        foreach (var message in messages) Console.Error.WriteLine(message);
        return Refused;
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
