namespace Yaoqing.Scoring;

/// <summary>What a fact rule does with the number it holds.</summary>
public enum RuleEffect
{
    /// <summary>points: the fact's own points; of several matching rules the first written counts.</summary>
    Points,

    /// <summary>add: in addition (另加), as a line of its own.</summary>
    Add,

    /// <summary>multiply: multiplies other points.</summary>
    Multiply,
}

/// <summary>How the points of a joint fact are parted.</summary>
public enum JointMode
{
    /// <summary>full: each unit gets all.</summary>
    Full,

    /// <summary>split: equal parts.</summary>
    Split,

    /// <summary>half: each gets a half when there are several.</summary>
    Half,

    /// <summary>lead: only the first unit.</summary>
    Lead,

    /// <summary>ratio: parts by order, from <see cref="Joint.Parts"/> or from the fact.</summary>
    Ratio,
}

/// <summary>Sharing rule of joint items (联合报送).</summary>
/// <param name="Mode">The manner.</param>
/// <param name="Parts">Parts by order for <see cref="JointMode.Ratio"/>; the last part goes on for further units.</param>
/// <param name="Office">The part that stays with the office (信息科自留), 0–1.</param>
public sealed record Joint(JointMode Mode, IReadOnlyList<Fraction> Parts, Fraction Office)
{
    /// <summary>Everyone gets all.</summary>
    public static Joint Full { get; } = new(JointMode.Full, [], Fraction.Zero);
}

/// <summary>One condition on one attribute of a fact.</summary>
/// <param name="Attribute">periodical, level, form, placement, tags, leader, rank, offence, circulated, route, combined, own, length, class, group, unit, or a declared field.</param>
/// <param name="AnyOf">One of these must hold; empty: no demand.</param>
/// <param name="NoneOf">None of these may hold.</param>
/// <param name="AllOf">All of these must hold (tags).</param>
/// <param name="Min">Least length, or null.</param>
/// <param name="Max">Greatest length, or null.</param>
public sealed record Condition(
    string Attribute, IReadOnlyList<string> AnyOf, IReadOnlyList<string> NoneOf, IReadOnlyList<string> AllOf, int? Min, int? Max);

/// <summary>Which facts: kinds and conditions, all of which must hold.</summary>
/// <param name="Kinds">Kinds of fact.</param>
/// <param name="Conditions">Conditions.</param>
public sealed record FactFilter(IReadOnlyList<FactKind> Kinds, IReadOnlyList<Condition> Conditions);

/// <summary>A rule on single facts.</summary>
public sealed record FactRule
{
    /// <summary>Unique id, shown in the ledger.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called; default the id.</summary>
    public required string Name { get; init; }

    /// <summary>Which facts.</summary>
    public required FactFilter On { get; init; }

    /// <summary>What the number does.</summary>
    public required RuleEffect Effect { get; init; }

    /// <summary>The points or the factor; with <see cref="FromGiven"/>, the factor on the fact's given points.</summary>
    public required Fraction Value { get; init; }

    /// <summary>True: the points are those given by another body (对方给分), times <see cref="Value"/>.</summary>
    public bool FromGiven { get; init; }

    /// <summary>Range within which a person decides (裁定), or null.</summary>
    public (Fraction Low, Fraction High)? Decided { get; init; }

    /// <summary>Points for the first unit where they differ from the others' (主办单位), or null.</summary>
    public Fraction? LeadValue { get; init; }

    /// <summary>For multipliers: the rules multiplied; empty: all points rules of the same fact or item.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>For multipliers: true when the whole item's points are multiplied, not only this fact's.</summary>
    public bool WholeItem { get; init; }

    /// <summary>Sharing among joint units.</summary>
    public Joint Joint { get; init; } = Joint.Full;

    /// <summary>Section, or "".</summary>
    public string Section { get; init; } = "";

    /// <summary>Another fact of the same item, not later, must match this; null: no demand.</summary>
    public FactFilter? ItemHas { get; init; }

    /// <summary>True when <c>count</c> does not multiply the points.</summary>
    public bool OncePerFact { get; init; }
}

/// <summary>What one item earns from several facts.</summary>
public enum PolicyMode
{
    /// <summary>sum: all.</summary>
    Sum,

    /// <summary>max: the best; a later better one posts the difference.</summary>
    Max,

    /// <summary>max-per-level: the best of each level, of the <see cref="ItemPolicy.Keep"/> highest levels.</summary>
    MaxPerLevel,

    /// <summary>max-per-leader: the best of each leader.</summary>
    MaxPerLeader,

    /// <summary>max-per-periodical: the best of each periodical.</summary>
    MaxPerPeriodical,

    /// <summary>first-rule: the rule named first replaces the later ones (取代).</summary>
    FirstRule,
}

/// <summary>A policy over the facts of one item for one unit.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rules">Ids of the rules it covers; a rule belongs to one policy at most.</param>
/// <param name="Mode">The manner.</param>
/// <param name="Keep">Number of levels, leaders or periodicals kept; 0: all.</param>
public sealed record ItemPolicy(string Id, string Name, IReadOnlyList<string> Rules, PolicyMode Mode, int Keep);
