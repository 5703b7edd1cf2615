namespace Yaoqing.Scoring;

/// <summary>
/// One thing that happened (事实), the evidence every point rests on. Append-only: a wrong fact is annulled by another one
/// that names it in <see cref="Cancels"/>. All words (units, periodicals, levels …) are compared exactly after trimming.
/// </summary>
public sealed record Fact
{
    /// <summary>Unique and stable; shown in the ledger as evidence.</summary>
    public required string Id { get; init; }

    /// <summary>What happened.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The units credited (单位), the first being the lead author (主办单位). Empty: written by the office itself, earns no unit anything.</summary>
    public IReadOnlyList<UnitShare> Units { get; init; } = [];

    /// <summary>The persons credited (信息员、撰稿人), when the scheme scores persons.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>The item (信息) this is about; facts with the same item are judged together (一稿多用、批示).</summary>
    public string? Item { get; init; }

    /// <summary>The periodical or carrier (刊物), by its present or former name.</summary>
    public string? Periodical { get; init; }

    /// <summary>The level (层级) of the periodical, the receiving office, the leader; default: the level the scheme gives the periodical.</summary>
    public string? Level { get; init; }

    /// <summary>The form (体裁): 动态, 简讯, 调研, 专报 …</summary>
    public string? Form { get; init; }

    /// <summary>Where it stood (版位): 头条, 单条, 专期, 一句话 …</summary>
    public string? Placement { get; init; }

    /// <summary>Marks of the item (标签): 问题, 突发, 约稿, 社情民意 … Marks of one fact hold for the later facts of the same item.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The leader who instructed (批示领导), by name or post.</summary>
    public string? Leader { get; init; }

    /// <summary>The leader's rank (职级): 主要领导, 其他领导 …</summary>
    public string? Rank { get; init; }

    /// <summary>The offence (差错): 迟报, 漏报, 误报, 错报, 瞒报 …</summary>
    public string? Offence { get; init; }

    /// <summary>The level that circulated a notice of the offence (通报层级); null: found, not circulated.</summary>
    public string? Circulated { get; init; }

    /// <summary>How it reached the level (报送途径): 直报, 转报 …</summary>
    public string? Route { get; init; }

    /// <summary>Used together with other items in one article (综合采用). Default: true when several units are credited.</summary>
    public bool? Combined { get; init; }

    /// <summary>Length of the text in characters (字数).</summary>
    public int? Length { get; init; }

    /// <summary>How many of it (数量), &gt; 0; the points are multiplied by it. Default 1.</summary>
    public Fraction Count { get; init; } = Fraction.One;

    /// <summary>Points another body's table gave (对方给分), or that a person decided (裁定分值).</summary>
    public Fraction? Given { get; init; }

    /// <summary>Who decided (裁定人); required for manual facts and range deductions.</summary>
    public string? By { get; init; }

    /// <summary>Why (理由); required with <see cref="By"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The id of the fact that this one annuls (更正、撤销). Such a fact earns nothing itself.</summary>
    public string? Cancels { get; init; }

    /// <summary>Fields of the office's own, declared in the scheme under <c>fields</c>.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = NoExtra;

    /// <summary>The day it happened (发生日期); the scheme version in force on this day values the fact.</summary>
    public required DateOnly Happened { get; init; }

    /// <summary>The day the office learnt of it (获知日期). Default: happened.</summary>
    public DateOnly? Learnt { get; init; }

    /// <summary>The day it was entered (录入日期). Default: learnt. Decides whether a closed month had seen it.</summary>
    public DateOnly? Recorded { get; init; }

    /// <summary>The time of day of entering (录入时刻), told where a month may be closed on the same day. Default: before any closing of that day.</summary>
    public TimeOnly? RecordedAt { get; init; }

    private static readonly IReadOnlyDictionary<string, string> NoExtra = new Dictionary<string, string>();
}

/// <summary>One credited unit of a fact.</summary>
/// <param name="Unit">The unit's name in the directory.</param>
/// <param name="Ratio">Its part when the shares are given with the fact (按比例); null: the rule decides.</param>
public sealed record UnitShare(string Unit, Fraction? Ratio = null);
