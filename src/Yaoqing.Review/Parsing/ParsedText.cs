using System.Globalization;
using System.Runtime.InteropServices;

namespace Yaoqing.Review.Parsing;

/// <summary>
/// Title or body after the one parse. All lists are in order of start; <see cref="Within{T}"/> cuts the part of a list that lies in a span
/// in logarithmic time. Rules read these and do not scan the text again for what the parse already knows.
/// </summary>
internal sealed class ParsedText(Where where)
{
    private const int LongestKnownWord = 64;

    /// <summary>No written sentence is longer; where one seems to be, rules look no further, so that their work stays linear.</summary>
    public const int LongestSentence = 1500;

    internal readonly Rows<Paragraph> ParagraphList = new();
    internal readonly Rows<Sentence> SentenceList = new();
    internal readonly Rows<Clause> ClauseList = new();
    internal readonly List<int> MarkList = [];
    internal readonly List<int> OddList = [];
    internal readonly Rows<Ordinal> OrdinalList = new();
    internal readonly Rows<Heading> HeadingList = new();
    internal readonly List<Quantity> QuantityList = [];
    internal readonly List<DateMention> DateList = [];
    internal readonly Rows<FigureSentence> FigureList = new();
    private readonly Rows<KnownName> _names = new();
    private readonly Rows<TextSpan> _digitRuns = new();
    private bool _hasDigitRuns;

    public string Text { get; private set; } = "";
    public Where In => where;
    public int Length => Text.Length;
    public string this[TextSpan span] => Text.Substring(span.Start, span.Length);

    public ReadOnlySpan<Paragraph> Paragraphs => ParagraphList.Items;
    public ReadOnlySpan<Sentence> Sentences => SentenceList.Items;
    public ReadOnlySpan<Clause> Clauses => ClauseList.Items;
    public ReadOnlySpan<Ordinal> Ordinals => OrdinalList.Items;
    public ReadOnlySpan<Heading> Headings => HeadingList.Items;
    public ReadOnlySpan<Quantity> Quantities => CollectionsMarshal.AsSpan(QuantityList);
    public ReadOnlySpan<DateMention> Dates => CollectionsMarshal.AsSpan(DateList);
    public ReadOnlySpan<KnownName> Names => _names.Items;

    /// <summary>The sentences that hold figures, with the place of their figures in <see cref="Quantities"/>; overlong ones left out.</summary>
    public ReadOnlySpan<FigureSentence> FigureSentences => FigureList.Items;

    /// <summary>Offsets of every punctuation mark, Chinese and ASCII.</summary>
    public ReadOnlySpan<int> Marks => CollectionsMarshal.AsSpan(MarkList);

    /// <summary>Offsets of blanks (not line ends), invisible characters, full-width digits and letters: rare in clean text.</summary>
    public ReadOnlySpan<int> Oddities => CollectionsMarshal.AsSpan(OddList);

    /// <summary>Runs of at least two ASCII digits: identity, telephone and card numbers are longer than any figure of a report.</summary>
    public ReadOnlySpan<TextSpan> DigitRuns
    {
        get
        {
            if (!_hasDigitRuns) Parsing.DigitRuns.Add(Text, _digitRuns);
            _hasDigitRuns = true;
            return _digitRuns.Items;
        }
    }

    /// <summary>The telling characters anywhere in it.</summary>
    public Anchors Anchors { get; internal set; }

    /// <summary>字数: non-white text elements.</summary>
    public int CharacterCount { get; internal set; }

    /// <summary>The character at an offset, U+0000 outside the text.</summary>
    public char At(int offset) => offset >= 0 && offset < Text.Length ? Text[offset] : '\0';

    /// <summary>Whether the text continues with a word at an offset.</summary>
    public bool Has(int offset, string word) => offset >= 0 && offset <= Text.Length && Text.AsSpan(offset).StartsWith(word, StringComparison.Ordinal);

