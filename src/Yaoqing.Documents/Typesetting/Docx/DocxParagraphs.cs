using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>
/// Pieces as WordprocessingML. A paragraph carries its style, and directly only what belongs to this place: space above, a signature's
/// indent. Rules are the bottom border of an empty paragraph as high as the space above them.
/// </summary>
internal sealed class DocxParagraphs(StringBuilder xml)
{
    public void Append(Piece piece, StyleSheet styles)
    {
        if (piece is TextPiece text)
            Append(text);
        else if (piece is RulePiece rule)
            Append(rule);
        else if (piece is TablePiece table)
            new DocxTables(xml, this).Append(table, styles);
    }

    public void Append(TextPiece piece)
    {
        xml.Append($"<w:p><w:pPr><w:pStyle w:val=\"{piece.Style.Id}\"/>");
        if (piece.KeepWithNext && !piece.Style.KeepWithNext)
            xml.Append("<w:keepNext/>");
        if (piece.StartsPage)
            xml.Append("<w:pageBreakBefore/>");
        if (piece.Right.Count > 0)
            xml.Append($"<w:tabs><w:tab w:val=\"right\" w:pos=\"{DocxText.Twips(PageMetrics.TextWidth - (piece.RightIndent ?? piece.Style.RightIndent))}\"/></w:tabs>");
        AppendSpacing(piece);
        if (piece.HangingCharacters is { } hanging)
            xml.Append($"<w:ind w:left=\"{DocxText.Twips(hanging * piece.Style.Cell)}\" w:hanging=\"{DocxText.Twips(hanging * piece.Style.Cell)}\"/>");
        else if (piece.RightIndent is { } right)
            xml.Append($"<w:ind w:right=\"{DocxText.Twips(right)}\"/>");
        xml.Append("</w:pPr>");
        foreach (var run in piece.Runs)
            AppendRun(run, piece.Style);
        if (piece.Right.Count > 0)
            xml.Append("<w:r><w:tab/></w:r>");
        foreach (var run in piece.Right)
            AppendRun(run, piece.Style);
        xml.Append("</w:p>");
    }

    public void Append(RulePiece rule)
    {
        var style = rule.IsLetterRule ? "thickThinSmallGap" : "single";
        var size = rule.IsLetterRule ? 24 : DocxText.Eighths(rule.Thickness);
        var indent = rule.IsLetterRule ? LetterIndent : "";
        xml.Append($"<w:p><w:pPr><w:pBdr><w:bottom w:val=\"{style}\" w:sz=\"{size}\" w:space=\"0\" w:color=\"{rule.Color}\"/></w:pBdr>")
            .Append($"<w:spacing w:line=\"{Math.Max(20, DocxText.Twips(rule.Before))}\" w:lineRule=\"exact\"/>{indent}<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>");
    }

    /// <summary>A letter's rules are 170 mm wide and centred on the paper: 8 mm over the binding edge, 6 mm over the other.</summary>
    public static string LetterIndent { get; } =
        $"<w:ind w:left=\"-{DocxText.Twips(PageMetrics.Millimetres(8))}\" w:right=\"-{DocxText.Twips(PageMetrics.Millimetres(6))}\"/>";

    public void AppendRun(TextRun run, ParagraphStyle style)
    {
        if (run.Text.Length == 0)
            return;
        var face = run.Face == style.Face && run.Bold == style.Bold ? "" : $"<w:rStyle w:val=\"{DocxStyles.FaceStyleId(run.Face, run.Bold)}\"/>";
        var lines = run.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                xml.Append("<w:r><w:br/></w:r>");
            foreach (var (text, isChinese) in TextSpans.ByHint(lines[i]))
            {
                xml.Append("<w:r>");
                if (isChinese || face.Length > 0 || run.IsUntracked)
                    xml.Append("<w:rPr>").Append(face).Append(isChinese ? "<w:rFonts w:hint=\"eastAsia\"/>" : "").Append(run.IsUntracked ? "<w:spacing w:val=\"0\"/>" : "").Append("</w:rPr>");
                xml.Append("<w:t xml:space=\"preserve\">").AppendEscaped(text).Append("</w:t></w:r>");
            }
        }
    }

    private void AppendSpacing(TextPiece piece)
    {
        if (piece.Before == 0 && piece.After == 0)
            return;
        xml.Append($"<w:spacing w:before=\"{DocxText.Twips(piece.Before)}\" w:after=\"{DocxText.Twips(piece.After)}\"/>");
    }
}
