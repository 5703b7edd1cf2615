using System.Xml;
using Yaoqing.Documents.Shared;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>
/// Walking WordprocessingML forward only. Every handler starts on an element and leaves the reader behind it:
/// <code>if (WordXml.Enter(xml)) while (WordXml.AtChild(xml)) Handle(xml);</code>
/// </summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string MathTransitional = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string MathStrict = "http://purl.oclc.org/ooxml/officeDocument/math";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    // Deeper nesting occurs only in files made to exhaust the stack.
    private const int MaxDepth = 240;

    public static XmlReader Open(byte[] part) => SafeXml.Open(new MemoryStream(part, writable: false));

    public static bool IsWord(XmlReader xml) => xml.NamespaceURI is Transitional or Strict;

    public static bool IsMath(XmlReader xml) => xml.NamespaceURI is MathTransitional or MathStrict;

    public static bool IsAlternateContent(XmlReader xml) => xml.LocalName == "AlternateContent" && xml.NamespaceURI == Compatibility;

    /// <summary>Steps into the current element; false (and past it) when it is empty.</summary>
    public static bool Enter(XmlReader xml)
    {
        if (xml.Depth > MaxDepth) throw new ReadRefusedException("xml.too-deep", "文件结构异常（嵌套过深），已拒收。请用 Word 或 WPS 另存一份后重新报送。");
        var isEmpty = xml.IsEmptyElement;
        xml.Read();
        return !isEmpty;
    }

    /// <summary>Moves to the next child element; false (and past the parent's end) when there is none.</summary>
    public static bool AtChild(XmlReader xml)
    {
        while (true)
        {
            if (xml.NodeType == XmlNodeType.Element) return true;
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                xml.Read();
                return false;
            }
            if (!xml.Read()) throw new XmlException("unexpected end");
        }
    }

    /// <summary>Moves to the document element.</summary>
    public static bool AtRoot(XmlReader xml)
    {
        xml.MoveToContent();
        return xml.NodeType == XmlNodeType.Element;
    }

    /// <summary>Steps into the first Choice of mc:AlternateContent, or the Fallback when there is no Choice: both hold the same text.</summary>
    public static void Alternate(XmlReader xml, Action<XmlReader> handle)
    {
        if (!Enter(xml)) return;
        var taken = false;
        while (AtChild(xml))
        {
            if (!taken && xml.LocalName is "Choice" or "Fallback")
            {
                taken = true;
                if (!Enter(xml)) continue;
                while (AtChild(xml)) handle(xml);
            }
            else
            {
                xml.Skip();
            }
        }
    }

    /// <summary>The element's <c>val</c> attribute, or null.</summary>
    public static string? Val(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    public static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);

    /// <summary>An on/off property: present without a value means on.</summary>
    public static bool IsOn(XmlReader xml) => Val(xml) is not ("0" or "false" or "off" or "none");

    public static int? Number(string? text) => int.TryParse(text, out var number) ? number : null;
}
