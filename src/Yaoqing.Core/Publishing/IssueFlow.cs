using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Publishing;

/// <summary>Where an issue is.</summary>
public enum IssueState
{
    /// <summary>编排中.</summary>
    Composing,
    /// <summary>待签发.</summary>
    SentForSignature,
    /// <summary>已签发.</summary>
    Signed,
    /// <summary>已印发.</summary>
    Published,
}

/// <summary>What can be done with an issue. Corrections and withdrawals of a published issue are records, not states.</summary>
public enum IssueAction
{
    /// <summary>编排.</summary>
    Arrange,
    /// <summary>送签发.</summary>
    SendForSignature,
    /// <summary>退回编排.</summary>
    Reopen,
    /// <summary>签发.</summary>
    Sign,
    /// <summary>印发.</summary>
    Publish,
}

/// <summary>One row of the table.</summary>
/// <param name="From">State before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">State after.</param>
/// <param name="By">Roles that may do it.</param>
public sealed record IssueStep(IssueState From, IssueAction Action, IssueState To, params IReadOnlyList<Role> By);

/// <summary>The life of an issue, as one table (design 01 §1.5).</summary>
public static class IssueFlow
{
    /// <summary>Every transition there is.</summary>
    public static IReadOnlyList<IssueStep> Table { get; } =
    [
        new(IssueState.Composing,        IssueAction.Arrange,          IssueState.Composing,        Role.Editor, Role.ChiefEditor),
        new(IssueState.Composing,        IssueAction.SendForSignature, IssueState.SentForSignature, Role.Editor, Role.ChiefEditor),
        new(IssueState.SentForSignature, IssueAction.Reopen,           IssueState.Composing,        Role.Editor, Role.ChiefEditor, Role.OfficeDirector),
        new(IssueState.SentForSignature, IssueAction.Sign,             IssueState.Signed,           Role.OfficeDirector),
        new(IssueState.Signed,           IssueAction.Reopen,           IssueState.Composing,        Role.Editor, Role.ChiefEditor, Role.OfficeDirector),
        new(IssueState.Signed,           IssueAction.Publish,          IssueState.Published,        Role.Editor, Role.ChiefEditor),
    ];

    /// <summary>中文 of a state.</summary>
    public static string InWords(this IssueState state) => state switch
    {
        IssueState.Composing => "编排中",
        IssueState.SentForSignature => "待签发",
        IssueState.Signed => "已签发",
        IssueState.Published => "已印发",
    };

    /// <summary>中文 of an action.</summary>
    public static string InWords(this IssueAction action) => action switch
    {
        IssueAction.Arrange => "编排",
        IssueAction.SendForSignature => "送签发",
        IssueAction.Reopen => "退回编排",
        IssueAction.Sign => "签发",
        IssueAction.Publish => "印发",
    };

    /// <summary>The state after an action.</summary>
    /// <returns>Refusal <c>issue.state</c> when the table has no such row.</returns>
    public static Result<IssueState> Next(IssueState from, IssueAction action)
    {
        foreach (var step in Table)
        {
            if (step.From == from && step.Action == action)
                return step.To;
        }
        return Refusal.Conflict("issue.state", $"这一期现在是“{from.InWords()}”，不能“{action.InWords()}”。请刷新页面查看最新状态。");
    }
}
