using System.Xml;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>
/// docx (ECMA-376, transitional and strict), read forward in one pass per part: numbering and styles first, then the body,
/// then the notes it refers to; headers, footers, comments and properties as other text.
/// </summary>
internal static class WordReader
{
    public static Draft Read(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        var draft = new Draft();
        var package = WordPackage.Open(bytes, limits, draft);
        var context = new WordContext(WordStyles.Read(Related(package, "styles")), WordNumbering.Read(Related(package, "numbering")), limits);
        ReadBody(package, context, draft);
        ReadNotes(package, context, draft);
        ReadMargins(package, context);
        ReadProperties(package, context);
        package.RefuseHiddenDtd();
        context.Findings.Report(draft);
        return draft;
    }

    private static byte[]? Related(WordPackage package, string kind) =>
        package.Relationships.FirstOrDefault(r => r.Kind == kind) is { } found ? package.Part(found.Target) : null;

    private static void ReadBody(WordPackage package, WordContext context, Draft draft)
    {
        using var xml = WordXml.Open(package.Part(package.MainPart) ?? []);
        if (!WordXml.AtRoot(xml) || !WordXml.IsWord(xml) || xml.LocalName != "document")
            throw new ReadRefusedException("docx.no-body", "文件里没有正文部分，已损坏。请用 Word 或 WPS 另存一份后重新报送。");
        if (!WordXml.Enter(xml)) return;
        var sink = new BlockSink();
        while (WordXml.AtChild(xml))
        {
            if (xml.LocalName == "body") BlockReader.Read(xml, context, sink);
            else xml.Skip();
        }
        draft.Blocks.AddRange(sink.Complete());
    }

    private static void ReadNotes(WordPackage package, WordContext context, Draft draft)
    {
        if (context.NoteReferences.Count == 0) return;
        var texts = Story(Related(package, "footnotes"), context, "footnote").Concat(Story(Related(package, "endnotes"), context, "endnote"))
            .GroupBy(n => (n.Kind, n.Id)).ToDictionary(g => g.Key, g => g.First().Text);
        foreach (var reference in context.NoteReferences.ToList())
        {
            if (!texts.TryGetValue(reference, out var text) || text.Length == 0) continue;
            context.Findings.Notes++;
            draft.Blocks.Add(new DraftParagraph($"［注{context.Findings.Notes}］{text.Replace('\n', ' ')}") { IsNote = true });
        }
    }

    private static void ReadMargins(WordPackage package, WordContext context)
    {
        foreach (var margin in package.Relationships.Where(r => r.Kind is "header" or "footer"))
            context.Findings.OtherText.AddRange(Story(package.Part(margin.Target), context, "").Select(s => s.Text).Where(t => t.Length > 0));
        foreach (var comment in Story(Related(package, "comments"), context, "comment"))
        {
            context.Findings.Comments++;
            context.Findings.OtherText.Add(comment.Text);
        }
        foreach (var diagram in package.PartsUnder("word/diagrams/data").ToList())
            context.Findings.OtherText.AddRange(TextNodes(package.Part(diagram)));
    }

    private static void ReadProperties(WordPackage package, WordContext context)
    {
        foreach (var part in (string[])["docProps/core.xml", "docProps/custom.xml"])
            context.Findings.OtherText.AddRange(TextNodes(package.Part(part)).Where(t => !t.EndsWith('Z') && t.Length > 1));
    }

    // The children of that name, or the whole part as one text when no name is given.
    private static List<(string Kind, string Id, string Text)> Story(byte[]? part, WordContext context, string child)
    {
        var stories = new List<(string, string, string)>();
        if (part is null) return stories;
        using var xml = WordXml.Open(part);
        if (!WordXml.AtRoot(xml)) return stories;
        if (child.Length == 0)
        {
            stories.Add(("", "", Flat(xml, context)));
            return stories;
        }
        if (!WordXml.Enter(xml)) return stories;
        while (WordXml.AtChild(xml))
        {
            var (id, isText) = (WordXml.Attribute(xml, "id") ?? "", WordXml.Attribute(xml, "type") is null or "normal");
            if (xml.LocalName == child && isText) stories.Add((child, id, Flat(xml, context)));
            else xml.Skip();
        }
        return stories;
    }

    private static string Flat(XmlReader xml, WordContext context)
    {
        context.BeginStory();
        var sink = new BlockSink();
        BlockReader.Read(xml, context, sink);
        return DraftCell.TextOf(DraftCell.Flatten(sink.Complete()));
    }

    private static List<string> TextNodes(byte[]? part)
    {
        var texts = new List<string>();
        if (part is null) return texts;
        using var xml = WordXml.Open(part);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Text && xml.Value.Trim() is { Length: > 0 } text) texts.Add(text);
        return texts;
    }
}
