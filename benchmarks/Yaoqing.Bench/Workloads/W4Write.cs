using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Yaoqing.Bench.Harness;
using Yaoqing.Bench.Hosting;
using Yaoqing.Web.Look;

namespace Yaoqing.Bench.Workloads;

/// <summary>
/// W4: the deputy head's signature that submits an item (submission, search, notices, trail, idempotency key; one transaction, FULL),
/// posted as a form by 32 clients at once; beside it the same statements by plain ADO.NET behind a bare endpoint. The limit is one fdatasync a commit.
/// </summary>
internal static class W4Write
{
    private const int Clients = 32, Deeds = 160;

    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load)
    {
        using var host = await HostUnderTest.StartAsync();
        using var deputy = await host.SignInAsync(Controls.Deputy);
        var statements = await RecordAsync(host, deputy);
        Func<PreparedItem, Task> sign = item => SignAsync(deputy, item, NewKey()), replay = item => ReplayAsync(host, item);
        Checksum.MustAgree("W4, rows written", await Turns.RowsAsync(host, sign), await Turns.RowsAsync(host, replay));
        await host.WarmAsync(async () =>
        {
            await new Turns().RunAsync(host, sign);
            await new Turns().RunAsync(host, replay);
        });
        var (ours, raw) = (new Turns(), new Turns());
        var series = await Rounds.RunAsync(Math.Min(rounds, 5), "deeds a second", load,
            ("ours", () => ours.RunAsync(host, sign)),
            ("raw ADO.NET", () => raw.RunAsync(host, replay)),
            ("fdatasync (limit)", () => Task.FromResult(1000 / Probes.Fdatasync(host.Folder))));
        var (speed, share, slow) = (series[0].Median, Spread.OfRatio(series[0], series[1]).Median, Spread.Quantile(ours.Latencies, 0.99));
        return
        [
            Outcome.Of("W4", $"signature that submits, {Clients} clients", series,
            [
                new Goal("≥ 300 a second", $"{Tables.Figure(speed)} a second", speed >= 300),
                new Goal("p99 < 250 ms", $"{Tables.Figure(slow)} ms", slow < 250),
                new Goal("≥ 0.5 × the same statements on raw ADO.NET", $"{Tables.Figure(share)} ×", share >= 0.5),
            ],
            $"{statements} SQL statements a deed; {Deeds} deeds a round", $"raw ADO.NET: p99 {Tables.Figure(Spread.Quantile(raw.Latencies, 0.99))} ms",
            $"CPU of the host a deed: ours {Tables.Figure(ours.Cpu)} ms, raw ADO.NET {Tables.Figure(raw.Cpu)} ms",
            "checksum: the same number of signatures, submissions and texts for the same number of items"),
        ];
    }

    /// <summary>Writes down the statements of one signature after some to warm up.</summary>
    private static async Task<int> RecordAsync(HostUnderTest host, SignedInClient deputy)
    {
        var items = await host.AskAsync<List<PreparedItem>>("/prepare?count=9");
        foreach (var item in items.Skip(1))
            await SignAsync(deputy, item, NewKey());
        var key = NewKey();
        await host.TellAsync($"/deed/{items[0].No}/record");
        await SignAsync(deputy, items[0], key);
        return await host.AskAsync<int>($"/deed/{items[0].No}/keep?key={key}");
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private static Task SignAsync(SignedInClient deputy, PreparedItem item, string key) =>
        deputy.PostAsync($"/signoffs/{item.No}", (OnceKey.FieldName, key), ("digest", item.Digest), ("remark", ""), ("act", "sign"));

    private static async Task ReplayAsync(HostUnderTest host, PreparedItem item)
    {
        using var form = new FormUrlEncodedContent([new("key", NewKey()), new("digest", item.Digest), new("remark", ""), new("act", "sign")]);
        using var answer = await host.Raw.PostAsync(new Uri($"/deed/{item.No}", UriKind.Relative), form);
        if ((int)answer.StatusCode >= 400)
            throw new InvalidOperationException($"The raw deed answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>The turns of one side, with the latency of every deed.</summary>
    private sealed class Turns
    {
        private readonly ConcurrentBag<double> latencies = [];
        private readonly List<double> cpu = [];

        internal IReadOnlyList<double> Latencies => [.. latencies];

        /// <summary>Median of the rounds, in ms.</summary>
        internal double Cpu => Spread.Quantile(cpu, 0.5);

        /// <returns>Deeds a second.</returns>
        internal async Task<double> RunAsync(HostUnderTest host, Func<PreparedItem, Task> deed)
        {
            var waiting = new ConcurrentQueue<PreparedItem>(await host.AskAsync<List<PreparedItem>>($"/prepare?count={Deeds}"));
            var used = await host.CpuAsync();
            var begun = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => WorkAsync(waiting, deed)));
            begun.Stop();
            cpu.Add((await host.CpuAsync() - used) / 1000 / Deeds);
            return Deeds / begun.Elapsed.TotalSeconds;
        }

        /// <summary>Does the deed to some items and counts the rows that it left.</summary>
        internal static async Task<string> RowsAsync(HostUnderTest host, Func<PreparedItem, Task> deed)
        {
            var items = await host.AskAsync<List<PreparedItem>>("/prepare?count=4");
            foreach (var item in items)
                await deed(item);
            var numbers = string.Join(',', items.Select(item => item.No.ToString(CultureInfo.InvariantCulture)));
            var chosen = $"""(SELECT "Id" FROM "Items" WHERE "No" IN ({numbers}))""";
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "yaoqing.db")};Mode=ReadOnly");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the numbers are our own
            command.CommandText = $"""
                SELECT (SELECT COUNT(*) FROM "SignOffs" WHERE "ItemId" IN {chosen}) || ' signatures, '
                  || (SELECT COUNT(*) FROM "Submissions" WHERE "ItemId" IN {chosen}) || ' submissions, '
                  || (SELECT COUNT(*) FROM "SubmissionTexts" WHERE "SubmissionId" IN (SELECT "Id" FROM "Submissions" WHERE "ItemId" IN {chosen})) || ' texts, '
                  || (SELECT COUNT(*) FROM "Items" WHERE "Id" IN {chosen} AND "State" = 'SignedOff') || ' signed off'
                """;
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync() as string ?? "";
        }

        private async Task WorkAsync(ConcurrentQueue<PreparedItem> waiting, Func<PreparedItem, Task> deed)
        {
            while (waiting.TryDequeue(out var item))
            {
                var watch = Stopwatch.StartNew();
                await deed(item);
                latencies.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
    }
}
