namespace Yaoqing.Scoring;

/// <summary>What happened (事实种类). The written words, English and Chinese, are in <see cref="FactKindWords"/>.</summary>
public enum FactKind
{
    /// <summary>报送: the unit sent an item in.</summary>
    Submitted,

    /// <summary>录用未刊: found good, but carried by no periodical.</summary>
    Accepted,

    /// <summary>转报: sent on to a higher level (<c>level</c>), before any adoption there.</summary>
    Forwarded,

    /// <summary>采用: a periodical carried it.</summary>
    Adopted,

    /// <summary>批示: a leader wrote an instruction on it.</summary>
    Instructed,

    /// <summary>约稿完成: a commissioned draft came in time.</summary>
    CommissionDone,

    /// <summary>约稿迟报: it came late.</summary>
    CommissionLate,

    /// <summary>约稿未报: it did not come.</summary>
    CommissionMissed,

    /// <summary>反馈完成: the report back on an instruction came in time.</summary>
    FollowUpDone,

    /// <summary>反馈迟报: it came late.</summary>
    FollowUpLate,

    /// <summary>反馈未报: it did not come.</summary>
    FollowUpMissed,

    /// <summary>差错: 迟报, 漏报, 误报, 错报, 瞒报 and the like, named in <c>offence</c>.</summary>
    Offence,

    /// <summary>培训: attendance at a training.</summary>
    Training,

    /// <summary>媒体: used by a web site, station or newspaper.</summary>
    Media,

    /// <summary>人工加减分: a recorded decision; needs <c>given</c>, <c>by</c> and <c>reason</c>.</summary>
    Manual,

    /// <summary>其他: anything else the scheme counts, told apart by <c>form</c>.</summary>
    Other,
}
