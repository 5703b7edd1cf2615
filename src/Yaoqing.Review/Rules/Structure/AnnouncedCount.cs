using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Structure;

/// <summary>
/// As many points as announced (04b shapes 21, 22, 23): 三项举措 then 一是…三是; “三到位”：…到位、…到位、…到位; 甲、乙、丙等3个镇.
/// </summary>
internal sealed class AnnouncedCount() : Rule("S07", "预告数与实数", Severity.Error, "行文逻辑：说几条写几条")
{
    private static readonly Anchors Quotes = Anchors.Of("“");
    private const int Reach = 40;
    private const int LongestName = 12;
    private const int LongestList = 200;
    private static readonly string[] Nouns = ["举措", "措施", "做法", "方面", "工作", "任务", "行动", "机制", "办法", "经验", "问题", "建议", "环节", "重点", "抓手", "工程", "路径", "关口", "模式", "制度", "困难", "原因", "特点"];

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        var quantities = text.Quantities;
        foreach (var run in OrdinalRun.Of(text)) CheckRun(context, text, run);
        for (var i = 0; i < quantities.Length; i++)
        {
            if (quantities[i].IsOrdinal || quantities[i].Unit.Dimension != Dimension.Count || quantities[i].Value is < 2 or > 30) continue;
            if (text.At(quantities[i].Span.Start - 1) == '等') CheckListed(context, text, quantities[i]);
        }
        if (!text.Anchors.Meet(Quotes)) return;
        foreach (var at in text.Marks)
            if (text.At(at) == '“') CheckCoined(context, text, at);
    }

    private static void CheckRun(ReviewContext context, ParsedText text, OrdinalRun run)
    {
        var before = ParsedText.FirstAtOrAfter(text.Quantities, run.First.Span.Start) - 1;
        if (before < 0 || run.Style is OrdinalStyle.Sequence) return;
        var announced = text.Quantities[before];
        var gap = text.Slice(announced.Span.End, run.First.Span.Start);
        if (announced.IsOrdinal || announced.Value is < 2 or > 30 || announced.Decimals > 0 || announced.Unit.Name is not ("项" or "个" or "条" or "大" or "点" or "种" or "类") || gap.Length > Reach || !OpensWithNoun(gap) || gap.Contains('等') || gap.IndexOf('。') is >= 0 and var stop && stop < gap.TrimEnd().Length - 1) return;
        if (gap.IndexOfAny("“”") >= 0 || !StandsAlone(text, announced)) return;
        if (announced.Value == run.Count) { context.Agree(text, announced.Span.To(run.First.Span), $"说{text[announced.Span]}，列{run.Count}条，一致"); return; }
        context.Report(text, announced.Span, $"前面说“{text[announced.Span]}”，后面列了{run.Count}条，请核对。",
            evidence: new OrderedDictionary<string, string> { ["预告"] = text[announced.Span], ["实列"] = run.Count.ToString() });
    }

    private static bool OpensWithNoun(ReadOnlySpan<char> gap)
    {
        var head = gap[..Math.Min(gap.Length, 10)];
        foreach (var noun in Nouns)
            if (head.IndexOf(noun, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    /// <summary>以下三项, 推出三项: not 三项中的一项, not a share of a longer list.</summary>
    private static bool StandsAlone(ParsedText text, Quantity announced) => text.At(announced.Span.Start - 1) is not ('前' or '后' or '余' or '另' or '他' or '第') && text.Slice(announced.Span.End, announced.Span.End + 2) is not "中的";

    /// <summary>甲、乙、丙等3个镇: no more names than the number.</summary>
    private static void CheckListed(ReviewContext context, ParsedText text, Quantity count)
    {
        var end = count.Span.Start - 1;
        var clause = text.ClauseAt(end);
        var words = text.Slice(Math.Max(clause.Start, end - LongestList), end);
        if (words.IndexOfAny("“《（") >= 0) return;
        var names = 1;
        while (words.LastIndexOf('、') is >= 0 and var mark && words.Length - mark - 1 is > 0 and <= LongestName)
        {
            names++;
            words = words[..mark];
        }
        if (names < 2) return;
        var span = new TextSpan(count.Span.Start, count.Span.End);
        if (names > count.Value)
            context.Report(text, span, $"前面列出了{names}个，后面说{text[span]}，请核对。", evidence: new OrderedDictionary<string, string> { ["所列"] = names.ToString(), ["所说"] = text[span] });
    }

    /// <summary>“三到位”：甲到位、乙到位、丙到位.</summary>
    private static void CheckCoined(ReviewContext context, ParsedText text, int open)
    {
        var close = text.Text.IndexOf('”', open, Math.Min(8, text.Length - open));
        if (close < 0 || text.At(close + 1) != '：') return;
        var number = Numeral.Han(text.Text, open + 1);
        if (!number.IsReadable || number.Value is < 2 or > 20 || number.End >= close) return;
        var suffix = text[new TextSpan(number.End, close)];
        var end = text.SentenceAt(close).End;
        if (end - close > LongestList) return;
        var items = text.Slice(close + 2, end).TrimEnd("。").ToString().Split(['、', '，', '；']);
        if (items.Length < 2 || items.Any(item => !item.EndsWith(suffix, StringComparison.Ordinal) && !item.StartsWith(suffix, StringComparison.Ordinal)) || items[^1].Contains('等', StringComparison.Ordinal)) return;
        var span = new TextSpan(open, close + 1);
        if (items.Length == number.Value) context.Agree(text, span, $"列出{items.Length}项，一致");
        else context.Report(text, span, $"{text[span]}后面列了{items.Length}项，请核对。");
    }
}
