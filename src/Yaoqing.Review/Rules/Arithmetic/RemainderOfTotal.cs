using Yaoqing.Review.Arithmetic;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>Total − done = rest (04b shapes 28, 29, 34): 60个完成45个，剩余15个; 任务N户，完成M户，超任务K户; 已达a天，距目标差c天.</summary>
internal sealed class RemainderOfTotal() : SentenceRule("A13", "总数、完成与剩余", Severity.Error, "算术：总数－完成=剩余")
{
    private static readonly WordList RestWords = new("剩余", "剩下", "尚余", "尚有", "还有", "还剩", "仍有", "未完成", "未整改", "未办结", "不属实", "未销号", "未开工", "未竣工", "未验收", "还差", "尚差", "余下", "相差", "其余", "缺口", "限期整改");
    private static readonly WordList DoneWords = new("完成", "整改", "办结", "属实", "销号", "开工", "竣工", "验收", "已", "达", "解决", "化解", "销售", "改造", "拆除", "兑付", "处置", "建成", "办理", "在整改", "在办", "答复", "供应", "满足", "通过", "到岗");
    private static readonly WordList OverWords = new("超任务", "超计划", "超目标", "超出任务", "超出计划", "超出目标", "比任务多", "比计划多");

    public override Anchors Anchors { get; } = Anchors.Of("剩余尚还仍未不差缺限超比净没正");

    protected override int Fewest => 3;

    protected override void Check(ReviewContext context, Figures figures)
    {
        for (var i = 2; i < figures.Count; i++)
        {
            if (!figures[i].IsAmount || figures[i].Approximation != Approximation.None) continue;
            if (figures.Lead(i) is "其余" && PartWithShare(figures, i) is { } part) CheckRestOfBase(context, figures, part, i);
            else if (Figures.HasAny(figures.Lead(i), OverWords)) CheckOver(context, figures, i);
            else if (Figures.HasAny(figures.Lead(i), RestWords) || IsDenied(figures, i) || IsUnderWay(figures, i)) CheckRest(context, figures, i);
            else if (figures.Lead(i) is ['净', ..]) CheckNet(context, figures, i);
        }
    }

    private static void CheckRest(ReviewContext context, Figures figures, int rest)
    {
        var line = LineBefore(figures, rest);
        if (line.Count is < 2 or > 4 || NamesOtherThings(figures, line[0], rest)) return;
        foreach (var i in line.Skip(1))
            if (!Figures.HasAny(figures.Gap(i), DoneWords) && !IsDenied(figures, rest) || figures.Gap(i).Contains("其中", StringComparison.Ordinal) || Figures.HasAny(figures.Gap(i), ["新增", "本月", "今年", "超"])) return;
        if (figures[line[0]].Rounded.High < figures[line[1]].Rounded.Low) return;
        List<Quantity> operands = [.. line.Select(i => figures[i])];
        new Recalculation(operands, figures[rest], string.Join("－", operands.Select(operand => figures.Text[operand.Span])), static of => of.Skip(1).Aggregate(of[0], (left, part) => left - part)) { What = "剩余数" }
            .Judge(context, figures.Text, figures.Between(line[0], rest));
    }

    /// <summary>对9个问题已整改，占34.6%；…其余17个: the only like figure of the sentence before, with its share.</summary>
    private static int? PartWithShare(Figures figures, int rest)
    {
        int? found = null;
        for (var i = 0; i < rest; i++)
        {
            if (!figures[i].IsLike(figures[rest]) || NamesOtherThings(figures, i, rest)) continue;
            if (found is not null) return null;
            found = i;
        }
        return found is { } part && part + 1 < rest && figures[part + 1].IsPercent && figures.Gap(part + 1).TrimEnd("比约").EndsWith("占") ? part : null;
    }

