namespace Yaoqing.Scoring;

/// <summary>Why facts earned nothing. The words of common reasons are made once and shared; of several for one fact the last counts.</summary>
internal sealed class Reasons(FactTable table, Postings posting)
{
    private readonly Pieces<(int Fact, string Why)> _all = new();

    internal void Set(int fact, string why) => _all.Add((fact, why));

    /// <summary>Facts that earned nothing, of those posted in the period, by id.</summary>
    internal IReadOnlyList<NotScored> Within(MonthRange period)
    {
        var whys = new string?[table.Facts.Length];
        foreach (var (fact, why) in _all.All) whys[fact] = why;
        var found = new List<NotScored>();
        for (var i = 0; i < whys.Length; i++)
            if (whys[i] is { } why && period.Contains(posting.Of(table.Facts[i]).Posted)) found.Add(new(table.Facts[i].Id, why));
        found.Sort((a, b) => string.CompareOrdinal(a.Fact, b.Fact));
        return found;
    }
}
