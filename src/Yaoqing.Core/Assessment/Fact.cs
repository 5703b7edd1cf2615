using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Assessment;

/// <summary>
/// 计分事项: what happened, as one desk's scheme will value it. Append-only; facts are taken back by a fact that names them, never by deletion.
/// The fields that schemes may ask for travel in <see cref="Data"/>, in the scoring engine's own words.
/// </summary>
public sealed class Fact
{
    /// <summary>Identity.</summary>
    public required Id<Fact> Id { get; init; }

    /// <summary>Whose scheme counts it.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>Kind in the words of docs/schemes.md, such as <c>adopted</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Units credited or charged, in order.</summary>
    public required IReadOnlyList<Guid> UnitIds { get; init; }

    /// <summary>The item, if it is about one.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>What it was derived from: the row of the other feature; together with the kind it is unique.</summary>
    public required string Origin { get; init; }

    /// <summary>The day it happened.</summary>
    public required DateOnly Happened { get; init; }

    /// <summary>The day the desk learnt of it.</summary>
    public required DateOnly Learnt { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>Further fields as a JSON object with sorted keys.</summary>
    public required string Data { get; init; }

    /// <summary>The fact that this one takes back, if any.</summary>
    public Id<Fact>? Revokes { get; init; }
}

/// <summary>目标任务: how many points a year asks for, from the desk itself (set by an upper office) or from a unit.</summary>
public sealed class Target
{
    /// <summary>Identity.</summary>
    public required Id<Target> Id { get; init; }

    /// <summary>The desk it is about, or whose unit it is about.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>The unit; null for the desk's own target.</summary>
    public Id<Unit>? UnitId { get; init; }

    /// <summary>The office that set it.</summary>
    public required Id<Office> SetterId { get; init; }

    /// <summary>About adoptions at which level: the city may set a 省目标 and a 市目标.</summary>
    public required Level Level { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Points.</summary>
    public required decimal Points { get; init; }

    /// <summary>When it was set.</summary>
    public required DateTimeOffset SetAt { get; init; }
}

/// <summary>计分办法 of a desk, from a date on.</summary>
public sealed class SchemeVersion
{
    /// <summary>Identity.</summary>
    public required Id<SchemeVersion> Id { get; init; }

    /// <summary>The desk.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>施行日期.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The scheme's text (YAML).</summary>
    public required string Text { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Who entered it; null for the one that the county was set up with.</summary>
    public Id<Account>? EnteredById { get; init; }
}

/// <summary>结账: a month whose entries are frozen.</summary>
public sealed class ClosedPeriod
{
    /// <summary>Identity.</summary>
    public required Id<ClosedPeriod> Id { get; init; }

    /// <summary>The desk.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>When it was closed. What is recorded after this moment posts as a correction.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>Who closed it.</summary>
    public required Id<Account> ClosedById { get; init; }

    /// <summary>SHA-256 of the month's table at closing, in hexadecimal: the table of a closed month must give the same digest for ever.</summary>
    public required string TableDigest { get; init; }
}
