using System.Buffers;
using System.Numerics;

namespace Yaoqing.Scoring;

/// <summary>
/// Numbers the items of facts from 1 in the order in which they are first met; 0: no item. The slowest thing about a million facts is waiting
/// for memory, so: open addressing, at most half full; a key of up to seven characters stands in its slot as it is, and needs no look at
/// another fact; the slots of a block of facts are fetched together before any is used. Longer keys stand as 112 bits of hash and are compared.
/// </summary>
internal sealed class ItemNumbers : IDisposable
{
    internal const int Block = 32;

    private const int Short = 7;
    private const ulong Spread = 0x9E3779B97F4A7C15, Other = 0xC2B2AE3D27D4EB4F, Long = 1UL << 63;

    private readonly record struct Slot(ulong A, ulong B, int Number);

    private readonly Fact[] _facts;
    private readonly Slot[] _fetched = new Slot[Block];
    private readonly List<int> _first = [-1];
    private Slot[] _slots;
    private int _size;

    internal ItemNumbers(Fact[] facts)
    {
        _facts = facts;
        _slots = Cleared(Math.Max(64, facts.Length));
    }

    /// <summary>How many numbers are in use, 0 included.</summary>
    internal int Count => _first.Count;

    /// <summary>Writes the item numbers of at most <see cref="Block"/> facts, beginning with <paramref name="start"/>.</summary>
    internal void Fill(int start, Span<int> numbers)
    {
        Span<(ulong A, ulong B)> keys = stackalloc (ulong, ulong)[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            keys[i] = _facts[start + i].Item is { } item ? KeyOf(item) : default;
            _fetched[i] = _slots[Home(keys[i])];
        }
        for (var i = 0; i < numbers.Length; i++)
        {
            if (_facts[start + i].Item is null) numbers[i] = 0;
            else if (_fetched[i].Number != 0 && _fetched[i].A == keys[i].A && _fetched[i].B == keys[i].B && keys[i].B < Long) numbers[i] = _fetched[i].Number;
            else numbers[i] = NumberOf(start + i, keys[i]);
        }
    }

    private int NumberOf(int fact, (ulong A, ulong B) key)
    {
        if (_first.Count * 2 > _size) Grow();
        var at = Home(key);
        for (; _slots[at].Number != 0; at = (at + 1) & (_size - 1))
            if (_slots[at].A == key.A && _slots[at].B == key.B && (key.B < Long || _facts[_first[_slots[at].Number]].Item == _facts[fact].Item)) return _slots[at].Number;
        _slots[at] = new(key.A, key.B, _first.Count);
        _first.Add(fact);
        return _first.Count - 1;
    }

    private static (ulong A, ulong B) KeyOf(string item)
    {
        var (a, b) = (0UL, (ulong)item.Length << 48);
        if (item.Length > Short) return Hashed(item);
        for (var i = 0; i < item.Length && i < 4; i++) a |= (ulong)item[i] << (16 * i);
        for (var i = 4; i < item.Length; i++) b |= (ulong)item[i] << (16 * (i - 4));
        return (a, b);
    }

    private static (ulong A, ulong B) Hashed(string item)
    {
        var (a, b) = ((ulong)item.Length, Other);
        unchecked
        {
            foreach (var character in item)
            {
                a = (a ^ character) * Spread;
                b = BitOperations.RotateLeft(b, 23) + a;
            }
            return (a, b | Long);
        }
    }

    private int Home((ulong A, ulong B) key)
    {
        unchecked
        {
            var hash = (key.A ^ BitOperations.RotateLeft(key.B * Other, 31)) * Spread;
            return (int)(hash >> 32) & (_size - 1);
        }
    }

    private Slot[] Cleared(int least)
    {
        _size = (int)BitOperations.RoundUpToPowerOf2((uint)least);
        var slots = ArrayPool<Slot>.Shared.Rent(_size);
        Array.Clear(slots, 0, _size);
        return slots;
    }

    private void Grow()
    {
        var (old, size) = (_slots, _size);
        _slots = Cleared(size * 2);
        foreach (var slot in old.AsSpan(0, size))
        {
            if (slot.Number == 0) continue;
            var at = Home((slot.A, slot.B));
            while (_slots[at].Number != 0) at = (at + 1) & (_size - 1);
            _slots[at] = slot;
        }
        ArrayPool<Slot>.Shared.Return(old);
    }

    public void Dispose() => ArrayPool<Slot>.Shared.Return(_slots);
}
