using System.Buffers;

namespace Yaoqing.Scoring;

/// <summary>
/// The facts as rows of numbers: the one pass that reads the facts themselves, in the order in which they came. The rows then stand item by
/// item, so that all later passes run through memory and never jump; rows without an item come first.
/// </summary>
internal sealed class FactTable
{
    private readonly Postings _posting;
    private readonly Subjects _subjects;
    private FactRow[] _rows = [];

    internal FactTable(Fact[] facts, Versions versions, Postings posting, Subjects subjects)
    {
        (Facts, _posting, _subjects) = (facts, posting, subjects);
        Signatures = new(versions);
        (FirstMonth, LastMonth, FirstPosted, LastPosted) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        using var items = new ItemNumbers(facts);
        var rows = ArrayPool<FactRow>.Shared.Rent(facts.Length);
        Span<int> numbers = stackalloc int[ItemNumbers.Block];
        for (var start = 0; start < facts.Length; start += ItemNumbers.Block)
        {
            var block = numbers[..Math.Min(ItemNumbers.Block, facts.Length - start)];
            items.Fill(start, block);
            for (var i = 0; i < block.Length; i++) rows[start + i] = Row(start + i, facts[start + i], block[i]);
        }
        _rows = ByItem(rows.AsSpan(0, facts.Length), items.Count);
        ArrayPool<FactRow>.Shared.Return(rows);
    }

    internal Fact[] Facts { get; }

    internal Signatures Signatures { get; }

    /// <summary>Item by item; only until they are given back.</summary>
    internal ArraySegment<FactRow> Rows => new(_rows, 0, _rows.Length == 0 ? 0 : Facts.Length);

    /// <summary>Gives the rows' memory to the next run: fresh memory costs more than reckoning.</summary>
    internal void GiveBackRows()
    {
        ArrayPool<FactRow>.Shared.Return(_rows);
        _rows = [];
    }

    /// <summary>The months that facts belong to or are posted in; <see cref="int.MaxValue"/> and <see cref="int.MinValue"/> without facts.</summary>
    internal int FirstMonth { get; private set; }

    internal int LastMonth { get; private set; }

    internal int FirstPosted { get; private set; }

    internal int LastPosted { get; private set; }

    internal bool AnyCancels { get; private set; }

    private FactRow Row(int i, Fact fact, int item)
    {
        var (version, day, natural, posted) = _posting.Of(fact);
        var units = fact.Units.Count;
        if (natural.Index < FirstMonth) FirstMonth = natural.Index;
        if (posted.Index > LastMonth) LastMonth = posted.Index;
        if (posted.Index < FirstPosted) FirstPosted = posted.Index;
        if (posted.Index > LastPosted) LastPosted = posted.Index;
        var traits = (units > 1 ? FactTraits.Several : 0) | (fact.Count == Fraction.One ? 0 : FactTraits.Counted) | (fact.Persons.Count > 0 ? FactTraits.Persons : 0)
            | (fact.Cancels is null ? 0 : FactTraits.Cancels);
        AnyCancels |= fact.Cancels is not null;
        var unit = units == 0 ? FactRow.NoUnit : _subjects.TryUnit(fact.Units[0].Unit, out var number) ? number : FactRow.Unknown;
        return new(FactRow.OrderOf(posted, day, Postings.RecordedOn(fact)), i, Signatures.Of(fact, units > 1), item, unit, natural.Index, (short)version, traits);
    }

    /// <summary>Sorted by counting: each row moves once.</summary>
    private static FactRow[] ByItem(ReadOnlySpan<FactRow> rows, int items)
    {
        var next = ArrayPool<int>.Shared.Rent(items + 1);
        Array.Clear(next, 0, items + 1);
        foreach (ref readonly var row in rows) next[row.Item + 1]++;
        for (var item = 1; item <= items; item++) next[item] += next[item - 1];
        var sorted = ArrayPool<FactRow>.Shared.Rent(rows.Length);
        foreach (ref readonly var row in rows) sorted[next[row.Item]++] = row;
        ArrayPool<int>.Shared.Return(next);
        return sorted;
    }
}
