using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads what is judged by stretch: tasks, sections, vetoes, place points.</summary>
internal sealed class PeriodReader(FilterReader filters, ProblemList problems)
{
    private static readonly Key[] TaskKeys =
    [
        Keys.Id, Keys.Name, Keys.Every, Keys.Count, Keys.Goal, Keys.BaseGiven, Keys.Met, Keys.ProRata, Keys.Extra, Keys.Short, Keys.Unmet, Keys.PerHead,
        Keys.Step, Keys.AtLeast, Keys.AtMost, Keys.For, Keys.Except, Keys.Subject, Keys.LostWith, Keys.Section, Keys.Description,
    ];

    internal List<PeriodTask> Tasks(YamlMap map) => [.. map.List(Keys.Tasks).Select(TaskOf).OfType<PeriodTask>()];

    private PeriodTask? TaskOf(YamlNode node)
    {
        if (YamlMap.Of(node, problems, "任务", TaskKeys) is not { } map) return null;
        var id = map.Required(Keys.Id, "任务") ?? "";
        var task = new PeriodTask
        {
            Id = id, Name = map.Text(Keys.Name) ?? id, Every = Every(map, "任务"), Count = map[Keys.Count] is { } count ? CountOf(map, count) : null,
            Goal = map[Keys.Goal] is { } goal ? Amount(map, goal, Keys.Goal) : null,
            Given = Number(map, Keys.BaseGiven), Met = Number(map, Keys.Met), ProRata = Number(map, Keys.ProRata), Extra = Number(map, Keys.Extra),
            Short = Number(map, Keys.Short), Unmet = Number(map, Keys.Unmet), PerHead = map.Flag(Keys.PerHead) ?? false, Step = Number(map, Keys.Step),
            AtLeast = map.Number(Keys.AtLeast), AtMost = map.Number(Keys.AtMost), For = map.Texts(Keys.For), Except = MonthNumbers(map),
            ForPersons = map.Word(Keys.Subject, Words.Subject) ?? false, LostWith = map.Text(Keys.LostWith), Section = map.Text(Keys.Section) ?? "",
        };
        if (task.Count is not null && task.Goal is null) problems.Add(map.Node, $"任务“{id}”写了计数，却缺少“{Keys.Goal}”。");
        if (task.Count is null && task.Goal is not null) problems.Add(map.Node, $"任务“{id}”写了应完成数，却缺少“{Keys.Count}”：数什么？");
        if (task.Short.Sign > 0) problems.Add(map[Keys.Short]!, $"任务“{id}”的“{Keys.Short}”是扣分，应写负数，如 -2。");
        if (task.Count is null && !map.Has(Keys.BaseGiven)) problems.Add(map.Node, $"任务“{id}”没有内容：写“{Keys.Count}”和“{Keys.Goal}”，或写“{Keys.BaseGiven}”。");
        return task;
    }

    private static Fraction Number(YamlMap map, Key key) => map.Number(key) ?? Fraction.Zero;

    private Window Every(YamlMap map, string what)
    {
        if (!map.Has(Keys.Every)) problems.Add(map.Node, $"{what}缺少“{Keys.Every}”：{Words.Window}。");
        return map.Word(Keys.Every, Words.Window) ?? Window.Year;
    }

    private static List<int> MonthNumbers(YamlMap map) =>
        [.. map.List(Keys.Except).Select(n => map.NumberOf(n, "除外月份")).OfType<Fraction>().Select(f => (int)f.Numerator)];

    internal Count CountOf(YamlMap map, YamlNode node)
    {
        if (node is YamlSequenceNode list) return new() { Items = [.. list.Children.Select(n => Weighted(map, n)).OfType<(FactFilter, Fraction)>()] };
        if (node is not YamlMappingNode) return new() { Items = Items(map, node) };
        Key[] keys = [Keys.On, Keys.When, Keys.Weight, Keys.Points, Keys.Rate, Keys.Over];
        if (YamlMap.Of(node, problems, "计数", keys) is not { } inner) return new();
        if (inner[Keys.Points] is { } points)
        {
            var of = inner.TextsOf(points, Keys.Points);
            return new() { Measure = Measure.Points, Of = of is ["all" or "全部" or "总分"] ? [] : of };
        }
        if (inner[Keys.Rate] is not { } rate) return new() { Items = Items(map, node) };
        if (!inner.Has(Keys.Over)) problems.Add(inner.Node, $"比率缺少“{Keys.Over}”：除以什么。");
        return new() { Measure = Measure.Rate, Items = Items(inner, rate), Base = inner[Keys.Over] is { } over ? Items(inner, over) : [] };
    }

    private List<(FactFilter, Fraction)> Items(YamlMap map, YamlNode node) => node is YamlSequenceNode list && list.Children.Any(c => c is YamlMappingNode)
        ? [.. list.Children.Select(n => Weighted(map, n)).OfType<(FactFilter, Fraction)>()]
        : Weighted(map, node) is { } one ? [one] : [];

