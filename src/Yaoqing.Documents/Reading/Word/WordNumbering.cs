using System.Xml;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>
/// One level of a numbering definition; <c>RestartAfter</c> is the one-based level whose paragraphs restart this one (null any
/// higher level, 0 never), <c>IsLegal</c> writes all parts of the number in decimal.
/// </summary>
internal sealed record NumberingLevel(int Start = 1, string Format = "decimal", string Text = "", int? RestartAfter = null, bool IsLegal = false, string? Style = null, string Font = "");

/// <summary>
/// numbering.xml. Paragraphs name a w:num, which points to a w:abstractNum with nine levels and may override levels or
/// their start. A w:abstractNum may instead point to a numbering style, whose own abstractNum holds the levels.
/// </summary>
internal sealed class WordNumbering
{
    public const int Levels = 9;
    private readonly Dictionary<int, NumberingLevel[]> definitions = [];
    private readonly Dictionary<string, int> byStyleLink = [];
    private readonly Dictionary<int, string> linkedStyles = [];
    private readonly Dictionary<int, WordNumber> numbers = [];

    public WordNumber? Find(int numberId) => numbers.GetValueOrDefault(numberId);

    /// <summary>The level of a number: overridden, own, or borrowed from a numbering style.</summary>
    public NumberingLevel Level(WordNumber number, int level)
    {
        if (number.Overrides.TryGetValue(level, out var over)) return over;
        return definitions.GetValueOrDefault(Definition(number))?[level] ?? new NumberingLevel();
    }

    /// <summary>The definition whose counters the number shares.</summary>
    public int Definition(WordNumber number) =>
        linkedStyles.TryGetValue(number.Definition, out var style) && byStyleLink.TryGetValue(style, out var linked) ? linked : number.Definition;

    /// <summary>The level tied to a paragraph style; 0 when none is.</summary>
    public int LevelOfStyle(WordNumber number, string style)
    {
        for (var level = 0; level < Levels; level++)
            if (Level(number, level).Style == style) return level;
        return 0;
    }

    public static WordNumbering Read(byte[]? part)
    {
        var numbering = new WordNumbering();
        if (part is null) return numbering;
        using var xml = WordXml.Open(part);
        if (!WordXml.AtRoot(xml) || !WordXml.Enter(xml)) return numbering;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "abstractNum") numbering.ReadDefinition(xml);
            else if (xml.LocalName == "num") numbering.ReadNumber(xml);
            else xml.Skip();
        }
        return numbering;
    }

    private void ReadDefinition(XmlReader xml)
    {
        var id = WordXml.Number(WordXml.Attribute(xml, "abstractNumId")) ?? -1;
        var levels = Enumerable.Range(0, Levels).Select(_ => new NumberingLevel()).ToArray();
        definitions[id] = levels;
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "lvl")
            {
                var index = LevelIndex(xml);
                levels[index] = ReadLevel(xml);
                continue;
            }
            if (xml.LocalName == "styleLink" && WordXml.Val(xml) is { } style) byStyleLink[style] = id;
            if (xml.LocalName == "numStyleLink" && WordXml.Val(xml) is { } linked) linkedStyles[id] = linked;
            xml.Skip();
        }
    }

    private void ReadNumber(XmlReader xml)
    {
        var id = WordXml.Number(WordXml.Attribute(xml, "numId")) ?? -1;
        var (definition, overrides, starts) = (-1, new Dictionary<int, NumberingLevel>(), new Dictionary<int, int>());
        if (WordXml.Enter(xml))
        {
            while (WordXml.AtChild(xml))
            {
                if (xml.LocalName == "lvlOverride")
                {
                    ReadOverride(xml, overrides, starts);
                    continue;
                }
                if (xml.LocalName == "abstractNumId") definition = WordXml.Number(WordXml.Val(xml)) ?? -1;
                xml.Skip();
            }
        }
        numbers[id] = new WordNumber(id, definition, overrides, starts);
    }

    private static void ReadOverride(XmlReader xml, Dictionary<int, NumberingLevel> overrides, Dictionary<int, int> starts)
    {
        var index = LevelIndex(xml);
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "lvl")
            {
                overrides[index] = ReadLevel(xml);
                continue;
            }
            if (xml.LocalName == "startOverride" && WordXml.Number(WordXml.Val(xml)) is { } start) starts[index] = start;
            xml.Skip();
        }
    }

    private static NumberingLevel ReadLevel(XmlReader xml)
    {
        var level = new NumberingLevel();
        if (!WordXml.Enter(xml)) return level;
        while (WordXml.AtChild(xml))
        {
            if (WordXml.IsAlternateContent(xml)) WordXml.Alternate(xml, inner => { level = Property(inner, level); inner.Skip(); });
            else if (xml.LocalName == "rPr") level = level with { Font = ReadFont(xml) };
            else
            {
                level = Property(xml, level);
                xml.Skip();
            }
        }
        return level;
    }

    private static NumberingLevel Property(XmlReader xml, NumberingLevel level) => xml.LocalName switch
    {
        "start" => level with { Start = WordXml.Number(WordXml.Val(xml)) ?? 1 },
        "numFmt" => level with { Format = WordXml.Val(xml) ?? "decimal" },
        "lvlText" => level with { Text = WordXml.Val(xml) ?? "" },
        "lvlRestart" => level with { RestartAfter = WordXml.Number(WordXml.Val(xml)) },
        "isLgl" => level with { IsLegal = WordXml.IsOn(xml) },
        "pStyle" => level with { Style = WordXml.Val(xml) },
        _ => level,
    };

    private static string ReadFont(XmlReader xml)
    {
        var font = "";
        if (!WordXml.Enter(xml)) return font;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "rFonts") font = WordXml.Attribute(xml, "ascii") ?? WordXml.Attribute(xml, "hAnsi") ?? "";
            xml.Skip();
        }
        return font;
    }

    private static int LevelIndex(XmlReader xml) => Math.Clamp(WordXml.Number(WordXml.Attribute(xml, "ilvl")) ?? 0, 0, Levels - 1);
}

/// <summary>A w:num.</summary>
internal sealed record WordNumber(int Id, int Definition, Dictionary<int, NumberingLevel> Overrides, Dictionary<int, int> Starts);
