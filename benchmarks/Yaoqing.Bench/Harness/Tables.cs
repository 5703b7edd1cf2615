using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yaoqing.Bench.Harness;

/// <summary>Results as the tables of docs/benchmarks.md and as JSON.</summary>
internal static class Tables
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Print(TextWriter target, IReadOnlyList<Outcome> outcomes, Load load)
    {
        foreach (var outcome in outcomes)
        {
            target.WriteLine($"\n{outcome.Workload} {outcome.Case}\n");
            target.WriteLine("| side | median | min | p99 of the rounds | ours ÷ side: median (least–greatest) |\n| --- | --- | --- | --- | --- |");
            foreach (var side in outcome.Sides)
                target.WriteLine($"| {side.Name} | {Figure(side.Median)} {side.Unit} | {Figure(side.Min)} | {Figure(side.P99)} | {(outcome.Ratios.TryGetValue(side.Name, out var ratio) ? $"{Figure(ratio.Median)} ({Figure(ratio.Least)}–{Figure(ratio.Greatest)})" : "")} |");
            target.WriteLine();
            foreach (var note in outcome.Notes)
                target.WriteLine($"* {note}");
            foreach (var goal in outcome.Goals)
                target.WriteLine($"* goal {goal.Words}: {goal.Figure}: {Verdict(goal, load)}");
        }
    }

    internal static void Save(string file, IReadOnlyList<Outcome> outcomes, Load load) => File.WriteAllText(file, JsonSerializer.Serialize(
        new { load = load.Highest, judged = load.MayJudge, cores = Environment.ProcessorCount, runtime = Environment.Version.ToString(), outcomes }, Json));

    internal static string Figure(double value) => value.ToString(value >= 100 ? "0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Verdict(Goal goal, Load load) =>
        !load.MayJudge ? $"not judged: load {Figure(load.Highest)}" : goal.Met ? "met" : "NOT MET";
}
