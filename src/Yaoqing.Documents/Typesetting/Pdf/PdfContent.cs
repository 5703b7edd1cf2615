using System.Globalization;
using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// The content stream of one page. Runs of one structure node lie in one marked-content sequence; page numbers and rules are artifacts.
/// Within a run the common extra advance is the character spacing (Tc); what remains above 0.005 pt is moved in the TJ array.
/// </summary>
internal sealed class PdfContent
{
    private const int Tolerance = 5;
    private readonly SubsetFonts fonts;
    private readonly StringBuilder text = new();
    private readonly List<int> nodes = [];

    private PdfContent(SubsetFonts fonts) => this.fonts = fonts;

    /// <summary>The stream and, by marked-content id, the node each sequence belongs to.</summary>
    public static (byte[] Stream, IReadOnlyList<int> Nodes) Write(LaidOutPage page, LaidOutIssue issue, SubsetFonts fonts)
    {
        var content = new PdfContent(fonts);
        for (var start = 0; start < page.Runs.Count;)
        {
            var end = start + 1;
            while (end < page.Runs.Count && page.Runs[end].Node == page.Runs[start].Node)
                end++;
            content.AppendSequence(page.Runs, start, end, issue.Structure);
            start = end;
        }

        content.AppendRules(page.Rules);
        return (Encoding.ASCII.GetBytes(content.text.ToString()), content.nodes);
    }

    private void AppendSequence(IReadOnlyList<GlyphRun> runs, int start, int end, IReadOnlyList<StructureNode> structure)
    {
        var node = runs[start].Node;
        if (node >= 0)
        {
            text.Append($"/{structure[node].Type} <</MCID {nodes.Count}>> BDC\n");
            nodes.Add(node);
        }
        else
        {
            text.Append("/Artifact <</Type/Pagination>> BDC\n");
        }

        text.Append("BT\n");
        for (var i = start; i < end; i++)
            AppendRun(runs[i]);
        text.Append("ET\nEMC\n");
    }

    private void AppendRun(GlyphRun run)
    {
        if (run.Face.Outlines is not { } face)
            return;
        var place = fonts.PlaceOf(face);
        var subset = fonts.All[place];
        var tracking = Tracking(run, face);
        text.Append(Color(run.Color)).Append(" rg ");
        if (run.Face.IsHeavy)
            text.Append(Color(run.Color)).Append(" RG 2 Tr ").Append(PdfObjects.Points(run.Size / 36)).Append(" w ");
        text.Append($"/F{place} {PdfObjects.Points(run.Size)} Tf {PdfObjects.Points(tracking)} Tc 1 0 0 1 {PdfObjects.Points(run.Glyphs[0].X)} {PdfObjects.Points(PageMetrics.Height - run.Baseline)} Tm [");
        AppendGlyphs(run, face, subset, tracking);
        text.Append(run.Face.IsHeavy ? "] TJ 0 Tr\n" : "] TJ\n");
    }

    private void AppendGlyphs(GlyphRun run, FontFace face, FontSubset subset, int tracking)
    {
        decimal pen = run.Glyphs[0].X;
        var open = false;
        foreach (var glyph in run.Glyphs)
        {
            var error = pen - glyph.X;
            if (Math.Abs(error) > Tolerance)
            {
                var move = decimal.Round(error * 1000 / run.Size, 2);
                text.Append(open ? ">" : "").Append(move.ToString("0.##", CultureInfo.InvariantCulture));
                open = false;
                pen -= move * run.Size / 1000;
            }

            text.Append(open ? "" : "<").Append(subset.Glyphs[glyph.CodePoint].ToString("X4", CultureInfo.InvariantCulture));
            open = true;
            pen += PdfFonts.WidthOf(face, glyph.Glyph) * run.Size / 1000 + tracking;
        }

        text.Append(open ? ">" : "");
    }

    // The extra advance most gaps have in common.
    private static int Tracking(GlyphRun run, FontFace face)
    {
        if (run.Glyphs.Count < 2)
            return 0;
        var gaps = Enumerable.Range(0, run.Glyphs.Count - 1)
            .Select(i => run.Glyphs[i + 1].X - run.Glyphs[i].X - (int)(PdfFonts.WidthOf(face, run.Glyphs[i].Glyph) * run.Size / 1000)).Order().ToList();
        return gaps[gaps.Count / 2];
    }

    private void AppendRules(IReadOnlyList<PlacedRule> rules)
    {
        if (rules.Count == 0)
            return;
        text.Append("/Artifact BMC\n");
        foreach (var rule in rules)
        {
            var box = RuleBox.Of(rule);
            text.Append(Color(rule.Color)).Append($" rg {PdfObjects.Points(box.X)} {PdfObjects.Points(PageMetrics.Height - box.Y - box.Height)} {PdfObjects.Points(box.Width)} {PdfObjects.Points(box.Height)} re f\n");
        }

        text.Append("EMC\n");
    }

    private static string Color(string color) => string.Join(' ', Enumerable.Range(0, 3)
        .Select(i => (int.Parse(color.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255m).ToString("0.###", CultureInfo.InvariantCulture)));
}
