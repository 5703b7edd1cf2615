namespace Yaoqing.Scoring;

/// <summary>
/// Tasks and sections that wait for each other. A task waits for the task it is lost with and for the tasks and sections whose points it counts;
/// a section waits for the task it requires. A circle has no beginning, and its sum would depend on the order of writing.
/// </summary>
internal sealed class SchemeCycles(Scheme scheme, YamlMap map)
{
    internal void Run()
    {
        var told = new HashSet<string>();
        foreach (var id in scheme.Tasks.Select(t => t.Id).Concat(scheme.Sections.Where(s => s.Requires is not null).Select(s => s.Id)))
        {
            if (told.Contains(id) || Circle(id) is not { } circle) continue;
            told.UnionWith(circle);
            var part = scheme.Tasks.Any(t => t.Id == id) ? Keys.Tasks : Keys.Sections;
            map.Problems.Add(Spot.Of(map, part, id), circle.Count == 1
                ? $"“{id}”以它自己为条件，无法计算。"
                : $"“{string.Join("”等“", circle.Append(id))}”，转了一圈，无法计算。数分数的任务请在 {{points: […]}} 里只列要数的规则，前提任务不要数分项自己的分。");
        }
    }

    private List<string>? Circle(string start)
    {
        var (path, seen) = (new List<string>(), new HashSet<string>());
        return Walk(start) ? path : null;

        bool Walk(string id)
        {
            path.Add(id);
            foreach (var next in WaitsFor(id))
            {
                if (next == start) return true;
                if (seen.Add(next) && Walk(next)) return true;
            }
            path.RemoveAt(path.Count - 1);
            return false;
        }
    }

    private IEnumerable<string> WaitsFor(string id)
    {
        if (scheme.Sections.FirstOrDefault(s => s.Id == id && s.Requires is not null) is { Requires: { } task }) return [task];
        if (scheme.Tasks.FirstOrDefault(t => t.Id == id) is not { } one) return [];
        var counted = one.Count is { Measure: Measure.Points } count ? Counted(one, count.Of) : [];
        return one.LostWith is { } other ? counted.Append(other) : counted;
    }

    /// <summary>A task never counts its own points; tasks that give none are not waited for.</summary>
    private IEnumerable<string> Counted(PeriodTask task, IReadOnlyList<string> of)
    {
        var sections = scheme.Sections.Where(s => s.Requires is not null && (of.Count == 0 || of.Contains(s.Id))).Select(s => s.Id);
        var tasks = scheme.Tasks.Where(t => t.Id != task.Id && Gives(t) && (of.Count == 0 || of.Contains(t.Id) || (t.Section.Length > 0 && of.Contains(t.Section)))).Select(t => t.Id);
        return sections.Concat(tasks);
    }

    private static bool Gives(PeriodTask task) =>
        new[] { task.Given, task.Met, task.ProRata, task.Extra, task.Short, task.Unmet }.Any(n => !n.IsZero) || task.AtLeast is { Sign: > 0 };
}
