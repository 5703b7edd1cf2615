using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

public enum FindingLevel { Error, Warning, Hint }

/// <summary>A finding as a page shows it. <paramref name="Name"/> is the rule's short name; <paramref name="Reason"/> the written reason of an override.</summary>
public sealed record FindingRow(
    string Rule, FindingLevel Level, string Name, string Message, string? Passage = null, string? Evidence = null,
    string? Basis = null, IReadOnlyList<string>? Suggestions = null, string? Anchor = null, string? Fingerprint = null,
    string? Reason = null, string? ReasonBy = null);

internal static class FindingWords
{
    extension(FindingLevel level)
    {
        public string Css => level switch { FindingLevel.Error => "err", FindingLevel.Warning => "warn", FindingLevel.Hint => "hint" };
        public string Chip => level switch { FindingLevel.Error => "chip err", FindingLevel.Warning => "chip warn", FindingLevel.Hint => "chip" };
        public string Word => level switch { FindingLevel.Error => "须改", FindingLevel.Warning => "建议", FindingLevel.Hint => "提示" };
    }
}

/// <summary>
/// Findings with passage, evidence, suggestion and the way to the rule's page. With <see cref="AskReasons"/> (inside a
/// form) each open finding takes a reason in a field named override:&lt;fingerprint&gt;, which works without script.
/// </summary>
[HtmlTargetElement("findings", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FindingList : TagHelper
{
    public IReadOnlyList<FindingRow> Items { get; set; } = [];

    /// <summary>Address of the rule pages; the rule's id is put behind it.</summary>
    public string Guide { get; set; } = "/guide/rules/";

    public bool AskReasons { get; set; }
    public string WhenNone { get; set; } = "没有审稿意见。";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "findings");
        if (Items.Count == 0) output.Content.AppendHtml(Element.Of("li", "note ok", WhenNone));
        foreach (var item in Items) output.Content.AppendHtml(Row(item));
    }

    private TagBuilder Row(FindingRow item)
    {
        var settled = item.Reason is not null;
        var row = Element.Of("li", $"finding {item.Level.Css}{(settled ? " settled" : "")}",
            Element.Of("h3", null, item.Name, " ", Element.Of("span", settled ? "chip ok" : item.Level.Chip, settled ? "已写明理由" : item.Level.Word)),
            item.Message == item.Name ? null : Element.Of("p", null, item.Message),
            string.IsNullOrEmpty(item.Passage) ? null : Element.Of("p", "passage", $"“{item.Passage}”"),
            string.IsNullOrEmpty(item.Evidence) ? null : Element.Of("div", "calc", item.Evidence),
            string.IsNullOrEmpty(item.Basis) ? null : Element.Of("p", "small muted", "依据：" + item.Basis),
            settled ? Element.Of("p", null, $"理由：{item.Reason}{(item.ReasonBy is null ? "" : $"（{item.ReasonBy}）")}") : null);
        var acts = Element.Of("div", "acts");
        foreach (var suggestion in item.Suggestions ?? [])
            acts.InnerHtml.AppendHtml(Element.Of("span", null, suggestion.Length == 0 ? "建议删去" : $"建议改为 {suggestion}"));
        if (item.Anchor is not null) acts.InnerHtml.AppendHtml(Element.Of("a", null, "看原文").With("href", "#" + item.Anchor));
        acts.InnerHtml.AppendHtml(Element.Of("a", "rule", $"{item.Rule} · 为什么").With("href", Guide + Uri.EscapeDataString(item.Rule)));
        row.InnerHtml.AppendHtml(acts);
        if (AskReasons && !settled && item.Fingerprint is not null) row.InnerHtml.AppendHtml(ReasonField(item.Fingerprint));
        return row;
    }

    private static TagBuilder ReasonField(string fingerprint) =>
        Element.Of("label", "small", "原文无误的，写明理由", Element.Void("input", "input")
            .With("name", "override:" + fingerprint).With("maxlength", "200").With("autocomplete", "off"));
}
