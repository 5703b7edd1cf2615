using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>
/// 完成P%，高于序时进度N个百分点 (04b shape 16): P − N is the progress of the calendar, month/12. Some offices measure against a table of their own,
/// so a mismatch with the calendar is only a hint; two claims in one text that presuppose different progress are a warning.
/// </summary>
internal sealed class ScheduleProgress() : Rule("A22", "序时进度", Severity.Warning, "算术：序时进度=月数÷12")
{
    private const int Reach = 200;
    private static readonly WordList Names = new("序时进度", "时间进度");
    private static readonly WordList Above = new("高于", "超", "快于", "领先", "高出", "超过", "超出", "好于");
    private static readonly WordList Below = new("低于", "慢于", "落后", "滞后", "差");

    public override Anchors Anchors { get; } = Anchors.Of("点");

    public override void Check(ReviewContext context)
    {
        var text = context.Body;
        (Quantity Points, Interval Base)? first = null;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Span.Length > ParsedText.LongestSentence) continue;
            var figures = ParsedText.Within(text.Quantities, sentence.Span);
            for (var i = 1; i < figures.Length; i++)
            {
                if (figures[i].Unit.Dimension != Dimension.PercentagePoint || RateBefore(text, sentence.Span, figures, i) is not { } rate) continue;
                var gap = text.Slice(figures[i - 1].Span.End, figures[i].Span.Start);
                if (gap.IndexOfAny("；。") >= 0 || !Figures.HasAny(gap, Names)) continue;
                var (above, below) = (Figures.HasAny(gap, Above), Figures.HasAny(gap, Below));
                if (above == below) continue;
                var progress = above ? rate.RoundedOrCut - figures[i].RoundedOrCut : rate.RoundedOrCut + figures[i].RoundedOrCut;
                if (first is { } before && !before.Base.Meets(progress)) ReportTwoBases(context, text, figures[i], before.Base, progress);
                else if (MonthOf(text, sentence.Span.Start, figures[i].Span.Start) is { } month) CheckCalendar(context, text, rate, figures[i], progress, month);
                first ??= (figures[i], progress);
            }
        }
    }

    /// <summary>The share done that a claim speaks of: the nearest percentage before it that is no growth; null when a ； or another claim lies between.</summary>
    private static Quantity? RateBefore(ParsedText text, TextSpan sentence, ReadOnlySpan<Quantity> figures, int points)
    {
        for (var i = points - 1; i >= Math.Max(0, points - 4); i--)
        {
            if (figures[i].Unit.Dimension == Dimension.PercentagePoint || text.Slice(figures[i].Span.End, figures[points].Span.Start).Contains('；')) return null;
            if (!figures[i].IsPercent) continue;
            var gap = text.Slice(i == 0 ? sentence.Start : figures[i - 1].Span.End, figures[i].Span.Start);
            var mark = gap.LastIndexOfAny('，', '；');
            var lead = mark < 0 ? gap : gap[(mark + 1)..];
            if (!Figures.HasAny(lead, Cues.Rise) && !Figures.HasAny(lead, Cues.Fall)) return figures[i];
        }
        return null;
    }

    private static void ReportTwoBases(ReviewContext context, ParsedText text, Quantity points, Interval earlier, Interval progress) =>
        context.Report(text, points.Span, $"前文折算的序时进度约{earlier.Low:0.#}%，此处约{progress.Low:0.#}%，同一时点应当相同，请核对。",
            evidence: new OrderedDictionary<string, string> { ["前文折算"] = $"{earlier.Low:0.##}%～{earlier.High:0.##}%", ["此处折算"] = $"{progress.Low:0.##}%～{progress.High:0.##}%" });

    private static void CheckCalendar(ReviewContext context, ParsedText text, Quantity rate, Quantity points, Interval progress, int month)
    {
        var calendar = Math.Round(month * 100m / 12, 2);
        if (progress.Meets(new Interval(calendar - 0.4m, calendar + 0.1m)))
            context.Agree(text, rate.Span.To(points.Span), $"{month}月末序时进度{calendar:0.#}%，一致");
        else
            context.Report(text, points.Span, $"{month}月末序时进度是{calendar:0.#}%，{text[rate.Span]}与它相差{Math.Abs(rate.Value - calendar):0.#}个百分点；如按其他进度计算，请写明。", severity: Severity.Hint,
                evidence: new OrderedDictionary<string, string> { ["算式"] = $"{text[rate.Span]}－{month}÷12", ["应为"] = $"{Math.Abs(rate.Value - calendar):0.#}个百分点" });
    }

    /// <summary>The month whose end the figures are for: the nearest of 截至6月底, 1—6月, 上半年, 前三季度 before the claim.</summary>
    private static int? MonthOf(ParsedText text, int sentence, int before)
    {
        if (Figures.HasAny(text.Slice(Math.Max(0, before - Reach), before), ["调度", "考核进度", "市定"])) return null;
        var dates = text.Dates;
        for (var i = ParsedText.FirstAtOrAfter(dates, before) - 1; i >= 0 && dates[i].Span.Start >= before - Reach; i--)
            if (dates[i].Month is >= 1 and <= 12 and var month) return dates[i].Day is null ? month : null;
        var opening = text.Slice(sentence, before);
        return opening.Contains("上半年", StringComparison.Ordinal) ? 6 : opening.Contains("前三季度", StringComparison.Ordinal) ? 9 : opening.Contains("一季度", StringComparison.Ordinal) ? 3 : null;
    }
}
