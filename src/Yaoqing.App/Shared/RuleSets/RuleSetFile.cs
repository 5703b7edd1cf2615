using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.App.Shared.RuleSets;

/// <summary>What is wrong in a rule-set file: where, and what was expected there.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Words">中文.</param>
public sealed record RuleSetProblem(long Line, long Column, string Words);

/// <summary>
/// Reads a desk's rule set (规则集) from YAML. Every key may be left out:
/// <code>
/// name: 安和县
/// version: "2025.1"
/// rules:
///   A18: { enabled: true, severity: hint }
///   D01: { options: { days: 5 } }
/// units:        [ { name: 安和县民政局, short: [县民政局], township: false } ]
/// leaders:      [ { name: 周明达, post: 县委副书记、县长, from: 2023-05-10, to: } ]
/// places:       [ { name: 安和县, parent: 临江市, own: true } ]
/// formulations: [ { name: 三抓三促, members: [抓项目促发展] } ]
/// renamed:      [ { old: 国土资源局, new: 自然资源局, since: 2019-01-31 } ]
/// avoided:      [ { word: 亲自, instead: , reason: 慎用 } ]
/// terms:        [ { preferred: 河湖长制, others: [河长制] } ]
/// bounds:       [ { indicator: 地区生产总值, unit: 亿元, low: 50, high: 800 } ]
/// words:        [ 崭山米枣 ]
/// confirmed:    [ 0123456789abcdef ]
/// </code>
/// Unknown keys, rules and options are refused with their line, so that a slip of the pen is never silently ignored.
/// </summary>
public static class RuleSetFile
{
    private const int DeepestNesting = 12;
    private static readonly string[] Keys = ["name", "version", "rules", "units", "leaders", "places", "formulations", "renamed", "avoided", "terms", "bounds", "words", "confirmed"];

    /// <summary>Reads a rule set.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="catalogue">The rules that it may set; those that ship when null.</param>
    /// <returns>Refusal <c>ruleset.invalid</c>, whose message names line and column.</returns>
    public static Result<RuleSet> Read(string yaml, RuleCatalogue? catalogue = null) =>
        Read(yaml, catalogue ?? RuleCatalogue.Shipped, out var problem) is { } rules ? rules : Refusal.Invalid("ruleset.invalid", $"规则文件第{problem?.Line}行第{problem?.Column}列：{problem?.Words}");

    /// <summary>Reads a rule set, or says where it is wrong.</summary>
    public static RuleSet? Read(string yaml, out RuleSetProblem? problem) => Read(yaml, RuleCatalogue.Shipped, out problem);

    private static RuleSet? Read(string yaml, RuleCatalogue catalogue, out RuleSetProblem? problem)
    {
        problem = null;
        try
        {
            RefuseDepth(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0) return RuleSet.Default;
            var root = new RuleSetNode(stream.Documents[0].RootNode);
            root.Allow(Keys);
            return Read(root, catalogue);
        }
        catch (YamlException e)
        {
            problem = new RuleSetProblem(e.Start.Line, e.Start.Column, Explain(e));
            return null;
        }
    }

    /// <summary>The loader calls itself for every level; a text of ten thousand brackets would end the process, so levels are counted on the flat events first.</summary>
    private static void RefuseDepth(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (Advances(parser))
        {
            depth += parser.Current switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
            if (depth > DeepestNesting && parser.Current is { } at)
                throw new RuleSetException(at.Start, at.End, $"套得太深，这里最多{DeepestNesting}层。");
        }
    }

    /// <summary>The scanner answers some broken lists with an exception that names no place; the last entry that was read is the nearest one.</summary>
    private static bool Advances(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            var end = parser.Current?.End ?? Mark.Empty;
            throw new RuleSetException(end, end, "这一处之后读不下去，多半是方括号或花括号没有成对。");
        }
    }

    private static string Explain(YamlException e) => e is RuleSetException ? e.Message
        : e.Message.Contains("uplicate", StringComparison.Ordinal) ? "同一个名称写了两遍，应合并成一处。"
        : "YAML 格式不对。应写成“名称: 值”（冒号后空一格），下级缩进两格，方括号、花括号和引号要成对。";

    private static RuleSet Read(RuleSetNode root, RuleCatalogue catalogue) => new()
    {
        Name = root.Text("name") ?? "自定义",
        Version = root.Text("version") ?? "1",
        Rules = root.Map("rules").Select(pair => (Rule: RuleSetNode.KnownRule(pair.Key, catalogue), pair.Value)).ToDictionary(pair => pair.Rule.Id, pair => Setting(pair.Rule, pair.Value)),
        Units = [.. root.Items("units", "name", "short", "township").Select(node => new KnownUnit(node.Required("name"), node.Texts("short"), node.Switch("township") ?? false))],
        Leaders = [.. root.Items("leaders", "name", "post", "from", "to").Select(node => new KnownLeader(node.Required("name"), node.Required("post"), node.Day("from"), node.DayAfter("to", node.Day("from"))))],
        Places = [.. root.Items("places", "name", "parent", "own").Select(node => new KnownPlace(node.Required("name"), node.Text("parent"), node.Switch("own") ?? true))],
        Formulations = [.. root.Items("formulations", "name", "members", "from", "to").Select(node => new Formulation(node.Required("name"), node.Texts("members"), node.Day("from"), node.DayAfter("to", node.Day("from"))))],
        RenamedBodies = [.. root.Items("renamed", "old", "new", "since").Select(node => new RenamedBody(node.Required("old"), node.Required("new"), node.Day("since")))],
        AvoidedWords = [.. root.Items("avoided", "word", "instead", "reason").Select(node => new AvoidedWord(node.Required("word"), node.Text("instead"), node.Text("reason")))],
        Terms = [.. root.Items("terms", "preferred", "others").Select(node => new PreferredTerm(node.Required("preferred"), node.Texts("others")))],
        Bounds = [.. root.Items("bounds", "indicator", "unit", "low", "high").Select(node => new IndicatorBound(node.Required("indicator"), node.Required("unit"), node.Number("low"), node.NumberFrom("high", node.Number("low"))))],
        KnownWords = root.Texts("words"),
        Confirmed = root.Texts("confirmed").ToHashSet(),
    };

    private static RuleSetting Setting(RuleInfo rule, RuleSetNode node)
    {
        node.Allow("enabled", "severity", "options");
        return new RuleSetting(node.Switch("enabled"), node.Severity("severity"), node.Map("options").ToDictionary(pair => RuleSetNode.KnownOption(rule, pair.Key).Name, pair => pair.Value.Within(RuleSetNode.KnownOption(rule, pair.Key))));
    }
}
