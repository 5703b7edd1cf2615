using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>One concept, one form within an item.</summary>
internal sealed class TermConsistency() : Rule("W16", "术语前后一致", Severity.Hint, "本单位规范用语表")
{
    private static readonly PreferredTerm Inspection = new("督查", ["督察"]);

    /// <summary>督察 is right in these.</summary>
    private static readonly string[] ProperInspection =
        ["环保督察", "环境保护督察", "生态环境督察", "环境督察", "警务督察", "公安督察", "土地督察", "中央督察", "督察长", "督察局", "督察办", "督察大队", "督察支队", "督察组", "国家督察", "省督察"];

    public override IEnumerable<Phrase> Phrases(RuleSet rules)
    {
        yield return new Phrase("督查", Entry: Inspection);
        yield return new Phrase("督察", "督查", Entry: Inspection, Unless: ProperInspection);
        foreach (var term in rules.Terms)
        {
            yield return new Phrase(term.Preferred, Entry: term);
            foreach (var other in term.Others) yield return new Phrase(other, term.Preferred, Entry: term, Unless: [term.Preferred]);
        }
    }

    public override void Check(ReviewContext context)
    {
        HashSet<object?>? preferred = null;
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
                if (hit.Phrase.Replacement is { } right && (preferred ??= Preferred(context)).Contains(hit.Phrase.Entry) && !hit.IsExcepted(text.Text))
                    context.Report(text, hit.Span, $"文中既写“{right}”又写“{hit.Phrase.Text}”，请统一为“{right}”。", suggestions: [right]);
    }

    private static HashSet<object?> Preferred(ReviewContext context)
    {
        var used = new HashSet<object?>();
        foreach (var text in context.Texts)
            foreach (var hit in context.Hits(text))
                if (hit.Phrase.Replacement is null) used.Add(hit.Phrase.Entry);
        return used;
    }
}
