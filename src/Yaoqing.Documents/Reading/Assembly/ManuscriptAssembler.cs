namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>Tells title, body and sign-off lines apart.</summary>
internal static class ManuscriptAssembler
{
    public static ReadManuscript Assemble(string file, string format, Draft draft)
    {
        var lines = draft.Blocks.OfType<DraftParagraph>().Select(p => p.Text.Trim()).Where(t => t.Length > 0).ToList();
        return new ReadManuscript
        {
            File = file,
            Format = format,
            Title = lines.FirstOrDefault() ?? "",
            Paragraphs = [.. lines.Skip(1).Select(t => new ReadParagraph(t))],
            Warnings = draft.Warnings,
            OtherText = draft.OtherText,
        };
    }
}
