namespace Yaoqing.Scoring;

/// <summary>A stretch of time over which tasks, caps and vetoes are judged.</summary>
public enum Window
{
    /// <summary>week: Monday to Sunday; counts in the month of its Sunday.</summary>
    Week,

    /// <summary>month.</summary>
    Month,

    /// <summary>quarter.</summary>
    Quarter,

    /// <summary>half-year.</summary>
    HalfYear,

    /// <summary>year.</summary>
    Year,
}

/// <summary>A number that may differ by unit.</summary>
/// <param name="Default">For everybody else; null: no demand on them.</param>
/// <param name="ByWord">By unit, class or group; the unit's name wins over its class, the class over the group.</param>
/// <param name="PerHead">True: the default is per head.</param>
/// <param name="OwnTarget">True: the unit's own target of the directory.</param>
public sealed record UnitAmount(Fraction? Default, IReadOnlyDictionary<string, Fraction> ByWord, bool PerHead = false, bool OwnTarget = false);

/// <summary>What a task or target counts.</summary>
public enum Measure
{
    /// <summary>items: matching facts, weighted by count and conversion.</summary>
    Items,

    /// <summary>points: points of named rules, sections or the whole scheme.</summary>
    Points,

    /// <summary>rate: one count over another.</summary>
    Rate,
}

/// <summary>What is counted.</summary>
public sealed record Count
{
    /// <summary>Items, points or a rate.</summary>
    public Measure Measure { get; init; }

    /// <summary>The facts counted, with the weight of each (单位换算); first match counts.</summary>
    public IReadOnlyList<(FactFilter On, Fraction Weight)> Items { get; init; } = [];

    /// <summary>For a rate: the facts it is divided by.</summary>
    public IReadOnlyList<(FactFilter On, Fraction Weight)> Base { get; init; } = [];

    /// <summary>For points: the rules, tasks or sections; empty: the whole scheme.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];
}

/// <summary>Points by period: base points, tasks, shortfalls (基础分、任务分).</summary>
public sealed record PeriodTask
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Over which stretch.</summary>
    public required Window Every { get; init; }

    /// <summary>What is counted; null for points simply given.</summary>
    public Count? Count { get; init; }

    /// <summary>What is asked for.</summary>
    public UnitAmount? Goal { get; init; }

    /// <summary>given: base points at the start of the stretch.</summary>
    public Fraction Given { get; init; }

    /// <summary>met: once the goal is reached.</summary>
    public Fraction Met { get; init; }

    /// <summary>pro-rata: this × done ÷ goal, at most this.</summary>
    public Fraction ProRata { get; init; }

    /// <summary>extra: for each one above the goal.</summary>
    public Fraction Extra { get; init; }

    /// <summary>short: for each one missing, at the end of the stretch (a negative number deducts).</summary>
    public Fraction Short { get; init; }

    /// <summary>unmet: flat, at the end, when the goal was missed.</summary>
    public Fraction Unmet { get; init; }

    /// <summary>True: extra and short count per head of the unit.</summary>
    public bool PerHead { get; init; }

    /// <summary>Only whole steps of this many count for extra and short; 0: exact.</summary>
    public Fraction Step { get; init; }

    /// <summary>Least result of the stretch, or null.</summary>
    public Fraction? AtLeast { get; init; }

    /// <summary>Greatest result of the stretch, or null.</summary>
    public Fraction? AtMost { get; init; }

    /// <summary>Only for these units, classes or groups; empty: all.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Months left out (寒暑假), 1–12.</summary>
    public IReadOnlyList<int> Except { get; init; } = [];

    /// <summary>True: judged for persons instead of units.</summary>
    public bool ForPersons { get; init; }

    /// <summary>Id of the task whose missing takes the given points back (漏一次即取消), or null.</summary>
    public string? LostWith { get; init; }

    /// <summary>Section, or "".</summary>
    public string Section { get; init; } = "";
}
