using System.CommandLine;
using Yaoqing.Scoring;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing scheme check FILE</c>: validates a scheme and runs its cases. Exit 0 good, 1 problems, 3 unreadable.</summary>
internal static class SchemeCommand
{
    internal static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "计分办法文件", Arity = ArgumentArity.OneOrMore };
        var check = new Command("check", "检查计分办法：指出错在哪一行、应写什么，并验算其中的算例") { files };
        check.SetAction(parsed => parsed.GetRequiredValue(files).Max(Check));
        return new Command("scheme", "计分办法") { check };
    }

    private static int Check(FileInfo file)
    {
        try
        {
            var reading = SchemeReader.Read(File.ReadAllText(file.FullName), file.Name);
            foreach (var problem in reading.Problems) Console.Out.WriteLine(problem);
            return reading.Scheme is { } scheme ? RunCases(file, scheme) : 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"读不到“{file.Name}”：{e.Message}");
            return 3;
        }
    }

    private static int RunCases(FileInfo file, Scheme scheme)
    {
        var cases = CaseRunner.Run(scheme);
        foreach (var wrong in cases.Where(c => !c.Holds))
            Console.Out.WriteLine($"{file.Name}:{wrong.Line}:1: 算例“{wrong.Name}”不成立：{string.Join("；", wrong.Differences)}");
        var failed = cases.Count(c => !c.Holds);
        if (failed > 0) return 1;
        Console.Out.WriteLine($"{file.Name}：正确。{scheme.Name}（{scheme.Version}，{scheme.Effective:yyyy-MM-dd}起），规则 {scheme.Rules.Count} 条，任务 {scheme.Tasks.Count} 项，算例 {cases.Count} 个全部成立。");
        return 0;
    }
}
