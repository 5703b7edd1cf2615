using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Yaoqing.Bench.Corpus;
using Yaoqing.Bench.Harness;
using Yaoqing.Scoring;

namespace Yaoqing.Bench.Workloads;

/// <summary>
/// W8: the points of a year for 120 units by a whole scheme (policies over items, joint items, tasks, limits, vetoes, ranks), from facts in
/// memory; SQLite beside it only adds up points that stand in a covering index. Then one new fact up to the new ranking.
/// </summary>
internal static class W8Points
{
    private const int Million = 1_000_000, Repeats = 50;

    /// <summary>Sums only, so that SQLite can give the same totals.</summary>
    private const string Plain = """
        name: 合计
        effective: 2026-01-01
        rules:
          - {id: 采用, on: 采用, by: level, points: {县: 4, 市: 12, 省: 30, 中央: 80}}
        """;

    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load)
    {
        var scheme = Read(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "schemes", "county-party-full.yaml")));
        var facts = FactCorpus.Make(Million, seed: 8);
        var sizes = new[] { 10_000, 100_000, Million };
        var parts = sizes.ToDictionary(size => size, size => facts[..size]);
        Checksum.MustAgree("W8, the same facts again", Print(Score(scheme, [.. facts])), Print(Score(scheme, facts)));
        using var sqlite = Table();
        CompareSums(sqlite, facts);
        var series = await Rounds.RunAsync(Math.Min(rounds, 7), "ms CPU", load,
        [
            ("ours, 1 M facts", () => Timing.OfAsync(() => Score(scheme, facts))),
            ("SQLite, sums of 1 M", () => Timing.OfAsync(() => Sums(sqlite))),
            ("ours, 100 k", () => Timing.OfAsync(() => Score(scheme, parts[100_000]))),
            ("ours, 10 k", () => Timing.OfAsync(() => Score(scheme, parts[10_000]))),
            ("read 64 MB (limit)", () => Timing.OfAsync(Probes.ReadMemory)),
        ]);
        return
        [
            await OneMoreAsync(rounds, load, scheme, facts),
            Outcome.Of("W8", $"{Million:N0} facts × {FactCorpus.Units} units", series,
                [new Goal("≤ 1 s from memory", $"{Tables.Figure(series[0].Median)} ms", series[0].Median <= 1000)],
                "checksums: the whole table twice; the totals of a plain scheme equal SQLite's sums",
                Growth.Note("ours", [(10_000, series[3].Median), (100_000, series[2].Median), (Million, series[0].Median)])),
        ];
    }

    /// <summary>What a new fact costs until the new ranking stands: the units it touches scored anew, all units placed.</summary>
    private static async Task<Outcome> OneMoreAsync(int rounds, Load load, Scheme scheme, Fact[] facts)
    {
        int[] years = [1_000, 10_000, 100_000];
        var sides = years.Select(year => (Known: facts[..year], Keeper: new ScoreKeeper(Request(scheme, facts[..year])), Come: new List<Fact>())).ToList();
        var next = Million;
        void OneMore(int side)
        {
            var fact = facts[--next];
            sides[side].Come.Add(fact);
            sides[side].Keeper.Add([fact]);
        }
        var series = await Rounds.RunAsync(rounds, "ms CPU", load, [.. years.Select((year, i) => ($"year of {year:N0} facts", (Func<Task<double>>)(() => Timing.OfAsync(Repeats, () => OneMore(i)))))]);
        foreach (var (known, keeper, come) in sides)
            Checksum.MustAgree("W8, facts one by one", Print(keeper.Report), Print(Score(scheme, [.. known, .. come])));
        return Outcome.Of("W8", "one new fact to the new ranking", series, [new Goal("≤ 5 ms in a year of 10,000 facts", $"{Tables.Figure(series[1].Median)} ms", series[1].Median <= 5)],
            "checksum: after all rounds the same table as from all facts together", Growth.Note("one fact", [.. years.Select((year, i) => (year, series[i].Median))]));
    }

    private static Scheme Read(string text)
    {
        var reading = SchemeReader.Read(text, "scheme.yaml");
        return reading.Scheme ?? throw new InvalidOperationException(reading.Problems[0].ToString());
    }

    private static ScoreReport Score(Scheme scheme, IReadOnlyList<Fact> facts) => Scorer.Score(Request(scheme, facts));

    private static ScoreRequest Request(Scheme scheme, IReadOnlyList<Fact> facts) => new() { Schemes = [scheme], Facts = facts, Units = FactCorpus.Directory, Period = MonthRange.Year(2026) };

    private static string Print(ScoreReport report) =>
        report.Units.Aggregate(new StringBuilder(), (text, unit) => text.Append(CultureInfo.InvariantCulture, $"{unit.Unit} {unit.Points} {unit.Rank} {unit.Used};")).ToString();

    private static SqliteConnection Table()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "CREATE TABLE line (unit TEXT NOT NULL, points INTEGER NOT NULL); CREATE INDEX line_unit ON line (unit, points)");
        return connection;
    }

    /// <summary>Fills the table with one row a point line and compares the totals with a scheme that only adds up.</summary>
    private static void CompareSums(SqliteConnection connection, Fact[] facts)
    {
        var scheme = Read(Plain);
        var dated = facts.Select(fact => fact with { Level = fact.Level ?? LevelOf(fact), Item = null, Learnt = null, Happened = new DateOnly(2026, 6, 1), Units = [fact.Units[0]] }).ToArray();
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO line VALUES ($unit, $points)";
            var (unit, points) = (insert.Parameters.Add("$unit", SqliteType.Text), insert.Parameters.Add("$points", SqliteType.Integer));
            foreach (var fact in dated)
            {
                (unit.Value, points.Value) = (fact.Units[0].Unit, fact.Kind != FactKind.Adopted ? 0 : fact.Level switch { "县" => 4, "市" => 12, "省" => 30, _ => 80 });
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        var ours = Score(scheme, dated).Units.OrderBy(each => each.Unit, StringComparer.Ordinal).Select(each => $"{each.Unit}={each.Points}");
        Checksum.MustAgree("W8, SQLite's sums", string.Join(';', ours), Sums(connection));
    }

    private static string LevelOf(Fact fact) => fact.Periodical switch { "临江要情" => "市", "每日要情" => "省", "中办信息刊物" => "中央", _ => "县" };

    private static string Sums(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT unit, SUM(points) FROM line GROUP BY unit ORDER BY unit";
        using var reader = command.ExecuteReader();
        var sums = new List<string>();
        while (reader.Read())
            sums.Add($"{reader.GetString(0)}={reader.GetInt64(1)}");
        return string.Join(';', sums);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
