namespace Yaoqing.Review;

/// <summary>条线: which of the two parallel systems an item is written for.</summary>
public enum Line
{
    /// <summary>党委信息 (县委办).</summary>
    Party,
    /// <summary>政务信息 (县政府办).</summary>
    Government,
}

/// <summary>体裁: sets the length limit.</summary>
public enum Form
{
    /// <summary>动态 (short).</summary>
    Brief,
    /// <summary>调研、专报 (long).</summary>
    Research,
}

/// <summary>信息类型.</summary>
public enum Kind
{
    /// <summary>措施类.</summary>
    Measures,
    /// <summary>成效类.</summary>
    Results,
    /// <summary>问题建议类.</summary>
    ProblemAndAdvice,
    /// <summary>反馈类.</summary>
    Feedback,
}

/// <summary>结构.</summary>
public enum Structure
{
    /// <summary>倒悬式.</summary>
    InvertedPyramid,
    /// <summary>综合式.</summary>
    Composite,
    /// <summary>罗列式.</summary>
    Enumeration,
    /// <summary>直叙式.</summary>
    DirectNarrative,
}

/// <summary>The rank of the person who signed (审签人) within the reporting unit.</summary>
public enum SignerRank
{
    /// <summary>主要领导.</summary>
    Head,
    /// <summary>分管领导.</summary>
    DeputyHead,
    /// <summary>Anybody else.</summary>
    Other,
}

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>提示: worth a look.</summary>
    Hint,
    /// <summary>警告: an editor confirms.</summary>
    Warning,
    /// <summary>错误: blocks sending for sign-off unless overridden with a written reason.</summary>
    Error,
}

/// <summary>Which part of the manuscript a finding lies in.</summary>
public enum Where
{
    /// <summary>标题.</summary>
    Title,
    /// <summary>正文.</summary>
    Body,
    /// <summary>要素: signer, phone, attachments and the like; such findings have no span.</summary>
    Meta,
}

/// <summary>Where a rule stands in its life; ids are never reused.</summary>
public enum LifeCycle
{
    /// <summary>试行: off until its false-finding rate is known and low.</summary>
    Preview,
    /// <summary>稳定: on by default.</summary>
    Stable,
    /// <summary>停用: kept for its id and page only.</summary>
    Retired,
}

/// <summary>The groups of the catalogue; a rule's id begins with its group's letter.</summary>
public enum RuleGroup
{
    /// <summary>A 数据.</summary>
    Arithmetic,
    /// <summary>D 时效.</summary>
    Timeliness,
    /// <summary>E 日期.</summary>
    Dates,
    /// <summary>F 要素.</summary>
    Form,
    /// <summary>K 倾向.</summary>
    Tendencies,
    /// <summary>L 篇幅.</summary>
    Length,
    /// <summary>N 数字用法.</summary>
    Numerals,
    /// <summary>O 称谓排序与规范表述.</summary>
    Order,
    /// <summary>P 标点.</summary>
    Punctuation,
    /// <summary>S 结构层次.</summary>
    Structure,
    /// <summary>T 标题.</summary>
    Title,
    /// <summary>W 用字用词.</summary>
    Wording,
    /// <summary>X 保密与个人信息.</summary>
    Secrecy,
    /// <summary>Z 重复.</summary>
    Duplicates,
}

/// <summary>三种倾向.</summary>
public enum Tendency
{
    /// <summary>太新闻.</summary>
    TooNewsy,
    /// <summary>太空洞.</summary>
    TooHollow,
    /// <summary>太随意.</summary>
    TooCareless,
}

/// <summary>How far a tendency goes.</summary>
public enum TendencyLevel
{
    /// <summary>无.</summary>
    None,
    /// <summary>轻.</summary>
    Low,
    /// <summary>中.</summary>
    Medium,
    /// <summary>重.</summary>
    High,
}
