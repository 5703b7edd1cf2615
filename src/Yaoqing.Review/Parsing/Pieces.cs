namespace Yaoqing.Review.Parsing;

/// <summary>One line of the text without its line end (段).</summary>
internal readonly record struct Paragraph(TextSpan Span) : ISpanned;

/// <summary>A sentence with its end mark and closing quotes (句).</summary>
/// <param name="Span">Span.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Anchors">The telling characters in it.</param>
internal readonly record struct Sentence(TextSpan Span, int Paragraph, Anchors Anchors) : ISpanned;

/// <summary>A stretch between ，；：。！？ without its end mark (分句).</summary>
/// <param name="Span">Span.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="End">The mark that ends it; U+0000 at the end of a paragraph.</param>
internal readonly record struct Clause(TextSpan Span, int Sentence, char End) : ISpanned;

/// <summary>A sentence and its figures.</summary>
/// <param name="Span">Span.</param>
/// <param name="First">Index of its first figure.</param>
/// <param name="Count">How many.</param>
/// <param name="Anchors">The telling characters in it.</param>
internal readonly record struct FigureSentence(TextSpan Span, int First, int Count, Anchors Anchors) : ISpanned;

/// <summary>How a text numbers its points.</summary>
internal enum OrdinalStyle
{
    /// <summary>一、</summary>
    HanComma,
    /// <summary>（一）</summary>
    HanBracket,
    /// <summary>1. or 1、 or 1．</summary>
    ArabicDot,
    /// <summary>（1） or 1）</summary>
    ArabicBracket,
    /// <summary>①</summary>
    Circled,
    /// <summary>一是</summary>
    Is,
    /// <summary>一要</summary>
    Must,
    /// <summary>第一，</summary>
    Nth,
    /// <summary>首先、其次、再次、最后; numbers 1, 2, 3, 99</summary>
    Sequence,
    /// <summary>其一，</summary>
    Among,
}

/// <summary>A numbering mark.</summary>
/// <param name="Span">The mark itself, e.g. （一）.</param>
/// <param name="Style">Its form.</param>
/// <param name="Number">Its number.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="OpensParagraph">Whether only blanks stand before it in the paragraph.</param>
internal readonly record struct Ordinal(TextSpan Span, OrdinalStyle Style, int Number, int Paragraph, bool OpensParagraph) : ISpanned;

/// <summary>A paragraph's opening that is numbered 一、（一） 1. or （1）: from the mark to the first 。 or the paragraph's end.</summary>
/// <param name="Span">Mark and words.</param>
/// <param name="Ordinal">The mark.</param>
/// <param name="Alone">Whether nothing follows in the paragraph.</param>
internal readonly record struct Heading(TextSpan Span, Ordinal Ordinal, bool Alone) : ISpanned;

/// <summary>What a known name stands for.</summary>
internal enum NameKind { Unit, Leader, Place, Body, KnownWord }

/// <summary>A name of the rule set's directories, where it stands in the text.</summary>
/// <param name="Span">Span.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Entry">The directory's record: <see cref="KnownUnit"/>, <see cref="KnownLeader"/>, <see cref="KnownPlace"/>, <see cref="RenamedBody"/> or a word.</param>
internal readonly record struct KnownName(TextSpan Span, NameKind Kind, object Entry) : ISpanned;
