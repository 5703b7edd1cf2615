namespace Yaoqing.Scoring.Tests;

/// <summary>A rule shape: schemes that have it, and the scheme as it would be without it.</summary>
internal sealed record Shape(string Name, Func<Scheme, bool> In, Func<Scheme, Scheme> Without)
{
    public override string ToString() => Name;
}

/// <summary>The rule shapes of design 05 §5.4, by its numbers.</summary>
internal static class Shapes
{
    private static readonly string[] Attributes =
        ["periodical", "level", "form", "combined", "placement", "length", "tags", "route", "circulated", "offence", "rank", "own", "class", "group", "栏目"];

    private static readonly FactKind[] Events =
    [
        FactKind.Submitted, FactKind.Accepted, FactKind.Forwarded, FactKind.CommissionDone, FactKind.CommissionMissed, FactKind.FollowUpDone, FactKind.FollowUpLate,
        FactKind.Training, FactKind.Media, FactKind.Offence, FactKind.Instructed, FactKind.Other,
    ];

    internal static readonly Shape[] All =
    [
        .. Attributes.Select(a => Rules($"1 按{a}给分", r => r.On.Conditions.Any(c => c.Attribute == a), r => r with { On = r.On with { Conditions = [.. r.On.Conditions.Where(c => c.Attribute != a)] } })),
        .. Events.Select(k => Rules($"2 {FactKindWords.Chinese(k)}", r => r.On.Kinds.Contains(k), r => r with { On = r.On with { Kinds = [.. r.On.Kinds.Where(o => o != k)] } })),
        Rules("3 另加", r => r.Effect == RuleEffect.Add, r => r with { Effect = RuleEffect.Points }),
        Rules("4 本条倍数", r => r is { Effect: RuleEffect.Multiply, WholeItem: false }, r => r with { Value = 1 }),
        Rules("4 整稿倍数", r => r is { Effect: RuleEffect.Multiply, WholeItem: true }, r => r with { Value = 1 }),
        Rules("4 只乘指定的规则", r => r is { Effect: RuleEffect.Multiply, Of.Count: > 0 }, r => r with { Of = [] }),
        Rules("4 同一稿只乘一次", r => r is { Effect: RuleEffect.Multiply, OncePerFact: true }, r => r with { OncePerFact = false }),
        Rules("5 对方给分", r => r is { FromGiven: true, Decided: null }, r => r with { FromGiven = false }),
        .. new[] { PolicyMode.Max, PolicyMode.MaxPerLevel, PolicyMode.MaxPerLeader, PolicyMode.MaxPerPeriodical, PolicyMode.FirstRule }
            .Select(m => Policies($"6、7 {m}", p => p.Mode == m, p => p with { Mode = PolicyMode.Sum, Keep = 0 })),
        Policies("6 只取最高两级", p => p.Keep == 2, p => p with { Keep = 0 }),
        Rules("7 该稿须有", r => r.ItemHas is not null, r => r with { ItemHas = null }),
        .. new[] { JointMode.Split, JointMode.Half, JointMode.Lead }.Select(m => Rules($"8 {m}", r => r.Joint.Mode == m, r => r with { Joint = Joint.Full })),
        Rules("8 按次序比例", r => r.Joint is { Mode: JointMode.Ratio, Parts.Count: > 0 }, r => r with { Joint = Joint.Full }),
        Rules("8 按事实写明的比例", r => r.Joint is { Mode: JointMode.Ratio, Parts.Count: 0 }, r => r with { Joint = Joint.Full }),
        Rules("8 办公室留一部分", r => !r.Joint.Office.IsZero, r => r with { Joint = r.Joint with { Office = 0 } }),
        Rules("8 主办另计", r => r.LeadValue is not null, r => r with { LeadValue = null }),
        Tasks("9 单位换算", t => t.Count?.Items.Any(i => i.Weight != 1) == true, t => t with { Count = t.Count! with { Items = [.. t.Count.Items.Select(i => (i.On, Fraction.One))] } }), // not null: the shape asks for it
        Tasks("10 白给的基础分", t => !t.Given.IsZero && t.LostWith is null, t => t with { Given = 0 }),
        Tasks("10 完成得分", t => !t.Met.IsZero, t => t with { Met = 0 }),
        Tasks("10 按比例", t => !t.ProRata.IsZero, t => t with { ProRata = 0 }),
        Tasks("10 漏一次取消", t => t.LostWith is not null, t => t with { LostWith = null }),
        .. new[] { Window.Month, Window.Year }.Select(w => Limits($"11 {w} 封顶", (s, l) => s.Id.Length > 0 && l.Every == w && l.Max is not null, l => l with { Max = null })),
        Sections("11 前提任务", s => s is { Requires: not null, OnlyAfter: false }, s => s with { Requires = null }),
        Sections("11 只计完成之后", s => s.OnlyAfter, s => s with { OnlyAfter = false }),
        Limits("12 分项保底", (s, l) => s.Id.Length > 0 && l.Min is not null, l => l with { Min = null }),
        Limits("12 总分保底", (s, l) => s.Id.Length == 0 && l.Min is not null, l => l with { Min = null }),
        .. Enum.GetValues<Window>().Select(w => Tasks($"13 {w} 任务", t => t.Every == w && t.Count is not null, t => t with { Count = null, Goal = null, Given = 0 })),
        Tasks("13 按类别下达", t => t.Goal?.ByWord.Count > 0, t => t with { Goal = new(1000, new Dictionary<string, Fraction>()) }),
        Tasks("13 人均", t => t.Goal?.PerHead == true, t => t with { Goal = t.Goal! with { PerHead = false } }), // not null: the shape asks for it
        Tasks("13 本单位任务数", t => t.Goal?.OwnTarget == true, t => t with { Goal = new(1, new Dictionary<string, Fraction>()) }),
        Tasks("13 除外月份", t => t.Except.Count > 0, t => t with { Except = [] }),
        Tasks("13 只考核一部分", t => t.For.Count > 0, t => t with { For = [] }),
        Targets("13 分刊目标", t => t.Count is { Measure: Measure.Points, Of.Count: > 0 }, t => t with { Count = t.Count with { Of = [] } }),
        Targets("13 只数上级采用", t => t.Count.Items.Any(i => i.On.Conditions.Any(c => c.Attribute == "level")), t => t with { Count = t.Count with { Items = [.. t.Count.Items.Select(i => (i.On with { Conditions = [] }, i.Weight))] } }),
        Tasks("14 欠缺", t => !t.Short.IsZero, t => t with { Short = 0 }),
        Tasks("14 超额", t => !t.Extra.IsZero, t => t with { Extra = 0 }),
        Tasks("14 每满", t => !t.Step.IsZero, t => t with { Step = 0 }),
        Tasks("14 最高", t => t.AtMost is not null, t => t with { AtMost = null }),
        Tasks("14 采用率", t => t.Count?.Measure == Measure.Rate, t => t with { Unmet = 0 }),
        Tasks("14 未完成扣分", t => !t.Unmet.IsZero && t.Count?.Measure != Measure.Rate, t => t with { Unmet = 0 }),
        Rules("15 范围裁定", r => r.Decided is not null, r => r with { Decided = null, FromGiven = false, Value = 0 }),
        .. Enum.GetValues<VetoEffect>().Select(e => Vetoes($"16 {e}", v => v.Effect == e, v => v with { AtLeast = 1000 })),
        Vetoes("16 漏任务", v => v.Missed is not null, v => v with { AtLeast = 1000 }),
        Vetoes("16 两次起", v => v.AtLeast == 2, v => v with { AtLeast = 1 }),
        Vetoes("16 只清一个分项", v => v.Section.Length > 0, v => v with { Section = "" }),
        Whole("17 名次分", s => s.PlacePoints.Count > 0, s => s with { PlacePoints = [] }),
        Whole("18 折算", s => s.Conversion?.Goal is not null, s => s with { Conversion = s.Conversion! with { Goal = null } }), // not null: the shape asks for it
        Whole("18 折算封顶", s => s.Conversion?.Cap is not null, s => s with { Conversion = s.Conversion! with { Cap = null } }), // not null: the shape asks for it
        Whole("18 合格线", s => s.PassLine is not null, s => s with { PassLine = 1000 }),
        Units("19 考核组按年变", u => u.GroupByYear.Count > 0, u => u with { Group = u.GroupByYear.Values.Last(), GroupByYear = new Dictionary<int, string>() }),
        Units("19 类别按年变", u => u.ClassByYear.Count > 0, u => u with { Class = u.ClassByYear.Values.Last(), ClassByYear = new Dictionary<int, string>() }),
        Units("19 直报点计入", u => u.CreditTo is not null, u => u with { CreditTo = null }),
        Whole("20 同分比较", s => s.Ranking.Ties.Count > 0, s => s with { Ranking = s.Ranking with { Ties = [] } }),
        Whole("20 不分组", s => !s.Ranking.ByGroup, s => s with { Ranking = s.Ranking with { ByGroup = true } }),
        Whole("20 不排名的组", s => s.Ranking.Unranked.Count > 0, s => s with { Ranking = s.Ranking with { Unranked = [] } }),
        Whole("20 按折算分排", s => s.Ranking.ByConverted, s => s with { Ranking = s.Ranking with { ByConverted = false } }),
        Money("21 每分", m => !m.PerPoint.IsZero, m => m with { PerPoint = 0 }),
        Money("21 只奖转报", m => m.Count?.Items[0].On.Kinds is [FactKind.Forwarded], m => m with { PerItem = 0 }),
        Money("21 只奖超出部分", m => m.Above is not null, m => m with { Above = null }),
        Whole("22 个人", s => s.Persons is not null, s => s with { Persons = null }),
        Whole("22 个人平分", s => s.Persons?.Mode == JointMode.Split, s => s with { Persons = Joint.Full }),
        Tasks("22 个人任务", t => t.ForPersons, t => t with { ForPersons = false }),
        Whole("23 分种类入账", s => s.PostingByKind.Count > 0, s => s with { PostingByKind = new Dictionary<FactKind, PostingDate>() }),
        Cases("23 结账后补录", c => c.Closed.Count > 0, c => c with { Closed = new Dictionary<Month, DateOnly>() }),
        Cases("23 更正", c => c.Facts.Any(f => f.Cancels is not null), c => c with { Facts = [.. c.Facts.Where(f => f.Cancels is null)] }),
        Whole("24 刊物改名", s => s.Periodicals.Any(p => p.Formerly.Count > 0), s => s with { Periodicals = [.. s.Periodicals.Select(p => p with { Formerly = [] })] }),
        Rules("25 小数", r => r.Value.Denominator == 20, r => r with { Value = 0 }),
        Whole("25 百分比截尾", s => s.Percent.Rounding == MidpointRounding.ToZero, s => s with { Percent = s.Percent with { Rounding = MidpointRounding.ToPositiveInfinity } }),
        Cases("8 人工裁定", c => c.Facts.Any(f => f.Kind == FactKind.Manual), c => c with { Facts = [.. c.Facts.Where(f => f.Kind != FactKind.Manual)] }),
    ];

