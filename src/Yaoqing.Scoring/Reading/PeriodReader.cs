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
        CheckValues(map, task);
        if (task.Count is null && !map.Has(Keys.BaseGiven)) problems.Add(map.Node, $"任务“{id}”没有内容：写“{Keys.Count}”和“{Keys.Goal}”，或写“{Keys.BaseGiven}”。");
        return task;
    }

    private void CheckValues(YamlMap map, PeriodTask task)
    {
        if (task.AtLeast > task.AtMost) problems.Add(map.At(Keys.AtLeast), $"任务“{task.Id}”的“{Keys.AtLeast}”大于“{Keys.AtMost}”，应写 at-least: {task.AtMost}, at-most: {task.AtLeast}。");
        if (task.Goal is not null && Numbers(task.Goal).Any(n => n.Sign < 0)) problems.Add(map.At(Keys.Goal), $"任务“{task.Id}”的“{Keys.Goal}”不能是负数。");
        if (task.Step.Sign < 0) problems.Add(map.At(Keys.Step), $"任务“{task.Id}”的“{Keys.Step}”应大于 0。");
        if (task.Every != Window.Month && task.Except.Count > 0) problems.Add(map.At(Keys.Except), $"任务“{task.Id}”的“{Keys.Except}”只能用于每月的任务。");
        if (task.Every != Window.Week) return;
        if (task.Count?.Measure != Measure.Items) problems.Add(map.At(Keys.Every), $"任务“{task.Id}”按周考核，只能数事实的条数（“{Keys.Count}”写事实），不能数分数、比率，也不能只给基础分。");
        if (task.LostWith is not null) problems.Add(map.At(Keys.LostWith), $"任务“{task.Id}”按周考核，不能写“{Keys.LostWith}”。");
    }

    /// <summary>Every number of an amount.</summary>
    internal static IEnumerable<Fraction> Numbers(UnitAmount amount) => amount.Default is { } rest ? amount.ByWord.Values.Append(rest) : amount.ByWord.Values;

    private static Fraction Number(YamlMap map, Key key) => map.Number(key) ?? Fraction.Zero;

    private Window Every(YamlMap map, string what)
    {
        if (!map.Has(Keys.Every)) problems.Add(map.Node, $"{what}缺少“{Keys.Every}”：{Words.Window}。");
        return map.Word(Keys.Every, Words.Window) ?? Window.Year;
    }

    /// <summary>A stretch of a month or more: weeks are counted for tasks only.</summary>
    internal Window LongWindow(YamlMap map, string what)
    {
        var every = map.Word(Keys.Every, Words.Window) ?? Window.Year;
        if (every == Window.Week) problems.Add(map[Keys.Every]!, $"{what}不能按周，只有任务可以；请写每月、每季、每半年或每年。"); // not null: the word was read from it
        return every;
    }

    private List<int> MonthNumbers(YamlMap map)
    {
        var months = new List<int>();
        foreach (var node in map.List(Keys.Except))
        {
            if (map.NumberOf(node, "除外月份") is not { } number) continue;
            if (number.Denominator == 1 && number >= 1 && number <= 12) months.Add((int)number.Numerator);
            else problems.Add(node, $"“{Keys.Except}”应写 1 到 12 的月份，现在是“{YamlMap.Shown(node)}”。");
        }
        return months;
    }

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
            if (!one.Has(Keys.Every)) problems.Add(one.Node, $"上下限缺少“{Keys.Every}”：{Words.Window}。");
            all.Add(new(LongWindow(one, "上下限"), one[Keys.Max] is { } max ? Amount(one, max, Keys.Max) : null, one[Keys.Min] is { } min ? Amount(one, min, Keys.Min) : null));
            CheckOrder(one, all[^1]);
        }
        return [.. all.OrderBy(l => l.Every)];
    }

    /// <summary>No unit may have a floor above its cap, whichever word of the tables applies to it.</summary>
    private void CheckOrder(YamlMap map, Limit limit)
    {
        if (limit.Max is not { } top || limit.Min is not { } floor) return;
        foreach (var word in top.ByWord.Keys.Concat(floor.ByWord.Keys).Append(null).Distinct())
        {
            var max = word is not null && top.ByWord.TryGetValue(word, out var m) ? m : top.Default;
            var min = word is not null && floor.ByWord.TryGetValue(word, out var n) ? n : floor.Default;
            if (min > max) problems.Add(map[Keys.Min]!, $"上下限{(word is null ? "" : $"（{word}）")}的“{Keys.Min}”{min} 大于“{Keys.Max}”{max}，请检查是否写反。"); // not null: the floor was read from it
        }
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
                Id = id, Name = one.Text(Keys.Name) ?? id, Every = LongWindow(one, "一票否决"), Count = one.Has(Keys.On) ? new() { Items = [(filters.Of(one, "一票否决"), Fraction.One)] } : null,
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
            if (!one.Has(Keys.Every)) problems.Add(one.Node, $"名次分缺少“{Keys.Every}”：{Words.Window}。");
            all.Add(new(id, one.Text(Keys.Name) ?? id, LongWindow(one, "名次分"),
                [.. one.List(Keys.Places).Select(p => one.NumberOf(p, "名次分") ?? Fraction.Zero)], one.Text(Keys.Section) ?? ""));
        }
        return all;
    }
}
