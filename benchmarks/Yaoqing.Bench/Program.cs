using System.Globalization;
using Yaoqing.Bench.Harness;
using Yaoqing.Bench.Workloads;

// ./bench [NAMES…] [--rounds N] [--json FILE]: the workloads of design 09 that stand so far.
var workloads = new Dictionary<string, Func<int, Load, Task<IReadOnlyList<Outcome>>>>(StringComparer.OrdinalIgnoreCase)
{
    ["W6"] = W6Typeset.RunAsync,
    ["W7"] = W7Review.RunAsync,
    ["W9"] = W9Start.RunAsync,
};
var rounds = ValueOf("--rounds") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 11;
var names = args.Where((argument, i) => !argument.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal))).ToList();
if (names.FirstOrDefault(name => !workloads.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"bench: no workload {unknown}; there are {string.Join(", ", workloads.Keys)}");
    return 2;
}
var load = new Load();
var outcomes = new List<Outcome>();
foreach (var name in names.Count > 0 ? names : [.. workloads.Keys])
    outcomes.AddRange(await workloads[name](rounds, load));
Tables.Print(Console.Out, outcomes, load);
if (ValueOf("--json") is { } file)
    Tables.Save(file, outcomes, load);
return 0;

string? ValueOf(string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
