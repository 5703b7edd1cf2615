using System.Diagnostics;
using Yaoqing.Bench.Harness;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.Bench.Workloads;

/// <summary>W6: a ten-item issue as docx, PDF and OFD, warm.</summary>
internal static class W6Typeset
{
    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load)
    {
        var (document, fonts) = (Issue(), FontSet.FromMachine());
        if (IssueTypesetter.Lay(document, fonts).Refusal() is { } refusal)
            throw new InvalidOperationException(refusal.Message);
        var sides = await Rounds.RunAsync(rounds, "ms", load,
            ("docx", () => Time(() => IssueTypesetter.WriteDocx(document))),
            ("pdf", () => Time(() => IssueTypesetter.WritePdf(IssueTypesetter.Lay(document, fonts)))),
            ("ofd", () => Time(() => IssueTypesetter.WriteOfd(IssueTypesetter.Lay(document, fonts)))));
        return
        [
            Outcome.Of("W6", "ten-item issue", sides,
            [
                new Goal("docx ≤ 5 ms", $"{Tables.Figure(sides[0].Median)} ms", sides[0].Median <= 5),
                new Goal("pdf ≤ 50 ms", $"{Tables.Figure(sides[1].Median)} ms", sides[1].Median <= 50),
                new Goal("ofd ≤ 50 ms", $"{Tables.Figure(sides[2].Median)} ms", sides[2].Median <= 50),
            ]),
        ];
    }

    private static Task<double> Time(Func<byte[]> write)
    {
        var watch = Stopwatch.StartNew();
        _ = write();
        return Task.FromResult(watch.Elapsed.TotalMilliseconds);
    }

    private static IssueDocument Issue() => new()
    {
        Template = IssueTemplate.MultiItem,
        Masthead = new Masthead { Name = "安和信息", NumberLine = "第26期", Organ = "中共安和县委办公室", Date = new DateOnly(2026, 8, 31) },
        ShowsContents = true,
        Articles = [.. Enumerable.Range(1, 10).Select(i => new Article { Title = $"云溪镇推进秋粮收购（{i}）", Body = BodyText.Parse(W7Review.Item(i)), Attribution = "云溪镇供稿" })],
        Metadata = new IssueMetadata { Title = "安和信息第26期", Organ = "中共安和县委办公室", Issued = new DateTimeOffset(2026, 8, 31, 1, 0, 0, TimeSpan.Zero) },
    };
}
