namespace Yaoqing.Scoring;

/// <summary>What a run writes into.</summary>
internal sealed record Books(Calendar Calendar, Subjects Subjects, Ledger Ledger, Counters Counters, Reasons Reasons);

/// <summary>
/// Credits the facts of one item to their units and persons. The fact itself is looked at only where its row does not say enough:
/// several units, a count, given points, persons.
/// </summary>
internal sealed class FactCredit(FactTable table, Versions versions, Books books, Outcomes outcomes, Annulments annulments)
{
    private readonly (Subjects Units, Ledger Ledger, Counters Counters, Reasons Reasons) _to = (books.Subjects, books.Ledger, books.Counters, books.Reasons);
    private readonly int _start = books.Calendar.Start.Index;
    private readonly PolicyStates _policies = new();
    private readonly Dictionary<int, MultiplierState> _multipliers = [];
    private readonly List<int> _usedBy = [];
    private ArraySegment<FactRow> _item = ArraySegment<FactRow>.Empty;
    private bool _lone;

    /// <summary>A fact of one unit that shares its item with no other: no policy can matter to it.</summary>
    internal void ScoreLone(in FactRow row)
    {
        Begin(ArraySegment<FactRow>.Empty, true);
        Score(row, row.Signature);
    }

    /// <summary>The facts of one item, in order, with their signatures.</summary>
    internal void ScoreItem(ArraySegment<FactRow> rows, ReadOnlySpan<int> signatures)
    {
        Begin(rows, false);
        for (var e = 0; e < rows.Count; e++) Score(rows[e], signatures[e]);
    }

    private void Begin(ArraySegment<FactRow> item, bool lone)
    {
        (_item, _lone) = (item, lone);
        _policies.Clear();
        if (_multipliers.Count > 0) _multipliers.Clear();
        _usedBy.Clear();
    }

    private void Score(in FactRow e, int signature)
    {
        string? reason = null;
        var earned = false;
        if (e.Version < 0) reason = "发生时没有施行中的计分办法。";
        else if (e.Unit == FactRow.NoUnit) reason = "没有署名单位（本办自采），不计入单位得分。";
        else if (!e.Has(FactTraits.Several)) earned = CreditUnit(e, signature, 0, e.Unit, ref reason);
        else
            for (var k = 0; k < table.Facts[e.Fact].Units.Count; k++)
                earned |= CreditUnit(e, signature, k, _to.Units.TryUnit(table.Facts[e.Fact].Units[k].Unit, out var unit) ? unit : FactRow.Unknown, ref reason);
        if (!earned && !e.Has(FactTraits.Annulled)) _to.Reasons.Set(e.Fact, reason ?? "没有适用的计分规则。");
    }

    private bool CreditUnit(in FactRow e, int signature, int k, int unit, ref string? reason)
    {
        if (unit < 0)
        {
            reason = $"单位“{table.Facts[e.Fact].Units[k].Unit}”不在名册里。";
            return false;
        }
        if (!_to.Units.IsListed(unit, e.Natural))
        {
            reason = $"“{_to.Units.Unit(unit).Name}”当月不在考核名册内。";
            return false;
        }
        var outcome = outcomes.Of(e.Version, signature, unit, e.Natural);
        var subject = _to.Units.Credited(unit);
        CountFor(subject, e, outcome);
        var earned = Credit(subject, e, outcome, k, ref reason);
        if (k == 0 && e.Has(FactTraits.Persons)) earned |= CreditPersons(unit, e, outcome);
        return earned;
    }

    private bool CreditPersons(int unit, in FactRow e, Outcome outcome)
    {
        if (versions.All[e.Version].Persons is not { } joint) return false;
        string? ignored = null;
        var earned = false;
        var persons = table.Facts[e.Fact].Persons;
        for (var k = 0; k < persons.Count; k++)
        {
            var subject = _to.Units.PersonOf(persons[k], unit);
            CountFor(subject, e, outcome);
            if (JointShares.Of(joint, persons.Count, k, []) is { } share) earned |= Credit(subject, e, outcome, ~k, ref ignored, share);
        }
        return earned;
    }

    private void CountFor(int subject, in FactRow e, Outcome outcome)
    {
        if (outcome.Counters.Length == 0 && outcome.Kind != FactKind.Adopted) return;
        var count = e.Has(FactTraits.Counted) ? table.Facts[e.Fact].Count : Fraction.One;
        var amount = e.Has(FactTraits.Annulled) ? -count : count;
        foreach (var (counter, weight) in outcome.Counters) CountOne(subject, counter, e, weight * amount);
        if (outcome.Kind != FactKind.Adopted) return;
        var used = e.Item == 0 ? amount : e.Has(FactTraits.Annulled) ? (StillUsed(e.Fact) ? Fraction.Zero : -Fraction.One) : FirstUse(subject) ? Fraction.One : Fraction.Zero;
        if (!used.IsZero) CountOne(subject, Counters.Used, e, used);
    }

    private void CountOne(int subject, int counter, in FactRow e, Fraction amount) =>
        _to.Counters.Add(subject, counter, new(e.Fact, e.Natural - _start, e.Posted - _start, e.Day), amount);

    private bool FirstUse(int subject)
    {
        if (_lone) return true;
        if (_usedBy.Contains(subject)) return false;
        _usedBy.Add(subject);
        return true;
    }

    private bool StillUsed(int annulled)
    {
        foreach (ref readonly var other in _item.AsSpan())
            if (other.Fact != annulled && !other.Has(FactTraits.Annulled) && table.Signatures[other.Signature].Kind == FactKind.Adopted) return true;
        return false;
    }

