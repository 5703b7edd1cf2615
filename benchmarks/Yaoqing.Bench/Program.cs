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
var outcomes = new List<Outcome>();
foreach (var name in names.Count > 0 ? names : [.. workloads.Keys])
{
    var load = new Load();
    outcomes.AddRange((await workloads[name](rounds, load)).Select(outcome => outcome with { Load = load }));
}
Tables.Print(Console.Out, outcomes, peers);
if (ValueOf("--json") is { } file)
    Tables.Save(file, outcomes, peers);
return 0;

string? ValueOf(string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
