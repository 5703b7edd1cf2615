namespace Yaoqing.Scoring;

/// <summary>
/// One version of an office's scoring rules (计分办法), as read from its file. Immutable. Read from its file by the scheme reader,
/// which guarantees that every id referred to exists. Format: docs/schemes.md.
/// </summary>
public sealed record Scheme
{
    /// <summary>Name of the scheme; the versions of one scheme share it.</summary>
    public required string Name { get; init; }

    /// <summary>Version label, e.g. "2026".</summary>
    public required string Version { get; init; }

    /// <summary>First day of force: facts that happened from this day on are valued by this version.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>党委 or 政务, or null.</summary>
    public string? Line { get; init; }

    /// <summary>The office that judges, or null.</summary>
    public string? Office { get; init; }

    /// <summary>Levels from low to high (层级).</summary>
    public IReadOnlyList<string> Levels { get; init; } = ["县", "市", "省", "中央"];

    /// <summary>Known periodicals (刊物).</summary>
    public IReadOnlyList<SchemePeriodical> Periodicals { get; init; } = [];

    /// <summary>Names of the office's own fact fields.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Which date posts a fact, unless its kind says otherwise.</summary>
    public PostingDate Posting { get; init; }

    /// <summary>Posting date by kind of fact.</summary>
    public IReadOnlyDictionary<FactKind, PostingDate> PostingByKind { get; init; } = new Dictionary<FactKind, PostingDate>();

    /// <summary>How persons are scored beside units; null: not at all.</summary>
    public Joint? Persons { get; init; }

    /// <summary>Points per fact (按件计分).</summary>
    public IReadOnlyList<FactRule> Rules { get; init; } = [];

    /// <summary>What one item may earn in several places (一稿多用).</summary>
    public IReadOnlyList<ItemPolicy> Policies { get; init; } = [];

    /// <summary>Points per period (任务、基础分).</summary>
    public IReadOnlyList<PeriodTask> Tasks { get; init; } = [];

    /// <summary>Parts with caps and floors (分项); the part "" stands for the whole scheme.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>One-vote vetoes (一票否决).</summary>
    public IReadOnlyList<Veto> Vetoes { get; init; } = [];

    /// <summary>Points for places (名次分).</summary>
    public IReadOnlyList<PlacePoints> PlacePoints { get; init; } = [];

    /// <summary>How places are given.</summary>
    public Ranking Ranking { get; init; } = new();

    /// <summary>Targets shown with progress (目标任务).</summary>
    public IReadOnlyList<TargetRule> Targets { get; init; } = [];

    /// <summary>How percentages are printed.</summary>
    public PercentMode Percent { get; init; } = new();

    /// <summary>Conversion into the yearly assessment (折算), or null.</summary>
    public Conversion? Conversion { get; init; }

    /// <summary>Points needed to pass (合格线) over the period reported, or null.</summary>
    public Fraction? PassLine { get; init; }

    /// <summary>Money (奖励) rules.</summary>
    public IReadOnlyList<MoneyRule> Money { get; init; } = [];

    /// <summary>Units written in the scheme itself; used when none are handed in.</summary>
    public IReadOnlyList<ScoredUnit> Units { get; init; } = [];

    /// <summary>The worked cases inside the file.</summary>
    public IReadOnlyList<SchemeCase> Cases { get; init; } = [];
}

/// <summary>A date of a fact.</summary>
public enum PostingDate
{
    /// <summary>发生日期.</summary>
    Happened,

    /// <summary>获知日期.</summary>
    Learnt,

    /// <summary>录入日期.</summary>
    Recorded,
}

/// <summary>A periodical known to the scheme.</summary>
/// <param name="Name">Present name.</param>
/// <param name="Level">Its level, or null.</param>
/// <param name="Own">True for the office's own publications (本办刊物).</param>
/// <param name="Formerly">Former and short names, read as the present one.</param>
public sealed record SchemePeriodical(string Name, string? Level, bool Own, IReadOnlyList<string> Formerly);

/// <summary>How percentages are printed.</summary>
/// <param name="Decimals">Places after the point, 0–4.</param>
/// <param name="Rounding">Truncate, half-up or half-even.</param>
/// <param name="Empty">What 0/0 prints as.</param>
public sealed record PercentMode(int Decimals = 1, MidpointRounding Rounding = MidpointRounding.AwayFromZero, string Empty = "0")
{
    /// <summary>Prints done/goal as a percentage without the sign; a goal of 0 prints <see cref="Empty"/>.</summary>
    public string Print(Fraction done, Fraction goal) => goal.IsZero ? Empty : (done / goal * 100).Print(Decimals, Rounding);
}

/// <summary>A worked case inside a scheme file: events and what they must give.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Line">Line in the file.</param>
/// <param name="Period">Months reported; null: those of the facts.</param>
/// <param name="Units">Units; empty: those named by the facts.</param>
/// <param name="Closed">Closed months and the day of closing.</param>
/// <param name="Facts">The events.</param>
/// <param name="Points">Expected points by unit or person.</param>
/// <param name="Ranks">Expected places by unit; null value: unranked.</param>
/// <param name="Months">Expected points by unit and month.</param>
public sealed record SchemeCase(
    string Name, int Line, MonthRange? Period, IReadOnlyList<ScoredUnit> Units, IReadOnlyDictionary<Month, DateOnly> Closed,
    IReadOnlyList<Fact> Facts, IReadOnlyDictionary<string, Fraction> Points, IReadOnlyDictionary<string, int?> Ranks,
    IReadOnlyDictionary<(string Unit, Month Month), Fraction> Months)
{
    /// <summary>What else is expected.</summary>
    public CaseOutcome Outcome { get; init; } = new();

    /// <summary>Every unit or person of whom anything is expected.</summary>
    internal IEnumerable<string> Expected => Points.Keys.Concat(Months.Keys.Select(m => m.Unit)).Concat(Ranks.Keys).Concat(Outcome.Expected).Distinct();
}
