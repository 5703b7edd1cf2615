using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules;

/// <summary>
/// One check. A rule is a stateless sealed class in Rules/&lt;Group&gt;/&lt;Name&gt;.cs with its page &lt;Name&gt;.md beside it; it is found by
/// its base class, so adding those two files is all there is to do (see Rules/README.md).
/// </summary>
/// <param name="id">Group letter and two digits, never reused.</param>
/// <param name="name">Chinese name.</param>
/// <param name="ceiling">Severity as it ships; a single finding may be lighter, never heavier.</param>
/// <param name="basis">依据 printed with every finding.</param>
internal abstract class Rule(string id, string name, Severity ceiling, string basis)
{
    public string Id => id;
    public string Name => name;
    public Severity Ceiling => ceiling;
    public string Basis => basis;
    public virtual LifeCycle LifeCycle => LifeCycle.Stable;
    public virtual int Version => 1;

    /// <summary>The numbers and switches that a desk may set.</summary>
    public virtual IReadOnlyList<RuleOption> Options => [];

    /// <summary>Phrases that the shared search looks for on behalf of this rule; the hits come from <see cref="ReviewContext.Hits(ParsedText)"/>.</summary>
    public virtual IEnumerable<Phrase> Phrases(RuleSet rules) => [];

    /// <summary>Telling characters without one of which, in title or body, the rule has nothing to say; none: it always looks.</summary>
    public virtual Anchors Anchors => default;

    /// <summary>Whether phrases of the title or the body matter to the rule; a common word that only titles or only one kind is searched for is not gathered elsewhere.</summary>
    public virtual bool Listens(Manuscript manuscript, Where where) => true;

    /// <summary>Looks at the parsed manuscript and reports. Must not throw, whatever the text.</summary>
    public abstract void Check(ReviewContext context);
}
