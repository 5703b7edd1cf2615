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
    private int[] _rootChild = []; // while building
    private int[] _free = []; // while building
    private int[] _owner = [];
    private int[] _target = [];

    public PhraseAutomaton(IReadOnlyList<OwnedPhrase> phrases)
    {
        var nodes = new List<Node> { new(0) };
        var symbols = 0;
        foreach (var owned in phrases)
            if (owned.Phrase.Text.Length > 0) Insert(nodes, owned, ref symbols);
        _root = new int[symbols + 1];
        _offset = new int[nodes.Count];
        _fail = new int[nodes.Count];
        _output = new int[nodes.Count];
        _depth = new int[nodes.Count];
        _phrases = new List<OwnedPhrase>?[nodes.Count];
        for (var i = 0; i < nodes.Count; i++) (_depth[i], _phrases[i]) = (nodes[i].Depth, nodes[i].Phrases);
        for (var child = nodes[0].FirstChild; child != 0; child = nodes[child].Sibling) _root[nodes[child].Symbol] = child;
        Pack(nodes, symbols);
        Link(nodes);
        _rootChild = [];
    }

    /// <summary>Every phrase in the text, by start, the longest first at each place.</summary>
    public FoundPhrase[] Find(string text)
    {
        var found = new Rows<FoundPhrase>();
        Find(text, [], found);
        return found.Items.ToArray();
    }

    /// <summary>Adds every phrase in the text whose owner listens, by start, the longest first at each place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="listens">By owner; owners beyond its end and names always do.</param>
    /// <param name="found">Empty; what was found.</param>
    public void Find(string text, ReadOnlySpan<bool> listens, Rows<FoundPhrase> found)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var symbol = _symbols[text[i]];
            state = symbol == 0 ? 0 : Next(state, symbol);
            if (state != 0 && _output[state] != 0) Add(state, i + 1, listens, found);
        }
    }

    private void Add(int state, int at, ReadOnlySpan<bool> listens, Rows<FoundPhrase> found)
    {
        for (var end = _output[state]; end != 0; end = _output[_fail[end]])
            foreach (var owned in _phrases[end]!) // a state that output names always carries phrases
                if (owned.Owner < 0 || owned.Owner >= listens.Length || listens[owned.Owner]) Place(found, new FoundPhrase(owned.Owner, owned.Phrase, new TextSpan(at - _depth[end], at)));
    }

    /// <summary>Moves a hit up to its place: hits come in order of their ends, so that only those inside a longer one have to pass it.</summary>
    private static void Place(Rows<FoundPhrase> found, FoundPhrase hit)
    {
        found.Add(hit);
        var at = found.Count - 1;
        for (; at > 0 && Precedes(hit, found[at - 1]); at--) found[at] = found[at - 1];
        found[at] = hit;
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
            state = ChildOf(nodes, state, _symbols[c]);
        }
        (nodes[state].Phrases ??= []).Add(owned);
    }

    /// <summary>Children hang in a chain: nearly every node has one or two, and a table for each would cost more than it saves. The root's are found by symbol.</summary>
    private int ChildOf(List<Node> nodes, int parent, int symbol)
    {
        if (parent == 0 && symbol < _rootChild.Length && _rootChild[symbol] != 0) return _rootChild[symbol];
        for (var at = parent == 0 ? 0 : nodes[parent].FirstChild; at != 0; at = nodes[at].Sibling)
            if (nodes[at].Symbol == symbol) return at;
        var child = nodes.Count;
        nodes.Add(new Node(nodes[parent].Depth + 1) { Symbol = symbol, Sibling = nodes[parent].FirstChild });
        nodes[parent].FirstChild = child;
        if (parent > 0) return child;
        if (symbol >= _rootChild.Length) Array.Resize(ref _rootChild, 2 * symbol + 64);
        _rootChild[symbol] = child;
        return child;
    }

    /// <summary>
    /// Lays the rows into the shared arrays, each at the first offset where its cells are free. Free cells are found through pointers that skip
    /// what is taken (each look shortens the way of the next): trying every offset would cost more than all the rest of the building.
    /// </summary>
    private void Pack(List<Node> nodes, int symbols)
    {
        Resize(nodes.Count + 2 * symbols + 2);
        for (var state = 1; state < nodes.Count; state++)
        {
            if (nodes[state].FirstChild == 0) continue;
            var least = LeastSymbol(nodes, state);
            var cell = FreeFrom(least);
            while (!Fits(nodes, state, cell - least, symbols)) cell = FreeFrom(cell + 1);
            _offset[state] = cell - least;
            for (var child = nodes[state].FirstChild; child != 0; child = nodes[child].Sibling)
            {
                var taken = cell - least + nodes[child].Symbol;
                (_owner[taken], _target[taken], _free[taken]) = (state, child, taken + 1);
            }
        }
        _free = [];
    }

    /// <summary>The first free cell at or after one.</summary>
    private int FreeFrom(int cell)
    {
        while (_free[cell] != cell) cell = _free[cell] = _free[_free[cell]];
        return cell;
    }

    private static int LeastSymbol(List<Node> nodes, int state)
    {
        var least = int.MaxValue;
        for (var child = nodes[state].FirstChild; child != 0; child = nodes[child].Sibling) least = Math.Min(least, nodes[child].Symbol);
        return least;
    }

    private bool Fits(List<Node> nodes, int state, int offset, int symbols)
    {
        if (offset + symbols + 1 > _owner.Length) Resize(_owner.Length * 2 + symbols);
        for (var child = nodes[state].FirstChild; child != 0; child = nodes[child].Sibling)
            if (_owner[offset + nodes[child].Symbol] != 0) return false;
        return true;
    }

    private void Resize(int size)
    {
        var before = _free.Length;
        Array.Resize(ref _owner, size);
        Array.Resize(ref _target, size);
        Array.Resize(ref _free, size + 1); // one more, so that there is always a free cell to end at
        for (var cell = before; cell <= size; cell++) _free[cell] = cell;
    }

    /// <summary>Sets failure and output links breadth first.</summary>
    private void Link(List<Node> nodes)
    {
        var queue = new List<int>(nodes.Count);
        for (var child = nodes[0].FirstChild; child != 0; child = nodes[child].Sibling)
        {
            _output[child] = _phrases[child] is null ? 0 : child;
            queue.Add(child);
        }
        for (var at = 0; at < queue.Count; at++)
        {
            for (var child = nodes[queue[at]].FirstChild; child != 0; child = nodes[child].Sibling)
            {
                _fail[child] = Next(_fail[queue[at]], nodes[child].Symbol);
                _output[child] = _phrases[child] is null ? _output[_fail[child]] : child;
                queue.Add(child);
            }
        }
    }

    private sealed class Node(int depth)
    {
        public int Depth { get; } = depth;
        public int Symbol { get; init; }
        public int FirstChild { get; set; }
        public int Sibling { get; init; }
        public List<OwnedPhrase>? Phrases { get; set; }
    }
}