    /// <summary>Whether the text continues with one of some words at an offset.</summary>
    public bool HasAny(int offset, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Has(offset, word)) return true;
        return false;
    }

    /// <summary>Whether a word ends exactly at an offset.</summary>
    public bool EndsBefore(int offset, string word) => offset <= Text.Length && offset >= word.Length && Text.AsSpan(offset - word.Length, word.Length).SequenceEqual(word);

    public ReadOnlySpan<char> Slice(int start, int end) => end > start ? Text.AsSpan(start, end - start) : [];

    /// <summary>The items of a list of this text that lie wholly inside a span.</summary>
    public static ReadOnlySpan<T> Within<T>(ReadOnlySpan<T> list, TextSpan span) where T : ISpanned
    {
        var from = FirstAtOrAfter(list, span.Start);
        var to = from;
        while (to < list.Length && list[to].Span.End <= span.End && list[to].Span.Start < span.End) to++;
        return list[from..to];
    }

    /// <summary>Index of the first item that starts at or after an offset.</summary>
    public static int FirstAtOrAfter<T>(ReadOnlySpan<T> list, int offset) where T : ISpanned
    {
        int low = 0, high = list.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Span.Start < offset) low = middle + 1; else high = middle;
        }
        return low;
    }

    /// <summary>The paragraph that holds an offset.</summary>
    public TextSpan ParagraphAt(int offset) => Paragraphs.IsEmpty ? new TextSpan(0, Length) : Paragraphs[IndexAt(Paragraphs, offset)].Span;

    /// <summary>The sentence that holds an offset; the paragraph where blanks lie between sentences.</summary>
    public TextSpan SentenceAt(int offset) => Near(Sentences.IsEmpty ? new TextSpan(0, Length) : Sentences[IndexAt(Sentences, offset)].Span, offset);

    /// <summary>The clause that holds an offset or ends just before it.</summary>
    public TextSpan ClauseAt(int offset) => Near(Clauses.IsEmpty ? new TextSpan(0, Length) : Clauses[IndexAt(Clauses, offset)].Span, offset);

    private static TextSpan Near(TextSpan span, int offset) => span.Length <= LongestSentence ? span
        : new TextSpan(Math.Max(span.Start, Math.Min(offset, span.End) - LongestSentence / 2), Math.Min(span.End, Math.Max(offset, span.Start) + LongestSentence / 2));

    /// <summary>Index of the last item that starts at or before an offset, 0 when none does.</summary>
    public static int IndexAt<T>(ReadOnlySpan<T> list, int offset) where T : ISpanned => Math.Max(0, FirstAtOrAfter(list, offset + 1) - 1);

    /// <summary>Line and column of an offset, both from 1.</summary>
    public (int Line, int Column) Position(int offset)
    {
        if (Paragraphs.IsEmpty) return (1, offset + 1);
        var line = IndexAt(Paragraphs, offset);
        return (line + 1, offset - Paragraphs[line].Span.Start + 1);
    }

    /// <summary>Whether a span lies wholly in a word that the desk declared to be right.</summary>
    public bool IsKnownWord(TextSpan span)
    {
        for (var i = Names.IsEmpty ? -1 : IndexAt(Names, span.Start); i >= 0 && _names[i].Span.Start >= span.Start - LongestKnownWord; i--)
            if (_names[i].Kind == NameKind.KnownWord && _names[i].Span.Contains(span)) return true;
        return false;
    }

    /// <summary>Names of one kind.</summary>
    public IEnumerable<KnownName> NamesOf(NameKind kind)
    {
        for (var i = 0; i < _names.Count; i++)
            if (_names[i].Kind == kind) yield return _names[i];
    }

    internal void AddName(FoundPhrase found) => _names.Add(new KnownName(found.Span, (NameKind)(-1 - found.Owner), found.Phrase.Entry!)); // known names always carry their entry

    /// <summary>Takes a new text, or none, and forgets the one before; the lists keep their memory.</summary>
    internal void Reset(string text)
    {
        Text = text;
        Anchors = default;
        CharacterCount = 0;
        _hasDigitRuns = false;
        ParagraphList.Clear();
        SentenceList.Clear();
        ClauseList.Clear();
        MarkList.Clear();
        OddList.Clear();
        OrdinalList.Clear();
        HeadingList.Clear();
        QuantityList.Clear();
        DateList.Clear();
        FigureList.Clear();
        _names.Clear();
        _digitRuns.Clear();
    }

    /// <summary>Counts non-white text elements; surrogates and combining marks are rare, so the plain count is tried first.</summary>
    internal static int CountCharacters(string text, int plain, bool isSimple)
    {
        if (isSimple) return plain;
        var count = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var c = text[elements.ElementIndex];
            if (!char.IsWhiteSpace(c) && CharTable.Of(c) != CharClass.Invisible) count++;
        }
        return count;
    }
}