    private static Shape Whole(string name, Func<Scheme, bool> has, Func<Scheme, Scheme> without) => new(name, has, without);

    private static Shape Rules(string name, Func<FactRule, bool> has, Func<FactRule, FactRule> without) =>
        new(name, s => s.Rules.Any(has), s => s with { Rules = [.. s.Rules.Select(r => has(r) ? without(r) : r)] });

    private static Shape Policies(string name, Func<ItemPolicy, bool> has, Func<ItemPolicy, ItemPolicy> without) =>
        new(name, s => s.Policies.Any(has), s => s with { Policies = [.. s.Policies.Select(p => has(p) ? without(p) : p)] });

    private static Shape Tasks(string name, Func<PeriodTask, bool> has, Func<PeriodTask, PeriodTask> without) =>
        new(name, s => s.Tasks.Any(has), s => s with { Tasks = [.. s.Tasks.Select(t => has(t) ? without(t) : t)] });

    private static Shape Targets(string name, Func<TargetRule, bool> has, Func<TargetRule, TargetRule> without) =>
        new(name, s => s.Targets.Any(has), s => s with { Targets = [.. s.Targets.Select(t => has(t) ? without(t) : t)] });

    private static Shape Sections(string name, Func<Section, bool> has, Func<Section, Section> without) =>
        new(name, s => s.Sections.Any(has), s => s with { Sections = [.. s.Sections.Select(x => has(x) ? without(x) : x)] });

