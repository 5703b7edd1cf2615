using System.Globalization;
using System.Xml;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>What decides whether a reader of the printed page sees a run.</summary>
internal record struct RunLook(bool IsHidden, bool IsWhite, bool IsShaded, int HalfPoints)
{
    /// <summary>Letters of 2 pt and below are not read by anyone; real documents never use them for text.</summary>
    private const int TinyHalfPoints = 4;

    public static RunLook Of(WordStyle paragraph, bool isShaded) =>
        new(paragraph.IsHidden ?? false, paragraph.IsWhite ?? false, isShaded, paragraph.HalfPoints ?? 0);

    public readonly Visibility Visibility =>
        IsHidden ? Visibility.Hidden
        : IsWhite && !IsShaded ? Visibility.White
        : HalfPoints is > 0 and <= TinyHalfPoints ? Visibility.Tiny
        : Visibility.Visible;

    /// <summary>Applies one property of w:rPr.</summary>
    public void Apply(XmlReader xml, WordStyles styles)
    {
        switch (xml.LocalName)
        {
            case "rStyle":
                var style = styles.Run(WordXml.Val(xml));
                IsHidden = style.IsHidden ?? IsHidden;
                IsWhite = style.IsWhite ?? IsWhite;
                HalfPoints = style.HalfPoints ?? HalfPoints;
                break;
            case "vanish" or "specVanish": IsHidden = WordXml.IsOn(xml); break;
            case "color": IsWhite = IsWhiteColour(xml); break;
            case "sz": HalfPoints = WordXml.Number(WordXml.Val(xml)) ?? HalfPoints; break;
            case "shd": IsShaded |= IsShading(xml); break;
            case "highlight": IsShaded |= WordXml.Val(xml) is not ("none" or "white" or null); break;
        }
    }

    public static bool IsShading(XmlReader xml) => WordXml.Attribute(xml, "fill") is { } fill
        ? !fill.Equals("auto", StringComparison.OrdinalIgnoreCase) && !IsNearWhite(fill)
        : WordXml.Val(xml) is not ("clear" or "nil" or null);

    public static bool IsWhiteColour(XmlReader xml) => WordXml.Attribute(xml, "themeColor") is { } theme
        ? theme is "background1" or "light1" && WordXml.Attribute(xml, "themeShade") is null
        : WordXml.Val(xml) is { } value && IsNearWhite(value);

    private static bool IsNearWhite(string rgb) =>
        rgb.Length == 6 && int.TryParse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
        && (value >> 16) >= 0xF8 && (value >> 8 & 0xFF) >= 0xF8 && (value & 0xFF) >= 0xF8;
}

internal enum Visibility
{
    Visible,
    Hidden,
    White,
    Tiny,
}
