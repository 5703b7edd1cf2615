using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Reporting;

/// <summary>Where a submission is at its desk.</summary>
public enum SubmissionState
{
    /// <summary>来稿.</summary>
    Received,
    /// <summary>在编.</summary>
    UnderEdit,
    /// <summary>留用.</summary>
    Kept,
    /// <summary>已采用, in an issue that is not out yet.</summary>
    Adopted,
    /// <summary>已刊发.</summary>
    Published,
    /// <summary>退改.</summary>
    Returned,
    /// <summary>不用.</summary>
    Rejected,
    /// <summary>已撤.</summary>
    Withdrawn,
}

/// <summary>What can be done with a submission.</summary>
public enum SubmissionAction
{
    /// <summary>编辑.</summary>
    Edit,
    /// <summary>留用.</summary>
    Keep,
    /// <summary>退改.</summary>
    Return,
    /// <summary>The unit's new signed version arrives.</summary>
    Resubmit,
    /// <summary>不用.</summary>
    Reject,
    /// <summary>恢复.</summary>
    Reinstate,
    /// <summary>采用.</summary>
    Adopt,
    /// <summary>取消采用.</summary>
    Unadopt,
    /// <summary>刊发 with its issue.</summary>
    Publish,
    /// <summary>撤稿 by the unit.</summary>
    Withdraw,
}

/// <summary>One row of the table.</summary>
/// <param name="From">State before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">State after.</param>
/// <param name="By">Roles that may do it.</param>
public sealed record SubmissionStep(SubmissionState From, SubmissionAction Action, SubmissionState To, params IReadOnlyList<Role> By);

/// <summary>The whole life of a submission at one desk, as one table (design 01 §1.5).</summary>
public static class SubmissionFlow
{
    /// <summary>Every transition there is.</summary>
    public static IReadOnlyList<SubmissionStep> Table { get; } =
    [
        new(SubmissionState.Received,  SubmissionAction.Edit,      SubmissionState.UnderEdit, Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Received,  SubmissionAction.Keep,      SubmissionState.Kept,      Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Received,  SubmissionAction.Return,    SubmissionState.Returned,  Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Received,  SubmissionAction.Reject,    SubmissionState.Rejected,  Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Received,  SubmissionAction.Adopt,     SubmissionState.Adopted,   Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Received,  SubmissionAction.Withdraw,  SubmissionState.Withdrawn, Role.Reporter),
        new(SubmissionState.UnderEdit, SubmissionAction.Edit,      SubmissionState.UnderEdit, Role.Editor, Role.ChiefEditor),
        new(SubmissionState.UnderEdit, SubmissionAction.Keep,      SubmissionState.Kept,      Role.Editor, Role.ChiefEditor),
        new(SubmissionState.UnderEdit, SubmissionAction.Return,    SubmissionState.Returned,  Role.Editor, Role.ChiefEditor),
        new(SubmissionState.UnderEdit, SubmissionAction.Reject,    SubmissionState.Rejected,  Role.Editor, Role.ChiefEditor),
        new(SubmissionState.UnderEdit, SubmissionAction.Adopt,     SubmissionState.Adopted,   Role.Editor, Role.ChiefEditor),
        new(SubmissionState.UnderEdit, SubmissionAction.Withdraw,  SubmissionState.Withdrawn, Role.Reporter),
        new(SubmissionState.Kept,      SubmissionAction.Edit,      SubmissionState.Kept,      Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Kept,      SubmissionAction.Return,    SubmissionState.Returned,  Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Kept,      SubmissionAction.Reject,    SubmissionState.Rejected,  Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Kept,      SubmissionAction.Adopt,     SubmissionState.Adopted,   Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Kept,      SubmissionAction.Withdraw,  SubmissionState.Withdrawn, Role.Reporter),
        new(SubmissionState.Returned,  SubmissionAction.Resubmit,  SubmissionState.Received,  Role.Head, Role.DeputyHead),
        new(SubmissionState.Returned,  SubmissionAction.Reject,    SubmissionState.Rejected,  Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Returned,  SubmissionAction.Withdraw,  SubmissionState.Withdrawn, Role.Reporter),
        new(SubmissionState.Rejected,  SubmissionAction.Reinstate, SubmissionState.Received,  Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Adopted,   SubmissionAction.Unadopt,   SubmissionState.Kept,      Role.Editor, Role.ChiefEditor),
        new(SubmissionState.Adopted,   SubmissionAction.Publish,   SubmissionState.Published, Role.Editor, Role.ChiefEditor),
    ];

    /// <summary>中文 of a state.</summary>
    public static string InWords(this SubmissionState state) => state switch
    {
        SubmissionState.Received => "来稿",
        SubmissionState.UnderEdit => "在编",
        SubmissionState.Kept => "留用",
        SubmissionState.Adopted => "已采用",
        SubmissionState.Published => "已刊发",
        SubmissionState.Returned => "退改",
        SubmissionState.Rejected => "不用",
        SubmissionState.Withdrawn => "已撤",
    };

    /// <summary>中文 of an action.</summary>
    public static string InWords(this SubmissionAction action) => action switch
    {
        SubmissionAction.Edit => "编辑",
        SubmissionAction.Keep => "留用",
        SubmissionAction.Return => "退改",
        SubmissionAction.Resubmit => "重报",
        SubmissionAction.Reject => "不用",
        SubmissionAction.Reinstate => "恢复",
        SubmissionAction.Adopt => "采用",
        SubmissionAction.Unadopt => "取消采用",
        SubmissionAction.Publish => "刊发",
        SubmissionAction.Withdraw => "撤稿",
    };

    /// <summary>The state after an action.</summary>
    /// <returns>Refusal <c>submission.state</c> when the table has no such row.</returns>
    public static Result<SubmissionState> Next(SubmissionState from, SubmissionAction action)
    {
        foreach (var step in Table)
        {
            if (step.From == from && step.Action == action)
                return step.To;
        }
        return Refusal.Conflict("submission.state", $"这篇稿件现在是“{from.InWords()}”，不能“{action.InWords()}”。请刷新页面查看最新状态。");
    }
}
