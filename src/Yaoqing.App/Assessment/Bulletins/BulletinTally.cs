using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Bulletins;

/// <summary>
/// Counts the facts of a period by itself, beside the scoring engine that counts for each unit: what the one gives for the whole desk
/// and the other for the units must agree, and <see cref="BulletinCheck"/> sees to it.
/// </summary>
/// <param name="facts">Facts in the order of the ledger.</param>
/// <param name="period">The months.</param>
/// <param name="listed">Units that the table lists.</param>
internal sealed class BulletinTally(IReadOnlyList<PostedFact> facts, MonthRange period, IReadOnlySet<string> listed)
{
    internal Tally Received() => Sum(Of(FactKind.Submitted).Select(row =>
    {
        var (amount, units) = (Amount(row), Listed(row.Fact));
        return new Tally(amount, row.Fact.Units.Count == 0 ? amount : 0, row.Fact.Units.Count > 0 && units == 0 ? amount : 0, units > 1 ? amount * (units - 1) : 0);
    }));

    internal Tally Credits() => Sum(Of(FactKind.Adopted).Select(row =>
    {
        var (amount, units) = (Amount(row), Listed(row.Fact));
        return new Tally(amount * Math.Max(1, row.Fact.Units.Count), row.Fact.Units.Count == 0 ? amount : 0, amount * (row.Fact.Units.Count - units), 0);
    }));

    /// <summary>An item counts once, in the month of its first adoption; with each of its units in the month in which that unit was first credited.</summary>
    internal Tally Used()
    {
        var adopted = facts.Where(row => row.Fact.Kind == FactKind.Adopted).ToList();
        return Sum(adopted.Where(row => row.Fact.Item is not null).GroupBy(row => row.Fact.Item).Select(OfItem)
            .Concat(adopted.Where(row => row.Fact.Item is null && period.Contains(row.Posted)).Select(Alone)));
    }

    /// <summary>How often a kind of fact was credited to a unit.</summary>
    internal Fraction Times(string unit, FactKind kind) => Of(kind).Where(row => row.Fact.Units.Any(share => share.Unit == unit)).Aggregate(Fraction.Zero, (sum, row) => sum + Amount(row));

    /// <summary>Credits by periodical, level and form, of one unit or (null) of the whole desk.</summary>
    internal Dictionary<string, Fraction> Split(string? unit, IReadOnlyList<SchemePeriodical> periodicals)
    {
        var split = new SortedDictionary<string, Fraction>(StringComparer.Ordinal);
        foreach (var row in Of(FactKind.Adopted).Where(row => unit is null || row.Fact.Units.Any(share => share.Unit == unit)))
        {
            var amount = Amount(row) * (unit is null ? Math.Max(1, row.Fact.Units.Count) : 1);
            var known = periodicals.FirstOrDefault(each => each.Name == row.Fact.Periodical || each.Formerly.Contains(row.Fact.Periodical ?? ""));
            foreach (var key in (string[])[BulletinColumns.Periodical + (known?.Name ?? row.Fact.Periodical ?? BulletinColumns.Unnamed),
                BulletinColumns.Level + (row.Fact.Level ?? known?.Level ?? BulletinColumns.Unnamed), BulletinColumns.Form + (row.Fact.Form ?? BulletinColumns.Unnamed)])
                split[key] = split.GetValueOrDefault(key) + amount;
        }
        return new Dictionary<string, Fraction>(split);
    }

    private Tally Alone(PostedFact row)
    {
        var (amount, units) = (Amount(row), Listed(row.Fact));
        return new Tally(amount, row.Fact.Units.Count == 0 ? amount : 0, row.Fact.Units.Count > 0 && units == 0 ? amount : 0, units > 1 ? amount * (units - 1) : 0);
    }

    private Tally OfItem(IEnumerable<PostedFact> item)
    {
        var events = item.ToList();
        var (seen, once, byOffice, ofUnits) = (new HashSet<string>(), Fraction.Zero, false, Fraction.Zero);
        foreach (var row in events)
        {
            var counts = period.Contains(row.Posted);
            if (row.Annulled)
            {
                var stillUsed = events.Any(other => other.Fact != row.Fact && !other.Annulled);
                if (stillUsed || !counts)
                    continue;
                once -= 1;
                ofUnits -= Listed(row.Fact);
                byOffice |= row.Fact.Units.Count == 0;
                continue;
            }
            if (seen.Add("") && counts)
                (once, byOffice) = (once + 1, row.Fact.Units.Count == 0);
            ofUnits += row.Fact.Units.Count(share => seen.Add(share.Unit) && counts && listed.Contains(share.Unit));
        }
        var office = byOffice ? once : 0;
        var outside = !byOffice && ofUnits.IsZero ? once : 0;
        return new Tally(once, office, outside, ofUnits - (once - office - outside));
    }

    private IEnumerable<PostedFact> Of(FactKind kind) => facts.Where(row => row.Fact.Kind == kind && period.Contains(row.Posted));

    private int Listed(Fact fact) => fact.Units.Count(share => listed.Contains(share.Unit));

    private static Fraction Amount(PostedFact row) => row.Annulled ? -row.Fact.Count : row.Fact.Count;

    private static Tally Sum(IEnumerable<Tally> parts) => parts.Aggregate(new Tally(0, 0, 0, 0),
        (sum, part) => new Tally(sum.All + part.All, sum.Office + part.Office, sum.Outside + part.Outside, sum.Shared + part.Shared));
}
