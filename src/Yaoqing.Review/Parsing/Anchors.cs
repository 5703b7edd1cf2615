namespace Yaoqing.Review.Parsing;

/// <summary>
/// Which of the telling characters stand in a stretch of text, one bit each. The one parse notes them for every sentence and for the whole text,
/// so that a rule looks only where one of its own occurs. A twin (％ for %, （ for its half-width form) shares the bit of its sign; bit 0 is
/// every other character's.
/// </summary>
internal readonly record struct Anchors(ulong Bits)
{
    private const string Telling = "其（计共别均剩余尚还仍未不差缺限超比净没正倍翻每各产结占%到至为较第点即合全我“‘《、@";
    private static readonly (char Twin, char Sign)[] Twins = [('％', '%'), ('﹪', '%'), ('(', '（'), ('”', '“'), ('’', '‘'), ('》', '《'), ('同', '比'), ('〈', '《'), ('〉', '《'), ('【', '（'), ('】', '（'), ('「', '“'), ('」', '“'), ('『', '“'), ('』', '“'), ('〔', '（'), ('〕', '（'), ('）', '（'), (')', '（')];
    private static readonly byte[] BitOf = Build();

    /// <summary>None asked for: the rule always looks.</summary>
    public bool AreNone => Bits == 0;

    /// <summary>The anchors of a rule: one of these characters must occur. A character that is not among the telling ones may stand anywhere.</summary>
    public static Anchors Of(string characters)
    {
        var bits = 0UL;
        foreach (var c in characters) bits |= BitOf[c] == 0 ? ulong.MaxValue : 1UL << BitOf[c];
        return new Anchors(bits);
    }

    /// <summary>The bit of one character, to be gathered by the parse.</summary>
    public static ulong Bit(char c) => 1UL << BitOf[c];

    /// <summary>Whether a stretch with these characters may concern a rule with those anchors.</summary>
    public bool Meet(Anchors wanted) => wanted.Bits == 0 || (Bits & wanted.Bits) != 0;

    public static Anchors operator |(Anchors a, Anchors b) => new(a.Bits | b.Bits);

    private static byte[] Build()
    {
        var bits = new byte[char.MaxValue + 1];
        for (var i = 0; i < Telling.Length; i++) bits[Telling[i]] = (byte)(i + 1);
        foreach (var (twin, sign) in Twins) bits[twin] = bits[sign];
        return bits;
    }
}
