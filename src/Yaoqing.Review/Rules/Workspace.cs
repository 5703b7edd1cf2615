using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules;

/// <summary>The memory that one review works in, kept for the next: two thirds of the cost of a short item would be making and collecting these lists.</summary>
internal sealed class Workspace
{
    private const int LongestKept = 50_000;

    public ParsedText Title { get; } = new(Where.Title);
    public ParsedText Body { get; } = new(Where.Body);
    public PhraseHits TitleHits { get; } = new();
    public PhraseHits BodyHits { get; } = new();
    public Rows<FoundPhrase> Found { get; } = new();

    /// <summary>Forgets the texts; false when the lists have grown so long that they are better left to the collector.</summary>
    public bool Clear()
    {
        var isKept = Body.Length + Title.Length <= LongestKept;
        Title.Reset("");
        Body.Reset("");
        Found.Clear();
        return isKept;
    }
}
