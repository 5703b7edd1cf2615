using System.Text;
using Yaoqing.Bench.Corpus;
using Yaoqing.Bench.Harness;
using Yaoqing.Review;

namespace Yaoqing.Bench.Workloads;

/// <summary>W7: all checks on one item of about 1,000 characters, on 10 MB of items, and on single texts of growing length; the limit is one scalar pass over the characters.</summary>
internal static class W7Review
{
    private const int Bulk = 10_000_000;

    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load, Peers peers)
    {
        var reviewer = new Reviewer(RuleSet.Default);
        return
        [
            await OneItemAsync(rounds, load, reviewer),
            await BulkAsync(Math.Min(rounds, 5), load, reviewer),
            await LengthAsync(Math.Min(rounds, 5), load, reviewer),
            await W7Phrases.RunAsync(rounds, load),
            .. await W7Marks.RunAsync(rounds, load, peers),
        ];
    }

    /// <summary>An item with figures that agree, different for each number.</summary>
    internal static string Item(int i) =>
        $"截至8月30日，云溪镇检修收储设备{40 + i % 9}台，腾出仓容1.8万吨，收购中晚稻{2000 + i}吨，兑付粮款{500 + i}万元。对6个收储点完成清仓消毒，推行预约售粮，农户平均等候时间由3小时压缩至40分钟。完成年度任务300分的255分，占85%。下一步，将开通绿色通道{2 + i % 5}条，抽检质量和计量{20 + i % 7}次。";

    private static async Task<Outcome> OneItemAsync(int rounds, Load load, Reviewer reviewer)
    {
        var one = Research(string.Join('\n', Enumerable.Range(1, 7).Select(Item)));
        var series = await Rounds.RunAsync(rounds, "ms CPU", load,
            ("review", () => Timing.OfAsync(50, () => reviewer.Review(one))), ("one pass (limit)", () => Timing.OfAsync(50, () => Pass(one.Body))));
        return Outcome.Of("W7", $"one item of {one.Body.Length} characters", series, [new Goal("< 1 ms", $"{Tables.Figure(series[0].Median)} ms", series[0].Median < 1)]);
    }

    private static async Task<Outcome> BulkAsync(int rounds, Load load, Reviewer reviewer)
    {
        var items = Sentences.Text(Bulk, seed: 7, defects: true).Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(5).Select(lines => Research(string.Join('\n', lines))).ToList();
        var bytes = items.Sum(item => Encoding.UTF8.GetByteCount(item.Body));
        var series = await Rounds.RunAsync(rounds, "ms CPU", load,
            ("review", () => Timing.OfAsync(() => items.ForEach(item => reviewer.Review(item)))), ("one pass (limit)", () => Timing.OfAsync(() => items.ForEach(item => Pass(item.Body)))));
        var speed = Speed(bytes, series[0]);
        return Outcome.Of("W7", $"{items.Count} items, {bytes / 1000} kB", series, [new Goal("≥ 20 MB/s a core", $"{Tables.Figure(speed)} MB/s", speed >= 20)]);
    }

    private static async Task<Outcome> LengthAsync(int rounds, Load load, Reviewer reviewer)
    {
        int[] sizes = [10_000, 100_000, 1_000_000];
        var texts = sizes.Select(size => Research(Sentences.Text(size * 3, seed: 9, defects: true))).ToList();
        var series = await Rounds.RunAsync(rounds, "ms CPU", load,
            [.. sizes.Select((size, i) => ($"one text of {size / 1000} k characters", (Func<Task<double>>)(() => Timing.OfAsync(() => reviewer.Review(texts[i])))))]);
        return Outcome.Of("W7", "one text, growing", series, [], Growth.Note("review", [.. sizes.Select((size, i) => ((double)size, series[i].Median))]));
    }

    internal static double Speed(int bytes, Series series) => bytes / series.Median / 1000;

    internal static int Pass(string text)
    {
        var marks = 0;
        foreach (var character in text)
            marks += character is '，' or '。' ? 1 : 0;
        return marks;
    }

    private static Manuscript Research(string body) => new("云溪镇推进秋粮收购", body) { Line = Line.Party, Form = Form.Research };
}
