namespace Yaoqing.Scoring;

/// <summary>
/// One line of the ledger (得分明细): never edited; a correction is another line.
/// </summary>
/// <param name="Unit">The unit credited; for a person's line, the unit he or she belongs to in the fact, or "".</param>
/// <param name="Person">The person, in a person's ledger.</param>
/// <param name="Item">The item it is about, where there is one.</param>
/// <param name="Points">Exact points, negative for deductions.</param>
/// <param name="Rule">Id of the rule of the scheme.</param>
/// <param name="Facts">Ids of the facts it rests on, in order; empty for points by period alone.</param>
/// <param name="Posted">The month it counts in.</param>
/// <param name="CorrectionFor">The closed month it corrects, or null.</param>
/// <param name="Words">The arithmetic in Chinese words.</param>
public sealed record PointEntry(
    string Unit, string? Person, string? Item, Fraction Points, string Rule, IReadOnlyList<string> Facts,
    Month Posted, Month? CorrectionFor, string Words);

/// <summary>A unit's or a person's result over the period.</summary>
public sealed record SubjectScore
{
    /// <summary>The unit; for a person, the unit he or she was credited with.</summary>
    public required string Unit { get; init; }

    /// <summary>The person, or null for a unit's result.</summary>
    public string? Person { get; init; }

    /// <summary>Ranking group, or "" for the common one.</summary>
    public required string Group { get; init; }

    /// <summary>Class for quotas, or "".</summary>
    public required string Class { get; init; }

    /// <summary>Exactly the sum of <see cref="Entries"/>.</summary>
    public required Fraction Points { get; init; }

    /// <summary>Place in its group, competition ranking (9, 9, 11); null when unranked.</summary>
    public int? Rank { get; init; }

    /// <summary>True when a veto took the right to an award (取消评优资格).</summary>
    public bool NoAward { get; init; }

    /// <summary>Whether the pass line was reached; null when the scheme has none.</summary>
    public bool? Passed { get; init; }

    /// <summary>Points converted for the yearly assessment (折算分); null when the scheme converts nothing.</summary>
    public Fraction? Converted { get; init; }

    /// <summary>Money in yuan (奖金、稿酬); null when the scheme pays nothing.</summary>
    public Fraction? Money { get; init; }

    /// <summary>Number of submitted items (收到), counted once per item.</summary>
    public Fraction Received { get; init; }

    /// <summary>Number of different items used at least once (用稿).</summary>
    public Fraction Used { get; init; }

    /// <summary>Number of adoptions credited (采用次数).</summary>
    public Fraction Credits { get; init; }

    /// <summary>The ledger lines inside the period, by month, then fact; rendered on first access.</summary>
    public IReadOnlyList<PointEntry> Entries => field ??= Ledger();

    /// <summary>Supplies the ledger lines.</summary>
    public required Func<IReadOnlyList<PointEntry>> Ledger { private get; init; }
}

/// <summary>A fact that earned nothing, and why (未计分).</summary>
/// <param name="Fact">Its id.</param>
/// <param name="Why">The reason in Chinese.</param>
public sealed record NotScored(string Fact, string Why);

/// <summary>Progress against one target (目标任务).</summary>
/// <param name="Id">Rule id of the target.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">The unit, or null for the desk's own target.</param>
/// <param name="Setter">Who set it (下达单位).</param>
/// <param name="Level">The level it is about (层级), e.g. 省.</param>
/// <param name="Goal">What is asked for.</param>
/// <param name="Done">What has been reached.</param>
/// <param name="Percent">Done over goal, printed by the scheme's percent rule.</param>
/// <param name="Pace">What should have been reached by now if the year ran evenly by days (时序进度), to one decimal; see <see cref="TimeGone"/>.</param>
/// <param name="Forecast">What the year will bring at this speed (年末预测), cut off to a whole number.</param>
/// <param name="Method">How the forecast was made, in Chinese.</param>
public sealed record TargetProgress(
    string Id, string Name, string? Unit, string? Setter, string? Level,
    Fraction Goal, Fraction Done, string Percent, Fraction Pace, Fraction Forecast, string Method);

/// <summary>All that a run of the scheme gives (计分结果). Same input, same output.</summary>
public sealed record ScoreReport
{
    /// <summary>Name of the scheme.</summary>
    public required string SchemeName { get; init; }

    /// <summary>Version in force at the end of the period.</summary>
    public required string SchemeVersion { get; init; }

    /// <summary>The months reported.</summary>
    public required MonthRange Period { get; init; }

    /// <summary>Every unit, also those without facts: by group, then place, then directory order.</summary>
    public required IReadOnlyList<SubjectScore> Units { get; init; }

    /// <summary>Persons, when the scheme scores them: by place, then name.</summary>
    public required IReadOnlyList<SubjectScore> Persons { get; init; }

    /// <summary>Facts that earned nothing, by id; put in order on first access.</summary>
    public IReadOnlyList<NotScored> NotScored => field ??= Unscored();

    /// <summary>Supplies the facts that earned nothing.</summary>
    public required Func<IReadOnlyList<NotScored>> Unscored { private get; init; }

    /// <summary>Targets, in the scheme's order, then by unit; reckoned on first access.</summary>
    public IReadOnlyList<TargetProgress> Targets => field ??= Aims();

    /// <summary>Supplies the targets.</summary>
    public required Func<IReadOnlyList<TargetProgress>> Aims { private get; init; }
}
