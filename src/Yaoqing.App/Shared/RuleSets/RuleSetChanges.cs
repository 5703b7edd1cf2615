using Yaoqing.Review;
using Yaoqing.Review.Catalogue;

namespace Yaoqing.App.Shared.RuleSets;

/// <summary>What one version of a rule set changes against the one before, in the words of an editor: the record of a change is read by people.</summary>
public static class RuleSetChanges
{
    /// <summary>One change a line; empty where both mean the same, however they are written.</summary>
    public static IReadOnlyList<string> Between(RuleSet before, RuleSet after) =>
    [
        .. before.Rules.Keys.Union(after.Rules.Keys).Order(StringComparer.Ordinal).SelectMany(id => OfRule(id, before.Rules.GetValueOrDefault(id), after.Rules.GetValueOrDefault(id))),
        .. OfList("单位", before.Units.Select(unit => $"{unit.Name}{Listed(unit.ShortNames)}{(unit.IsTownship ? "，乡镇" : "")}"), after.Units.Select(unit => $"{unit.Name}{Listed(unit.ShortNames)}{(unit.IsTownship ? "，乡镇" : "")}")),
        .. OfList("领导", before.Leaders.Select(InWords), after.Leaders.Select(InWords)),
        .. OfList("地名", before.Places.Select(InWords), after.Places.Select(InWords)),
        .. OfList("固定表述", before.Formulations.Select(InWords), after.Formulations.Select(InWords)),
        .. OfList("已更名机构", before.RenamedBodies.Select(body => $"{body.Old}→{body.New}{Since(body.Since)}"), after.RenamedBodies.Select(body => $"{body.Old}→{body.New}{Since(body.Since)}")),
        .. OfList("慎用词", before.AvoidedWords.Select(word => $"{word.Word}{(word.Instead is null ? "" : "→" + word.Instead)}"), after.AvoidedWords.Select(word => $"{word.Word}{(word.Instead is null ? "" : "→" + word.Instead)}")),
        .. OfList("术语", before.Terms.Select(term => term.Preferred + Listed(term.Others)), after.Terms.Select(term => term.Preferred + Listed(term.Others))),
        .. OfList("指标范围", before.Bounds.Select(InWords), after.Bounds.Select(InWords)),
        .. OfList("本科词语", before.KnownWords, after.KnownWords),
        .. OfList("已确认的意见", before.Confirmed, after.Confirmed),
    ];

    private static IEnumerable<string> OfRule(string id, RuleSetting? before, RuleSetting? after)
    {
        var rule = RuleCatalogue.Shipped.All.FirstOrDefault(each => each.Id == id);
        var name = rule is null ? id : $"{id}{rule.Name}";
        if (before?.Enabled != after?.Enabled)
            yield return $"{name}：{OnOff(before?.Enabled)}→{OnOff(after?.Enabled)}";
        if (before?.Severity != after?.Severity)
            yield return $"{name}：{InWords(before?.Severity)}→{InWords(after?.Severity)}";
        foreach (var option in rule?.Options ?? [])
        {
            var (was, becomes) = (Value(before, option), Value(after, option));
            if (was != becomes)
                yield return $"{name}·{option.Label}：{was}→{becomes}";
        }
    }

    private static IEnumerable<string> OfList(string name, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (was, becomes) = (before.ToList(), after.ToList());
        var (added, removed) = (becomes.Except(was).ToList(), was.Except(becomes).ToList());
        if (added.Count > 0)
            yield return $"{name}增{added.Count}条：{Shortened(added)}";
        if (removed.Count > 0)
            yield return $"{name}减{removed.Count}条：{Shortened(removed)}";
        if (added.Count == 0 && removed.Count == 0 && !was.SequenceEqual(becomes) && name == "领导")
            yield return "领导次序有调整";
    }

    private static string Shortened(List<string> words) => string.Join("、", words.Take(5)) + (words.Count > 5 ? "等" : "");

    private static decimal Value(RuleSetting? setting, RuleOption option) => setting?.Options is { } options && options.TryGetValue(option.Name, out var value) ? value : option.Default;

    private static string Listed(IReadOnlyList<string> words) => words.Count == 0 ? "" : $"（{string.Join("、", words)}）";

    private static string Since(DateOnly? day) => day is { } since ? $"（{since:yyyy-MM-dd}起）" : "";

    private static string InWords(KnownLeader leader) => $"{leader.Post}{leader.Name}（{leader.From?.ToString("yyyy-MM-dd") ?? "起"}—{leader.To?.ToString("yyyy-MM-dd") ?? "今"}）";

    private static string InWords(KnownPlace place) => place.Name + (place.Parent is null ? "" : $"（属{place.Parent}）") + (place.IsOwn ? "" : "，县外");

    private static string InWords(Formulation each) => $"{each.Name}{Listed(each.Members)}{Since(each.From)}";

    private static string InWords(IndicatorBound bound) => $"{bound.Indicator}{bound.Low}—{bound.High}{bound.Unit}";

    private static string OnOff(bool? enabled) => enabled switch { null => "内置开关", true => "开", false => "关" };

    private static string InWords(Severity? severity) => severity switch { Severity.Error => "须改", Severity.Warning => "建议", Severity.Hint => "提示", _ => "内置级别" };
}
