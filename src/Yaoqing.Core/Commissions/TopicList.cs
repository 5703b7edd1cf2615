using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Commissions;

/// <summary>One topic of a list.</summary>
/// <param name="BoardId">The board it belongs to; null for none in particular.</param>
/// <param name="Words">要点.</param>
public sealed record Topic(Guid? BoardId, string Words);

/// <summary>选题要点（采编要目）: what a desk wants its units to report in a period. It asks everybody and has no deadline, unlike a commission (S17).</summary>
public sealed class TopicList : Versioned
{
    /// <summary>Identity.</summary>
    public required Id<TopicList> Id { get; init; }

    /// <summary>Number within the installation.</summary>
    public required int No { get; init; }

    /// <summary>The desk.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>标题, such as 9月采编要目.</summary>
    public required string Title { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The topics in order.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>印发时间.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>By whom.</summary>
    public required Id<Account> IssuedBy { get; init; }

    /// <summary>收回时间; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Takes it back; a corrected list is a new one.</summary>
    public Result<DateTimeOffset> Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return Refusal.Conflict("topics.withdrawn", "这份选题要点已经收回。");
        WithdrawnAt = now;
        return now;
    }
}
