using System.Xml;

namespace Yaoqing.Documents.Reading.Word;

/// <summary>What all parts of one docx share while it is read.</summary>
internal sealed class WordContext(WordStyles styles, WordNumbering numbering, ReadLimits limits)
{
    private readonly List<bool> fields = [];
    private int charactersLeft = limits.MaxCharacters;

    public WordStyles Styles { get; } = styles;

    public NumberingCounters Counters { get; } = new(numbering);

    public WordFindings Findings { get; } = new();

    /// <summary>Footnotes and endnotes in the order they are referred to.</summary>
    public List<(string Kind, string Id)> NoteReferences { get; } = [];

    /// <summary>The cell or table being read has a background: white text on it is meant to be read.</summary>
    public bool IsShaded { get; set; }

    /// <summary>False inside the instruction of a field: only its result is text.</summary>
    public bool ShowsText => !fields.Contains(false);

    public void Spend(int characters)
    {
        charactersLeft -= characters;
        if (charactersLeft < 0) throw new ReadRefusedException("read.too-long", $"文字超过 {limits.MaxCharacters / 10_000} 万字，不像一篇稿件，请拆分后重新报送。");
    }

    public void FieldCharacter(XmlReader xml)
    {
        switch (WordXml.Attribute(xml, "fldCharType"))
        {
            case "begin": fields.Add(false); break;
            case "separate" when fields.Count > 0: fields[^1] = true; break;
            case "end" when fields.Count > 0: fields.RemoveAt(fields.Count - 1); break;
        }
    }

    /// <summary>A story (body, header, note …) begins: a field left open in another one does not reach into it.</summary>
    public void BeginStory() => fields.Clear();
}
