namespace Yaoqing.Scoring;

/// <summary>
/// Finds slips of the pen in facts: a unit outside the directory, or a word one stroke away from one the schemes know.
/// A word that is simply unknown is no slip: such a fact is reported as not scored.
/// </summary>
internal sealed class FactCheck
{
    private readonly HashSet<string> _units;
    private readonly Dictionary<string, HashSet<string>> _words = [];

    internal FactCheck(IReadOnlyList<Scheme> schemes, IReadOnlyList<ScoredUnit> units)
    {
        _units = [.. (units.Count > 0 ? units : [.. schemes.SelectMany(s => s.Units)]).Select(u => u.Name)];
        foreach (var scheme in schemes)
        {
            Add("periodical", scheme.Periodicals.SelectMany(p => p.Formerly.Prepend(p.Name)));
            foreach (var condition in Filters(scheme).SelectMany(f => f.Conditions))
                Add(condition.Attribute, condition.AnyOf.Concat(condition.NoneOf).Concat(condition.AllOf));
        }
    }

    private void Add(string attribute, IEnumerable<string> words)
    {
        if (!_words.TryGetValue(attribute, out var set)) _words[attribute] = set = [];
        set.UnionWith(words);
    }

    internal static IEnumerable<FactFilter> Filters(Scheme scheme) => scheme.Rules.Select(r => r.On)
        .Concat(scheme.Rules.Select(r => r.ItemHas).OfType<FactFilter>())
        .Concat(scheme.Tasks.Select(t => t.Count).Concat(scheme.Vetoes.Select(v => v.Count)).Concat(scheme.Money.Select(m => m.Count)).Concat(scheme.Targets.Select(t => t.Count)).Concat(scheme.Ranking.Ties).OfType<Count>()
            .SelectMany(c => c.Items.Concat(c.Base).Select(i => i.On)));

    internal IEnumerable<string> Slips(Fact fact)
    {
        foreach (var share in fact.Units)
            if (_units.Count > 0 && !_units.Contains(share.Unit))
                yield return $"单位“{share.Unit}”不在名册里{NearestWord.Hint(share.Unit, _units)}";
        foreach (var (key, word) in new[]
        {
            (Keys.Periodical, fact.Periodical), (Keys.Form, fact.Form), (Keys.Placement, fact.Placement), (Keys.Rank, fact.Rank),
            (Keys.Offence, fact.Offence), (Keys.Route, fact.Route),
        }.Concat(fact.Tags.Select(t => (Keys.Tags, (string?)t))))
            if (word is not null && _words.TryGetValue(key.Name, out var known) && !known.Contains(word) && NearestWord.Slip(word, known) is { } near)
                yield return $"“{key}”写的“{word}”计分办法里没有，是不是“{near}”？";
    }
}
