using System.Numerics;

namespace Yaoqing.Scoring;

/// <summary>
/// Words to numbers from 1 in the order in which they are first met; 0 is "no word". Open addressing, at most half full: the hash stands
/// beside the number in the slot, so that a lookup costs one probe and one comparison of text, also with half a million items.
/// </summary>
internal sealed class Interner
{
    private readonly record struct Slot(int Hash, int Number);

    private readonly List<string> _words;
    private Slot[] _slots;

    internal Interner(int expected = 16)
    {
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected * 2))];
        _words = new(expected + 1) { "" };
    }

    /// <summary>The number of a word; a new word gets the next one.</summary>
    internal int Of(string? word)
    {
        if (word is null) return 0;
        var hash = word.GetHashCode(StringComparison.Ordinal);
        var at = Find(word, hash);
        if (_slots[at].Number != 0) return _slots[at].Number;
        if (_words.Count * 2 > _slots.Length)
        {
            Grow();
            at = Find(word, hash);
        }
        _slots[at] = new(hash, _words.Count);
        _words.Add(word);
        return _words.Count - 1;
    }

    /// <summary>The number of a known word, else 0.</summary>
    internal int Known(string word) => _slots[Find(word, word.GetHashCode(StringComparison.Ordinal))].Number;

    internal string this[int number] => _words[number];

    /// <summary>How many numbers are in use, 0 included.</summary>
    internal int Count => _words.Count;

    /// <summary>The slot of the word, or the free one where it belongs.</summary>
    private int Find(string word, int hash)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var at = hash & mask;
        while (slots[at].Number != 0 && (slots[at].Hash != hash || _words[slots[at].Number] != word)) at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Number == 0) continue;
            var at = slot.Hash & mask;
            while (_slots[at].Number != 0) at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }
}
