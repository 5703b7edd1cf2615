using System.Globalization;
using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// Page previews: the laid-out page as SVG text at the engine's own places, drawn in the viewer's fonts. Only presentation attributes, no
/// style, no script, no reference to anything outside, so that the strictest content security policy lets it stand inside a page.
/// </summary>
internal static class SvgWriter
{
    public static IReadOnlyList<string> Write(LaidOutIssue issue) => [.. issue.Pages.Select(Page)];

    private static string Page(LaidOutPage page)
    {
        var (width, height) = (Points(PageMetrics.Width), Points(PageMetrics.Height));
        var xml = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"第{page.Number}页\">")
            .Append($"<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>");
        foreach (var run in page.Runs)
            AppendRun(xml, run);
        foreach (var rule in page.Rules)
        {
            var box = RuleBox.Of(rule);
            xml.Append($"<rect x=\"{Points(box.X)}\" y=\"{Points(box.Y)}\" width=\"{Points(box.Width)}\" height=\"{Points(box.Height)}\" fill=\"#{rule.Color}\"/>");
        }

        return xml.Append("</svg>").ToString();
    }

    private static void AppendRun(StringBuilder xml, GlyphRun run)
    {
        var glyphs = run.Glyphs.Where(glyph => glyph.CodePoint is not (' ' or 0x3000)).ToList();
        if (glyphs.Count == 0)
            return;
        xml.Append("<text y=\"").Append(Points(run.Baseline)).Append("\" x=\"").Append(string.Join(' ', glyphs.Select(glyph => Points(glyph.X))))
            .Append("\" font-size=\"").Append(Points(run.Size)).Append("\" font-family=\"").AppendEscaped(SvgFamilies.Of(run.Face.Name)).Append("\" fill=\"#").Append(run.Color).Append('"')
            .Append(run.Face.IsHeavy ? " font-weight=\"700\">" : ">").AppendEscaped(string.Concat(glyphs.Select(glyph => char.ConvertFromUtf32(glyph.CodePoint)))).Append("</text>");
    }

    private static string Points(int mpt) => (mpt / 1000m).ToString("0.##", CultureInfo.InvariantCulture);
}
