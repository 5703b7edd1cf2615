using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Yaoqing.Web.Look;

/// <summary>A row of counts; <paramref name="Link"/> leads to what was counted.</summary>
public sealed record HeatRow(string Name, IReadOnlyList<int> Counts, string? Link = null);

/// <summary>Counts by two headings (board and month), shaded in ten steps; an empty cell is a dot and means something.</summary>
[HtmlTargetElement("heat-table", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HeatTable : TagHelper
{
    public string Caption { get; set; } = "";
    public string RowHeading { get; set; } = "";
    public IReadOnlyList<string> Columns { get; set; } = [];
    public IReadOnlyList<HeatRow> Rows { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var greatest = Rows.SelectMany(row => row.Counts).DefaultIfEmpty(0).Max();
        output.Become("div", "table-frame");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        var head = Element.Of("tr", null, Element.Of("th", null, Element.Of("span", "sr", RowHeading)).With("scope", "col"));
        foreach (var column in Columns) head.InnerHtml.AppendHtml(Element.Of("th", "num", column).With("scope", "col"));
        var body = Element.Of("tbody");
        foreach (var row in Rows) body.InnerHtml.AppendHtml(Line(row, greatest));
        output.Content.AppendHtml(Element.Of("table", "heat",
            Element.Of("caption", "sr", Caption), Element.Of("thead", null, head), body));
    }

    /// <summary>Step 0 for nothing, else 1 to 9 in even parts of the greatest count.</summary>
    internal static int Level(int count, int greatest) =>
        count <= 0 || greatest <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(count * 9m / greatest), 1, 9);

    private static TagBuilder Line(HeatRow row, int greatest)
    {
        var line = Element.Of("tr", null, Element.Of("th", null, row.Link is null ? row.Name : Element.Of("a", null, row.Name).With("href", row.Link)).With("scope", "row"));
        foreach (var count in row.Counts)
        {
            var shown = count > 0 ? (object)count.ToString(CultureInfo.InvariantCulture) : Element.Of("span", null, "·").With("aria-label", "0").With("role", "img");
            line.InnerHtml.AppendHtml(Element.Of("td", $"h{Level(count, greatest)}", shown));
        }
        return line;
    }
}
