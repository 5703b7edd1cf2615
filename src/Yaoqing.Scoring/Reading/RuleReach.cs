namespace Yaoqing.Scoring;

/// <summary>
/// Finds what can never act: conditions that contradict each other, a rule behind rules written earlier that take all its facts
/// (of several points rules the first written counts), a weight behind an earlier one, a factor on facts that have no points.
/// A filter is cut into cells, one kind and one word of each list, because several earlier rules may share in covering it.
/// </summary>
internal sealed class RuleReach(Scheme scheme, YamlMap map)
{
    private const int MostCells = 2000;

    internal void Run()
    {
        foreach (var (part, id, filter) in Filters())
            if (Contradicted(filter) is { } attribute)
                map.Problems.Add(Spot.Of(map, part, id), $"“{id}”的条件互相矛盾（{attribute}），没有事实能满足。");
        for (var i = 0; i < scheme.Rules.Count; i++) Reach(scheme.Rules[i], scheme.Rules.Take(i));
        foreach (var (part, id, count) in Counts())
            for (var i = 1; i < count.Count; i++)
                if (Covering(count[i].On, [.. count.Take(i).Select(c => (c.On, "前面的一条"))]) is not null)
                    map.Problems.Add(Spot.Of(map, part, id), $"“{id}”计数的第 {i + 1} 条永远轮不到：前面的已经包括它。每件事实按第一个对得上的算，特殊的请写在前面。");
    }

    private void Reach(FactRule rule, IEnumerable<FactRule> earlier)
    {
        if (rule.Effect == RuleEffect.Points && Covering(rule.On, [.. earlier.Where(e => e is { Effect: RuleEffect.Points, ItemHas: null }).Select(e => (e.On, e.Id))]) is { } by)
            map.Problems.Add(Spot.Of(map, Keys.Rules, rule.Id), $"规则“{rule.Id}”永远轮不到：它的事实都先被“{by}”计分。特殊的写在前面，一般的写在后面；要再加分请用“{Keys.Add}”。");
        if (rule is not { Effect: RuleEffect.Multiply, WholeItem: false }) return;
        var multiplied = scheme.Rules.Where(r => rule.Of.Count == 0 ? r.Effect == RuleEffect.Points : rule.Of.Any(id => SchemeCheck.Expand(scheme, id).Contains(r.Id))).ToList();
        if (rule.Of.Count > 0 && multiplied.Count == 0) return; // said already: it names a rule that is not there
        if (!rule.On.Kinds.Contains(FactKind.Manual) && !multiplied.Any(r => r.On.Kinds.Intersect(rule.On.Kinds).Any()))
            map.Problems.Add(Spot.Of(map, Keys.Rules, rule.Id), $"规则“{rule.Id}”没有可乘的分：它只乘同一件事实的分，而这种事实没有别的得分。要乘整条信息的得分，请写“{Keys.Applies}: 整稿”。");
    }

    private IEnumerable<(Key Part, string Id, FactFilter Filter)> Filters() => scheme.Rules.Select(r => (Keys.Rules, r.Id, r.On))
        .Concat(scheme.Rules.Where(r => r.ItemHas is not null).Select(r => (Keys.Rules, r.Id, r.ItemHas!))) // not null: asked before
        .Concat(Counts().SelectMany(c => c.Items.Select(i => (c.Part, c.Id, i.On))));

    private IEnumerable<(Key Part, string Id, IReadOnlyList<(FactFilter On, Fraction Weight)> Items)> Counts() =>
        scheme.Tasks.Select(t => (Keys.Tasks, t.Id, t.Count)).Concat(scheme.Vetoes.Select(v => (Keys.Vetoes, v.Id, v.Count)))
            .Concat(scheme.Targets.Select(t => (Keys.Targets, t.Id, (Count?)t.Count))).Concat(scheme.Money.Select(m => (Keys.Money, m.Id, m.Count)))
            .SelectMany(x => x.Item3 is { } count ? new[] { (x.Item1, x.Id, count.Items), (x.Item1, x.Id, count.Base) } : []);

