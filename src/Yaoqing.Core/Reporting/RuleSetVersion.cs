using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Reporting;

/// <summary>规则集的一版: a desk's review rules as it wrote them. Versions are added, never changed; the newest is in force at once.</summary>
public sealed class RuleSetVersion
{
    /// <summary>Identity.</summary>
    public required Id<RuleSetVersion> Id { get; init; }

    /// <summary>The desk.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>第几版, from 1 per desk.</summary>
    public required int Number { get; init; }

    /// <summary>The rule set's text (YAML); empty for the built-in rules.</summary>
    public required string Text { get; init; }

    /// <summary>What changed against the version before, in 中文, one change a line.</summary>
    public required string Changes { get; init; }

    /// <summary>改动说明 in the editor's own words; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>Who.</summary>
    public required Id<Account> By { get; init; }

    /// <summary>When; from then on it is in force.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>本科确认无误: an editor confirmed a finding as right; for that desk it is not raised again, until somebody takes it back.</summary>
public sealed class DeskConfirmation
{
    /// <summary>Identity.</summary>
    public required Id<DeskConfirmation> Id { get; init; }

    /// <summary>The desk.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>The item in whose text it was found.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>The rule, such as W02.</summary>
    public required string Rule { get; init; }

    /// <summary>Fingerprint of the finding.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The passage; empty for a finding about the fields, which is confirmed for this item alone.</summary>
    public required string Passage { get; init; }

    /// <summary>Whether the passage went into the desk's dictionary: right in every text, whatever stands around it.</summary>
    public required bool ForDesk { get; init; }

    /// <summary>理由.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required Id<Account> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who took it back; null while it holds.</summary>
    public Id<Account>? WithdrawnBy { get; private set; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Takes it back: from now on the finding is raised again.</summary>
    /// <returns>Refusal <c>review.already-withdrawn</c>.</returns>
    public Result<bool> Withdraw(Id<Account> by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return Refusal.Conflict("review.already-withdrawn", "这一条已经收回过了，请刷新页面看最新的列表。");
        (WithdrawnBy, WithdrawnAt) = (by, now);
        return true;
    }
}
