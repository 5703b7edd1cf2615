using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Ordering;

/// <summary>A numbered formulation is cited whole and in order.</summary>
internal sealed class FixedFormulation() : Rule("O05", "固定表述", Severity.Error, "规范表述：成套提法应完整、按序")
{
    private static readonly Formulation[] Shipped =
    [
        new("四个意识", ["政治意识", "大局意识", "核心意识", "看齐意识"]),
        new("四个自信", ["道路自信", "理论自信", "制度自信", "文化自信"]),
    ];

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
        rules.Formulations.Concat(Shipped).SelectMany(set => set.Members.Select((member, index) => new Phrase(member, Entry: (set, index))));

    public override void Check(ReviewContext context)
    {
        foreach (var text in context.Texts)
        {
            var hits = context.Hits(text);
            for (var i = 0; i < hits.Length; i++)
            {
                var first = i;
                while (i + 1 < hits.Length && IsNext(text, hits[i], hits[i + 1])) i++;
                Judge(context, text, hits[first..(i + 1)].ToArray());
            }
        }
    }

    /// <summary>Members of one set held apart by 、 or 和 alone.</summary>
    private static bool IsNext(ParsedText text, PhraseHit a, PhraseHit b)
    {
        if (!ReferenceEquals(SetOf(a).Set, SetOf(b).Set) || b.Span.Start < a.Span.End) return false;
        return text.Slice(a.Span.End, b.Span.Start) is "、" or "和" or "，" or "”“" or "”、“" or "；";
    }

    private static void Judge(ReviewContext context, ParsedText text, PhraseHit[] run)
    {
        var (set, _) = SetOf(run[0]);
        if (!IsInForce(set, context.Manuscript.Date)) return;
        var span = run[0].Span.To(run[^1].Span);
        var numbers = run.Select(hit => SetOf(hit).Index).ToList();
        var named = text.Text.AsSpan(text.SentenceAt(span.Start).Start, span.Start - text.SentenceAt(span.Start).Start).IndexOf(set.Name) >= 0;
        if (run.Length < 2 || run.Length < set.Members.Count - 1 && !named || numbers.SequenceEqual(Enumerable.Range(0, set.Members.Count))) return;
        var whole = string.Join("、", set.Members);
        context.Report(text, span, numbers.Count < set.Members.Count ? $"“{set.Name}”没有写全，应为“{whole}”。" : $"“{set.Name}”的次序不对，应为“{whole}”。", suggestions: [whole]);
    }

    private static bool IsInForce(Formulation set, DateOnly? day) => day is null || (set.From is null || set.From <= day) && (set.To is null || day <= set.To);

    private static (Formulation Set, int Index) SetOf(PhraseHit hit) => ((Formulation, int))hit.Phrase.Entry!; // every phrase of this rule carries its set
}
