namespace Yaoqing.Scoring;

/// <summary>A unit of the directory as the scheme sees it (被考核单位).</summary>
public sealed record ScoredUnit
{
    /// <summary>Name as used in facts.</summary>
    public required string Name { get; init; }

    /// <summary>Ranking group (考核组). Null: one common group.</summary>
    public string? Group { get; init; }

    /// <summary>Class for quotas (类别): 一类, 乡镇 … Default: the group.</summary>
    public string? Class { get; init; }

    /// <summary>Group by year, where it changed; wins over <see cref="Group"/>.</summary>
    public IReadOnlyDictionary<int, string> GroupByYear { get; init; } = new Dictionary<int, string>();

    /// <summary>Class by year, where it changed; wins over <see cref="Class"/>.</summary>
    public IReadOnlyDictionary<int, string> ClassByYear { get; init; } = new Dictionary<int, string>();

    /// <summary>People in the unit (人数), for quotas per head.</summary>
    public int? Headcount { get; init; }

    /// <summary>The unit's own target (目标任务), for schemes that read it with <c>target: own</c>.</summary>
    public Fraction? Target { get; init; }

    /// <summary>First month it is judged; null: always.</summary>
    public Month? From { get; init; }

    /// <summary>Last month it is judged; null: always.</summary>
    public Month? Until { get; init; }

    /// <summary>The unit that receives its points instead (直报点计入所在县).</summary>
    public string? CreditTo { get; init; }

    /// <summary>False: listed with its points, but without a place.</summary>
    public bool Ranked { get; init; } = true;

    /// <summary>The group in a year, or "" for the common group.</summary>
    public string GroupIn(int year) => GroupByYear.TryGetValue(year, out var g) ? g : Group ?? "";

    /// <summary>The class in a year; the group when there is none.</summary>
    public string ClassIn(int year) => ClassByYear.TryGetValue(year, out var c) ? c : Class ?? GroupIn(year);
}
