using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>A rank lies within its set, follows those named before it and moves as its verb says (04b shapes 19, 20).</summary>
internal sealed class RankWithinSet() : SentenceRule("A07", "名次与范围", Severity.Error, "算术：名次不大于参评个数")
{
    private static readonly WordList SetNouns = new("县", "区", "市", "乡", "镇", "街道", "单位", "部门", "村", "成员");
    private static readonly WordList Up = new("升至", "升到", "提升至", "提升到", "上升至", "上升到", "跃升至", "跃升到", "跃居", "前进到", "前移至", "跃至");
    private static readonly WordList Down = new("降至", "降到", "下降至", "下降到", "下滑至", "下滑到", "退至", "退到", "后退到", "跌至");

    public override Anchors Anchors { get; } = Anchors.Of("第");

    protected override int Fewest => 1;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (!IsRank(figures, i)) continue;
            CheckSet(context, figures, i);
            CheckMove(context, figures, i);
            CheckNamed(context, figures, i);
        }
    }

    private static bool IsRank(Figures figures, int i) => figures[i].IsOrdinal && figures[i].Decimals == 0 && figures[i].Value is >= 1 and < 1000
        && figures[i].Unit.Name is "" or "名" or "位" && Figures.HasAny(figures.Text.Slice(Math.Max(figures.Sentence.Start, figures[i].Span.Start - 14), figures[i].Span.Start), ["列", "居", "排", "名次", "升至", "降至", "升到", "降到", "并列", "由第", "从第"]);

    private static void CheckSet(ReviewContext context, Figures figures, int rank)
    {
        for (var i = rank - 1; i >= 0; i--)
        {
            if (figures[i].Unit.Name is not "个" || figures[i].IsOrdinal || !OpensWithSetNoun(figures.After(i))) continue;
            if (figures.Text.Slice(figures[i].Span.End, figures[rank].Span.Start).IndexOfAny("；。") >= 0 || !Figures.HasAny(figures.ClauseBefore(i), ["全", "中", "参评", "参加"])) return;
            if (figures[rank].Value > figures[i].Value)
                context.Report(figures.Text, figures[rank].Span, $"参评的只有{figures.Printed(i)}，不会有第{figures[rank].Value:0}名，请核对。",
                    evidence: new OrderedDictionary<string, string> { ["个数"] = figures.Printed(i), ["名次"] = "第" + figures.Printed(rank) });
            else context.Agree(figures.Text, figures.Between(i, rank), $"名次在{figures.Printed(i)}之内");
            return;
        }
    }

    private static bool OpensWithSetNoun(ReadOnlySpan<char> after)
    {
        foreach (var noun in SetNouns)
            if (after.StartsWith(noun)) return true;
        return false;
    }

    private static void CheckMove(ReviewContext context, Figures figures, int to)
    {
        if (to == 0 || !figures[to - 1].IsOrdinal || figures.ClauseBefore(to).IndexOfAny("由从") < 0) return;
        var gap = figures.Gap(to);
        var (up, down) = (Figures.HasAny(gap, Up), Figures.HasAny(gap, Down));
        if (up == down || gap.Length > 12) return;
        if (up ? figures[to].Value >= figures[to - 1].Value : figures[to].Value <= figures[to - 1].Value)
            context.Report(figures.Text, figures.Between(to - 1, to), $"由第{figures[to - 1].Value:0}到第{figures[to].Value:0}是名次{(up ? "后退" : "前进")}，与“{(up ? "升" : "降")}”的说法相反。");
    }

    /// <summary>列第3，位居甲、乙之后: two names stand before the third.</summary>
    private static void CheckNamed(ReviewContext context, Figures figures, int rank)
    {
        var after = figures.Text.Slice(figures[rank].Span.End, figures.Sentence.End);
        if (figures.ClauseBefore(rank).Contains("并列", StringComparison.Ordinal) || after.IndexOf("之后") is not (> 0 and < 40) || after.IndexOf("之后") is var end && !after[..end].StartsWith("，")) return;
        var named = after[1..end];
        foreach (var opening in (ReadOnlySpan<string>)["仅次于", "位居", "居于", "排在", "位于", "列于", "次于", "居"])
        {
            if (!named.StartsWith(opening, StringComparison.Ordinal)) continue;
            named = named[opening.Length..];
            if (named.IndexOfAny("，；。等") >= 0) return;
            var names = named.Count('、') + named.Count('和') + 1;
            if (names + 1 != figures[rank].Value)
                context.Report(figures.Text, figures[rank].Span, $"前面列出{names}家，应是第{names + 1}，写的是第{figures[rank].Value:0}，请核对。", severity: Severity.Warning);
            return;
        }
    }
}
