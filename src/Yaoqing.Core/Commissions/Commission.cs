using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Commissions;

/// <summary>约稿种类.</summary>
public enum CommissionKind
{
    /// <summary>专题约稿.</summary>
    Theme,
    /// <summary>问题约稿.</summary>
    Problem,
}

/// <summary>约稿: a request for drafts with a deadline. An urgent one carries the superior's own deadline (S8).</summary>
public sealed class Commission : Versioned
{
    private readonly List<CommissionUnit> units = [];

    /// <summary>Identity.</summary>
    public required Id<Commission> Id { get; init; }

    /// <summary>Number within the installation, as users say it.</summary>
    public required int No { get; init; }

    /// <summary>The office that asks.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>Theme or problem.</summary>
    public required CommissionKind Kind { get; init; }

    /// <summary>题目.</summary>
    public required string Title { get; init; }

    /// <summary>内容和写作要求.</summary>
    public required string Demand { get; init; }

    /// <summary>截止时间, to the minute.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>紧急约稿.</summary>
    public required bool Urgent { get; init; }

    /// <summary>The upper office that asked first, in words; empty when the desk asks by itself.</summary>
    public required string OnBehalfOf { get; init; }

    /// <summary>下达时间.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>By whom.</summary>
    public required Id<Account> IssuedBy { get; init; }

    /// <summary>When the desk closed it.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The units asked.</summary>
    public IReadOnlyList<CommissionUnit> Units => units;

    /// <summary>Asks a unit; asking twice has no effect.</summary>
    public void Ask(Id<CommissionUnit> id, Id<Unit> unit)
    {
        if (units.All(asked => asked.UnitId != unit))
            units.Add(new CommissionUnit { Id = id, CommissionId = Id, UnitId = unit });
    }

    /// <summary>Closes it: what is missing then counts as missed.</summary>
    public Result<DateTimeOffset> Close(DateTimeOffset now)
    {
        if (ClosedAt is not null)
            return Refusal.Conflict("commission.closed", $"约稿{No}号已经办结，不需要再次办结。");
        ClosedAt = now;
        return now;
    }
}

/// <summary>One unit's part in a commission: receipt and reply are records with their time.</summary>
public sealed class CommissionUnit
{
    /// <summary>Identity.</summary>
    public required Id<CommissionUnit> Id { get; init; }

    /// <summary>The commission.</summary>
    public required Id<Commission> CommissionId { get; init; }

    /// <summary>The unit asked.</summary>
    public required Id<Unit> UnitId { get; init; }

    /// <summary>签收时间.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>Who received it.</summary>
    public Id<Account>? ReceivedBy { get; private set; }

    /// <summary>When the reply was in: the item's submission, or the direct answer.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>A direct answer, where no item was asked for.</summary>
    public string? Answer { get; private set; }

    /// <summary>Number of the item that replied; null for a direct answer.</summary>
    public int? ItemNo { get; private set; }

    /// <summary>Notes the receipt; the first one counts.</summary>
    public void Receive(Id<Account> by, DateTimeOffset now)
    {
        if (ReceivedAt is null)
            (ReceivedAt, ReceivedBy) = (now, by);
    }

    /// <summary>Notes the reply; the first one counts.</summary>
    public void Reply(string? answer, int? itemNo, DateTimeOffset now)
    {
        if (AnsweredAt is null)
            (AnsweredAt, Answer, ItemNo) = (now, answer, itemNo);
    }
}