    private bool Credit(int subject, in FactRow e, Outcome outcome, int k, ref string? reason, Fraction? personShare = null)
    {
        if (!outcome.Earns)
        {
            reason ??= outcome.WhyNothing;
            return false;
        }
        var earned = false;
        foreach (var pick in outcome.Bases)
        {
            if (!Holds(pick, e)) continue;
            earned |= CreditOne(subject, e, outcome, pick, k, ref reason, personShare);
            break;
        }
        foreach (var add in outcome.Adds)
            if (Holds(add, e)) earned |= CreditOne(subject, e, outcome, add, k, ref reason, personShare);
        if (outcomes.MultipliesItems) earned |= Multiply(subject, e, outcome);
        return earned;
    }

    /// <summary>Whether the item has another fact, not posted later, that the rule asks for.</summary>
    private bool Holds(Pick pick, in FactRow e)
    {
        if (pick.Rule.ItemHas is not { } filter) return true;
        foreach (ref readonly var other in _item.AsSpan())
        {
            if (other.Has(FactTraits.Annulled) || other.Version < 0 || other.Posted > e.Posted || other.Fact == e.Fact) continue;
            if (outcomes.Matcher(other.Version).Matches(filter, table.Signatures[other.Signature], null, 0)) return true;
        }
        return false;
    }

    private bool CreditOne(int subject, in FactRow e, Outcome outcome, Pick pick, int k, ref string? reason, Fraction? personShare)
    {
        if (ValueOf(e, outcome, pick, k, ref reason, personShare) is not { } value) return false;
        var annulled = e.Has(FactTraits.Annulled);
        var state = pick.Policy is null || (_lone && outcome.Adds.Length == 0) ? null : _policies.Of(pick.PolicyNumber, subject);
        var delta = state is null ? (annulled ? -value : value) : Increment(state, e, outcome, pick, value);
        if (outcomes.MultipliesItems) StateOf(subject).Earned(pick.Rule.Id, delta);
        if (delta.IsZero)
        {
            reason ??= value.IsZero ? pick.WhyZero : pick.WhyCovered;
            return false;
        }
        var kind = delta == value ? RowKind.Fact : RowKind.Policy; // the words of a first adoption must not change when a later one comes
        RowDetail? detail = kind == RowKind.Fact && !annulled && k == 0 && !e.Has(FactTraits.Several) && outcome.FactMultipliers.Length == 0 ? null : new RowDetail
        {
            Own = value, Sum = state?.Total ?? default, Annuls = annulled ? annulments.Of(e.Fact) : -1, Which = k, Multipliers = outcome.FactMultipliers,
        };
        _to.Ledger.Add(subject, e.Fact, pick.Number, e.Natural - _start, e.Posted - _start, kind, delta, detail);
        return true;
    }

    /// <summary>The fact's own points for one of its units or persons; null with the reason where they are not known.</summary>
    private Fraction? ValueOf(in FactRow e, Outcome outcome, Pick pick, int k, ref string? reason, Fraction? personShare)
    {
        if (pick.Alone is { } alone && k == 0 && (e.Traits & (FactTraits.Several | FactTraits.Counted)) == 0) return alone;
        var fact = table.Facts[e.Fact];
        var (value, why) = FactValue.Of(fact, pick.Rule, outcome.FactMultipliers, k);
        var share = personShare ?? JointShares.Of(pick.Rule.Joint, fact.Units.Count, k, fact.Units);
        if (why is null && share is null) why = $"联合报送按比例计分，但没有写明“{fact.Units[k].Unit}”的比例。";
        if (why is null) return value * share;
        reason = why;
        return null;
    }

    private MultiplierState StateOf(int subject)
    {
        if (!_multipliers.TryGetValue(subject, out var state)) _multipliers[subject] = state = new();
        return state;
    }

    private Fraction Increment(PolicyState state, in FactRow e, Outcome outcome, Pick pick, Fraction value)
    {
        var policy = pick.Policy!; // the caller asks only for rules under a policy
        if (e.Has(FactTraits.Annulled)) return state.Remove(policy, e.Fact);
        var key = policy.Mode == PolicyMode.MaxPerLeader ? table.Facts[e.Fact].Leader ?? "" : outcome.Periodical;
        return state.Add(policy, e.Fact, value, outcome.Level, key, pick.Order);
    }

    private bool Multiply(int subject, in FactRow e, Outcome outcome)
    {
        if (outcome.ItemMultipliers.Length == 0 && !(_multipliers.TryGetValue(subject, out var known) && known.Any)) return false;
        var state = StateOf(subject);
        var earned = false;
        if (e.Has(FactTraits.Annulled))
            foreach (var line in state.Remove(e.Fact)) earned |= Pay(subject, e, line);
        else
            foreach (var pick in outcome.ItemMultipliers)
                if (Holds(pick, e)) state.Add(e.Fact, pick);
        foreach (var line in state.Settle()) earned |= Pay(subject, e, line);
        return earned;
    }

    private bool Pay(int subject, in FactRow e, Multiplied line)
    {
        if (line.Delta.IsZero) return false;
        var by = e.Has(FactTraits.Annulled) ? annulments.Of(e.Fact) : -1;
        _to.Ledger.Add(subject, e.Fact, line.Pick.Number, e.Natural - _start, e.Posted - _start, RowKind.Multiplier, line.Delta,
            new RowDetail { Own = line.Pick.Rule.Value, Sum = line.On, Before = line.Before, Annuls = by });
        return true;
    }
}
