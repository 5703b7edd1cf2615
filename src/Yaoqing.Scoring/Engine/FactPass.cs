namespace Yaoqing.Scoring;

/// <summary>
/// First pass: points of single facts and of items. Facts without an item, or alone in theirs, are scored at once; the facts of one item
/// are put in order (month of posting, day, day of recording, id) and scored one after the other, so that each line is the increment its
/// fact brought. Sums are exact, so nothing else depends on order.
/// </summary>
internal sealed class FactPass
{
    private readonly record struct Event(int Fact, bool Annulled, Posting When, DateOnly Recorded, string Id, int By);

    private readonly FactTable _table;
    private readonly Versions _versions;
    private readonly Calendar _calendar;
    private readonly Subjects _subjects;
    private readonly Outcomes _outcomes;
    private readonly Ledger _ledger;
    private readonly Counters _counters;
    private readonly Posting[] _postings;
    private readonly string?[] _reasons;
    private readonly Dictionary<int, int> _annulledBy = [];
    private readonly PolicyStates _policies = new();
    private readonly Dictionary<int, MultiplierState> _multipliers = [];
    private readonly HashSet<int> _usedBy = [];
    private readonly List<Event> _events = [];
    private readonly Postings _rule;

    internal FactPass(FactTable table, Versions versions, Calendar calendar, Subjects subjects, Outcomes outcomes, Ledger ledger, Counters counters,
        Postings rule, Posting[] postings)
    {
        (_table, _versions, _calendar, _subjects, _outcomes, _ledger, _counters, _rule, _postings) =
            (table, versions, calendar, subjects, outcomes, ledger, counters, rule, postings);
        _reasons = new string?[table.Facts.Length];
    }

    /// <summary>Facts that earned nothing, of those posted in the period.</summary>
    internal IReadOnlyList<NotScored> NotScored(MonthRange period)
    {
        var found = new List<NotScored>();
        for (var i = 0; i < _reasons.Length; i++)
            if (_reasons[i] is { } why && period.Contains(_calendar.At(_postings[i].Posted))) found.Add(new(_table.Facts[i].Id, why));
        found.Sort((a, b) => string.CompareOrdinal(a.Fact, b.Fact));
        return found;
    }

    internal void Run()
    {
        FindAnnulled();
        for (var i = 0; i < _table.Facts.Length; i++)
            if (_table.Next[i] == -2) ScoreGroup(i, -1);
        for (var item = 1; item < _table.ItemHeads.Count; item++) ScoreGroup(_table.ItemHeads[item], item);
    }

    private void FindAnnulled()
    {
        if (Array.TrueForAll(_table.Facts, f => f.Cancels is null)) return;
        var byId = _table.Facts.Select((f, i) => (f.Id, i)).ToDictionary(x => x.Id, x => x.i);
        for (var i = 0; i < _table.Facts.Length; i++)
        {
            if (_table.Facts[i].Cancels is not { } id) continue;
            if (!byId.TryGetValue(id, out var target)) _reasons[i] = $"要更正的事实“{id}”不存在。";
            else if (_annulledBy.TryGetValue(target, out var other) && string.CompareOrdinal(_table.Facts[other].Id, _table.Facts[i].Id) <= 0)
                _reasons[i] = $"事实“{id}”已由“{_table.Facts[other].Id}”更正。";
            else
            {
                if (_annulledBy.TryGetValue(target, out other)) _reasons[other] = $"事实“{id}”已由“{_table.Facts[i].Id}”更正。";
                _annulledBy[target] = i;
                _reasons[i] = $"更正事实，撤销“{id}”，本身不计分。";
            }
        }
    }

    private void ScoreGroup(int head, int item)
    {
        if (item < 0 || _table.Next[head] == -1)
        {
            var fact = _table.Facts[head];
            if (_annulledBy.Count == 0 && fact.Cancels is null && fact.Units.Count < 2 && fact.Persons.Count < 2 && !_outcomes.MultipliesItems)
            {
                Score(new(head, false, _postings[head], default, "", -1), _table.SignatureOf[head], item >= 0);
                _policies.Clear();
                if (_usedBy.Count > 0) _usedBy.Clear();
                return;
            }
        }
        _events.Clear();
        for (var i = head; i >= 0; i = _table.Next[i]) AddEvents(i);
        if (_events.Count > 1) _events.Sort(Compare);
        _policies.Clear();
        _multipliers.Clear();
        _usedBy.Clear();
        for (var e = 0; e < _events.Count; e++) Score(_events[e], WithItemTags(_events[e]), item >= 0);
        _events.Clear();
        _policies.Clear();
        _multipliers.Clear();
        _usedBy.Clear();
    }

