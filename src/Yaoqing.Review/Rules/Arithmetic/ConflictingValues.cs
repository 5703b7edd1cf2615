using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>The same whole-county indicator, in the same words, with two values. Any date, target or comparison nearby means two moments, and silence.</summary>
internal sealed class ConflictingValues() : Rule("A10", "同一指标两个数", Severity.Error, "同一指标前后一致")
{
    private const int ShortestIndicator = 6;
    private static readonly WordList Scopes = new("全县", "全市", "全区", "我县", "全镇", "全乡", "全街道", "我镇", "我乡");
    private static readonly WordList OtherMoments = new("去年", "上年", "同期", "上月", "本月", "当月", "目标", "计划", "任务", "季度", "月", "年", "日", "原", "力争", "预计", "每", "平均", "较", "比", "首批", "第", "其中", "新增", "再", "又");

    public override Anchors Anchors { get; } = Anchors.Of("全我");

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        Dictionary<string, Quantity>? seen = null;
        foreach (var quantity in text.Quantities)
        {
            if (!quantity.IsAmount || quantity.Approximation != Approximation.None || Indicator(text, quantity) is not { } indicator) continue;
            var key = indicator + "|" + quantity.Unit.Base + "|" + Following(text, quantity);
            seen ??= [];
            if (!seen.TryGetValue(key, out var before)) seen[key] = quantity;
            else if (!before.RoundedOrCut.Meets(quantity.RoundedOrCut))
                context.Report(text, quantity.Span, $"“{indicator}”前面写的是{text[before.Span]}，这里是{text[quantity.Span]}，请核对。",
                    evidence: new OrderedDictionary<string, string> { ["前文"] = text[before.Span], ["此处"] = text[quantity.Span] });
        }
    }

    /// <summary>The clause from its start to the number, if it names a whole and no moment.</summary>
    private static string? Indicator(ParsedText text, Quantity quantity)
    {
        var clause = text.ClauseAt(quantity.Span.Start);
        if (text.Slice(clause.Start, quantity.Span.Start).IndexOfAny('全', '我') < 0) return null; // every scope has one of them
        var words = text.Slice(clause.Start, quantity.Span.Start).Trim();
        if (words.Length < ShortestIndicator || words.Length > 24 || words.IndexOfAnyInRange('0', '9') >= 0 || words.Contains('、')) return null;
        if (!Figures.HasAny(words, Scopes) || Figures.HasAny(words, OtherMoments)) return null;
        var sentence = text.SentenceAt(quantity.Span.Start);
        return Figures.HasAny(text.Slice(sentence.Start, clause.Start), OtherMoments) ? null : words.ToString();
    }

    /// <summary>个 says nothing of what is counted; the next words do.</summary>
    private static string Following(ParsedText text, Quantity quantity) => quantity.Unit.Name == "个" ? text.Slice(quantity.Span.End, Math.Min(text.Length, quantity.Span.End + 2)).ToString() : "";
}
