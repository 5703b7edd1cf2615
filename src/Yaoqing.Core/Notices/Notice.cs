using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Notices;

/// <summary>提醒 to one person: something that happened to what he is responsible for.</summary>
public sealed class Notice
{
    /// <summary>Identity.</summary>
    public required Id<Notice> Id { get; init; }

    /// <summary>For whom.</summary>
    public required Id<Account> AccountId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>中文, one line: what happened and what to do.</summary>
    public required string Text { get; init; }

    /// <summary>The local address of the page where it is dealt with.</summary>
    public required string Link { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>待发邮件: written in the transaction of the use case, sent after it.</summary>
public sealed class OutgoingMail
{
    /// <summary>Identity.</summary>
    public required Id<OutgoingMail> Id { get; init; }

    /// <summary>Address.</summary>
    public required string To { get; init; }

    /// <summary>主题.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it left.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
