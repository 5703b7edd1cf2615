using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="Id">Id as it stands in the ledger.</param>
/// <param name="What">For what.</param>
/// <param name="Points">How much.</param>
/// <param name="Note">Sharing, multiplying, section; may be empty.</param>
public sealed record ReadoutRow(string Id, string What, string Points, string Note);

/// <param name="Heading">What the rows are.</param>
public sealed record ReadoutPart(string Heading, IReadOnlyList<ReadoutRow> Rows);

/// <summary>A scheme as it could be read aloud to its units: every rule in plain words.</summary>
/// <param name="Head">Effective date, posting date, percent mode.</param>
public sealed record SchemeReadout(string Head, IReadOnlyList<ReadoutPart> Parts)
{
    internal static SchemeReadout Of(Scheme scheme) => new(HeadOf(scheme),
    [
        .. new ReadoutPart[]
        {
            new("按件计分", [.. scheme.Rules.Select(rule => RuleOf(scheme, rule))]),
            new("一稿多用", [.. scheme.Policies.Select(policy => new ReadoutRow(policy.Id, $"规则 {string.Join('、', policy.Rules)}", SchemeWords.Of(policy), ""))]),
            new("任务和基础分", [.. scheme.Tasks.Select(TaskOf)]),
            new("分项、封顶和保底", [.. scheme.Sections.Select(SectionOf)]),
            new("一票否决", [.. scheme.Vetoes.Select(VetoOf)]),
            new("名次分", [.. scheme.PlacePoints.Select(places => new ReadoutRow(places.Id, $"{SchemeWords.Of(places.Every)}按{(places.Section.Length > 0 ? places.Section : "总分")}排名", string.Join("、", places.ByPlace.Select((points, index) => $"第{index + 1}名 {points}分")), ""))]),
            new("目标任务", [.. scheme.Targets.Select(target => new ReadoutRow(target.Id, $"{target.Name}：{SchemeWords.Of(target.Every)}{SchemeWords.Of(target.Count)}", SchemeWords.Of(target.Goal), target.Setter is null ? "" : target.Setter + "下达"))]),
        }.Where(part => part.Rows.Count > 0),
    ]);

    private static string HeadOf(Scheme scheme)
    {
        var posting = scheme.Posting switch { PostingDate.Happened => "发生", PostingDate.Learnt => "获知", PostingDate.Recorded => "录入" };
        var ranking = scheme.Ranking.ByGroup ? "分考核组排名" : "全部单位一起排名";
        var percent = $"百分比{(scheme.Percent.Rounding == MidpointRounding.ToZero ? "截尾" : "四舍五入")}{(scheme.Percent.Decimals == 0 ? "取整" : $"保留{scheme.Percent.Decimals}位小数")}";
        return $"{scheme.Effective:yyyy年M月d日}起施行；按{posting}日期入账；{ranking}，列前{scheme.Ranking.Listed}名，同分并列{(scheme.Ranking.Ties.Count > 0 ? "前先比" + string.Join("、", scheme.Ranking.Ties.Select(SchemeWords.Of)) : "")}；{percent}。";
    }

    private static ReadoutRow RuleOf(Scheme scheme, FactRule rule)
    {
        var points = rule switch
        {
            { Decided: { } range } => $"{range.Low} 到 {range.High} 分，由人裁定",
            { FromGiven: true } => rule.Value == Fraction.One ? "按对方给的分" : $"对方给的分 × {rule.Value}",
            { Effect: RuleEffect.Multiply } => $"× {rule.Value}",
            { Effect: RuleEffect.Add } => $"另加 {rule.Value} 分",
            _ => $"{rule.Value} 分",
        };
        List<string> notes = [];
        if (rule.LeadValue is { } lead) notes.Add($"主办单位 {lead} 分");
        if (SchemeWords.Of(rule.Joint) is { Length: > 0 } joint) notes.Add(joint);
        if (rule.Effect == RuleEffect.Multiply) notes.Add(rule.WholeItem ? "乘整篇信息的得分" : rule.Of.Count > 0 ? $"只乘规则 {string.Join('、', rule.Of)}" : "乘同一件事的得分");
        if (rule.ItemHas is { } has) notes.Add($"同一信息还有：{SchemeWords.Of(has)}");
        if (rule.OncePerFact) notes.Add("不按数量累计");
        if (rule.Section.Length > 0) notes.Add("计入" + (scheme.Sections.FirstOrDefault(section => section.Id == rule.Section)?.Name ?? rule.Section));
        return new ReadoutRow(rule.Id, SchemeWords.Of(rule.On), points, string.Join("；", notes));
    }

    private static ReadoutRow TaskOf(PeriodTask task)
    {
        List<string> points = [];
        void Say(Fraction value, string words) { if (!value.IsZero) points.Add($"{words} {value} 分"); }
        Say(task.Given, "基础分");
        Say(task.Met, "完成得");
        Say(task.ProRata, "按完成比例最多");
        Say(task.Extra, "每超一件");
        Say(task.Short, "每缺一件");
        Say(task.Unmet, "没完成");
        if (task.AtLeast is { } least) points.Add($"最低 {least} 分");
        if (task.AtMost is { } most) points.Add($"最高 {most} 分");
        var goal = task.Count is { } count && task.Goal is { } wanted ? $"{SchemeWords.Of(count)}，要求{SchemeWords.Of(wanted)}" : "给分";
        var notes = new[] { task.For.Count > 0 ? "只考核" + string.Join('、', task.For) : "", task.Except.Count > 0 ? $"{string.Join('、', task.Except)}月不考核" : "", task.ForPersons ? "考核到人" : "", task.LostWith is { } lost ? $"漏一次“{lost}”即取消" : "" };
        return new ReadoutRow(task.Id, $"{task.Name}：{SchemeWords.Of(task.Every)}{goal}", string.Join("，", points), string.Join("；", notes.Where(note => note.Length > 0)));
    }

    private static ReadoutRow SectionOf(Section section)
    {
        var limits = section.Limits.Select(limit => SchemeWords.Of(limit.Every) + string.Join("、", new[] { limit.Max is { } max ? $"最高{SchemeWords.Of(max)}分" : null, limit.Min is { } min ? $"最低{SchemeWords.Of(min)}分" : null }.OfType<string>()));
        return new ReadoutRow(section.Id.Length > 0 ? section.Id : "总分", section.Name, string.Join("；", limits), section.Requires is { } task ? $"完成“{task}”之后才计{(section.OnlyAfter ? "，之前的不补" : "")}" : "");
    }

    private static ReadoutRow VetoOf(Veto veto)
    {
        var what = veto.Missed is { } task ? $"任务“{task}”未完成" : veto.Count is { } count ? SchemeWords.Of(count) : "";
        var effect = veto.Effect switch
        {
            VetoEffect.Zero => veto.Section.Length > 0 ? $"“{veto.Section}”计零分" : "总分计零分",
            VetoEffect.NoAward => "取消评优资格",
            VetoEffect.NoRank => "不排名",
        };
        return new ReadoutRow(veto.Id, $"{SchemeWords.Of(veto.Every)}{what}达到 {veto.AtLeast} 次", effect, veto.Name == veto.Id ? "" : veto.Name);
    }
}
