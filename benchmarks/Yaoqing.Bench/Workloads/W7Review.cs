using System.Diagnostics;
using System.Text;
using Yaoqing.Bench.Harness;
using Yaoqing.Review;

namespace Yaoqing.Bench.Workloads;

/// <summary>W7: all checks on one item of about 1,000 characters, and on 1 MB of items; the limit is one scalar pass over the characters.</summary>
internal static class W7Review
{
    private const int Many = 1_000;

    internal static async Task<IReadOnlyList<Outcome>> RunAsync(int rounds, Load load)
    {
        var reviewer = new Reviewer(RuleSet.Default);
        var one = new Manuscript("云溪镇推进秋粮收购", string.Join('\n', Enumerable.Range(1, 7).Select(Item))) { Line = Line.Party, Form = Form.Research };
        var items = Enumerable.Range(1, Many).Select(i => new Manuscript("云溪镇推进秋粮收购", Item(i)) { Line = Line.Party, Form = Form.Brief }).ToList();
        var bytes = items.Sum(item => Encoding.UTF8.GetByteCount(item.Body));
        var single = await Rounds.RunAsync(rounds, "ms", load, ("review", () => Time(() => reviewer.Review(one))), ("one pass", () => Time(() => Pass(one.Body))));
        var stream = await Rounds.RunAsync(rounds, "ms", load,
            ("review", () => Time(() => items.ForEach(item => reviewer.Review(item)))), ("one pass", () => Time(() => items.ForEach(item => Pass(item.Body)))));
        var speed = bytes / stream[0].Median / 1000;
        return
        [
            Outcome.Of("W7", $"one item of {one.Body.Length} characters", single, [new Goal("< 1 ms", $"{Tables.Figure(single[0].Median)} ms", single[0].Median < 1)]),
            Outcome.Of("W7", $"{Many} items, {bytes / 1000} kB", stream, [new Goal("≥ 20 MB/s a core", $"{Tables.Figure(speed)} MB/s", speed >= 20)]),
        ];
    }

    /// <summary>An item with figures that agree, different for each number.</summary>
    internal static string Item(int i) =>
        $"截至8月30日，云溪镇检修收储设备{40 + i % 9}台，腾出仓容1.8万吨，收购中晚稻{2000 + i}吨，兑付粮款{500 + i}万元。对6个收储点完成清仓消毒，推行预约售粮，农户平均等候时间由3小时压缩至40分钟。完成年度任务300分的255分，占85%。下一步，将开通绿色通道{2 + i % 5}条，抽检质量和计量{20 + i % 7}次。";

    private static Task<double> Time(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return Task.FromResult(watch.Elapsed.TotalMilliseconds);
    }

    private static int Pass(string text)
    {
        var marks = 0;
        foreach (var character in text)
            marks += character is '，' or '。' ? 1 : 0;
        return marks;
    }
}
