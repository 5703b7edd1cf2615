using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

public enum FindingLevel { Error, Warning, Hint }

/// <summary>A finding as a page shows it. <paramref name="Name"/> is the rule's short name; <paramref name="Reason"/> the written reason of an override.</summary>
public sealed record FindingRow(
    string Rule, FindingLevel Level, string Name, string Message, string? Passage = null, string? Evidence = null,
    string? Basis = null, IReadOnlyList<string>? Suggestions = null, string? Anchor = null, string? Fingerprint = null,
    string? Reason = null, string? ReasonBy = null)
{
    /// <summary>What a click puts in place of the passage: the certain fix first, then the suggestions.</summary>
    public IReadOnlyList<string> Mends { get; init; } = [];

    /// <summary>Whether the passage may be confirmed for the whole desk.</summary>
    public bool MayBeForDesk { get; init; }
}

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
/// form) each open finding takes a reason in a field named override:&lt;fingerprint&gt;, which works without script;
/// with <see cref="ForDesk"/> also whether it holds for the whole desk (common:&lt;fingerprint&gt;). <see cref="MendName"/> makes the
/// suggestions buttons that send mend:&lt;fingerprint&gt;:&lt;which&gt;. <see cref="Form"/> ties the fields to a form elsewhere on the page.
/// </summary>
[HtmlTargetElement("findings", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FindingList : TagHelper
{
    public IReadOnlyList<FindingRow> Items { get; set; } = [];

    /// <summary>Address of the rule pages; the rule's id is put behind it.</summary>
    public string Guide { get; set; } = "/guide/rules/";

    public bool AskReasons { get; set; }
    public bool ForDesk { get; set; }

    /// <summary>Reasons that were typed and are not stored yet, by fingerprint.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; set; } = new Dictionary<string, string>();

    /// <summary>Name of the buttons that mend the text without script; null shows suggestions as words.</summary>
    public string? MendName { get; set; }

    /// <summary>Id of the form that the reasons belong to; each finding then has its own button.</summary>
    public string? Form { get; set; }

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
        if (MendName is not null && item.Fingerprint is not null && !settled)
        {
            for (var i = 0; i < item.Mends.Count; i++)
                acts.InnerHtml.AppendHtml(MendButton(MendName, item.Fingerprint, i, item.Mends[i]));
        }
        else
        {
            foreach (var suggestion in item.Suggestions ?? [])
                acts.InnerHtml.AppendHtml(Element.Of("span", null, suggestion.Length == 0 ? "建议删去" : $"建议改为 {suggestion}"));
        }
        if (item.Anchor is not null) acts.InnerHtml.AppendHtml(Element.Of("a", null, "看原文").With("href", "#" + item.Anchor));
        acts.InnerHtml.AppendHtml(Element.Of("a", "rule", $"{item.Rule} · 为什么").With("href", Guide + Uri.EscapeDataString(item.Rule)));
        row.InnerHtml.AppendHtml(acts);
        if (AskReasons && !settled && item.Fingerprint is not null) row.InnerHtml.AppendHtml(Reasons(item, item.Fingerprint));
        return row;
    }

    private static TagBuilder MendButton(string name, string fingerprint, int which, string text) =>
        Element.Of("button", "link", text.Length == 0 ? "删去" : $"改为 {text}").With("name", name).With("value", $"mend:{fingerprint}:{which}").With("formnovalidate", "formnovalidate");

    private TagBuilder Reasons(FindingRow item, string fingerprint)
    {
        var part = Element.Of("div", "reason", Element.Of("label", "small", "原文无误的，写明理由",
            Element.Void("input", "input").With("name", "override:" + fingerprint).With("value", Typed.GetValueOrDefault(fingerprint)).With("maxlength", "200").With("autocomplete", "off").With("form", Form)));
        if (ForDesk && item.MayBeForDesk)
            part.InnerHtml.AppendHtml(Element.Of("label", "check small", Element.Void("input").With("type", "checkbox").With("name", "common:" + fingerprint).With("value", "true").With("form", Form), $"全科通用：“{item.Passage}”记入本科词语"));
        if (Form is not null)
            part.InnerHtml.AppendHtml(Element.Of("button", "btn small", "确认无误").With("form", Form).With("name", "confirm").With("value", fingerprint));
        return Form is null ? part : Element.Of("details", "small", Element.Of("summary", null, "确认无误"), part);
    }
}
