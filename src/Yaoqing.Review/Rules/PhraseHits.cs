using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules;

/// <summary>
/// The phrase hits of one text by the rule that asked for them: one array, each rule's hits side by side in their order, laid out by
/// counting, so that a review needs no list for every rule.
/// </summary>
internal sealed class PhraseHits
{
    private int[] _ends = [];
    private PhraseHit[] _hits = new PhraseHit[16];

    /// <summary>The hits of one rule, by start, the longest first at each place.</summary>
    public ReadOnlySpan<PhraseHit> Of(int rule)
    {
        if (rule >= _ends.Length) return [];
        var start = rule == 0 ? 0 : _ends[rule - 1];
        return new ReadOnlySpan<PhraseHit>(_hits, start, _ends[rule] - start);
    }

    /// <summary>Takes what was found in a text; hits of no rule (owner below zero) are names and stay out.</summary>
    public void Fill(ReadOnlySpan<FoundPhrase> found, int rules)
    {
        if (_ends.Length != rules) _ends = new int[rules];
        else Array.Clear(_ends);
        foreach (var hit in found)
            if (hit.Owner >= 0) _ends[hit.Owner]++;
        var total = 0;
        for (var rule = 0; rule < rules; rule++) (_ends[rule], total) = (total, total + _ends[rule]);
        if (_hits.Length < total) _hits = new PhraseHit[Math.Max(total, 2 * _hits.Length)];
        foreach (var hit in found)
            if (hit.Owner >= 0) _hits[_ends[hit.Owner]++] = new PhraseHit(hit.Span, hit.Phrase);
    }
}