    /// <summary>The base stands in a sentence before; the share tells which figure it is.</summary>
    private static void CheckRestOfBase(ReviewContext context, Figures figures, int part, int rest)
    {
        var wide = figures.WithEarlier(out var offset);
        var bases = Enumerable.Range(0, offset).Where(i => wide[i].IsAmount && wide[i].IsLike(wide[rest + offset]) && wide[i].BaseValue > wide[part + offset].BaseValue
            && ShareOfTotal.Of(wide, new ShareTerms(part + offset, i), part + 1 + offset).Verdict == Verdict.Consistent).ToList();
        if (bases is not [var whole]) return;
        new Recalculation([wide[whole], wide[part + offset]], wide[rest + offset], $"{wide.Printed(whole)}－{figures.Printed(part)}", static of => of[0] - of[1]) { What = "剩余数" }
            .Judge(context, figures.Text, figures.Between(part, rest), Severity.Warning);
    }

    /// <summary>The like figures right before what is left, the total first; a rate between them (化解51件，化解率87.9%，剩余7件) is passed over.</summary>
    private static List<int> LineBefore(Figures figures, int rest)
    {
        var line = new List<int>();
        for (var i = rest; i > 0 && figures.Gap(i).IndexOfAny("；。") < 0 && figures.Gap(i).Length <= 20; i--)
        {
            if (figures[i - 1].IsPercent && figures.Gap(i - 1).Contains('率')) continue;
            if (!figures[i - 1].IsAmount || !figures[i - 1].IsLike(figures[rest])) break;
            line.Insert(0, i - 1);
        }
        return line;
    }

    /// <summary>52个，已整改49个，正在整改3个: what is under way is the rest only where the list ends with it.</summary>
    private static bool IsUnderWay(Figures figures, int rest) =>
        figures.Lead(rest) is "正在整改" or "正在办理" or "正在化解" or "正在推进" && (rest + 1 >= figures.Count || !figures[rest + 1].IsLike(figures[rest]));

    /// <summary>审核通过1391户、不通过172户: the second denies the verb of the first.</summary>
    private static bool IsDenied(Figures figures, int rest)
    {
        var lead = figures.Lead(rest);
        return lead is ['不' or '未' or '没', _, _, ..] && lead.Length <= 6 && figures[rest - 1].IsLike(figures[rest]) && Figures.Affirms(figures.Lead(rest - 1), lead[1..]) && figures.Gap(rest) is ['、' or '，', ..];
    }

    /// <summary>发展412名，减少538名，净减少126名.</summary>
    private static void CheckNet(ReviewContext context, Figures figures, int net)
    {
        var (first, second, falls) = (figures[net - 2], figures[net - 1], figures.Lead(net).StartsWith("净减"));
        if (!falls && !figures.Lead(net).StartsWith("净增") || figures.Lead(net).Length > 3 || !first.IsAmount || !first.IsLike(second) || !second.IsLike(figures[net]) || figures.Gap(net - 1).IndexOfAny("；。") >= 0 || figures.Gap(net).Length > 6) return;
        if (!Figures.HasAny(figures.Gap(net - 1), ["减少", "注销", "退出", "流出"]) || !Figures.HasAny(figures.Gap(net - 2), ["发展", "新增", "增加", "流入", "新设"])) return;
        var (more, less) = falls ? (net - 1, net - 2) : (net - 2, net - 1);
        new Recalculation([figures[more], figures[less]], figures[net], $"{figures.Printed(more)}－{figures.Printed(less)}", static of => of[0] - of[1]) { What = "净变动" }
            .Judge(context, figures.Text, figures.Between(net - 2, net));
    }

    /// <summary>还有3个乡镇: what is left is counted in the same 个 but is something else.</summary>
    private static bool NamesOtherThings(Figures figures, int total, int rest)
    {
        var after = figures.Text.At(figures[rest].Span.End);
        return figures[rest].Unit.Base == "个" && CharTable.IsHan(after) && after != figures.Text.At(figures[total].Span.End);
    }

    private static void CheckOver(ReviewContext context, Figures figures, int over)
    {
        var (task, done) = (figures[over - 2], figures[over - 1]);
        if (!task.IsAmount || !task.IsLike(done) || !done.IsLike(figures[over]) || !Figures.HasAny(figures.Lead(over - 2), Cues.Target)) return;
        new Recalculation([done, task], figures[over], $"{figures.Printed(over - 1)}－{figures.Printed(over - 2)}", static of => of[0] - of[1]) { What = "超额数" }
            .Judge(context, figures.Text, figures.Between(over - 2, over));
    }
}