    private (FactFilter, Fraction)? Weighted(YamlMap map, YamlNode node)
    {
        if (node is not YamlMappingNode) return (new(FilterReader.Kinds(map, node), []), Fraction.One);
        if (YamlMap.Of(node, problems, "计数", [Keys.On, Keys.When, Keys.Weight]) is not { } inner) return null;
        return (filters.Of(inner, "计数"), inner.Number(Keys.Weight) ?? Fraction.One);
    }

    /// <summary>A number, {per-head: n}, "own", or a table by unit, class or group with "其他" for the rest.</summary>
    internal static UnitAmount Amount(YamlMap map, YamlNode node, Key key)
    {
        var none = new Dictionary<string, Fraction>();
        if (node is YamlScalarNode { Value: "own" or "本单位目标" }) return new(null, none, OwnTarget: true);
        if (node is not YamlMappingNode table) return new(map.NumberOf(node, key.ToString()), none);
        Fraction? rest = null;
        var perHead = false;
        foreach (var (word, value) in table.Children)
        {
            var name = YamlMap.Shown(word).Trim();
            if (map.NumberOf(value, name) is not { } number) continue;
            if (Keys.PerHead.Is(name)) (perHead, rest) = (true, number);
            else if (name is "其他" or "其余" or "default" or "others") rest = number;
            else none[name] = number;
        }
        return new(rest, none, perHead);
    }

    internal List<Section> Sections(YamlMap map)
    {
        var all = new List<Section>();
        foreach (var node in map.List(Keys.Sections))
        {
            Key[] keys = [Keys.Id, Keys.Name, Keys.Limits, Keys.Requires, Keys.OnlyAfter, Keys.Description];
            if (YamlMap.Of(node, problems, "分项", keys) is not { } one) continue;
            var id = one.Required(Keys.Id, "分项") ?? "";
            all.Add(new(id, one.Text(Keys.Name) ?? id, LimitsOf(one), one.Text(Keys.Requires), one.Flag(Keys.OnlyAfter) ?? false));
        }
        if (map.Has(Keys.Limits)) all.Add(new("", "总分", LimitsOf(map), null, false));
        return all;
    }

    private List<Limit> LimitsOf(YamlMap map)
    {
        var all = new List<Limit>();
        foreach (var node in map.List(Keys.Limits))
        {
            if (YamlMap.Of(node, problems, "上下限", [Keys.Every, Keys.Max, Keys.Min]) is not { } one) continue;
            if (!one.Has(Keys.Max) && !one.Has(Keys.Min)) problems.Add(one.Node, $"上下限要写“{Keys.Max}”或“{Keys.Min}”。");
            all.Add(new(Every(one, "上下限"), one[Keys.Max] is { } max ? Amount(one, max, Keys.Max) : null, one[Keys.Min] is { } min ? Amount(one, min, Keys.Min) : null));
        }
        return [.. all.OrderBy(l => l.Every)];
    }

    internal List<Veto> Vetoes(YamlMap map)
    {
        var all = new List<Veto>();
        foreach (var node in map.List(Keys.Vetoes))
        {
            Key[] keys = [Keys.Id, Keys.Name, Keys.Every, Keys.On, Keys.When, Keys.Missed, Keys.AtLeast, Keys.Effect, Keys.Section, Keys.Description];
            if (YamlMap.Of(node, problems, "一票否决", keys) is not { } one) continue;
            var id = one.Required(Keys.Id, "一票否决") ?? "";
            if (one.Has(Keys.On) == one.Has(Keys.Missed)) problems.Add(one.Node, $"一票否决“{id}”要写“{Keys.On}”（哪种事实）或“{Keys.Missed}”（哪项任务没完成），二者选一。");
            if (!one.Has(Keys.Effect)) problems.Add(one.Node, $"一票否决“{id}”缺少“{Keys.Effect}”：{Words.Veto}。");
            all.Add(new()
            {
                Id = id, Name = one.Text(Keys.Name) ?? id, Every = one.Word(Keys.Every, Words.Window) ?? Window.Year, Count = one.Has(Keys.On) ? new() { Items = [(filters.Of(one, "一票否决"), Fraction.One)] } : null,
                Missed = one.Text(Keys.Missed), AtLeast = one.Number(Keys.AtLeast) ?? Fraction.One, Effect = one.Word(Keys.Effect, Words.Veto) ?? VetoEffect.Zero,
                Section = one.Text(Keys.Section) ?? "",
            });
        }
        return all;
    }

    internal List<PlacePoints> PlacePoints(YamlMap map)
    {
        var all = new List<PlacePoints>();
        foreach (var node in map.List(Keys.PlacePoints))
        {
            if (YamlMap.Of(node, problems, "名次分", [Keys.Id, Keys.Name, Keys.Every, Keys.Places, Keys.Section, Keys.Description]) is not { } one) continue;
            var id = one.Required(Keys.Id, "名次分") ?? "";
            if (!one.Has(Keys.Places)) problems.Add(one.Node, $"名次分“{id}”缺少“{Keys.Places}”，按第一名、第二名……写成清单。");
            all.Add(new(id, one.Text(Keys.Name) ?? id, Every(one, "名次分"),
                [.. one.List(Keys.Places).Select(p => one.NumberOf(p, "名次分") ?? Fraction.Zero)], one.Text(Keys.Section) ?? ""));
        }
        return all;
    }
}
