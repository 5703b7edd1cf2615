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
        var (anchors, fewest) = (Anchors, Fewest);
        foreach (var text in context.Texts)
            foreach (var sentence in text.FigureSentences)
                if (sentence.Count >= fewest && sentence.Anchors.Meet(anchors)) Check(context, new Figures(text, sentence.Span, sentence.First, sentence.Count));
    }

    protected abstract void Check(ReviewContext context, Figures figures);
}

/// <summary>The figures of one sentence and the words between them.</summary>
internal readonly struct Figures(ParsedText text, TextSpan sentence, int first, int count)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，；：。,;、（(");

    private static readonly SearchValues<char> ClauseBreaks = SearchValues.Create("，；：。,;（(");

    public ParsedText Text { get; } = text;
    public TextSpan Sentence { get; } = sentence;
    public ReadOnlySpan<Quantity> List => Text.Quantities.Slice(first, count);
    public int Count => count;
    public Quantity this[int index] => Text.Quantities[first + index];

    /// <summary>The same figures with those of the two sentences before, in the same paragraph; <paramref name="offset"/> is added to an index to find a figure again.</summary>
    public Figures WithEarlier(out int offset)
    {
        var sentences = Text.Sentences;
        var earlier = sentences[Math.Max(0, ParsedText.IndexAt(sentences, Sentence.Start) - 2)].Span.Start;
        var start = Math.Max(earlier, Text.ParagraphAt(Sentence.Start).Start);
        if (Sentence.End - start > ParsedText.LongestSentence) start = Sentence.Start;
        var from = ParsedText.FirstAtOrAfter(Text.Quantities, start);
        offset = first - from;
        return new Figures(Text, new TextSpan(start, Sentence.End), from, count + offset);
    }

    /// <summary>The words between two figures, those of figures between them included.</summary>
    public ReadOnlySpan<char> Between(Quantity from, Quantity to) => Text.Slice(from.Span.End, to.Span.Start);

    /// <summary>A figure that only bounds or describes what is counted: 35岁以下195人, 5000万元以上3个. It is neither part nor whole.</summary>
    public bool IsThreshold(int index) =>
        List[index].Unit.Dimension == Dimension.Time || List[index].Approximation is Approximation.AtLeast or Approximation.AtMost && After(index) is ['以', '上' or '下' or '内', ..];

    /// <summary>Whether a verb is said of a figure and not denied: 合格 in 检测合格 but not in 不合格.</summary>
    public static bool Affirms(ReadOnlySpan<char> stretch, ReadOnlySpan<char> verb) => Stands(stretch, verb, denied: false);

    /// <summary>不合格, 未整改 for the verbs 合格, 整改.</summary>
    public static bool Denies(ReadOnlySpan<char> stretch, ReadOnlySpan<char> verb) => Stands(stretch, verb, denied: true);

    /// <summary>即办 for 即时办结, 取证 for 取得证书: both characters stand in the words, in order.</summary>
    public static bool Abbreviates(ReadOnlySpan<char> brief, ReadOnlySpan<char> words) =>
        brief.Length == 2 && words.IndexOf(brief[0]) is >= 0 and var at && words[(at + 1)..].IndexOf(brief[1]) >= 0;

    private static bool Stands(ReadOnlySpan<char> stretch, ReadOnlySpan<char> verb, bool denied)
    {
        for (var at = stretch.IndexOf(verb); at >= 0;)
        {
            if ((at > 0 && stretch[at - 1] is '不' or '未' or '没' or '非' or '难') == denied) return true;
            var next = stretch[(at + 1)..].IndexOf(verb);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

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
    public bool IsOnOtherBase => OtherBase.IsIn(Words);

    /// <summary>The same for one figure: what stands between its ； or the sentence's ends.</summary>
    public bool IsOnOtherBaseAt(int index)
    {
        var before = Text.Slice(Sentence.Start, List[index].Span.Start);
        var after = Text.Slice(List[index].Span.End, Sentence.End);
        var (start, end) = (before.LastIndexOf('；') + 1, after.IndexOf('；'));
        return OtherBase.IsIn(before[start..]) || OtherBase.IsIn(end < 0 ? after : after[..end]);
    }

    private static readonly WordList OtherBase = new("可比", "不变价", "同口径", "剔除", "扣除", "生产总值", "GDP", "增加值", "名义", "实际增长");
}
