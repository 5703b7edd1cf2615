namespace Yaoqing.Documents.Typesetting;

/// <summary>版式 — the seven families of printed sheets an information desk publishes (design/06 §6.4, T1–T7).</summary>
public enum IssueTemplate
{
    /// <summary>T1 专报：one article of at most about 2,000 characters, title in 2号小标宋.</summary>
    SpecialReport,

    /// <summary>T2 多条信息：3–12 articles, 要目 on page 1, titles in 小二小标宋.</summary>
    MultiItem,

    /// <summary>T3 每日要情：10–30 one-paragraph articles, each led by its title sentence in 黑体.</summary>
    DailyDigest,

    /// <summary>T4 快报：an emergency report; the date carries the minute, marks such as 特急 stand above.</summary>
    UrgentReport,

    /// <summary>T5 采用情况通报：text with tables, by month, quarter or year.</summary>
    AdoptionBulletin,

    /// <summary>T6 约稿通知：a letter (信函格式, GB/T 9704-2012 第 10.1 条): mark 30 mm from the paper's edge, double red rules 170 mm wide.</summary>
    CommissionLetter,

    /// <summary>T7 公文：通知、通报 in the general form of GB/T 9704-2012.</summary>
    OfficialNotice,
}
