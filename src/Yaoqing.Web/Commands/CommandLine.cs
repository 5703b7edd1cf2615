using System.CommandLine;

namespace Yaoqing.Web.Commands;

/// <summary>The verbs of <c>yaoqing</c>. Exit codes: 0 done, 1 findings or a refusal, 2 usage, 3 unreadable or stopped.</summary>
internal static class CommandLine
{
    private const int Usage = 2;

    internal static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("要情：县级党委、政务信息工作系统");
        foreach (var verb in Verbs())
            root.Add(verb);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync();
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync("用法见 yaoqing --help");
        return Usage;
    }

    private static IEnumerable<Command> Verbs() =>
    [
        ServeCommand.Create(),
        SetupCommand.Create(),
        DemoCommand.Create(),
        ReviewCommand.Create(),
        RulesCommand.Create(),
        ReadCommand.Create(),
        TypesetCommand.Create(),
        FontsCommand.Create(),
        ScoreCommand.Create(),
        SchemeCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        VerifyCommand.Create(),
        ImportCommand.Create(),
        UserCommand.Create(),
    ];
}
