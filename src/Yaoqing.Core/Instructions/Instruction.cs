using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Instructions;

/// <summary>批示: a leader's written instruction on an item, an article or an issue.</summary>
public sealed class Instruction : Versioned
{
    private readonly List<FollowUp> followUps = [];

    /// <summary>Identity.</summary>
    public required Id<Instruction> Id { get; init; }

    /// <summary>Number within the installation.</summary>
    public required int No { get; init; }

    /// <summary>The desk that keeps it.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>领导姓名 and post as written then.</summary>
    public required string LeaderName { get; init; }

    /// <summary>职务.</summary>
    public required string LeaderPost { get; init; }

    /// <summary>层级 of the leader.</summary>
    public required Level Level { get; init; }

    /// <summary>主要领导 (true) or other.</summary>
    public required bool Principal { get; init; }

    /// <summary>批示内容.</summary>
    public required string Text { get; init; }

    /// <summary>批示日期.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>得知日期.</summary>
    public required DateOnly LearntOn { get; init; }

    /// <summary>登记时间.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded or wrote it.</summary>
    public required Id<Account> RecordedBy { get; init; }

    /// <summary>The issue it was written on, if any.</summary>
    public Id<Issue>? IssueId { get; init; }

    /// <summary>The article, if any.</summary>
    public Id<Article>? ArticleId { get; init; }

    /// <summary>The submission, if any.</summary>
    public Id<Submission>? SubmissionId { get; init; }

    /// <summary>标题 of what it was written on.</summary>
    public required string OnTitle { get; init; }

    /// <summary>Units credited with the item.</summary>
    public required IReadOnlyList<Guid> UnitIds { get; init; }

    /// <summary>Items credited.</summary>
    public required IReadOnlyList<Guid> ItemIds { get; init; }

    /// <summary>办结时间.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who must report back.</summary>
    public IReadOnlyList<FollowUp> FollowUps => followUps;

    /// <summary>交办 to a unit, with the time by which it reports back.</summary>
    public Result<FollowUp> Assign(Id<FollowUp> id, Id<Unit> unit, DateTimeOffset dueAt, DateTimeOffset now)
    {
        if (ClosedAt is not null)
            return Refusal.Conflict("instruction.closed", $"批示{No}号已经办结，不能再交办。");
        if (dueAt <= now)
            return Refusal.Invalid("instruction.due-past", "反馈时限要晚于现在，请重新选择。");
        if (dueAt > now.AddYears(1))
            return Refusal.Invalid("instruction.due-too-far", "反馈时限要在一年以内，请重新选择。");
        if (followUps.Exists(followUp => followUp.UnitId == unit))
            return Refusal.Conflict("instruction.already-assigned", "这条批示已经交办给这个单位，不需要重复交办。");
        var assigned = new FollowUp { Id = id, InstructionId = Id, UnitId = unit, DueAt = dueAt, AssignedAt = now };
        followUps.Add(assigned);
        return assigned;
    }

    /// <summary>办结: every unit has reported back.</summary>
    public Result<DateTimeOffset> Close(DateTimeOffset now)
    {
        if (ClosedAt is not null)
            return Refusal.Conflict("instruction.closed", $"批示{No}号已经办结。");
        if (followUps.Exists(followUp => followUp.ReportedAt is null))
            return Refusal.Conflict("instruction.open-follow-ups", "还有单位没有反馈落实情况，全部反馈后才能办结。");
        ClosedAt = now;
        return now;
    }
}

/// <summary>反馈落实: one unit's report back.</summary>
public sealed class FollowUp
{
    /// <summary>Identity.</summary>
    public required Id<FollowUp> Id { get; init; }

    /// <summary>The instruction.</summary>
    public required Id<Instruction> InstructionId { get; init; }

    /// <summary>The unit.</summary>
    public required Id<Unit> UnitId { get; init; }

    /// <summary>反馈时限.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>交办时间.</summary>
    public required DateTimeOffset AssignedAt { get; init; }

    /// <summary>反馈时间.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>落实情况.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether it came after the time.</summary>
    public bool Late => ReportedAt > DueAt;

    /// <summary>Reports back; later reports replace nothing.</summary>
    public Result<DateTimeOffset> Report(string text, DateTimeOffset now)
    {
        if (ReportedAt is not null)
            return Refusal.Conflict("instruction.already-reported", "已经反馈过落实情况；有新进展请另报一篇反馈类信息。");
        if (string.IsNullOrWhiteSpace(text))
            return Refusal.Invalid("instruction.report-empty", "请写明落实情况再提交。");
        (ReportedAt, Text) = (now, text.Trim());
        return now;
    }
}
