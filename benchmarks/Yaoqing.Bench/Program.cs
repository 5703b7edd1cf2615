using System.Globalization;
using Yaoqing.Bench.Harness;
using Yaoqing.Bench.Hosting;
using Yaoqing.Bench.Workloads;

// ./bench [NAMES…] [--peers] [--rounds N] [--json FILE]: the workloads of design 09; docs/benchmarks.md says what each one means.
if (args is ["host", var folder])
    return await BenchHost.RunAsync(folder);
var peers = new Peers(args.Contains("--peers"));
var workloads = new Dictionary<string, Func<int, Load, Task<IReadOnlyList<Outcome>>>>(StringComparer.OrdinalIgnoreCase)
{
    ["W3"] = W3Pages.RunAsync,
    ["W4"] = W4Write.RunAsync,
    ["W5"] = (rounds, load) => W5Docx.RunAsync(rounds, load, peers),
    ["W6"] = (rounds, load) => W6Typeset.RunAsync(rounds, load, peers),
    ["W7"] = (rounds, load) => W7Review.RunAsync(rounds, load, peers),
    ["W8"] = W8Points.RunAsync,
    ["W9"] = W9Start.RunAsync,
};
string[] valued = ["--rounds", "--json"];
var rounds = ValueOf("--rounds") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 11;
var names = args.Where((argument, i) => !argument.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !valued.Contains(args[i - 1]))).ToList();
if (names.FirstOrDefault(name => !workloads.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"bench: no workload {unknown}; there are {string.Join(", ", workloads.Keys)}");
    return 2;
}
var (outcomes, failed) = (new List<Outcome>(), false);
Tables.PrintMachine(Console.Out);
foreach (var name in names.Count > 0 ? names : [.. workloads.Keys])
{
    var load = new Load();
    try
    {
        var measured = (await workloads[name](rounds, load)).Select(outcome => outcome with { Load = load }).ToList();
        Tables.Print(Console.Out, measured);
        outcomes.AddRange(measured);
    }
    catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException)
    {
        // One workload that cannot be measured takes nothing from the others; the run as a whole has failed.
        Console.WriteLine($"\n### {name}\n\n* not measured: {e.Message}");
        failed = true;
    }
}
if (peers.Absent.Count > 0)
    Console.WriteLine($"\nAsked for and not to be had: {string.Join(", ", peers.Absent)}.");
if (ValueOf("--json") is { } file)
    Tables.Save(file, outcomes, peers);
return failed ? 1 : 0;

string? ValueOf(string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
