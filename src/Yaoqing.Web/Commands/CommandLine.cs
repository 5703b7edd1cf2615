using System.CommandLine;
using System.CommandLine.Invocation;

namespace Yaoqing.Web.Commands;

/// <summary>The verbs of <c>yaoqing</c>. Exit codes: 0 done, 1 findings or a refusal, 2 usage, 3 unreadable or stopped.</summary>
internal static class CommandLine
{
    private const int Usage = 2;

    internal static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("要情：县级党委、政务信息工作系统");
        foreach (var (name, create) in Verbs)
            if (args.Length == 0 || args[0] == name || !IsVerb(args[0])) root.Add(create());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return parsed.Action is SynchronousCommandLineAction ? parsed.Invoke() : await parsed.InvokeAsync();
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync("用法见 yaoqing --help");
        return Usage;
    }

    /// <summary>Only the verb that was asked for is made: a review of one file takes a quarter of a second, and the others' options are no part of it (W9).</summary>
    private static bool IsVerb(string word) => Array.Exists(Verbs, verb => verb.Name == word);

    private static readonly Verb[] Verbs =
    [
        new("serve", ServeCommand.Create),
        new("setup", SetupCommand.Create),
        new("demo", DemoCommand.Create),
        new("review", ReviewCommand.Create),
        new("rules", RulesCommand.Create),
        new("read", ReadCommand.Create),
        new("typeset", TypesetCommand.Create),
        new("fonts", FontsCommand.Create),
        new("score", ScoreCommand.Create),
        new("scheme", SchemeCommand.Create),
        new("backup", BackupCommand.Create),
        new("restore", RestoreCommand.Create),
        new("verify", VerifyCommand.Create),
        new("import", ImportCommand.Create),
        new("user", UserCommand.Create),
    ];

    private sealed record Verb(string Name, Func<Command> Create);
}
