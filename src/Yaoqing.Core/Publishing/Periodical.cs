using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Publishing;

/// <summary>期号序列: supplements are numbered in a series of their own.</summary>
public enum Series
{
    /// <summary>正刊.</summary>
    Regular,
    /// <summary>增刊.</summary>
    Supplement,
}

/// <summary>刊物 of a desk, such as 《安和信息》.</summary>
public sealed class Periodical : Versioned
{
    /// <summary>Identity.</summary>
    public required Id<Periodical> Id { get; init; }

    /// <summary>The publishing office.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>刊名 without 《》.</summary>
    public required string Name { get; set; }

    /// <summary>栏目 in order; may be empty.</summary>
    public IReadOnlyList<string> Sections { get; set; } = [];

    /// <summary>The year for which the opening numbers hold.</summary>
    public required int OpeningYear { get; init; }

    /// <summary>Issues published in <see cref="OpeningYear"/> before this system was used.</summary>
    public required int OpeningNumber { get; init; }

    /// <summary>Issues published in all before this system was used.</summary>
    public required int OpeningTotal { get; init; }

    /// <summary>Whether the total number (总第N期) is printed.</summary>
    public required bool PrintsTotal { get; set; }

    /// <summary>刊头 and 版记.</summary>
    public required Masthead Masthead { get; set; }

    /// <summary>No longer published.</summary>
    public bool Retired { get; set; }
}

/// <summary>刊头和版记 of a periodical, as data.</summary>
/// <param name="Template">Template family T1–T7 of the page engine.</param>
/// <param name="Mark">Mark above the name, such as 内部资料 注意保存; may be empty.</param>
/// <param name="Organ">编印单位, full name.</param>
/// <param name="ReportTo">报: upper organs and leaders.</param>
/// <param name="SendTo">送: peers.</param>
/// <param name="IssueTo">发: lower bodies.</param>
/// <param name="Copies">共印N份.</param>
/// <param name="Phone">联系电话 of the desk.</param>
/// <param name="PrintsReporter">Whether the attribution names the reporter beside the unit.</param>
public sealed record Masthead(
    string Template, string Mark, string Organ, IReadOnlyList<string> ReportTo, IReadOnlyList<string> SendTo, IReadOnlyList<string> IssueTo,
    int Copies, string Phone, bool PrintsReporter)
{
    /// <summary>How name, number and rule are set.</summary>
    public MastheadLook Look { get; init; } = MastheadLook.Standard;
}
