using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Reporting;

/// <summary>撤稿: who took an item back, when and why. An item is withdrawn once.</summary>
public sealed class Withdrawal
{
    /// <summary>Identity.</summary>
    public required Id<Withdrawal> Id { get; init; }

    /// <summary>The item.</summary>
    public required Id<Item> ItemId { get; init; }

    /// <summary>撤稿原因; may be empty only while no desk had the item.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required Id<Account> By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
