using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yaoqing.Bench.Harness;

/// <summary>Results as the tables of docs/benchmarks.md and as JSON.</summary>
internal static class Tables
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void PrintMachine(TextWriter target) => target.WriteLine($"{Machine()}; .NET {Environment.Version}.");

    internal static void Print(TextWriter target, IReadOnlyList<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            target.WriteLine($"\n### {outcome.Workload} {outcome.Case}\n");
            target.WriteLine("| side | median | min | p99 of the rounds | ours ÷ side: median (least–greatest) |\n| --- | --- | --- | --- | --- |");
            foreach (var side in outcome.Sides)
                target.WriteLine($"| {side.Name} | {Figure(side.Median)} {side.Unit} | {Figure(side.Min)} | {Figure(side.P99)} | {(outcome.Ratios.TryGetValue(side.Name, out var ratio) ? $"{Figure(ratio.Median)} ({Figure(ratio.Least)}–{Figure(ratio.Greatest)})" : "")} |");
            target.WriteLine();
            target.WriteLine($"* {outcome.Sides[0].Values.Count} rounds, load {Figure(outcome.Load?.Highest ?? 0)}");
            foreach (var note in outcome.Notes)
                target.WriteLine($"* {note}");
            foreach (var goal in outcome.Goals)
                target.WriteLine($"* goal {goal.Words}: {goal.Figure}: {Verdict(goal, outcome.Load)}");
        }
    }

    internal static void Save(string file, IReadOnlyList<Outcome> outcomes, Peers peers) => File.WriteAllText(file, JsonSerializer.Serialize(
        new
        {
            machine = Machine(), cores = Environment.ProcessorCount, runtime = Environment.Version.ToString(), absent = peers.Absent,
            outcomes = outcomes.Select(outcome => new
            {
                outcome.Workload, outcome.Case, load = outcome.Load?.Highest, judged = outcome.Load?.MayJudge, outcome.Sides, outcome.Ratios, outcome.Goals, outcome.Notes,
            }),
        }, Json));

    internal static string Figure(double value) => value.ToString(value >= 100 ? "0" : value >= 10 ? "0.0" : value >= 0.1 ? "0.00" : "0.0000", CultureInfo.InvariantCulture);

    private static string Verdict(Goal goal, Load? load) =>
        load is { MayJudge: false } ? $"not judged: load {Figure(load.Highest)}" : goal.Met ? "met" : "NOT MET";

    private static string Machine()
    {
        const string Cpu = "model name";
        var model = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Cpu, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() : null;
        return $"{model ?? "unknown processor"}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024 / 1024} GB";
    }
}
