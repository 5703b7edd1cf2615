using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Assessment;

/// <summary>What became of an objection.</summary>
public enum ObjectionOutcome
{
    /// <summary>不成立.</summary>
    Rejected,
    /// <summary>成立，认定加减分.</summary>
    PointsGranted,
    /// <summary>成立，撤回计分事项.</summary>
    FactRevoked,
    /// <summary>成立，已在别处补录.</summary>
    SettledElsewhere,
}

/// <summary>
/// 异议: a unit disagrees with one line of its ledger, or misses one. The line is kept in words as the unit saw it, because the ledger
/// itself is derived and may read differently later.
/// </summary>
public sealed class Objection : Versioned
{
    /// <summary>Identity.</summary>
    public required Id<Objection> Id { get; init; }

    /// <summary>The desk that judges.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>The unit that objects.</summary>
    public required Id<Unit> UnitId { get; init; }

    /// <summary>First day of the month in which the line counts, or in which the missing one should count.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Names the line; empty when the unit misses one.</summary>
    public required string Entry { get; init; }

    /// <summary>The fact that the line rests on, if there is one.</summary>
    public Id<Fact>? FactId { get; init; }

    /// <summary>The line as the unit saw it, or what it misses.</summary>
    public required string About { get; init; }

    /// <summary>理由.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Who.</summary>
    public required Id<Account> RaisedById { get; init; }

    /// <summary>处理结果; null while it waits.</summary>
    public ObjectionOutcome? Outcome { get; private set; }

    /// <summary>答复, with the reason.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who decided.</summary>
    public Id<Account>? DecidedById { get; private set; }

    /// <summary>The fact that carries the decision out: points granted, or the one that takes another back.</summary>
    public Id<Fact>? RemedyId { get; private set; }

    /// <summary>Decides once; a decision is not changed afterwards.</summary>
    /// <returns>Refusal <c>objection.decided</c> or <c>objection.own</c>.</returns>
    public Result<DateTimeOffset> Decide(ObjectionOutcome outcome, string answer, Id<Fact>? remedy, Id<Account> by, DateTimeOffset now)
    {
        if (Outcome is not null)
            return Refusal.Conflict("objection.decided", "这件异议已经处理过，处理结果不再更改；单位仍有意见的，请另提一件。");
        if (by == RaisedById)
            return Refusal.NotAllowed("objection.own", "自己提出的异议不能由自己处理，请科长或另一位考核人员处理。");
        (Outcome, Answer, RemedyId, DecidedById, DecidedAt) = (outcome, answer, remedy, by, now);
        return now;
    }
}
