namespace Yaoqing.Review.Parsing;

/// <summary>
/// The one parse: a single walk over the class table finds paragraphs, sentences, clauses and marks; then numbers and dates are read
/// where digits stand, and ordinals where clauses begin. Everything is linear in the length of the text.
/// </summary>
internal static class TextParser
{
    public static ParsedText Parse(string text, Where where)
    {
        var parsed = new ParsedText(text, where);
        new StructureWalk(parsed).Run();
        new NumberWalk(parsed).Run();
        OrdinalWalk.Run(parsed);
        return parsed;
    }
}
