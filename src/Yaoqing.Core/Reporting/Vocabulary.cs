namespace Yaoqing.Core.Reporting;

/// <summary>报送渠道: how an item reached us.</summary>
public enum Channel
{
    /// <summary>网页.</summary>
    Web,
    /// <summary>邮箱.</summary>
    Mail,
    /// <summary>OA.</summary>
    Oa,
    /// <summary>补录 by the desk for a unit.</summary>
    LateEntry,
    /// <summary>导入 of past items.</summary>
    Import,
}

/// <summary>体裁: sets the length limit (S4).</summary>
public enum Form
{
    /// <summary>动态.</summary>
    Brief,
    /// <summary>调研（党委）、专报（政务）.</summary>
    Research,
}

/// <summary>信息类型 (S5).</summary>
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

/// <summary>结构 (S6).</summary>
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

/// <summary>信息来源 (S7).</summary>
public enum Source
{
    /// <summary>文件材料.</summary>
    Documents,
    /// <summary>基层（含社情民意）.</summary>
    Grassroots,
    /// <summary>新闻.</summary>
    News,
    /// <summary>情况反馈.</summary>
    Feedback,
}

/// <summary>事项种类: what a timely report answers to (S8).</summary>
public enum EventKind
{
    /// <summary>重大决策部署.</summary>
    MajorDecision,
    /// <summary>领导视察调研.</summary>
    LeaderVisit,
    /// <summary>现场办公指示.</summary>
    OnSiteInstruction,
}

/// <summary>The 中文 of the vocabularies.</summary>
public static class ReportingWords
{
    /// <summary>报送渠道.</summary>
    public static string InWords(this Channel channel) => channel switch { Channel.Web => "网页", Channel.Mail => "邮箱", Channel.Oa => "OA", Channel.LateEntry => "补录", Channel.Import => "导入" };

    /// <summary>体裁; the long form is called 专报 on the government line.</summary>
    public static string InWords(this Form form) => form switch { Form.Brief => "动态", Form.Research => "调研（专报）" };

    /// <summary>信息类型.</summary>
    public static string InWords(this Kind kind) => kind switch { Kind.Measures => "措施类", Kind.Results => "成效类", Kind.ProblemAndAdvice => "问题建议类", Kind.Feedback => "反馈类" };

    /// <summary>结构.</summary>
    public static string InWords(this Structure structure) => structure switch { Structure.InvertedPyramid => "倒悬式", Structure.Composite => "综合式", Structure.Enumeration => "罗列式", Structure.DirectNarrative => "直叙式" };

    /// <summary>信息来源.</summary>
    public static string InWords(this Source source) => source switch { Source.Documents => "文件材料", Source.Grassroots => "基层", Source.News => "新闻", Source.Feedback => "情况反馈" };

    /// <summary>事项种类.</summary>
    public static string InWords(this EventKind kind) => kind switch { EventKind.MajorDecision => "重大决策部署", EventKind.LeaderVisit => "领导视察调研", EventKind.OnSiteInstruction => "现场办公指示" };

    /// <summary>条线.</summary>
    public static string InWords(this Directory.Line line) => line switch { Directory.Line.Party => "党委信息", Directory.Line.Government => "政务信息" };

    /// <summary>层级.</summary>
    public static string InWords(this Directory.Level level) => level switch { Directory.Level.County => "县", Directory.Level.City => "市", Directory.Level.Province => "省", Directory.Level.Central => "中央" };
}
