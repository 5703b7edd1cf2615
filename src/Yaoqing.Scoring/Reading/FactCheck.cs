namespace Yaoqing.Scoring;

/// <summary>
/// Finds slips of the pen in facts: a unit outside the directory, a word one stroke away from one the schemes know, a level that is not
/// the periodical's. A word that is simply unknown is no slip: such a fact is reported as not scored.
/// </summary>
internal sealed class FactCheck
{
    private const int ShortestPeriodical = 3, ShortestWord = 4;

    private readonly IReadOnlyList<Scheme> _schemes;
    private readonly HashSet<string> _units;
    private readonly Dictionary<string, HashSet<string>> _words = [];

    internal FactCheck(IReadOnlyList<Scheme> schemes, IReadOnlyList<ScoredUnit> units)
    {
        _schemes = schemes;
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

    /// <summary>What is wrong, with the key and the word it stands under.</summary>
    internal IEnumerable<(Key Key, string Word, string Message)> Slips(Fact fact)
    {
        foreach (var share in fact.Units)
            if (_units.Count > 0 && !_units.Contains(share.Unit))
                yield return (Keys.Unit, share.Unit, $"单位“{share.Unit}”不在名册里{NearestWord.Hint(share.Unit, _units)}");
        foreach (var slip in WordSlips(fact)) yield return slip;
    }

    /// <summary>As <see cref="Slips"/>, without the units: a worked case may make up its own.</summary>
    internal IEnumerable<(Key Key, string Word, string Message)> WordSlips(Fact fact)
    {
        foreach (var (key, word) in new[]
        {
            (Keys.Periodical, fact.Periodical), (Keys.Form, fact.Form), (Keys.Placement, fact.Placement), (Keys.Rank, fact.Rank),
            (Keys.Offence, fact.Offence), (Keys.Route, fact.Route),
        }.Concat(fact.Tags.Select(t => (Keys.Tags, (string?)t))))
            if (word is not null && _words.TryGetValue(key.Name, out var known) && !known.Contains(word)
                && NearestWord.Slip(word, known, key == Keys.Periodical ? ShortestPeriodical : ShortestWord) is { } near)
                yield return (key, word, $"“{key}”写的“{word}”计分办法里没有，是不是“{near}”？");
        if (OtherLevel(fact) is { } level)
            yield return (Keys.Level, fact.Level ?? "", $"“{Keys.Level}”写的“{fact.Level}”与刊物不符：《{fact.Periodical}》是{level}级刊物。请改层级或刊物；不写层级时取刊物的层级。");
    }

    /// <summary>The level of the periodical that carried the fact, where the fact states another; an instruction may come from any level.</summary>
    private string? OtherLevel(Fact fact)
    {
        if (fact is not { Kind: FactKind.Adopted, Level: { } written, Periodical: { } name }) return null;
        var levels = _schemes.SelectMany(s => s.Periodicals).Where(p => p.Name == name || p.Formerly.Contains(name)).Select(p => p.Level).ToList();
        return levels.Count > 0 && !levels.Contains(written) ? levels.OfType<string>().FirstOrDefault() : null;
    }
}
