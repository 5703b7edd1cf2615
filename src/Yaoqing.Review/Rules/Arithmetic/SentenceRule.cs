using System.Buffers;
using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Arithmetic;

/// <summary>A rule about figures that stand in one sentence.</summary>
internal abstract class SentenceRule(string id, string name, Severity ceiling, string basis) : Rule(id, name, ceiling, basis)
{
    /// <summary>Sentences with fewer figures are passed over.</summary>
    protected virtual int Fewest => 2;

    public sealed override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
            foreach (var sentence in text.FigureSentences)
                if (sentence.Count >= Fewest) Check(context, new Figures(text, sentence.Span, sentence.First, sentence.Count));
    }

    protected abstract void Check(ReviewContext context, Figures figures);
}

/// <summary>The figures of one sentence and the words between them.</summary>
internal readonly struct Figures(ParsedText text, TextSpan sentence, int first, int count)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，；：,;、（(");

    private static readonly SearchValues<char> ClauseBreaks = SearchValues.Create("，；：,;（(");

    public ParsedText Text { get; } = text;
    public TextSpan Sentence { get; } = sentence;
    public ReadOnlySpan<Quantity> List => Text.Quantities.Slice(first, count);
    public int Count => count;
    public Quantity this[int index] => Text.Quantities[first + index];

    /// <summary>The words between the previous figure, or the sentence's start, and a figure.</summary>
    public ReadOnlySpan<char> Gap(int index) => Text.Slice(index == 0 ? Sentence.Start : List[index - 1].Span.End, List[index].Span.Start);

    /// <summary>The part of the gap that lies in the figure's own clause.</summary>
    public ReadOnlySpan<char> Lead(int index)
    {
        var gap = Gap(index);
        var mark = gap.LastIndexOfAny(Breaks);
        return mark < 0 ? gap : gap[(mark + 1)..];
    }

    /// <summary>The whole clause before a figure, other figures included.</summary>
    public ReadOnlySpan<char> ClauseBefore(int index)
    {
        var before = Text.Slice(Sentence.Start, List[index].Span.Start);
        var mark = before.LastIndexOfAny(Breaks);
        return mark < 0 ? before : before[(mark + 1)..];
    }

    /// <summary>The words of a figure's clause before it, 、 not counting as a break, without earlier figures' clauses.</summary>
    public ReadOnlySpan<char> ClauseStart(int index)
    {
        var before = Text.Slice(Sentence.Start, List[index].Span.Start);
        var mark = before.LastIndexOfAny(ClauseBreaks);
        return mark < 0 ? before : before[(mark + 1)..];
    }

    /// <summary>Whether any word of a list stands in a stretch.</summary>
    public static bool HasAny(ReadOnlySpan<char> stretch, WordList words) => words.IsIn(stretch);

    public static bool HasDigits(ReadOnlySpan<char> stretch) => stretch.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Whether a stretch says nothing but a comparison and a movement: ，同比增长 but not ，带动就业增长.</summary>
    public static bool IsBareMove(ReadOnlySpan<char> stretch, bool rises)
    {
        var rest = stretch.TrimStart("，,、（(");
        foreach (var word in Cues.Compared)
            if (rest.StartsWith(word, StringComparison.Ordinal)) { rest = rest[word.Length..].TrimStart("期末年的"); break; }
        foreach (var word in rises ? Cues.Rise : Cues.Fall)
            if (rest.StartsWith(word, StringComparison.Ordinal)) return rest.Length <= word.Length + 3;
        return false;
    }

    /// <summary>The words between a figure and the next, or the sentence's end.</summary>
    public ReadOnlySpan<char> After(int index) => Text.Slice(List[index].Span.End, index + 1 < Count ? List[index + 1].Span.Start : Sentence.End);

    /// <summary>The whole sentence.</summary>
    public ReadOnlySpan<char> Words => Text.Slice(Sentence.Start, Sentence.End);

    /// <summary>Words between the ends of two figures.</summary>
    public TextSpan Between(int from, int to) => List[from].Span.To(List[to].Span);

    public string Printed(int index) => Text[List[index].Span];

    /// <summary>户均, 平均每个: a figure per head is no whole.</summary>
    public bool IsAverage(int index) => ClauseBefore(index).IndexOfAny('均', '每') >= 0;

    /// <summary>Whether any of some words stands in a stretch.</summary>
    public static bool HasAny(ReadOnlySpan<char> stretch, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (stretch.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    /// <summary>Growth at comparable prices or on another base cannot be recomputed from the printed values.</summary>
    public bool IsOnOtherBase => HasAny(Words, ["可比", "不变价", "同口径", "剔除", "扣除", "生产总值", "GDP", "增加值", "名义", "实际增长"]);
}
