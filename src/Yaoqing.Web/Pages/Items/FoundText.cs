using Yaoqing.Documents.Reading;

namespace Yaoqing.Web.Pages.Items;

/// <summary>One of several manuscripts of a file, carried by the page until its reader chooses: nothing is stored for it.</summary>
public sealed class FoundText
{
    public string? File { get; set; }
    public string? Title { get; set; }
    public string? Text { get; set; }
    public string? Reporter { get; set; }
    public string? Phone { get; set; }
    public string? Unit { get; set; }

    public ReadManuscript ToManuscript() => new()
    {
        File = File ?? "", Format = "", Title = Title ?? "", Paragraphs = [.. (Text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => new ReadParagraph(line))],
        Fields = ReadFields.None with { Reporter = Reporter, Phone = Phone, Unit = Unit },
    };
}
