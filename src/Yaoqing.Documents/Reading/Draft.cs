namespace Yaoqing.Documents.Reading;

/// <summary>What a format's reader hands to the assembler: blocks in reading order, and all that stands beside them.</summary>
internal sealed class Draft
{
    public List<DraftBlock> Blocks { get; } = [];

    public List<string> OtherText { get; } = [];

    public List<ReadWarning> Warnings { get; } = [];

    public List<ReadAttachment> Attachments { get; } = [];

    public ReadMail? Mail { get; set; }

    public void Warn(string code, string message)
    {
        if (!Warnings.Exists(w => w.Code == code)) Warnings.Add(new ReadWarning(code, message));
    }
}

internal abstract record DraftBlock;

/// <summary>One line before titles and fields are told apart.</summary>
internal sealed record DraftParagraph(string Text) : DraftBlock
{
    /// <summary>Outline level 1–9 by style or paragraph; 0 for none.</summary>
    public int Outline { get; init; }

    public bool IsTitleStyle { get; init; }

    public bool IsCentred { get; init; }

    /// <summary>Size of the first visible character in half points; 0 when unknown.</summary>
    public int HalfPoints { get; init; }

    /// <summary>The number was made by the word processor, not typed.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Parted from the line above by a soft line break only.</summary>
    public bool ContinuesLine { get; init; }

    public bool InTextBox { get; init; }

    /// <summary>A footnote or endnote, listed after the body.</summary>
    public bool IsNote { get; init; }
}

/// <summary>A table with rows of equal length.</summary>
internal sealed record DraftTable(IReadOnlyList<IReadOnlyList<DraftCell>> Rows) : DraftBlock;

/// <summary>A cell's lines.</summary>
internal sealed record DraftCell(IReadOnlyList<DraftParagraph> Paragraphs)
{
    public static DraftCell Empty { get; } = new([]);

    public string Text => TextOf(Paragraphs);

    public static string TextOf(IEnumerable<DraftParagraph> lines) =>
        string.Join('\n', lines.Select(p => p.Text.Trim()).Where(t => t.Length > 0));

    /// <summary>Blocks as lines; each row of a nested table becomes one line.</summary>
    public static List<DraftParagraph> Flatten(IEnumerable<DraftBlock> blocks)
    {
        var lines = new List<DraftParagraph>();
        foreach (var block in blocks)
        {
            if (block is DraftParagraph paragraph) lines.Add(paragraph);
            else if (block is DraftTable table)
                lines.AddRange(table.Rows.Select(row => new DraftParagraph(string.Join('\t', row.Select(c => c.Text.Replace('\n', ' '))))));
        }
        return lines;
    }
}
