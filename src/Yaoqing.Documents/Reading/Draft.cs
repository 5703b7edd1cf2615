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

/// <summary>One paragraph before titles and fields are told apart.</summary>
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
}

internal sealed record DraftTable(IReadOnlyList<IReadOnlyList<string>> Rows) : DraftBlock;
