using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads facts files against the schemes that will score them. Gives facts or problems, never both.</summary>
public static class FactReader
{
    private static readonly Key[] Top = [Keys.Units, Keys.Closed, Keys.Facts];

    /// <summary>Reads a YAML or JSON text: a list of facts, or a table of units, closed and facts.</summary>
    public static FactReading Read(string text, string file, IReadOnlyList<Scheme> schemes)
    {
        var problems = new ProblemList(file);
        if (YamlText.Root(text, problems) is not { } root) return new(null, problems.Sorted);
        if (root is YamlSequenceNode list) return Build([], new Dictionary<Month, DateOnly>(), [.. list.Children], schemes, problems);
        if (YamlMap.Of(root, problems, "事实文件", Top) is not { } map) return new(null, problems.Sorted);
        var units = UnitReader.Read(map.List(Keys.Units), problems);
        if (map[Keys.Units] is { } directory) CheckGroups(directory, units, schemes, problems);
        return Build(units, UnitReader.Closed(map), map.List(Keys.Facts), schemes, problems);
    }

    /// <summary>
    /// Reads a table (xlsx, csv): the first row holds the field names, in English or Chinese; several units, persons or tags in a cell are
    /// parted by 、 or ；. Empty cells are left out. Problems name row and column.
    /// </summary>
    /// <param name="rows">Rows of cell texts, the head first.</param>
    /// <param name="file">Named in problems.</param>
    /// <param name="schemes">The schemes that will score the facts.</param>
    public static FactReading ReadTable(IReadOnlyList<IReadOnlyList<string?>> rows, string file, IReadOnlyList<Scheme> schemes)
    {
        var problems = new ProblemList(file);
        if (rows.Count == 0) problems.Add(1, 1, "表是空的：第一行应是字段名，如 编号、种类、单位、刊物、发生日期。");
        var nodes = new List<YamlNode>();
        for (var r = 1; r < rows.Count; r++) CheckWidth(rows[0], rows[r], r + 1, problems);
        for (var r = 1; r < rows.Count; r++)
            if (rows[r].Any(c => !string.IsNullOrWhiteSpace(c))) nodes.Add(RowNode(rows[0], rows[r], r + 1, problems));
        return Build([], new Dictionary<Month, DateOnly>(), nodes, schemes, problems);
    }

    /// <summary>A cell under no field name is not passed over: a comma too many would shift every field after it. A null head marks a column left out on purpose.</summary>
    private static void CheckWidth(IReadOnlyList<string?> head, IReadOnlyList<string?> row, int line, ProblemList problems)
    {
        for (var c = 0; c < row.Count; c++)
        {
            if (string.IsNullOrWhiteSpace(row[c]) || (c < head.Count && (head[c] is null || head[c]!.Trim().Length > 0))) continue; // not null: asked just before
            problems.Add(line, c + 1, $"第 {c + 1} 格“{row[c]!.Trim()}”没有对应的字段名：表头有 {head.Count} 列。请检查是否多了逗号，格内有逗号的要加引号。"); // not null: it is not blank
        }
    }

    /// <summary>A class or group of the directory one stroke away from the one the scheme sets its tasks by would be judged by none.</summary>
    private static void CheckGroups(YamlNode directory, IReadOnlyList<ScoredUnit> units, IReadOnlyList<Scheme> schemes, ProblemList problems)
    {
        var words = SchemeUnitWords.Words(units).ToHashSet();
        foreach (var scheme in schemes.Where(s => s.Units.Count == 0))
        {
            var used = SchemeUnitWords.Used(scheme).Select(u => u.Word).ToHashSet();
            foreach (var word in used.Where(u => !words.Contains(u)))
                if (NearestWord.Slip(word, words.Except(used)) is { } near)
                    problems.Add(Spot.Word(directory, near), $"名册里的“{near}”与计分办法“{scheme.Name}”里的“{word}”差一个字，是不是“{word}”？");
        }
    }

    private static YamlMappingNode RowNode(IReadOnlyList<string?> head, IReadOnlyList<string?> row, int line, ProblemList problems)
    {
        var node = new YamlMappingNode();
        problems.Place(node, line, 1);
        for (var c = 0; c < Math.Min(head.Count, row.Count); c++)
        {
            if (string.IsNullOrWhiteSpace(row[c]) || string.IsNullOrWhiteSpace(head[c])) continue;
            var name = new YamlScalarNode(head[c]!.Trim());
            problems.Place(name, 1, c + 1);
            var several = new[] { Keys.Unit, Keys.FactUnits, Keys.Person, Keys.FactPersons, Keys.Tags }.Any(k => k.Is(name.Value!));
            YamlNode cell = several
                ? new YamlSequenceNode(row[c]!.Split(['、', '；', ';', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => Placed(t, line, c + 1, problems)))
                : Placed(row[c]!.Trim(), line, c + 1, problems);
            problems.Place(cell, line, c + 1);
            if (node.Children.ContainsKey(name)) problems.Add(1, c + 1, $"表头“{name.Value}”出现两次。");
            else node.Add(name, cell);
        }
        return node;
    }

    private static YamlScalarNode Placed(string text, int line, int column, ProblemList problems)
    {
        var node = new YamlScalarNode(text);
        problems.Place(node, line, column);
        return node;
    }

    private static FactReading Build(
        IReadOnlyList<ScoredUnit> units, IReadOnlyDictionary<Month, DateOnly> closed, IReadOnlyList<YamlNode> nodes, IReadOnlyList<Scheme> schemes, ProblemList problems)
    {
        var fields = schemes.SelectMany(s => s.Fields).Distinct().ToList();
        var levels = schemes.SelectMany(s => s.Levels).Distinct().ToList();
        var reader = new FactNodes(problems, fields, levels);
        var check = new FactCheck(schemes, units);
        var facts = new List<Fact>(nodes.Count);
        var ids = new HashSet<string>();
        foreach (var node in nodes)
        {
            if (reader.Read(node) is not { } fact) continue;
            if (!ids.Add(fact.Id)) problems.Add(node, $"事实编号“{fact.Id}”重复。编号是得分的依据，每件事实一个。");
            foreach (var (key, word, message) in check.Slips(fact)) problems.Add(Spot.Field(node, key, word), message);
            facts.Add(fact);
        }
        for (var i = 0; i < facts.Count && !problems.Any; i++)
            if (facts[i].Cancels is { } other && !ids.Contains(other))
                problems.Add(nodes[i], $"事实“{facts[i].Id}”要更正的“{other}”不存在{NearestWord.Hint(other, ids)}");
        return new(problems.Any ? null : new(units, closed, facts), problems.Sorted);
    }
}
