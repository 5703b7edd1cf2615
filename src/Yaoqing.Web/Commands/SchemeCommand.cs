using System.CommandLine;
using System.Text;
using Yaoqing.Scoring;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing scheme check FILE …</c>: validates schemes and runs their cases. Exit 0 good, 1 problems, 2 usage, 3 unreadable; with several files the highest.</summary>
internal static class SchemeCommand
{
    private const int Good = 0, Wrong = 1, WrongUse = 2, Unreadable = 3;

    internal static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "计分办法文件", Arity = ArgumentArity.ZeroOrMore };
        var check = new Command("check", "检查计分办法：指出错在哪一行、应写什么，并验算其中的算例") { files };
        check.SetAction(parsed => Run(parsed.GetValue(files) ?? []));
        return new Command("scheme", "计分办法") { check };
    }

    private static int Run(string[] files)
    {
        if (files.Length == 0 || files.Any(name => name.StartsWith('-')))
        {
            Console.Error.WriteLine(files.Length == 0
                ? "请写要检查的计分办法文件，例如：yaoqing scheme check 办法.yaml"
                : $"不认识“{files.First(name => name.StartsWith('-'))}”：这里只写文件名，例如：yaoqing scheme check 办法.yaml");
            return WrongUse;
        }
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        return files.Max(name => Check(new FileInfo(name), output));
    }

    private static int Check(FileInfo file, TextWriter output)
    {
        try
        {
            var reading = SchemeReader.Read(File.ReadAllText(file.FullName), file.Name);
            foreach (var problem in reading.Problems) output.WriteLine(problem);
            return reading.Scheme is { } scheme ? RunCases(file, scheme, output) : Wrong;
        }
        catch (OverflowException)
        {
            output.WriteLine($"{file.Name}:1:1: 分值或数量过大，无法精确计算，请检查 points、given 和算例里的 count、times。");
            return Wrong;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(Unread.Words(e, [file]));
            return Unreadable;
        }
    }

    private static int RunCases(FileInfo file, Scheme scheme, TextWriter output)
    {
        var cases = CaseRunner.Run(scheme);
        foreach (var wrong in cases.Where(c => !c.Holds))
            output.WriteLine($"{file.Name}:{wrong.Line}:1: 算例“{wrong.Name}”不成立：{string.Join("；", wrong.Differences)}");
        if (cases.Any(c => !c.Holds)) return Wrong;
        output.WriteLine($"{file.Name}：正确。{scheme.Name}（{scheme.Version}，{scheme.Effective:yyyy-MM-dd}起），规则 {scheme.Rules.Count} 条，任务 {scheme.Tasks.Count} 项，算例 {cases.Count} 个{(cases.Count > 0 ? "全部成立" : "：请补写算例，没有算例就没有验算")}。");
        return Good;
    }
}
