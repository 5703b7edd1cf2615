namespace Yaoqing.Review.Parsing;

/// <summary>
/// The one parse: a single walk over the class table finds paragraphs, sentences, clauses and marks, and notes the telling characters; then
/// numbers and dates are read where digits stand, and ordinals where clauses begin. Everything is linear in the length of the text.
/// </summary>
internal static class TextParser
{
    public static ParsedText Parse(string text, Where where)
    {
        var parsed = new ParsedText(where);
        Parse(text, parsed);
        return parsed;
    }

    /// <summary>Parses into memory that an earlier text has left.</summary>
    public static void Parse(string text, ParsedText parsed)
    {
        parsed.Reset(text);
        new StructureWalk(parsed).Run();
        new NumberWalk(parsed).Run();
        OrdinalWalk.Run(parsed);
        AddFigureSentences(parsed);
    }

    private static void AddFigureSentences(ParsedText parsed)
    {
        var quantities = parsed.Quantities;
        var from = 0;
        foreach (var sentence in parsed.Sentences)
        {
            while (from < quantities.Length && quantities[from].Span.Start < sentence.Span.Start) from++;
            var to = from;
            while (to < quantities.Length && quantities[to].Span.End <= sentence.Span.End) to++;
            if (to > from && sentence.Span.Length <= ParsedText.LongestSentence) parsed.FigureList.Add(new FigureSentence(sentence.Span, from, to - from, sentence.Anchors));
            from = to;
        }
    }
}
