namespace Yaoqing.Review;

/// <summary>
/// What one desk asks of a text (规则集): which rules, with which severities and limits, and the desk's dictionaries.
/// An immutable value: change it with <c>with</c>; its YAML form is read outside the engine.
/// </summary>
public sealed record RuleSet
{
    /// <summary>The rules as they ship, with empty dictionaries.</summary>
    public static RuleSet Default { get; } = new();

    /// <summary>Name shown to users.</summary>
    public string Name { get; init; } = "通用";

    /// <summary>Version printed on every report, so that a finding can be traced to the rules of its day.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Settings by rule id; a rule without an entry runs as it ships.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>();

    /// <summary>单位 directory.</summary>
    public IReadOnlyList<KnownUnit> Units { get; init; } = [];

    /// <summary>领导 with their posts and dates, in roster order.</summary>
    public IReadOnlyList<KnownLeader> Leaders { get; init; } = [];

    /// <summary>地名 of the county and its neighbours.</summary>
    public IReadOnlyList<KnownPlace> Places { get; init; } = [];

    /// <summary>固定表述 that must be complete and in order.</summary>
    public IReadOnlyList<Formulation> Formulations { get; init; } = [];

    /// <summary>Abolished or renamed bodies (机构改革).</summary>
    public IReadOnlyList<RenamedBody> RenamedBodies { get; init; } = [];

    /// <summary>The desk's own words to avoid, beside the shipped lists.</summary>
    public IReadOnlyList<AvoidedWord> AvoidedWords { get; init; } = [];

    /// <summary>One concept, its preferred form and other forms in use.</summary>
    public IReadOnlyList<PreferredTerm> Terms { get; init; } = [];

    /// <summary>Plausible upper and lower bounds of local indicators, for magnitude checks.</summary>
    public IReadOnlyList<IndicatorBound> Bounds { get; init; } = [];

    /// <summary>Words that are right here: a finding wholly inside one of them is not raised.</summary>
    public IReadOnlyList<string> KnownWords { get; init; } = [];

    /// <summary>Fingerprints of findings that an editor confirmed as right (确认无误); they are not raised again.</summary>
    public IReadOnlySet<string> Confirmed { get; init; } = new HashSet<string>();
}

/// <summary>How a desk runs one rule.</summary>
/// <param name="Enabled">Null: as it ships (stable on, preview off).</param>
/// <param name="Severity">Null: as it ships.</param>
/// <param name="Options">Values for the rule's <see cref="RuleOption"/>s by name.</param>
public sealed record RuleSetting(bool? Enabled = null, Severity? Severity = null, IReadOnlyDictionary<string, decimal>? Options = null);

/// <summary>A unit of the directory.</summary>
/// <param name="Name">Full name, e.g. 安和县农业农村局.</param>
/// <param name="ShortNames">Names in use besides, e.g. 县农业农村局.</param>
/// <param name="IsTownship">乡镇、街道 rather than a department.</param>
public sealed record KnownUnit(string Name, IReadOnlyList<string> ShortNames, bool IsTownship = false);

/// <summary>One post of one leader.</summary>
/// <param name="Name">Name of the person.</param>
/// <param name="Post">Post as printed before the name, e.g. 县委副书记、县长.</param>
/// <param name="From">First day in the post; null: since always.</param>
/// <param name="To">Last day in the post; null: still.</param>
public sealed record KnownLeader(string Name, string Post, DateOnly? From = null, DateOnly? To = null);

/// <summary>A place.</summary>
/// <param name="Name">Name with its class word, e.g. 安和县.</param>
/// <param name="Parent">The place it belongs to; null for the topmost.</param>
/// <param name="IsOwn">Whether it lies in the desk's own county.</param>
public sealed record KnownPlace(string Name, string? Parent = null, bool IsOwn = true);

/// <summary>A fixed formulation.</summary>
/// <param name="Name">How it is introduced, e.g. 四个意识.</param>
/// <param name="Members">Its members in order.</param>
/// <param name="From">First day of validity.</param>
/// <param name="To">Last day of validity.</param>
public sealed record Formulation(string Name, IReadOnlyList<string> Members, DateOnly? From = null, DateOnly? To = null);

/// <summary>A body that has been abolished or renamed.</summary>
/// <param name="Old">Old name.</param>
/// <param name="New">Name of today.</param>
/// <param name="Since">Day of the change; texts about earlier times may use the old name.</param>
public sealed record RenamedBody(string Old, string New, DateOnly? Since = null);

/// <summary>A word to avoid.</summary>
/// <param name="Word">The word.</param>
/// <param name="Instead">What to write; null when it should simply go.</param>
/// <param name="Reason">Why, in Chinese.</param>
public sealed record AvoidedWord(string Word, string? Instead = null, string? Reason = null);

/// <summary>A concept with more than one form.</summary>
/// <param name="Preferred">The form to use.</param>
/// <param name="Others">Forms that mean the same.</param>
public sealed record PreferredTerm(string Preferred, IReadOnlyList<string> Others);

/// <summary>Plausible range of a local indicator.</summary>
/// <param name="Indicator">Name as written in texts, e.g. 地区生产总值.</param>
/// <param name="Unit">Unit of the bounds, e.g. 亿元.</param>
/// <param name="Low">Least plausible value.</param>
/// <param name="High">Greatest plausible value.</param>
public sealed record IndicatorBound(string Indicator, string Unit, decimal Low, decimal High);