    private static Shape Limits(string name, Func<Section, Limit, bool> has, Func<Limit, Limit> without) =>
        new(name, s => s.Sections.Any(x => x.Limits.Any(l => has(x, l))), s => s with { Sections = [.. s.Sections.Select(x => x with { Limits = [.. x.Limits.Select(l => has(x, l) ? without(l) : l)] })] });

    private static Shape Vetoes(string name, Func<Veto, bool> has, Func<Veto, Veto> without) =>
        new(name, s => s.Vetoes.Any(has), s => s with { Vetoes = [.. s.Vetoes.Select(v => has(v) ? without(v) : v)] });

    private static Shape Money(string name, Func<MoneyRule, bool> has, Func<MoneyRule, MoneyRule> without) =>
        new(name, s => s.Money.Any(has), s => s with { Money = [.. s.Money.Select(m => has(m) ? without(m) : m)] });

    private static Shape Units(string name, Func<ScoredUnit, bool> has, Func<ScoredUnit, ScoredUnit> without) =>
        new(name, s => s.Units.Any(has), s => s with { Units = [.. s.Units.Select(u => has(u) ? without(u) : u)] });

    private static Shape Cases(string name, Func<SchemeCase, bool> has, Func<SchemeCase, SchemeCase> without) =>
        new(name, s => s.Cases.Any(has), s => s with { Cases = [.. s.Cases.Select(c => has(c) ? without(c) : c)] });
}
