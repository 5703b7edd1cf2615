using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Words against the rate beside them: 全部完成，完成率98%; 完成任务的116%，尚未完成任务.</summary>
internal sealed class RateAgainstWords() : SentenceRule("A14", "完成率与说法", Severity.Error, "数与话应当一致")
{
    private static readonly WordList All = new("全部完成", "全部办结", "全部整改到位", "全部整改完毕", "全部竣工", "全部开工", "全部销号", "全面完成", "实现全覆盖", "全覆盖", "超额完成", "均已完成", "均已开工", "均已竣工", "均已办结", "均已整改", "全部整改", "全部到位");
    private static readonly string[] Rates = ["完成率", "办结率", "整改率", "竣工率", "开工率", "销号率", "覆盖率"];
    private static readonly WordList NotYet = new("尚未完成", "未完成任务", "没有完成", "未能完成", "未达到任务", "仍未完成", "还未完成", "还没有完成", "仍未达到", "未完成年度");

    public override Anchors Anchors { get; } = Anchors.Of("%");

    protected override int Fewest => 1;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (!figures[i].IsPercent || figures[i].InRange) continue;
            if (figures[i].Value < 100 && IsBareRate(figures.Gap(i)) is { } all)
                context.Report(figures.Text, figures[i].Span, $"前面说“{all}”，完成率却是{figures.Printed(i)}，请核对。");
            else if (figures[i].Value >= 100 && Figures.HasAny(figures.Lead(i), ["任务", "目标", "计划"]) && SaysNotYet(figures.After(i)) is { } notYet)
                context.Report(figures.Text, figures[i].Span, $"已完成{figures.Printed(i)}，后面却说“{notYet}”，请核对。");
            else if (figures[i].Value >= 100 && i + 1 < figures.Count && IsStillOpen(figures, i))
                context.Report(figures.Text, figures[i].Span, $"前面写的是{figures.Printed(i)}，后面却还有{figures.Printed(i + 1)}没有做到，请核对。");
        }
    }

    /// <summary>配备率达100%，尚有3所学校未配备; 整改率100%，还有2处正在整改: what the rate counts is said to be undone.</summary>
    private static bool IsStillOpen(Figures figures, int rate)
    {
        var lead = figures.Lead(rate).TrimEnd("达到为约已");
        if (lead.Length < 3 || lead[^1] != '率' || figures[rate + 1].Value < 1) return false;
        var verb = lead[^3..^1];
        var gap = figures.Gap(rate + 1);
        var after = figures.After(rate + 1);
        if (gap.Length > 12 || gap.IndexOfAny("。；") >= 0 || !Figures.HasAny(gap, ["尚有", "还有", "仍有", "另有", "剩余"])) return false;
        var stop = after.IndexOfAny("，。；");
        var rest = stop < 0 ? after : after[..stop];
        foreach (var opening in (ReadOnlySpan<string>)["未", "尚未", "没有", "正在", "有待", "还需"])
            if (rest.IndexOf(opening + verb.ToString(), StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    /// <summary>…全部完成，完成率98%: the rate follows at once and names no other subject.</summary>
    private static string? IsBareRate(ReadOnlySpan<char> gap)
    {
        var comma = gap.LastIndexOf('，');
        if (comma < 0) return null;
        var rest = gap[(comma + 1)..].TrimEnd("达到为约").ToString();
        var before = gap[..comma];
        if (!Rates.Contains(rest)) return null;
        foreach (var word in All)
            if (before.EndsWith(word, StringComparison.Ordinal) || before.EndsWith(word + "任务", StringComparison.Ordinal)) return word;
        return null;
    }

    private static string? SaysNotYet(ReadOnlySpan<char> after)
    {
        foreach (var word in NotYet)
            if (after.StartsWith("，" + word, StringComparison.Ordinal) || after.StartsWith("，但" + word, StringComparison.Ordinal)) return word;
        return null;
    }
}
