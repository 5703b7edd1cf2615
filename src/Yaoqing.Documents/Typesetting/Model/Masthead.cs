namespace Yaoqing.Documents.Typesetting;

/// <summary>刊头 — the head of page 1: marks, name in red, number line, organ and date over a red rule.</summary>
public sealed record Masthead
{
    /// <summary>刊名, or the issuing organ's mark (发文机关标志) of T6 and T7: printed red and centred, 1–24 characters.</summary>
    public required string Name { get; init; }

    /// <summary>左上标识, one line each in this order: 份号, 密级或“内部资料 注意保存”, 紧急程度.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>右上编号 on the first line of the marks, e.g. “编号：0012”; null prints none.</summary>
    public string? CopyNumber { get; init; }

    /// <summary>期号行 as printed: “第26期”; for T6 and T7 the 发文字号 “安办发〔2026〕5号”.</summary>
    public string? NumberLine { get; init; }

    /// <summary>总期号 as printed: “总第512期”; set in brackets after the number line.</summary>
    public string? TotalNumber { get; init; }

    /// <summary>编印单位, full name, left on the last masthead line; not printed by T6 and T7.</summary>
    public string? Organ { get; init; }

    /// <summary>日期, right on the same line: for an issue the date of its signing (签发).</summary>
    public DateOnly? Date { get; init; }

    /// <summary>时刻 to the minute, printed after the date by T4.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>签发人 of a report to a superior (上行文, T7 only): printed beside the 发文字号.</summary>
    public string? Signer { get; init; }

    /// <summary>颜色 of name and rules, six hexadecimal digits RRGGBB; anything else becomes FF0000.</summary>
    public string Color
    {
        get;
        init => field = value.Length == 6 && value.All(char.IsAsciiHexDigit) ? value.ToUpperInvariant() : "FF0000";
    } = "FF0000";

    /// <summary>刊名字号 in points, held within 20–72 and shrunk to fit 156 mm; null takes the template's.</summary>
    public decimal? NameSize
    {
        get;
        init => field = Within(value, 20, 72);
    }

    /// <summary>刊名字距 in points between characters, held within 0–60; null takes the template's.</summary>
    public decimal? NameSpacing
    {
        get;
        init => field = Within(value, 0, 60);
    }

    /// <summary>刊名上边缘 in millimetres from the paper's top edge, held within 20–120; null takes the template's (T7: 72, T6: 30).</summary>
    public decimal? NameTop
    {
        get;
        init => field = Within(value, 20, 120);
    }

    /// <summary>间隔线粗细 in millimetres, held within 0.2–2; GB/T 9704 offices use 0.35–0.53.</summary>
    public decimal RuleThickness
    {
        get;
        init => field = Math.Clamp(value, 0.2m, 2m);
    } = 0.5m;

    private static decimal? Within(decimal? value, decimal least, decimal most) => value is { } number ? Math.Clamp(number, least, most) : null;
}
