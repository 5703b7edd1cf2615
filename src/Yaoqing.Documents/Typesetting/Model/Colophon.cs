namespace Yaoqing.Documents.Typesetting;

/// <summary>报尾 / 版记 — the ruled block whose last rule lies on the foot of the last page's type area.</summary>
public sealed record Colophon
{
    /// <summary>报、送、发 (T7: 抄送) in printed order.</summary>
    public IReadOnlyList<DistributionLine> Distribution { get; init; } = [];

    /// <summary>印数; null counts the distribution list, 0 prints no count.</summary>
    public int? Copies { get; init; }

    /// <summary>签发.</summary>
    public string? SignedBy { get; init; }

    /// <summary>审核 (核稿).</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>编辑 (责任编辑).</summary>
    public string? EditedBy { get; init; }

    /// <summary>校对.</summary>
    public string? ProofreadBy { get; init; }

    /// <summary>电话.</summary>
    public string? Phone { get; init; }

    /// <summary>印发机关 (T7), left on the last line.</summary>
    public string? PrintingOrgan { get; init; }

    /// <summary>印发日期 (T7), right on the last line, followed by “印发”.</summary>
    public DateOnly? PrintingDate { get; init; }

    /// <summary>Copies that the distribution list asks for.</summary>
    public int CountedCopies => Distribution.Sum(line => line.Recipients.Sum(recipient => recipient.Copies));

    /// <summary>Copies as printed.</summary>
    public int PrintedCopies => Copies ?? CountedCopies;
}

/// <summary>One of 报、送、发、抄送 with its recipients.</summary>
/// <param name="Label">The word before the colon: 报, 送, 发, 抄送, 增发.</param>
/// <param name="Recipients">Recipients in order.</param>
public sealed record DistributionLine(string Label, IReadOnlyList<Recipient> Recipients);

/// <summary>One recipient of a distribution line.</summary>
/// <param name="Name">As printed, with the mark that joins it to the next where that is not “，”.</param>
/// <param name="Copies">份数, 0 or more: “各乡镇” may stand for twenty copies.</param>
public sealed record Recipient(string Name, int Copies = 1);
