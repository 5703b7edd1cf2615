using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>A bar from 0 to a maximum, with an optional mark. SVG attributes carry the widths: inline style is forbidden.</summary>
[HtmlTargetElement("track", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Track : TagHelper
{
    public decimal Value { get; set; }
    public decimal Max { get; set; } = 100;

    /// <summary>Where the mark stands, in percent of the maximum.</summary>
    public decimal? Pace { get; set; }

    /// <summary>The bar in words, for those who cannot see it.</summary>
    public string Label { get; set; } = "";

    /// <summary>Paints an overrun as an error (a length); a target exceeded is good and stays in the accent.</summary>
    public bool OverIsBad { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Value, Max, Pace, Label, OverIsBad));
    }

    internal static TagBuilder Draw(decimal value, decimal max, decimal? pace, string label, bool overIsBad = false)
    {
        var filled = max <= 0 ? 0 : Math.Clamp(value / max * 100, 0, 100);
        var svg = Element.Of("svg", "track").With("role", "img").With("aria-label", label).With("height", "16").With("width", "100%");
        svg.InnerHtml.AppendHtml(Rect("ground", "100%", 4, 8));
        svg.InnerHtml.AppendHtml(Rect(overIsBad && value > max ? "fill over" : "fill", Percent(filled), 4, 8));
        if (pace is { } mark)
            svg.InnerHtml.AppendHtml(Rect("pace", "2", 1, 14).With("x", Percent(Math.Clamp(mark, 0, 100))).With("rx", "0"));
        return svg;
    }

    private static TagBuilder Rect(string css, string width, int y, int height) =>
        Element.Of("rect", css).With("y", y.ToString(CultureInfo.InvariantCulture)).With("width", width)
            .With("height", height.ToString(CultureInfo.InvariantCulture)).With("rx", "4");

    private static string Percent(decimal value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
