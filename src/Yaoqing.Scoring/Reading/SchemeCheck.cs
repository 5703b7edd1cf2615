using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Checks that ids are unique and that every id referred to exists.</summary>
internal static class SchemeCheck
{
    internal static void Run(Scheme scheme, YamlMap map)
    {
        if (map.List(Keys.Rules).Count + map.List(Keys.Tasks).Count == 0) map.Problems.Add(map.Node, "计分办法至少要有一条“rules（计分规则）”或“tasks（任务）”。");
        Unique(scheme, map);
        var rules = scheme.Rules.Select(r => r.Id).ToList();
        var tasks = scheme.Tasks.Select(t => t.Id).ToList();
        var sections = scheme.Sections.Select(s => s.Id).Where(id => id.Length > 0).ToList();
        foreach (var (key, child, value) in References(map))
        {
            var known = key == Keys.Section ? sections : key == Keys.LostWith || key == Keys.Missed || key == Keys.Requires ? tasks : rules;
            foreach (var one in value is YamlSequenceNode list ? [.. list.Children] : new List<YamlNode> { value })
            {
                var word = YamlMap.Shown(one).Trim();
                if (known.Contains(word) || (known == rules && rules.Any(r => r.StartsWith(word + ".", StringComparison.Ordinal)))) continue;
                map.Problems.Add(one, $"“{child}”里的“{key}”写的编号“{word}”不存在{NearestWord.Hint(word, known)}");
            }
        }
        foreach (var policy in scheme.Policies.SelectMany(p => p.Rules.SelectMany(r => Expand(scheme, r))).GroupBy(r => r).Where(g => g.Count() > 1))
            map.Problems.Add(Spot.Word(map[Keys.Policies] ?? map.Node, policy.Key, Keys.Rules), $"规则“{policy.Key}”同时列在两条一稿多用里，只能列在一条里。");
        CheckPoints(scheme, map, rules, tasks, sections);
        CheckConditionTasks(scheme, map);
        new SchemeUnitWords(scheme, map).Run();
        new SchemeCycles(scheme, map).Run();
        if (!map.Problems.Any) new RuleReach(scheme, map).Run(); // after a slip of the pen its findings would only confuse
    }

    /// <summary>The rules an id stands for: itself, or all that a table "by" made of it.</summary>
    internal static IEnumerable<string> Expand(Scheme scheme, string id) => scheme.Rules.Select(r => r.Id)
        .Where(r => r == id || r.StartsWith(id + ".", StringComparison.Ordinal));

    private static void Unique(Scheme scheme, YamlMap map)
    {
        var ids = scheme.Rules.Select(r => r.Id).Concat(scheme.Tasks.Select(t => t.Id)).Concat(scheme.Policies.Select(p => p.Id))
            .Concat(scheme.Vetoes.Select(v => v.Id)).Concat(scheme.PlacePoints.Select(p => p.Id)).Concat(scheme.Targets.Select(t => t.Id))
            .Concat(scheme.Money.Select(m => m.Id)).Concat(scheme.Sections.Select(s => s.Id).Where(s => s.Length > 0));
        foreach (var twice in ids.GroupBy(i => i).Where(g => g.Key.Length > 0 && g.Count() > 1))
            map.Problems.Add(LastWith(map, twice.Key), $"编号“{twice.Key}”用了 {twice.Count()} 次，规则、一稿多用、任务、分项、否决、名次分、目标、奖励的编号合用一套，不能重复。");
    }

    private static YamlNode LastWith(YamlMap map, string id) => Parts(map).Select(p => p.Child)
        .SelectMany(c => c.Children.Where(e => Keys.Id.Is(YamlMap.Shown(e.Key)) && YamlMap.Shown(e.Value).Trim() == id).Select(e => e.Value)).LastOrDefault() ?? map.Node;

    private static IEnumerable<(Key Part, YamlMappingNode Child)> Parts(YamlMap map) =>
        new[] { Keys.Rules, Keys.Policies, Keys.Tasks, Keys.Sections, Keys.Vetoes, Keys.PlacePoints, Keys.Targets, Keys.Money }
            .SelectMany(key => map[key] is YamlSequenceNode list ? list.Children.OfType<YamlMappingNode>().Select(c => (key, c)) : []);

    private static IEnumerable<(Key Key, string Child, YamlNode Value)> References(YamlMap map)
    {
        Key[] keys = [Keys.Section, Keys.Of, Keys.LostWith, Keys.Missed, Keys.Requires, Keys.Rules];
        foreach (var (_, child) in Parts(map))
            foreach (var (name, value) in child.Children)
                if (keys.FirstOrDefault(k => k.Is(YamlMap.Shown(name))) is { } key) yield return (key, Spot.IdOf(child), value);
    }

    private static void CheckPoints(Scheme scheme, YamlMap map, List<string> rules, List<string> tasks, List<string> sections)
    {
        var known = rules.Concat(tasks).Concat(sections).ToList();
        var counts = scheme.Tasks.Select(t => (Keys.Tasks, t.Count)).Concat(scheme.Targets.Select(t => (Keys.Targets, (Count?)t.Count)))
            .Concat(scheme.Ranking.Ties.Select(t => (Keys.Ranking, (Count?)t)));
        foreach (var (key, count) in counts)
            foreach (var id in count?.Of ?? [])
                if (!known.Contains(id) && !rules.Any(r => r.StartsWith(id + ".", StringComparison.Ordinal)))
                    map.Problems.Add(Spot.Word(map[key] ?? map.Node, id, Keys.Points), $"计数里的“points（分值）”写的编号“{id}”不存在{NearestWord.Hint(id, known)}");
    }

    /// <summary>A task that something waits for must be one that can be met or missed in the way that is asked.</summary>
    private static void CheckConditionTasks(Scheme scheme, YamlMap map)
    {
        PeriodTask? TaskOf(string? id) => scheme.Tasks.FirstOrDefault(t => t.Id == id);
        var asked = scheme.Sections.Where(s => s.Requires is not null).Select(s => (Keys.Sections, s.Id, Keys.Requires, s.Requires))
            .Concat(scheme.Tasks.Where(t => t.LostWith is not null).Select(t => (Keys.Tasks, t.Id, Keys.LostWith, t.LostWith)))
            .Concat(scheme.Vetoes.Where(v => v.Missed is not null).Select(v => (Keys.Vetoes, v.Id, Keys.Missed, v.Missed)));
        foreach (var (part, id, key, named) in asked)
        {
            if (TaskOf(named) is not { } task) continue;
            var spot = Spot.Word(Spot.Of(map, part, id), task.Id, key);
            if (task.Count is null) map.Problems.Add(spot, $"“{id}”的“{key}”写的“{task.Id}”没有任务数，谈不上完成；请写有“{Keys.Count}”和“{Keys.Goal}”的任务。");
            else if (key == Keys.Requires && (task.Every == Window.Week || task.Count.Measure == Measure.Rate))
                map.Problems.Add(spot, $"“{id}”的“{key}”写的“{task.Id}”按周或按比率考核，不能作前提；请写数条数或分数、按月以上考核的任务。");
        }
        foreach (var section in scheme.Sections.Where(s => s.OnlyAfter && TaskOf(s.Requires)?.Count is not { Measure: Measure.Items }))
            map.Problems.Add(Spot.Of(map, Keys.Sections, section.Id), $"分项“{section.Id}”写了“{Keys.OnlyAfter}”，“{Keys.Requires}”就要写一项数事实条数的任务，才知道完成在哪一天。");
    }
}
