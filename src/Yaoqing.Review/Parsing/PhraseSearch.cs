using System.Numerics;
using System.Runtime.CompilerServices;

namespace Yaoqing.Review.Parsing;

/// <summary>
/// Finds every phrase of all phrase rules in one pass, in two steps: a filter says where a phrase may begin, and a search among the few
/// phrases with the same first two characters says which do.
/// <para>Filter: Shift-And over hashed pairs of characters (Salmela, Tarhio and Kytöjoki, Multi-pattern string matching with q-grams, 2006).
/// By its length a phrase belongs to one of eight groups. <c>_first[c]</c> has bit g if a phrase of group g begins with c; <c>_filter[hash of
/// a pair]</c> has bit 8·p + g if one has the pair at its position p, or if phrases of the group are over by then. The state holds in byte p the
/// groups whose first p + 1 pairs fit what was just read: one shift and one And a character, whatever the text, and the highest byte tells what
/// may begin four characters back. In Chinese a first character alone passes nearly everywhere: an Aho–Corasick automaton hardly
/// ever rests at its root, and took twice as long.</para>
/// <para>Search: the phrases stand by the hash of their first pair, then in ordinal order. All phrases that the rest of the text begins
/// with are prefixes of the last phrase not after it: a binary search finds that one, and <c>Inner</c> leads from it to the shorter ones. A place
/// costs the logarithm of the phrases with its pair and the phrases that lie in each other, so that no text makes the work grow with its square.</para>
/// </summary>
internal sealed class PhraseSearch
{
    private const int Pairs = 4, Late = Pairs - 1, Groups = 8, Block = 512, None = -1;
    private const byte Alone = 1; // the group of phrases of one character

    private readonly int _shift;
    private readonly byte[] _first = new byte[char.MaxValue + 1];
    private readonly uint[] _filter;
    private readonly int[] _buckets; // by hash: the first entry; phrases of one character as if a NUL came after it
    private readonly Entry[] _entries;

    public PhraseSearch(IReadOnlyList<OwnedPhrase> phrases)
    {
        _shift = 32 - Math.Clamp(BitOperations.Log2((uint)phrases.Count + 1) + 5, 8, 18);
        _filter = new uint[1 << 32 - _shift];
        _buckets = new int[_filter.Length + 1];
        _entries = Sorted([.. phrases.Where(owned => owned.Phrase.Text.Length > 0)]);
        var over = 0u; // of every group the positions after its pairs
        for (var position = 0; position < Pairs; position++) over |= (1u << 2 * position + 1) - 1 << Groups * position;
        Array.Fill(_filter, over);
        foreach (var entry in _entries) Enter(entry.Text);
        for (var hash = 0; hash < _filter.Length; hash++) _buckets[hash + 1] += _buckets[hash];
        Link();
    }

    /// <summary>Adds every phrase in the text whose owner listens, by start, the longest first at each place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="listens">By owner; owners beyond its end and names always do.</param>
    /// <param name="found">What was found.</param>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<bool> listens, Rows<FoundPhrase> found)
    {
        Span<int> places = stackalloc int[Block];
        var fits = 0u;
        for (var from = 0; from < text.Length; from += Block)
            foreach (var place in places[..Filter(text[from..], ref fits, places)]) AddAt(text, from + place, listens, found);
        for (var place = Math.Max(text.Length - Pairs, 0); place < text.Length; place++) AddAt(text, place, listens, found); // no pair is left to decide them
    }

    /// <summary>
    /// Reads the pairs that begin in a block and notes the places, three before them, where a phrase may begin. Nothing branches on the answer:
    /// it cannot be foretold, and a wrong guess costs more than the rest.
    /// </summary>
    private int Filter(ReadOnlySpan<char> text, ref uint state, Span<int> places)
    {
        var (first, filter, shift, fits, count) = (_first, _filter, _shift, state, 0);
        var pair = (uint)text[0] << 16;
        var next = text[1..Math.Min(text.Length, Block + 1)];
        unchecked
        {
            for (var at = 0; at < next.Length; at++)
            {
                pair = pair >> 16 | (uint)next[at] << 16;
                fits = (fits << Groups | first[(ushort)pair]) & filter[pair * Mixer >> shift];
                places[count] = at - Late;
                count += fits >> Groups * Late != 0 ? 1 : 0;
            }
        }
        state = fits;
        return count;
    }

