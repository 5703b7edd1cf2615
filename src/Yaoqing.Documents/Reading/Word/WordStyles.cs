using System.Xml;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>What a style (or the chain it is based on) says about a paragraph or run; null where it says nothing.</summary>
internal sealed record WordStyle(
    string Name = "", string? BasedOn = null, int? Outline = null, bool? IsCentred = null, int? NumberingId = null, int? NumberingLevel = null,
    bool? IsHidden = null, bool? IsWhite = null, int? HalfPoints = null)
{
    public static WordStyle Empty { get; } = new();

    public WordStyle Over(WordStyle below) => this with
    {
        BasedOn = below.BasedOn,
        Outline = Outline ?? below.Outline,
        IsCentred = IsCentred ?? below.IsCentred,
        NumberingId = NumberingId ?? below.NumberingId,
        NumberingLevel = NumberingLevel ?? below.NumberingLevel,
        IsHidden = IsHidden ?? below.IsHidden,
        IsWhite = IsWhite ?? below.IsWhite,
        HalfPoints = HalfPoints ?? below.HalfPoints,
    };

    /// <summary>The style is the document's title style, by the names Word, WPS and office templates give it.</summary>
    public bool IsTitle => Name is "Title" or "title" or "标题" or "公文标题" or "大标题" or "主标题" or "文章标题" or "信息标题" or "正文标题";

    /// <summary>An entry of a table of contents.</summary>
    public bool IsContents => Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase);
}

/// <summary>styles.xml: styles by id, with inheritance resolved.</summary>
internal sealed class WordStyles
{
    private const int MaxChain = 20;
    private readonly Dictionary<string, WordStyle> own = [];
    private readonly Dictionary<string, WordStyle> resolved = [];
    private string defaultParagraph = "";
    private WordStyle defaults = WordStyle.Empty;

    public static WordStyles Read(byte[]? part)
    {
        var styles = new WordStyles();
        if (part is null) return styles;
        using var xml = WordXml.Open(part);
        if (!WordXml.AtRoot(xml) || !WordXml.Enter(xml)) return styles;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "style") styles.ReadStyle(xml);
            else if (xml.LocalName == "docDefaults") styles.defaults = ReadProperties(xml, WordStyle.Empty);
            else xml.Skip();
        }
        return styles;
    }

    /// <summary>The paragraph style of that id, or the default paragraph style.</summary>
    public WordStyle Paragraph(string? id) => Resolve(id is not null && own.ContainsKey(id) ? id : defaultParagraph).Over(defaults);

    /// <summary>The character style of that id, or one that says nothing.</summary>
    public WordStyle Run(string? id) => id is null ? WordStyle.Empty : Resolve(id);

    private WordStyle Resolve(string id)
    {
        if (resolved.TryGetValue(id, out var known)) return known;
        if (!own.TryGetValue(id, out var style)) return WordStyle.Empty;
        for (var (step, next) = (0, style.BasedOn); step < MaxChain && next is not null && own.TryGetValue(next, out var below); step++, next = below.BasedOn)
            style = style.Over(below);
        return resolved[id] = style;
    }

    private void ReadStyle(XmlReader xml)
    {
        var (id, isDefault) = (WordXml.Attribute(xml, "styleId") ?? "", WordXml.Attribute(xml, "default") is "1" or "true" or "on");
        if (isDefault && WordXml.Attribute(xml, "type") is "paragraph") defaultParagraph = id;
        own[id] = ReadProperties(xml, WordStyle.Empty);
    }

    private static WordStyle ReadProperties(XmlReader xml, WordStyle style)
    {
        if (!WordXml.Enter(xml)) return style;
        while (WordXml.AtChild(xml))
        {
            switch (xml.LocalName)
            {
                case "pPr" or "rPr" or "pPrDefault" or "rPrDefault" or "numPr":
                    style = ReadProperties(xml, style);
                    continue;
                case "name":
                    style = Named(style, WordXml.Val(xml) ?? "");
                    break;
                default:
                    style = ReadProperty(xml, style);
                    break;
            }
            xml.Skip();
        }
        return style;
    }

    private static WordStyle Named(WordStyle style, string name) => name.Length == 9 && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
        ? style with { Name = name, Outline = style.Outline ?? WordXml.Number(name[8..]) }
        : style with { Name = name };

    private static WordStyle ReadProperty(XmlReader xml, WordStyle style) => xml.LocalName switch
    {
        "basedOn" => style with { BasedOn = WordXml.Val(xml) },
        "outlineLvl" => style with { Outline = WordXml.Number(WordXml.Val(xml)) is >= 0 and < 9 and var level ? level + 1 : 0 },
        "jc" => style with { IsCentred = WordXml.Val(xml) == "center" },
        "numId" => style with { NumberingId = WordXml.Number(WordXml.Val(xml)) },
        "ilvl" => style with { NumberingLevel = WordXml.Number(WordXml.Val(xml)) },
        "vanish" => style with { IsHidden = WordXml.IsOn(xml) },
        "color" => style with { IsWhite = RunLook.IsWhiteColour(xml) },
        "sz" => style with { HalfPoints = WordXml.Number(WordXml.Val(xml)) },
        _ => style,
    };
}
