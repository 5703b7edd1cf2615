using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Yaoqing.Review.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Yaoqing.App.Shared.RuleSets;

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
/// Unknown keys and rules are refused with their line, so that a slip of the pen is never silently ignored.
/// </summary>
public static class RuleSetFile
{
    private static readonly string[] Keys = ["name", "version", "rules", "units", "leaders", "places", "formulations", "renamed", "avoided", "terms", "bounds", "words", "confirmed"];

    /// <summary>Reads a rule set.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="catalogue">The rules that it may set; those that ship when null.</param>
    /// <returns>Refusal <c>ruleset.invalid</c>, whose message names line and column.</returns>
    public static Result<RuleSet> Read(string yaml, RuleCatalogue? catalogue = null)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0) return RuleSet.Default;
            var root = new RuleSetNode(stream.Documents[0].RootNode);
            root.Allow(Keys);
            return Read(root, catalogue ?? RuleCatalogue.Shipped);
        }
        catch (YamlException e)
        {
            return Refusal.Invalid("ruleset.invalid", $"规则文件第{e.Start.Line}行第{e.Start.Column}列：{Explain(e)}");
        }
    }

    private static string Explain(YamlException e) => e is RuleSetException ? e.Message : "YAML 格式不对，请检查缩进、冒号和引号。";

    private static RuleSet Read(RuleSetNode root, RuleCatalogue catalogue) => new()
    {
        Name = root.Text("name") ?? "自定义",
        Version = root.Text("version") ?? "1",
        Rules = root.Map("rules").ToDictionary(pair => RuleSetNode.KnownRule(pair.Key, catalogue), pair => Setting(pair.Value)),
        Units = [.. root.Items("units", "name", "short", "township").Select(node => new KnownUnit(node.Required("name"), node.Texts("short"), node.Switch("township") ?? false))],
        Leaders = [.. root.Items("leaders", "name", "post", "from", "to").Select(node => new KnownLeader(node.Required("name"), node.Required("post"), node.Day("from"), node.Day("to")))],
        Places = [.. root.Items("places", "name", "parent", "own").Select(node => new KnownPlace(node.Required("name"), node.Text("parent"), node.Switch("own") ?? true))],
        Formulations = [.. root.Items("formulations", "name", "members", "from", "to").Select(node => new Formulation(node.Required("name"), node.Texts("members"), node.Day("from"), node.Day("to")))],
        RenamedBodies = [.. root.Items("renamed", "old", "new", "since").Select(node => new RenamedBody(node.Required("old"), node.Required("new"), node.Day("since")))],
        AvoidedWords = [.. root.Items("avoided", "word", "instead", "reason").Select(node => new AvoidedWord(node.Required("word"), node.Text("instead"), node.Text("reason")))],
        Terms = [.. root.Items("terms", "preferred", "others").Select(node => new PreferredTerm(node.Required("preferred"), node.Texts("others")))],
        Bounds = [.. root.Items("bounds", "indicator", "unit", "low", "high").Select(node => new IndicatorBound(node.Required("indicator"), node.Required("unit"), node.Number("low"), node.Number("high")))],
        KnownWords = root.Texts("words"),
        Confirmed = root.Texts("confirmed").ToHashSet(),
    };

    private static RuleSetting Setting(RuleSetNode node)
    {
        node.Allow("enabled", "severity", "options");
        return new RuleSetting(node.Switch("enabled"), node.Severity("severity"), node.Map("options").ToDictionary(pair => pair.Key.Value ?? "", pair => pair.Value.Number()));
    }
}
