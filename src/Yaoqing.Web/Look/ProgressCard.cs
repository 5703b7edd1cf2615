using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>
/// Progress against a target as the desk reports it: figure, target, share, a bar with the pace of the calendar, a
/// forecast, and chips (the content). The share prints whole percent cut off, as offices do (175 of 150 is 116 %).
/// </summary>
[HtmlTargetElement("progress-card")]
public sealed class ProgressCard : TagHelper
{
    public string Title { get; set; } = "";
    public decimal Actual { get; set; }
    public decimal Target { get; set; }
    public string Unit { get; set; } = "分";

    /// <summary>The share as printed; without it, the whole percent of actual over target, cut off.</summary>
    public string? Share { get; set; }

    /// <summary>How much of the year has passed, in percent; null draws no mark.</summary>
    public decimal? Pace { get; set; }

    public string? Forecast { get; set; }

    /// <summary>Where the figures come from, e.g. 市委办通报 8月25日.</summary>
    public string? Source { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chips = await output.GetChildContentAsync();
        var share = Target > 0 ? Share ?? Number(Math.Truncate(Actual / Target * 100)) + "%" : "未设目标";
        var against = Target > 0 ? $" / {Number(Target)} {Unit} · {share}" : $" {Unit} · {share}";
        output.Become("section", "card goal");
        output.Content.AppendHtml(Element.Of("h2", null, Title));
        output.Content.AppendHtml(Element.Of("p", "fig", Number(Actual), Element.Of("small", null, against)));
        var spoken = Pace is { } mark ? $"完成 {share}，时间进度 {Number(mark)}%" : $"完成 {share}";
        if (Target > 0) output.Content.AppendHtml(Track.Draw(Actual, Target, Pace, spoken));
        var words = string.Join("　", new[] { Pace is { } p ? $"竖线为时间进度 {Number(p)}%" : null, Forecast }.Where(w => !string.IsNullOrEmpty(w)));
        if (words.Length > 0) output.Content.AppendHtml(Element.Of("div", "small muted", words));
        if (!string.IsNullOrEmpty(Source)) output.Content.AppendHtml(Element.Of("div", "small muted", "来源：" + Source));
        if (!chips.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Element.Of("div", "chips", chips));
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
