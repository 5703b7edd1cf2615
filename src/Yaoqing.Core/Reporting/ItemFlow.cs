using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Reporting;

/// <summary>Where an item is on the unit's side.</summary>
public enum ItemState
{
    /// <summary>草稿（含被退回待改）.</summary>
    Draft,
    /// <summary>待审签.</summary>
    AwaitingSignOff,
    /// <summary>已审签报送.</summary>
    SignedOff,
    /// <summary>已撤稿.</summary>
    Withdrawn,
}

/// <summary>What can be done with an item.</summary>
public enum ItemAction
{
    /// <summary>送审签.</summary>
    Send,
    /// <summary>撤回送签.</summary>
    Recall,
    /// <summary>同意报送.</summary>
    Agree,
    /// <summary>签发.</summary>
    Sign,
    /// <summary>退回修改.</summary>
    ReturnToReporter,
    /// <summary>按退改意见修改.</summary>
    Revise,
    /// <summary>提级审签: the desk raised 突发 or 重大.</summary>
    Raise,
    /// <summary>撤稿.</summary>
    Withdraw,
}

/// <summary>One row of a flow table.</summary>
/// <param name="From">State before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">State after.</param>
/// <param name="By">Roles that may do it.</param>
public sealed record ItemStep(ItemState From, ItemAction Action, ItemState To, params IReadOnlyList<Role> By);

/// <summary>The whole life of an item on the unit's side, as one table (design 01 §1.5). docs/workflow.md is printed from it.</summary>
public static class ItemFlow
{
    /// <summary>Every transition there is.</summary>
    public static IReadOnlyList<ItemStep> Table { get; } =
    [
        new(ItemState.Draft,           ItemAction.Send,             ItemState.AwaitingSignOff, Role.Reporter),
        new(ItemState.Draft,           ItemAction.Withdraw,         ItemState.Withdrawn,       Role.Reporter),
        new(ItemState.AwaitingSignOff, ItemAction.Recall,           ItemState.Draft,           Role.Reporter),
        new(ItemState.AwaitingSignOff, ItemAction.Agree,            ItemState.AwaitingSignOff, Role.Head),
        new(ItemState.AwaitingSignOff, ItemAction.Sign,             ItemState.SignedOff,       Role.Head, Role.DeputyHead),
        new(ItemState.AwaitingSignOff, ItemAction.ReturnToReporter, ItemState.Draft,           Role.Head, Role.DeputyHead),
        new(ItemState.AwaitingSignOff, ItemAction.Withdraw,         ItemState.Withdrawn,       Role.Reporter),
        new(ItemState.SignedOff,       ItemAction.Revise,           ItemState.Draft,           Role.Reporter),
        new(ItemState.SignedOff,       ItemAction.Raise,            ItemState.AwaitingSignOff, Role.Editor, Role.ChiefEditor),
        new(ItemState.SignedOff,       ItemAction.Withdraw,         ItemState.Withdrawn,       Role.Reporter),
    ];

    /// <summary>中文 of a state.</summary>
    public static string InWords(this ItemState state) => state switch
    {
        ItemState.Draft => "草稿",
        ItemState.AwaitingSignOff => "待审签",
        ItemState.SignedOff => "已报送",
        ItemState.Withdrawn => "已撤稿",
    };

    /// <summary>中文 of an action.</summary>
    public static string InWords(this ItemAction action) => action switch
    {
        ItemAction.Send => "送审签",
        ItemAction.Recall => "撤回送签",
        ItemAction.Agree => "同意报送",
        ItemAction.Sign => "审签",
        ItemAction.ReturnToReporter => "退回修改",
        ItemAction.Revise => "修改重报",
        ItemAction.Raise => "提级审签",
        ItemAction.Withdraw => "撤稿",
    };

    /// <summary>The state after an action.</summary>
    /// <returns>Refusal <c>item.state</c> when the table has no such row.</returns>
    public static Result<ItemState> Next(ItemState from, ItemAction action)
    {
        foreach (var step in Table)
        {
            if (step.From == from && step.Action == action)
                return step.To;
        }
        return Refusal.Conflict("item.state", $"这篇信息现在是“{from.InWords()}”，不能“{action.InWords()}”。请刷新页面查看最新状态。");
    }
}
