using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Reporting;

/// <summary>审稿结果 of one version of an item for one line, as it was when the version was sent or received.</summary>
public sealed class ItemReview
{
    /// <summary>Identity.</summary>
    public required Id<ItemReview> Id { get; init; }

    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>The version reviewed.</summary>
    public required int TextNumber { get; init; }

    /// <summary>Under which line's rule set.</summary>
    public required Directory.Line Line { get; init; }

    /// <summary>Name and version of the rule set.</summary>
    public required string RuleSet { get; init; }

    /// <summary>字数 of the body.</summary>
    public required int Chars { get; init; }

    /// <summary>错误.</summary>
    public required int Errors { get; init; }

    /// <summary>警告.</summary>
    public required int Warnings { get; init; }

    /// <summary>提示.</summary>
    public required int Hints { get; init; }

    /// <summary>The report as JSON, in the shape of <c>yaoqing review --json</c>.</summary>
    public required string Report { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>确认为正确: a finding that a person overrode, with the reason that signer and editor see.</summary>
public sealed class FindingOverride
{
    /// <summary>Identity.</summary>
    public required Id<FindingOverride> Id { get; init; }

    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>The rule, such as A01.</summary>
    public required string Rule { get; init; }

    /// <summary>Fingerprint of the finding: survives edits elsewhere in the text.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>理由.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required Id<Account> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
