using System.Text;
using System.Xml;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>One w:p: its properties, its automatic number, its runs in the accepted view, and the text boxes anchored in it.</summary>
internal sealed class ParagraphReader(WordContext context)
{
    private readonly StringBuilder text = new();
    private readonly BlockSink boxes = new();
    private WordStyle style = context.Styles.Paragraph(null);
    private string? styleId;
    private bool isShaded = context.IsShaded, joinsNext;
    private int halfPoints;
    private RunLook look;
    private string? font;

    public void Read(XmlReader xml, BlockSink sink)
    {
        if (WordXml.Enter(xml))
        {
            while (WordXml.AtChild(xml))
            {
                if (xml.LocalName == "pPr" && WordXml.IsWord(xml)) Properties(xml);
                else Inline(xml);
            }
        }
        Finish(sink);
    }

    public static void ReadMath(XmlReader xml, WordContext context, BlockSink sink)
    {
        var paragraph = new ParagraphReader(context);
        paragraph.Math(xml);
        paragraph.Finish(sink);
    }

    private void Properties(XmlReader xml)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            switch (xml.LocalName)
            {
                case "pStyle":
                    styleId = WordXml.Val(xml);
                    style = context.Styles.Paragraph(styleId);
                    break;
                case "numPr":
                    NumberingProperties(xml);
                    continue;
                case "rPr":
                    MarkProperties(xml);
                    continue;
                case "outlineLvl": style = style with { Outline = WordXml.Number(WordXml.Val(xml)) is >= 0 and < 9 and var level ? level + 1 : 0 }; break;
                case "jc": style = style with { IsCentred = WordXml.Val(xml) == "center" }; break;
                case "shd": isShaded |= RunLook.IsShading(xml); break;
            }
            xml.Skip();
        }
    }

    private void NumberingProperties(XmlReader xml)
    {
        int? level = null;
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "ilvl") level = WordXml.Number(WordXml.Val(xml));
            if (xml.LocalName == "numId") style = style with { NumberingId = WordXml.Number(WordXml.Val(xml)), NumberingLevel = level ?? 0 };
            xml.Skip();
        }
        if (level is not null) style = style with { NumberingLevel = level };
    }

    // Properties of the paragraph mark: a deleted or hidden mark joins this paragraph to the next.
    private void MarkProperties(XmlReader xml)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            switch (xml.LocalName)
            {
                case "del" or "moveFrom":
                    joinsNext = true;
                    context.Findings.Deleted++;
                    break;
                case "ins" or "moveTo": context.Findings.Inserted++; break;
                case "vanish" or "specVanish": joinsNext |= WordXml.IsOn(xml); break;
            }
            xml.Skip();
        }
    }

    private void Inline(XmlReader xml)
    {
        if (WordXml.IsAlternateContent(xml))
        {
            WordXml.Alternate(xml, Inline);
            return;
        }
        if (!WordXml.IsWord(xml))
        {
            if (WordXml.IsMath(xml)) Math(xml);
            else xml.Skip();
            return;
        }
        switch (xml.LocalName)
        {
            case "r": Run(xml); break;
            case "ins" or "moveTo":
                context.Findings.Inserted++;
                Descend(xml);
                break;
            case "del" or "moveFrom":
                context.Findings.Deleted++;
                xml.Skip();
                break;
            case "sdt": Control(xml); break;
            case "hyperlink" or "smartTag" or "customXml" or "bdo" or "dir" or "fldSimple" or "sdtContent" or "rubyBase": Descend(xml); break;
            default: xml.Skip(); break;
        }
    }

    private void Descend(XmlReader xml)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml)) Inline(xml);
    }

    // A content control that still shows its prompt (“单击此处输入文字”) holds no text of the author's.
    private void Control(XmlReader xml)
    {
        var showsPrompt = false;
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "sdtPr") showsPrompt = HasChild(xml, "showingPlcHdr");
            else if (xml.LocalName == "sdtContent" && !showsPrompt) Descend(xml);
            else xml.Skip();
        }
    }

    private static bool HasChild(XmlReader xml, string name)
    {
        var found = false;
        if (!WordXml.Enter(xml)) return false;
        while (WordXml.AtChild(xml))
        {
            found |= xml.LocalName == name;
            xml.Skip();
        }
        return found;
    }

    private void Run(XmlReader xml)
    {
        var (outerLook, outerFont) = (look, font);
        (look, font) = (RunLook.Of(style, isShaded), null);
        if (WordXml.Enter(xml))
            while (WordXml.AtChild(xml)) RunContent(xml);
        (look, font) = (outerLook, outerFont);
    }

    private void RunContent(XmlReader xml)
    {
        if (WordXml.IsAlternateContent(xml))
        {
            WordXml.Alternate(xml, RunContent);
            return;
        }
        if (!WordXml.IsWord(xml))
        {
            xml.Skip();
            return;
        }
        switch (xml.LocalName)
        {
            case "t":
                // A line feed inside the element is the XML writer's, not the author's.
                Append(xml.ReadElementContentAsString().Replace('\n', ' '));
                return;
            case "instrText":
                Instruction(xml.ReadElementContentAsString());
                return;
            case "rPr":
                RunProperties(xml);
                return;
            case "drawing" or "pict" or "object":
                Drawing(xml);
                return;
            case "ruby":
                Descend(xml);
                return;
        }
        Mark(xml);
        xml.Skip();
    }

    private void Mark(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tab" or "ptab": Append("\t"); break;
            case "br" or "cr": Append("\n"); break;
            case "noBreakHyphen": Append("-"); break;
            case "fldChar": context.FieldCharacter(xml); break;
            case "sym": AppendSymbol(WordXml.Attribute(xml, "font"), WordXml.Attribute(xml, "char")); break;
            case "footnoteReference" or "endnoteReference" when WordXml.Attribute(xml, "id") is { } id:
                context.NoteReferences.Add((xml.LocalName[..^"Reference".Length], id));
                break;
        }
    }

    private void RunProperties(XmlReader xml)
    {
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "rFonts") font = WordXml.Attribute(xml, "ascii") ?? WordXml.Attribute(xml, "hAnsi") ?? font;
            else look.Apply(xml, context.Styles);
            xml.Skip();
        }
    }

    private void Instruction(string instruction)
    {
        var word = instruction.AsSpan().TrimStart();
        context.Findings.HasActiveField |= word.StartsWith("DDE", StringComparison.OrdinalIgnoreCase) || word.StartsWith("INCLUDE", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("IMPORT", StringComparison.OrdinalIgnoreCase) || word.StartsWith("LINK", StringComparison.OrdinalIgnoreCase);
    }

    private void AppendSymbol(string? symbolFont, string? hex)
    {
        var symbol = Symbols.Of(symbolFont, hex);
        context.Findings.HasUnknownSymbols |= symbol == Symbols.Unknown;
        Append(symbol);
    }

    private void Append(string piece)
    {
        if (!context.ShowsText) return;
        context.Spend(piece.Length);
        if (look.Visibility is not Visibility.Visible and var unseen)
        {
            context.Findings.Conceal(unseen, piece);
            return;
        }
        var repaired = Symbols.Repair(piece, font);
        context.Findings.HasUnknownSymbols |= !ReferenceEquals(repaired, piece) && repaired.Contains(Symbols.Unknown, StringComparison.Ordinal);
        if (halfPoints == 0 && !string.IsNullOrWhiteSpace(piece)) halfPoints = look.HalfPoints;
        text.Append(repaired);
    }

    // Text boxes lie at any depth of DrawingML or VML; the words of WordArt and of picture descriptions are attributes.
    private void Drawing(XmlReader xml)
    {
        if (WordXml.IsAlternateContent(xml))
        {
            WordXml.Alternate(xml, Drawing);
            return;
        }
        if (xml.LocalName == "txbxContent")
        {
            context.Findings.TextBoxes++;
            BlockReader.Read(xml, context, boxes);
            return;
        }
        foreach (var attribute in (string[])["descr", "title", "alt", "string"])
            if (xml.GetAttribute(attribute) is { Length: > 0 } words) context.Findings.OtherText.Add(words);
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml)) Drawing(xml);
    }

    private void Math(XmlReader xml)
    {
        if (xml.LocalName == "t")
        {
            Append(xml.ReadElementContentAsString());
            return;
        }
        var isFraction = xml.LocalName == "f";
        if (!WordXml.Enter(xml)) return;
        while (WordXml.AtChild(xml))
        {
            if (isFraction && xml.LocalName == "den") Append("/");
            Math(xml);
        }
    }

    private void Finish(BlockSink sink)
    {
        var content = sink.Pending + text;
        sink.Pending = "";
        if (joinsNext) sink.Pending = content;
        else if (style.IsContents) context.Findings.HasContents = true;
        else Emit(content, sink);
        sink.Blocks.AddRange(boxes.Complete().Select(b => b is DraftParagraph p ? p with { InTextBox = true } : b));
    }

    private void Emit(string content, BlockSink sink)
    {
        var number = style.NumberingId is > 0 and var id ? context.Counters.Next(id, style.NumberingLevel, styleId) : "";
        var isBlank = string.IsNullOrWhiteSpace(content);
        if (number.Length > 0 && !isBlank)
        {
            content = content.TrimStart();
            var needsSpace = number[^1] is '.' or (>= '0' and <= '9') or (>= 'A' and <= 'z') && char.IsAsciiLetterOrDigit(content[0]);
            content = number + (needsSpace ? " " : "") + content;
        }
        var first = true;
        foreach (var line in content.Split('\n'))
        {
            sink.Blocks.Add(new DraftParagraph(line)
            {
                Outline = style.Outline ?? 0,
                IsTitleStyle = style.IsTitle,
                IsCentred = style.IsCentred ?? false,
                HalfPoints = halfPoints,
                IsNumbered = first && number.Length > 0 && !isBlank,
                ContinuesLine = !first,
            });
            first = false;
        }
    }
}
