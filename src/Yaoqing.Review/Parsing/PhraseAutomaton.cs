using System.Runtime.InteropServices;

namespace Yaoqing.Review.Parsing;

/// <summary>
/// Aho–Corasick automaton over UTF-16 units, shared by all phrase rules: one pass finds every phrase.
/// <para>Layout. The characters of the phrases are renumbered 1..n (0: not in any phrase). State 0 is the root with a dense row. The other
/// states' rows are laid over each other in one pair of arrays (row displacement): the child of state s by symbol x is
/// <c>target[offset[s] + x]</c> if <c>owner[offset[s] + x] == s</c>, else the search goes on at <c>fail[s]</c>.</para>
/// <para>Invariants. fail[s] is a shorter suffix of s that is also a prefix, so each character costs at most as many steps back as
/// steps forward: linear. <c>output[s]</c> is the nearest state on the failure chain, s included, at which a phrase ends (0: none).</para>
/// Ten thousand phrases take about 2 MB and some milliseconds to build.
/// </summary>
internal sealed class PhraseAutomaton
{
    private readonly ushort[] _symbols = new ushort[char.MaxValue + 1];
    private readonly int[] _root;
    private readonly int[] _offset;
    private readonly int[] _fail;
    private readonly int[] _output;
    private readonly int[] _depth;
    private readonly List<OwnedPhrase>?[] _phrases;
    private int[] _owner = [];
    private int[] _target = [];

    public PhraseAutomaton(IReadOnlyList<OwnedPhrase> phrases)
    {
        var nodes = new List<Node> { new(0) };
        var symbols = 0;
        foreach (var owned in phrases.Where(owned => owned.Phrase.Text.Length > 0)) Insert(nodes, owned, ref symbols);
        _root = new int[symbols + 1];
        _offset = new int[nodes.Count];
        _fail = new int[nodes.Count];
        _output = new int[nodes.Count];
        _depth = [.. nodes.Select(node => node.Depth)];
        _phrases = [.. nodes.Select(node => node.Phrases)];
        foreach (var (symbol, child) in nodes[0].Children) _root[symbol] = child;
        Pack(nodes, symbols);
        Link(nodes);
    }

    /// <summary>Every phrase in the text, by start, the longest first at each place.</summary>
    public List<FoundPhrase> Find(string text)
    {
        var found = new List<FoundPhrase>();
        Find(text, [], found);
        return found;
    }

    /// <summary>Adds every phrase in the text whose owner listens, by start, the longest first at each place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="listens">By owner; owners beyond its end and names always do.</param>
    /// <param name="found">Empty; what was found.</param>
    public void Find(string text, ReadOnlySpan<bool> listens, List<FoundPhrase> found)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var symbol = _symbols[text[i]];
            state = symbol == 0 ? 0 : Next(state, symbol);
            if (state != 0 && _output[state] != 0) Add(state, i + 1, listens, found);
        }
    }

    private void Add(int state, int at, ReadOnlySpan<bool> listens, List<FoundPhrase> found)
    {
        for (var end = _output[state]; end != 0; end = _output[_fail[end]])
            foreach (var owned in _phrases[end]!) // a state that output names always carries phrases
                if (owned.Owner < 0 || owned.Owner >= listens.Length || listens[owned.Owner]) Place(found, new FoundPhrase(owned.Owner, owned.Phrase, new TextSpan(at - _depth[end], at)));
    }

    /// <summary>Moves a hit up to its place: hits come in order of their ends, so that only those inside a longer one have to pass it.</summary>
    private static void Place(List<FoundPhrase> found, FoundPhrase hit)
    {
        found.Add(hit);
        var hits = CollectionsMarshal.AsSpan(found);
        var at = hits.Length - 1;
        for (; at > 0 && Precedes(hit, hits[at - 1]); at--) hits[at] = hits[at - 1];
        hits[at] = hit;
    }

    private static bool Precedes(in FoundPhrase a, in FoundPhrase b) => a.Span.Start != b.Span.Start ? a.Span.Start < b.Span.Start
        : a.Span.End != b.Span.End ? a.Span.End > b.Span.End : a.Owner < b.Owner;

    private int Next(int state, int symbol)
    {
        while (state != 0)
        {
            var slot = _offset[state] + symbol;
            if (_owner[slot] == state) return _target[slot];
            state = _fail[state];
        }
        return _root[symbol];
    }

    private void Insert(List<Node> nodes, OwnedPhrase owned, ref int symbols)
    {
        var state = 0;
        foreach (var c in owned.Phrase.Text)
        {
            if (_symbols[c] == 0) _symbols[c] = checked((ushort)++symbols);
            if (!nodes[state].Children.TryGetValue(_symbols[c], out var child))
            {
                child = nodes.Count;
                nodes.Add(new Node(nodes[state].Depth + 1));
                nodes[state].Children.Add(_symbols[c], child);
            }
            state = child;
        }
        (nodes[state].Phrases ??= []).Add(owned);
    }

    /// <summary>Lays the rows into the shared arrays, each at the first offset where its cells are free.</summary>
    private void Pack(List<Node> nodes, int symbols)
    {
        Resize(nodes.Count + 2 * symbols + 2);
        var firstFree = 0;
        for (var state = 1; state < nodes.Count; state++)
        {
            var children = nodes[state].Children;
            if (children.Count == 0) continue;
            while (firstFree < _owner.Length && _owner[firstFree] != 0) firstFree++;
            var offset = Math.Max(0, firstFree - children.Keys.Min());
            while (!Fits(children, offset, symbols)) offset++;
            _offset[state] = offset;
            foreach (var (symbol, child) in children) (_owner[offset + symbol], _target[offset + symbol]) = (state, child);
        }
    }

    private bool Fits(Dictionary<int, int> children, int offset, int symbols)
    {
        if (offset + symbols + 1 > _owner.Length) Resize(_owner.Length * 2 + symbols);
        foreach (var symbol in children.Keys)
            if (_owner[offset + symbol] != 0) return false;
        return true;
    }

    private void Resize(int size)
    {
        Array.Resize(ref _owner, size);
        Array.Resize(ref _target, size);
    }

    /// <summary>Sets failure and output links breadth first.</summary>
    private void Link(List<Node> nodes)
    {
        var queue = new Queue<int>(nodes[0].Children.Values);
        foreach (var state in nodes[0].Children.Values) _output[state] = _phrases[state] is null ? 0 : state;
        while (queue.TryDequeue(out var state))
        {
            foreach (var (symbol, child) in nodes[state].Children)
            {
                _fail[child] = Next(_fail[state], symbol);
                _output[child] = _phrases[child] is null ? _output[_fail[child]] : child;
                queue.Enqueue(child);
            }
        }
    }

    private sealed class Node(int depth)
    {
        public int Depth { get; } = depth;
        public Dictionary<int, int> Children { get; } = [];
        public List<OwnedPhrase>? Phrases { get; set; }
    }
}
