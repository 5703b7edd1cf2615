using System.Text;

namespace Yaoqing.Documents.Typesetting;

/// <summary>Writing of WordprocessingML by hand: text is escaped here and nowhere else; lengths turn from mpt into twips or half-points.</summary>
internal static class DocxText
{
    public const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>Said on each table that needs it: LibreOffice does not take it from the default table style.</summary>
    public const string NoCellMargins = "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>";

    public static int Twips(int mpt) => mpt >= 0 ? (mpt + 25) / 50 : -((-mpt + 25) / 50);

    public static int HalfPoints(int mpt) => mpt / 500;

    /// <summary>Rule widths count in eighths of a point.</summary>
    public static int Eighths(int mpt) => Math.Clamp((mpt + 62) / 125, 2, 96);

    public static StringBuilder AppendEscaped(this StringBuilder xml, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                < ' ' or '\uFFFE' or '\uFFFF' => xml,
                _ => xml.Append(c),
            };
        }

        return xml;
    }

    public static string FaceName(IssueStyle style, FaceRole face) => face switch
    {
        FaceRole.Body => style.BodyFont,
        FaceRole.Title => style.TitleFont,
        FaceRole.Heading => style.HeadingFont,
        FaceRole.Subheading => style.SubheadingFont,
        FaceRole.PageNumber => style.PageNumberFont,
    };
}
