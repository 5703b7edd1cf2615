namespace Yaoqing.Review.Parsing;

/// <summary>
/// A growing list of small values, read as a span. The framework's list does the same, but its code for our own structs cannot be compiled ahead
/// of time and would be compiled anew at every start of the command line (W9).
/// </summary>
internal sealed class Rows<T>
{
    private T[] _items = new T[8];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    /// <summary>What it holds now; no longer valid after the next addition.</summary>
    public ReadOnlySpan<T> Items => new(_items, 0, Count);

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var larger = new T[2 * Count];
            Array.Copy(_items, larger, Count);
            _items = larger;
        }
        _items[Count++] = item;
    }

    /// <summary>Forgets the values and keeps the memory.</summary>
    public void Clear()
    {
        Array.Clear(_items, 0, Count);
        Count = 0;
    }
}
