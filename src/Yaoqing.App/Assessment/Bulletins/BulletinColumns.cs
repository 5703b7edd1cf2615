using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment.Bulletins;

/// <param name="Id">Stable id, such as <c>used</c> or <c>periodical:安和信息</c>.</param>
/// <param name="Head">表头.</param>
/// <param name="Means">What exactly is counted.</param>
public sealed record BulletinColumn(string Id, string Head, string Means);

/// <summary>The columns a bulletin may have. 收稿, 用稿 and 采用计次 are three different counts, and each says which it is.</summary>
public static class BulletinColumns
{
    /// <summary>Most columns beside rank and unit that a sheet of A4 holds.</summary>
    public const int Most = 8;

    public const string Periodical = "periodical:", Level = "level:", Form = "form:";

    /// <summary>Where a fact does not say which periodical, level or form.</summary>
    public const string Unnamed = "未注明";

    public static IReadOnlyList<BulletinColumn> Fixed { get; } =
    [
        new("received", "收稿", "单位报送的篇数"),
        new("used", "用稿", "至少被采用一次的不同稿件数，一稿多用只计一篇"),
        new("credits", "采用计次", "采用次数，一稿被几家采用计几次"),
        new("rate", "采用率", "用稿除以收稿，按计分办法的百分比写法"),
        new("commissions", "约稿完成", "按时完成的约稿次数"),
        new("instructions", "批示", "领导批示次数"),
        new("points", "得分", "本期得分"),
        new("year-points", "累计得分", "年初至期末得分"),
        new("rank", "名次", "组内按本期得分"),
        new("year-rank", "累计名次", "组内按累计得分"),
        new("used-change", "用稿增减", "用稿比上期"),
        new("points-change", "得分增减", "得分比上期"),
    ];

    public static IReadOnlyList<string> Usual { get; } = ["received", "used", "credits", "rate", "points", "year-points", "rank"];

    /// <summary>The head of a column; null where there is none of that id.</summary>
    public static string? HeadOf(string id) => Fixed.FirstOrDefault(column => column.Id == id)?.Head ?? (id.Split(':', 2) is [_, { Length: > 0 and <= 40 } word] && KindOf(id) is { } kind
        ? kind == Level ? word + "级采用" : kind == Form ? word + "采用" : $"《{word}》" : null);

    /// <summary>Whether the column needs the previous period.</summary>
    public static bool Compares(string id) => id is "used-change" or "points-change";

    /// <summary>The cell of a unit, as printed.</summary>
    public static string Cell(BulletinRow row, string id, PercentMode percent) => id switch
    {
        "received" => Print(row.Received),
        "used" => Print(row.Used),
        "credits" => Print(row.Credits),
        "rate" => WithSign(row.Rate),
        "commissions" => Print(row.Commissions),
        "instructions" => Print(row.Instructions),
        "points" => Print(row.Points),
        "year-points" => Print(row.YearPoints),
        "rank" => row.Rank?.ToString() ?? "—",
        "year-rank" => row.YearRank?.ToString() ?? "—",
        "used-change" => Change(row.Used, row.Before?.Used),
        "points-change" => Change(row.Points, row.Before?.Points),
        _ => Print(row.Split.GetValueOrDefault(id)),
    };

    /// <summary>A sum of exact figures; null for columns that do not add up, such as rates and ranks.</summary>
    public static Fraction? Value(BulletinRow row, string id) => id switch
    {
        "received" => row.Received, "used" => row.Used, "credits" => row.Credits, "commissions" => row.Commissions, "instructions" => row.Instructions,
        "points" => row.Points, "year-points" => row.YearPoints, "rate" or "rank" or "year-rank" or "used-change" or "points-change" => null,
        _ => row.Split.GetValueOrDefault(id),
    };

    /// <summary>As printed: exact where the decimal is finite, else to two places.</summary>
    public static string Print(Fraction value) => value.ToString() is var exact && exact.Contains('/', StringComparison.Ordinal) ? value.Print(2, MidpointRounding.AwayFromZero) : exact;

    /// <summary>A printed rate with its sign; what an office prints for 0/0 stays as it is.</summary>
    public static string WithSign(string rate) => rate.Length > 0 && char.IsAsciiDigit(rate[^1]) ? rate + "%" : rate;

    private static string? KindOf(string id) => id.StartsWith(Periodical, StringComparison.Ordinal) ? Periodical : id.StartsWith(Level, StringComparison.Ordinal) ? Level
        : id.StartsWith(Form, StringComparison.Ordinal) ? Form : null;

    private static string Change(Fraction now, Fraction? before) => before is not { } then ? "—" : (now - then) is var change && change.Sign > 0 ? "+" + Print(change) : Print(change);
}
