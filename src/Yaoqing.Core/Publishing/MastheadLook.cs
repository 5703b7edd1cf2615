namespace Yaoqing.Core.Publishing;

/// <summary>刊头的样子: what an office sets differently from the template of its periodical. Empty fields take the template's.</summary>
public sealed record MastheadLook
{
    /// <summary>As the template has it.</summary>
    public static MastheadLook Standard { get; } = new();

    /// <summary>Form of the number line with {期}, and {年} where the year is printed: 第{期}期, 〔{年}〕第{期}期.</summary>
    public string NumberForm { get; init; } = "第{期}期";

    /// <summary>颜色 of name and rule, RRGGBB.</summary>
    public string Color { get; init; } = "FF0000";

    /// <summary>刊名字号 in points, 20–72.</summary>
    public decimal? NameSize { get; init; }

    /// <summary>刊名字距 in points between characters, 0–60.</summary>
    public decimal? NameSpacing { get; init; }

    /// <summary>刊名上边缘 from the paper's top edge, 40–120 millimetres.</summary>
    public decimal? NameTop { get; init; }

    /// <summary>间隔线粗细 in millimetres, 0.2–2.</summary>
    public decimal RuleThickness { get; init; } = 0.5m;

    /// <summary>紧急程度 under the mark, such as 特急; may be empty.</summary>
    public string Urgency { get; init; } = "";

    /// <summary>责任编辑 as printed; empty takes the editor who sends the issue for signature.</summary>
    public string Editor { get; init; } = "";
}
