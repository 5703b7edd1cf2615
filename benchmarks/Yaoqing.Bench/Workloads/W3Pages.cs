using System.Net;
using System.Text.RegularExpressions;
using Yaoqing.Bench.Harness;
using Yaoqing.Bench.Hosting;

namespace Yaoqing.Bench.Workloads;

/// <summary>
/// W3: CPU time of one list or item page of the demonstration county through the real host, beside a raw page that sends the same statements by
/// ADO.NET and writes the same cells and as much markup, without sign-in, model or view. The limit is hello.
/// </summary>
internal static partial class W3Pages
{
    private const int Requests = 100;

    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load)
    {
        using var host = await HostUnderTest.StartAsync();
        using var reporter = await host.SignInAsync(Controls.Reporter);
        using var editor = await host.SignInAsync(Controls.Editor);
        var no = Link().Match(await reporter.PageAsync("/items")).Groups["no"].Value;
        return
        [
            await CompareAsync(rounds, load, host, reporter, "items", "/items"),
            await CompareAsync(rounds, load, host, editor, "desk", "/desk"),
            await CompareAsync(rounds, load, host, reporter, "item", $"/items/{no}"),
        ];
    }

    private static async Task<Outcome> CompareAsync(int rounds, Load load, HostUnderTest host, SignedInClient user, string name, string path)
    {
        await host.WarmAsync(() => CpuAsync(host, () => user.PageAsync(path)));
        await host.TellAsync("/record");
        var page = await user.PageAsync(path);
        var statements = await host.AskAsync<int>($"/record/{name}");
        var raw = new Uri($"/page/{name}?size={page.Length}", UriKind.Relative);
        MustShowTheSame(path, page, await host.Raw.GetStringAsync(raw));
        await host.WarmAsync(() => CpuAsync(host, () => host.Raw.GetStringAsync(raw)));
        var series = await Rounds.RunAsync(rounds, "µs CPU", load,
            ("ours", () => CpuAsync(host, () => user.PageAsync(path))),
            ("raw ADO.NET", () => CpuAsync(host, () => host.Raw.GetStringAsync(raw))),
            ("hello (limit)", () => CpuAsync(host, () => host.Raw.GetStringAsync(new Uri("/hello", UriKind.Relative)))));
        var ratio = Spread.OfRatio(series[0], series[1]).Median;
        return Outcome.Of("W3", path, series, [new Goal("≤ 2.5 × the raw page", $"{Tables.Figure(ratio)} ×", ratio <= 2.5)],
            $"{statements} SQL commands, {page.Length} characters of HTML; {Requests} requests a round", "checksum: every title that our page links stands in the raw page");
    }

    private static async Task<double> CpuAsync(HostUnderTest host, Func<Task<string>> request)
    {
        var before = await host.CpuAsync();
        for (var i = 0; i < Requests; i++)
            await request();
        return (await host.CpuAsync() - before) / Requests;
    }

    private static void MustShowTheSame(string path, string ours, string raw)
    {
        var titles = Link().Matches(ours).Select(link => Title(WebUtility.HtmlDecode(link.Groups["title"].Value).Trim())).Where(title => title.Length > 8).Distinct().ToList();
        if (titles.Count > 0)
            Checksum.MustAgree($"W3 {path}", string.Join('\n', titles), string.Join('\n', titles.Where(title => raw.Contains(title, StringComparison.Ordinal))));
    }

    /// <summary>A link may name the unit before the title, which the raw page has in another cell: 某局《标题》.</summary>
    private static string Title(string link) => link.IndexOf('《', StringComparison.Ordinal) is var start and > 0 && link.EndsWith('》') ? link[(start + 1)..^1] : link;

    [GeneratedRegex("<a[^>]*href=\"(?:/desk)?/items/(?<no>[0-9]+)\"[^>]*>(?<title>[^<]+)</a>")]
    private static partial Regex Link();
}
