namespace Yaoqing.Scoring;

/// <summary>A list that only grows, in pieces: a growing array would be copied, and half of it cleared for nothing.</summary>
internal sealed class Pieces<T>
{
    private const int Bits = 12, Size = 1 << Bits;

    private readonly List<T[]> _full = [];
    private T[] _last = new T[64];
    private int _used;

    internal int Count => (_full.Count << Bits) + _used;

    internal T this[int index] => index >> Bits < _full.Count ? _full[index >> Bits][index & (Size - 1)] : _last[index & (Size - 1)];

    internal IEnumerable<T> All => _full.SelectMany(piece => piece).Concat(_last.Take(_used));

    internal void Add(in T value)
    {
        if (_used == _last.Length) Extend();
        _last[_used++] = value;
    }

    private void Extend()
    {
        if (_used < Size)
        {
            Array.Resize(ref _last, _used * 2);
            return;
        }
        _full.Add(_last);
        _last = new T[Size];
        _used = 0;
    }
}

/// <summary>Exact sums by subject, key and month; only what was added to takes memory.</summary>
internal sealed class MonthlySums(int keys, int months)
{
    private readonly List<Fraction[]?[]?> _bySubject = [];

    internal void Add(int subject, int key, int month, Fraction amount)
    {
        while (_bySubject.Count <= subject) _bySubject.Add(null);
        var byKey = _bySubject[subject] ??= new Fraction[]?[keys];
        (byKey[key] ??= new Fraction[months])[month] += amount;
    }

    internal Fraction Of(int subject, int key, int month) => ByMonth(subject, key) is { } byMonth ? byMonth[month] : Fraction.Zero;

    internal Fraction Of(int subject, int key, int first, int last)
    {
        if (ByMonth(subject, key) is not { } byMonth) return Fraction.Zero;
        var total = Fraction.Zero;
        for (var month = first; month <= last; month++) total += byMonth[month];
        return total;
    }

    private Fraction[]? ByMonth(int subject, int key) => subject < _bySubject.Count && _bySubject[subject] is { } byKey ? byKey[key] : null;
}
