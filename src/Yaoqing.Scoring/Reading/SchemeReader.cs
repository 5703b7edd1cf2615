using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Reads a scheme file (YAML; docs/schemes.md). Gives a scheme or problems with line and column, never both.</summary>
public static class SchemeReader
{
    private static readonly Key[] Top =
    [
        Keys.Name, Keys.Version, Keys.Effective, Keys.Line, Keys.Office, Keys.Description, Keys.Levels, Keys.Periodicals, Keys.Fields, Keys.Posting,
        Keys.Persons, Keys.Rules, Keys.Policies, Keys.Tasks, Keys.Sections, Keys.Limits, Keys.Vetoes, Keys.PlacePoints, Keys.Ranking, Keys.Targets,
        Keys.Percent, Keys.Conversion, Keys.Pass, Keys.Money, Keys.Units, Keys.Cases,
    ];

    /// <summary>Reads the text of a scheme file; <paramref name="file"/> is only named in problems.</summary>
    public static SchemeReading Read(string text, string file)
    {
        var problems = new ProblemList(file);
        var scheme = YamlText.Root(text, problems) is { } root && YamlMap.Of(root, problems, "计分办法", Top) is { } map ? Build(map) : null;
        return new(problems.Any ? null : scheme, problems.Sorted);
    }

    private static Scheme Build(YamlMap map)
    {
        var scheme = Head(map);
        var filters = new FilterReader(scheme, map.Problems);
        var rules = new RuleReader(filters, map.Problems, scheme.Fields);
        var periods = new PeriodReader(filters, map.Problems);
        scheme = scheme with
        {
            Persons = map[Keys.Persons] is { } persons ? rules.JointOf(map, persons) : null,
            Rules = rules.Rules(map), Policies = rules.Policies(map), Tasks = periods.Tasks(map), Sections = periods.Sections(map),
            Vetoes = periods.Vetoes(map), PlacePoints = periods.PlacePoints(map),
        };
        var results = new ResultReader(filters, periods, map.Problems);
        scheme = scheme with
        {
            Ranking = results.Ranking(map), Targets = results.Targets(map), Percent = results.Percent(map), Conversion = results.Conversion(map),
            Money = results.Money(map), PassLine = map.Number(Keys.Pass),
        };
        SchemeCheck.Run(scheme, map);
        return scheme with { Cases = new CaseReader(scheme, map.Problems).Read(map) };
    }

    private static Scheme Head(YamlMap map)
    {
        var plain = new Scheme { Name = "", Version = "", Effective = default };
        if (!map.Has(Keys.Effective)) map.Problems.Add(map.Node, $"计分办法缺少“{Keys.Effective}”，请写从哪一天起执行，如 2026-01-01。");
        var effective = map.Date(Keys.Effective) ?? default;
        var levels = map.Has(Keys.Levels) ? map.Texts(Keys.Levels) : plain.Levels;
        return plain with
        {
            Name = map.Required(Keys.Name, "计分办法") ?? "", Version = map.Text(Keys.Version) ?? effective.ToString("yyyy-MM-dd"), Effective = effective,
            Line = map.Text(Keys.Line), Office = map.Text(Keys.Office), Levels = [.. levels.Select(FilterReader.LevelWord)],
            Fields = map.Texts(Keys.Fields), Periodicals = Periodicals(map, [.. levels.Select(FilterReader.LevelWord)]),
            Posting = Posting(map, out var byKind), PostingByKind = byKind, Units = UnitReader.Read(map.List(Keys.Units), map.Problems),
        };
    }

    private static List<SchemePeriodical> Periodicals(YamlMap map, List<string> levels)
    {
        var all = new List<SchemePeriodical>();
        var taken = new HashSet<string>();
        foreach (var node in map.List(Keys.Periodicals))
        {
            if (node is YamlScalarNode) { all.Add(new(map.TextOf(node, Keys.Periodical) ?? "", null, false, [])); continue; }
            if (YamlMap.Of(node, map.Problems, "刊物", [Keys.Name, Keys.Level, Keys.Own, Keys.Formerly]) is not { } one) continue;
            var level = one.Text(Keys.Level) is { } written ? FilterReader.LevelWord(written) : null;
            if (level is not null && !levels.Contains(level))
                map.Problems.Add(one[Keys.Level]!, $"“level（层级）”没有“{level}”{NearestWord.Hint(level, levels)}本办法的层级有：{string.Join("、", levels)}。");
            all.Add(new(one.Required(Keys.Name, "刊物") ?? "", level, one.Flag(Keys.Own) ?? false, one.Texts(Keys.Formerly)));
        }
        foreach (var name in all.SelectMany(p => p.Formerly.Prepend(p.Name)).Where(n => n.Length > 0 && !taken.Add(n)))
            map.Problems.Add(map.At(Keys.Periodicals), $"刊物“{name}”出现两次，现名、曾用名和简称都不能重复。");
        return all;
    }

    private static PostingDate Posting(YamlMap map, out IReadOnlyDictionary<FactKind, PostingDate> byKind)
    {
        var kinds = new Dictionary<FactKind, PostingDate>();
        byKind = kinds;
        if (map[Keys.Posting] is not YamlMappingNode table) return map.Word(Keys.Posting, Words.Posting) ?? PostingDate.Happened;
        var result = PostingDate.Happened;
        foreach (var (key, value) in table.Children)
        {
            var word = YamlMap.Shown(key).Trim();
            if (map.WordOf(value, Keys.Posting, Words.Posting) is not { } date) continue;
            if (word is "default" or "其余") result = date;
            else if (FactKindWords.TryParse(word, out var kind)) kinds[kind] = date;
            else map.Problems.Add(key, $"“posting（入账日期）”里没有“{word}”这种事实{NearestWord.Hint(word, FactKindWords.All)}其余事实写“default”或“其余”。");
        }
        return result;
    }
}

/// <summary>YAML text to its root node; syntax errors become problems.</summary>
internal static class YamlText
{
    internal static YamlNode? Root(string text, ProblemList problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            problems.Add(1, 1, stream.Documents.Count == 0 ? "文件是空的。" : "一个文件只能写一份内容，请去掉单独成行的“---”。");
        }
        catch (YamlException e)
        {
            problems.Add((int)e.Start.Line, (int)e.Start.Column, $"格式有误，请检查缩进（只用空格）、冒号后的空格和引号。（{Cause(e).Message}）");
        }
        return null;
    }

    private static Exception Cause(Exception e) => e.InnerException is { } inner ? Cause(inner) : e;
}