    private void AddEvents(int i)
    {
        var fact = _table.Facts[i];
        if (fact.Cancels is not null) return;
        var recorded = Postings.RecordedOn(fact);
        if (!_annulledBy.TryGetValue(i, out var by)) { _events.Add(new(i, false, _postings[i], recorded, fact.Id, -1)); return; }
        var annuller = _table.Facts[by];
        var posted = _calendar.IndexOf(_rule.Open(_calendar.At(_postings[i].Posted), annuller));
        if (posted == _postings[i].Posted) { _reasons[i] = $"已由“{annuller.Id}”更正撤销。"; return; }
        _events.Add(new(i, false, _postings[i], recorded, fact.Id, -1));
        _events.Add(new(i, true, _postings[i] with { Posted = posted }, Postings.RecordedOn(annuller), annuller.Id, by));
    }

    private static int Compare(Event a, Event b)
    {
        var order = a.When.Posted.CompareTo(b.When.Posted);
        if (order == 0) order = a.When.Day.CompareTo(b.When.Day);
        if (order == 0) order = a.Recorded.CompareTo(b.Recorded);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>The tags of an item's facts hold for all its facts of the same or a later month.</summary>
    private int WithItemTags(in Event e)
    {
        var number = _table.SignatureOf[e.Fact];
        if (_events.Count == 1) return number;
        List<string>? more = null;
        foreach (var other in _events)
            if (other.When.Posted <= e.When.Posted && !other.Annulled && _table.Facts[other.Fact].Tags is { Count: > 0 } tags) (more ??= []).AddRange(tags);
        return more is null ? number : _table.NumberOf(_table.Signature(number) with { Tags = _table.TagSet(more) });
    }

    private void Score(Event e, int signature, bool hasItem)
    {
        var fact = _table.Facts[e.Fact];
        if (e.When.Version < 0) { _reasons[e.Fact] = "发生时没有施行中的计分办法。"; return; }
        if (fact.Units.Count == 0) { _reasons[e.Fact] = "没有署名单位（本办自采），不计入单位得分。"; return; }
        var earned = false;
        string? reason = null;
        for (var k = 0; k < fact.Units.Count; k++)
        {
            if (!_subjects.TryUnit(fact.Units[k].Unit, out var unit)) { reason = $"单位“{fact.Units[k].Unit}”不在名册里。"; continue; }
            var entry = _subjects.Unit(unit);
            var natural = _calendar.At(e.When.Natural);
            if (natural < entry.From || natural > entry.Until) { reason = $"“{entry.Name}”当月不在考核名册内。"; continue; }
            var outcome = _outcomes.Of(e.When.Version, signature, entry, unit, natural.Year);
            var subject = _subjects.Credited(unit);
            CountFor(subject, e, fact, outcome, hasItem);
            earned |= Credit(subject, e, fact, outcome, k, ref reason);
            if (k == 0) earned |= CreditPersons(unit, e, fact, outcome, hasItem);
        }
        if (!earned && !e.Annulled) _reasons[e.Fact] = reason ?? "没有适用的计分规则。";
    }

    private bool CreditPersons(int unit, in Event e, Fact fact, Outcome outcome, bool hasItem)
    {
        if (_versions.All[e.When.Version].Persons is not { } joint || fact.Persons.Count == 0) return false;
        string? ignored = null;
        var earned = false;
        for (var k = 0; k < fact.Persons.Count; k++)
        {
            var subject = _subjects.PersonOf(fact.Persons[k], unit);
            CountFor(subject, e, fact, outcome, hasItem);
            if (JointShares.Of(joint, fact.Persons.Count, k, []) is { } share) earned |= Credit(subject, e, fact, outcome, -1, ref ignored, share);
        }
        return earned;
    }

    private void CountFor(int subject, in Event e, Fact fact, Outcome outcome, bool hasItem)
    {
        var amount = e.Annulled ? -fact.Count : fact.Count;
        foreach (var (counter, weight) in outcome.Counters)
            _counters.Add(subject, counter, e.When, e.Fact, weight * amount);
        if (fact.Kind != FactKind.Adopted) return;
        var used = !hasItem ? amount : e.Annulled ? (StillUsed(e.Fact) ? Fraction.Zero : -Fraction.One) : _usedBy.Add(subject) ? Fraction.One : Fraction.Zero;
        if (!used.IsZero) _counters.Add(subject, Counters.Used, e.When, e.Fact, used);
    }

    private bool StillUsed(int annulled) =>
        _events.Any(o => o.Fact != annulled && !o.Annulled && _table.Facts[o.Fact].Kind == FactKind.Adopted);

    private bool Credit(int subject, in Event e, Fact fact, Outcome outcome, int k, ref string? reason, Fraction? personShare = null)
    {
        var earned = false;
        if (!outcome.Earns) { reason ??= WhyNothing(outcome, fact); return false; }
        if (PickBase(outcome, e) is { } pick) earned |= CreditOne(subject, e, fact, outcome, pick, k, ref reason, personShare);
        foreach (var add in outcome.Adds)
            if (Has(add, e)) earned |= CreditOne(subject, e, fact, outcome, add, k, ref reason, personShare);
        earned |= Multiply(subject, e, outcome);
        return earned;
    }

    private static string WhyNothing(Outcome outcome, Fact fact) => !outcome.KnownPeriodical ? $"计分办法没有列入刊物“{fact.Periodical}”。"
        : outcome.Counters.Length > 0 ? "没有适用的计分规则，只计入数量。" : "没有适用的计分规则。";

    private Pick? PickBase(Outcome outcome, in Event e)
    {
        foreach (var pick in outcome.Bases)
            if (Has(pick, e)) return pick;
        return null;
    }

    /// <summary>Whether the item has another fact, not posted later, that the rule asks for.</summary>
    private bool Has(Pick pick, in Event e)
    {
        if (pick.Rule.ItemHas is not { } filter) return true;
        foreach (var other in _events)
        {
            if (other.Annulled || other.When.Version < 0 || other.When.Posted > e.When.Posted || other.Fact == e.Fact) continue;
            var matcher = _outcomes.Matcher(other.When.Version);
            if (matcher.Matches(filter, _table.Signature(_table.SignatureOf[other.Fact]), null, 0)) return true;
        }
        return false;
    }

    private bool CreditOne(int subject, in Event e, Fact fact, Outcome outcome, Pick pick, int k, ref string? reason, Fraction? personShare)
    {
        var (value, why) = FactValue.Of(fact, pick.Rule, outcome.FactMultipliers, k);
        if (why is not null) { reason = why; return false; }
        var share = personShare ?? JointShares.Of(pick.Rule.Joint, fact.Units.Count, k, fact.Units);
        if (share is not { } part) { reason = $"联合报送按比例计分，但没有写明“{fact.Units[k].Unit}”的比例。"; return false; }
        value *= part;
        var policy = _events.Count == 0 && outcome.Adds.Length == 0 ? null : pick.Policy;
        var delta = policy is null ? (e.Annulled ? -value : value) : Increment(subject, e, fact, outcome, pick, value);
        var total = policy is null ? Fraction.Zero : _policies.Of(pick.PolicyNumber, subject).Total;
        if (_events.Count > 0 && _outcomes.MultipliesItems) StateOf(subject).Earned(pick.Rule.Id, delta);
        if (delta.IsZero && !value.IsZero) { reason ??= $"“{pick.Policy?.Name}”：同一信息已按其他一次计分，不再增加。"; return false; }
        if (delta.IsZero) { reason ??= $"规则“{pick.Rule.Name}”计 0 分。"; return false; }
        var kind = delta == value ? RowKind.Fact : RowKind.Policy; // the words of a first adoption must not change when a later one comes
        _ledger.Add(new(subject, e.Fact, pick.Number, e.When.Posted, For(e), kind, delta, value, total, null, e.By), e.When.Natural);
        return true;
    }

    private static int For(in Event e) => e.When.Natural == e.When.Posted ? -1 : e.When.Natural;

    private MultiplierState StateOf(int subject)
    {
        if (!_multipliers.TryGetValue(subject, out var state)) _multipliers[subject] = state = new();
        return state;
    }

    private Fraction Increment(int subject, in Event e, Fact fact, Outcome outcome, Pick pick, Fraction value)
    {
        var policy = pick.Policy!; // the caller asks only for rules under a policy
        var state = _policies.Of(pick.PolicyNumber, subject);
        if (e.Annulled) return state.Remove(policy, e.Fact);
        var key = policy.Mode == PolicyMode.MaxPerLeader ? fact.Leader ?? "" : outcome.Periodical;
        return state.Add(policy, e.Fact, value, outcome.Level, key, pick.Order);
    }

    private bool Multiply(int subject, in Event e, Outcome outcome)
    {
        if (_events.Count == 0 || (outcome.ItemMultipliers.Length == 0 && !(_multipliers.TryGetValue(subject, out var known) && known.Any))) return false;
        var state = StateOf(subject);
        var earned = false;
        if (e.Annulled)
            foreach (var (pick, delta) in state.Remove(e.Fact)) earned |= Pay(subject, e, pick, delta);
        else
            foreach (var pick in outcome.ItemMultipliers)
                if (Has(pick, e)) state.Add(e.Fact, pick);
        foreach (var (_, pick, delta) in state.Settle()) earned |= Pay(subject, e, pick, delta);
        return earned;
    }

    private bool Pay(int subject, in Event e, Pick pick, Fraction delta)
    {
        if (delta.IsZero) return false;
        _ledger.Add(new(subject, e.Fact, pick.Number, e.When.Posted, For(e), RowKind.Multiplier, delta, pick.Rule.Value, default, null, e.By), e.When.Natural);
        return true;
    }
}