    /// <summary>Adds the phrases that begin at a place.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddAt(ReadOnlySpan<char> text, int start, ReadOnlySpan<bool> listens, Rows<FoundPhrase> found)
    {
        var rest = text[start..];
        if (rest.Length > 1) Add(rest, Hash(rest[0], rest[1]), 2, start, listens, found);
        if ((_first[rest[0]] & Alone) != 0) Add(rest[..1], Hash(rest[0], '\0'), 1, start, listens, found);
    }

    private void Add(ReadOnlySpan<char> rest, int hash, int least, int start, ReadOnlySpan<bool> listens, Rows<FoundPhrase> found)
    {
        var (low, high) = (_buckets[hash], _buckets[hash + 1]);
        if (low == high) return;
        var head = Head(rest);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            ref readonly var entry = ref _entries[middle];
            if (entry.Head != head ? entry.Head < head : entry.Text.AsSpan().SequenceCompareTo(rest) <= 0) low = middle;
            else high = middle;
        }
        ref readonly var last = ref _entries[low];
        var common = Math.Min(BitOperations.LeadingZeroCount(last.Head ^ head) / 16, rest.Length);
        if (common == 4 && last.Length > 4) common += rest[4..].CommonPrefixLength(last.Text.AsSpan(4));
        for (var at = low; at != None; at = _entries[at].Inner)
        {
            ref readonly var entry = ref _entries[at];
            if (entry.Length < least || entry.Length > common) continue;
            if (entry.Owner < 0 || entry.Owner >= listens.Length || listens[entry.Owner]) found.Add(new FoundPhrase(entry.Owned, new TextSpan(start, start + entry.Length)));
        }
    }

    /// <summary>The first four units as a number that compares as they do: most comparisons end there.</summary>
    private static ulong Head(ReadOnlySpan<char> text)
    {
        if (text.Length >= 4) return (ulong)text[0] << 48 | (ulong)text[1] << 32 | (ulong)text[2] << 16 | text[3];
        var head = 0ul;
        for (var i = 0; i < 4; i++) head = head << 16 | (i < text.Length ? text[i] : 0u);
        return head;
    }

    /// <summary>By bucket, then by text; of equal texts the first owner last, where the search comes upon it first. Numbers are sorted, since the framework's code for them is compiled ahead of time (W9).</summary>
    private Entry[] Sorted(IReadOnlyList<OwnedPhrase> phrases)
    {
        var order = new int[phrases.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => Order(phrases[a], phrases[b]) is not 0 and var by ? by : b.CompareTo(a));
        var entries = new Entry[order.Length];
        for (var i = 0; i < order.Length; i++) entries[i] = new Entry(phrases[order[i]].Phrase.Text, phrases[order[i]]);
        return entries;
    }

    private int Order(OwnedPhrase a, OwnedPhrase b) =>
        Bucket(a.Phrase.Text).CompareTo(Bucket(b.Phrase.Text)) is not 0 and var byBucket ? byBucket
        : string.CompareOrdinal(a.Phrase.Text, b.Phrase.Text) is not 0 and var byText ? byText
        : b.Owner.CompareTo(a.Owner);

    private void Enter(string text)
    {
        _buckets[Bucket(text) + 1]++;
        var pairs = Math.Min(text.Length - 1, Pairs);
        var group = pairs == 0 ? 0 : Math.Min(2 * pairs - 1 + (text[0] & 1), Groups - 1);
        _first[text[0]] |= (byte)(1 << group);
        for (var position = 0; position < pairs; position++) _filter[Hash(text[position], text[position + 1])] |= 1u << Groups * position + group;
    }

    /// <summary>Gives every entry the nearest before it that its text begins with: the one just before, or one of that one's own.</summary>
    private void Link()
    {
        for (var at = 0; at < _entries.Length; at++)
        {
            var (text, inner) = (_entries[at].Text, at - 1);
            while (inner != None && !text.StartsWith(_entries[inner].Text, StringComparison.Ordinal)) inner = _entries[inner].Inner;
            _entries[at].Inner = inner;
        }
    }

    private int Bucket(string text) => Hash(text[0], text.Length > 1 ? text[1] : '\0');

    private const uint Mixer = 0x9E37_79B1;

    private int Hash(char first, char second) => (int)(unchecked((first | (uint)second << 16) * Mixer) >> _shift);

    private record struct Entry(string Text, OwnedPhrase Owned)
    {
        public ulong Head { get; } = PhraseSearch.Head(Text);
        public int Length { get; } = Text.Length;
        public int Owner { get; } = Owned.Owner;
        public int Inner { get; set; }
    }
}