    /// <summary>Ids of the earlier filters that together take every cell of this one; null when a cell is left.</summary>
    private string? Covering(FactFilter filter, IReadOnlyList<(FactFilter On, string Id)> earlier)
    {
        if (filter.Kinds.Count == 0 || Contradicted(filter) is not null) return null;
        var by = new List<string>();
        foreach (var cell in Cells(filter))
        {
            var known = Derived(cell.Conditions);
            var taker = earlier.FirstOrDefault(e => e.On.Kinds.Contains(cell.Kinds[0]) && e.On.Conditions.All(c => Implied(c, known)));
            if (taker.Id is null) return null;
            if (!by.Contains(taker.Id)) by.Add(taker.Id);
        }
        return string.Join("、", by);
    }

    private static List<FactFilter> Cells(FactFilter filter)
    {
        var cells = filter.Kinds.Distinct().Select(kind => new FactFilter([kind], filter.Conditions)).ToList();
        for (var c = 0; c < filter.Conditions.Count; c++)
        {
            var condition = filter.Conditions[c];
            if (condition.AnyOf.Count < 2 || condition.Attribute == Keys.Tags.Name || cells.Count * condition.AnyOf.Count > MostCells) continue;
            var place = c;
            cells = [.. cells.SelectMany(cell => condition.AnyOf.Select(word =>
                cell with { Conditions = [.. cell.Conditions.Select((old, i) => i == place ? old with { AnyOf = [word] } : old)] }))];
        }
        return cells;
    }

    /// <summary>What the periodical says of level and ownership is known too.</summary>
    private List<Condition> Derived(IReadOnlyList<Condition> conditions)
    {
        var known = conditions.ToList();
        foreach (var condition in conditions.Where(c => c.Attribute == Keys.Periodical.Name && c.AnyOf.Count > 0))
        {
            var periodicals = condition.AnyOf.Select(name => scheme.Periodicals.FirstOrDefault(p => p.Name == name)).ToList();
            if (periodicals.All(p => p?.Level is not null)) known.Add(new(Keys.Level.Name, [.. periodicals.Select(p => p?.Level ?? "").Distinct()], [], [], null, null));
            known.Add(new(Keys.Own.Name, [.. periodicals.Select(p => p?.Own == true ? "true" : "false").Distinct()], [], [], null, null));
        }
        return known;
    }

    private static bool Implied(Condition asked, List<Condition> known)
    {
        if (asked.Attribute == Keys.Length.Name)
            return (asked.Min is null || known.Any(k => k.Attribute == asked.Attribute && k.Min >= asked.Min)) && (asked.Max is null || known.Any(k => k.Attribute == asked.Attribute && k.Max <= asked.Max));
        var same = known.Where(k => k.Attribute == asked.Attribute).ToList();
        var any = asked.AnyOf.Count == 0 || same.Any(k => (k.AnyOf.Count > 0 && k.AnyOf.All(asked.AnyOf.Contains)) || k.AllOf.Any(asked.AnyOf.Contains));
        var none = asked.NoneOf.All(word => same.Any(k => k.NoneOf.Contains(word) || (asked.Attribute != Keys.Tags.Name && k.AnyOf.Count > 0 && !k.AnyOf.Contains(word))));
        return any && none && asked.AllOf.All(word => same.Any(k => k.AllOf.Contains(word) || (k.AnyOf.Count == 1 && k.AnyOf[0] == word)));
    }

    /// <summary>The attribute on which the conditions exclude each other, or null.</summary>
    private string? Contradicted(FactFilter filter)
    {
        foreach (var group in Derived(filter.Conditions).GroupBy(c => c.Attribute))
        {
            var (conditions, none) = (group.ToList(), group.SelectMany(c => c.NoneOf).ToHashSet());
            var lists = conditions.Where(c => c.AnyOf.Count > 0).Select(c => c.AnyOf.Except(none)).ToList();
            var allowed = lists.Count == 0 ? null : group.Key == Keys.Tags.Name ? lists.MinBy(l => l.Count()) : lists.Aggregate((a, b) => a.Intersect(b));
            var impossible = allowed?.Any() == false || conditions.SelectMany(c => c.AllOf).Any(none.Contains)
                || (group.Key != Keys.Tags.Name && conditions.SelectMany(c => c.AllOf).Distinct().Count() > 1) || conditions.Max(c => c.Min) > conditions.Min(c => c.Max);
            if (impossible) return group.Key;
        }
        return null;
    }
}
