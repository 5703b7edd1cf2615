using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Upward;

/// <summary>上报: a submission or an article sent to an upper office.</summary>
public sealed class UpwardSubmission : Versioned
{
    /// <summary>Identity.</summary>
    public required Id<UpwardSubmission> Id { get; init; }

    /// <summary>Number within the installation.</summary>
    public required int No { get; init; }

    /// <summary>The sending office.</summary>
    public required Id<Office> FromId { get; init; }

    /// <summary>The receiving office.</summary>
    public required Id<Office> ToId { get; init; }

    /// <summary>The submission, when a single item was sent.</summary>
    public Id<Submission>? SubmissionId { get; init; }

    /// <summary>The article, when a printed one was sent.</summary>
    public Id<Article>? ArticleId { get; init; }

    /// <summary>Units credited, in order.</summary>
    public required IReadOnlyList<Guid> UnitIds { get; init; }

    /// <summary>Items sent.</summary>
    public required IReadOnlyList<Guid> ItemIds { get; init; }

    /// <summary>标题 as sent.</summary>
    public required string Title { get; init; }

    /// <summary>正文 as sent.</summary>
    public required string Body { get; init; }

    /// <summary>Who sent it.</summary>
    public required Id<Account> SentBy { get; init; }

    /// <summary>上报时间.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When it was noted that it will not be used; later adoptions are still possible.</summary>
    public DateTimeOffset? NotAdoptedAt { get; private set; }

    /// <summary>Notes that the upper office will not use it.</summary>
    public void NotAdopted(DateTimeOffset now) => NotAdoptedAt ??= now;
}

/// <summary>How an upper periodical used an item.</summary>
public enum Placement
{
    /// <summary>单篇.</summary>
    Single,
    /// <summary>综合.</summary>
    Combined,
    /// <summary>专报（整期）.</summary>
    WholeIssue,
    /// <summary>简讯.</summary>
    Digest,
}

/// <summary>上级采用: an upper periodical carried it. One upward submission may be adopted several times, at several levels.</summary>
public sealed class Adoption
{
    /// <summary>Identity.</summary>
    public required Id<Adoption> Id { get; init; }

    /// <summary>The desk that records it.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>The upward submission; null when the upper office took it by itself.</summary>
    public Id<UpwardSubmission>? UpwardId { get; init; }

    /// <summary>The adopting office.</summary>
    public required Id<Office> ByOfficeId { get; init; }

    /// <summary>层级.</summary>
    public required Level Level { get; init; }

    /// <summary>刊物 without 《》.</summary>
    public required string Periodical { get; init; }

    /// <summary>期号 in words; may be empty.</summary>
    public required string IssueLabel { get; init; }

    /// <summary>单篇、综合、专报 or 简讯.</summary>
    public required Placement Placement { get; init; }

    /// <summary>标题 as adopted.</summary>
    public required string Title { get; init; }

    /// <summary>Units credited.</summary>
    public required IReadOnlyList<Guid> UnitIds { get; init; }

    /// <summary>Items credited.</summary>
    public required IReadOnlyList<Guid> ItemIds { get; init; }

    /// <summary>刊发日期.</summary>
    public required DateOnly HappenedOn { get; init; }

    /// <summary>得知日期.</summary>
    public required DateOnly LearntOn { get; init; }

    /// <summary>登记时间.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Id<Account> RecordedBy { get; init; }
}

/// <summary>上级通报的得分和名次: the upper office's own figures, entered with date and source; a county cannot compute them (S14).</summary>
public sealed class Standing
{
    /// <summary>Identity.</summary>
    public required Id<Standing> Id { get; init; }

    /// <summary>The office whose standing it is.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>The office that published it.</summary>
    public required Id<Office> SetterId { get; init; }

    /// <summary>Whose target it is about: 省目标 may be set by the city office.</summary>
    public required Level Level { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>截至日期.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Points.</summary>
    public required decimal Points { get; init; }

    /// <summary>名次; null when none was published.</summary>
    public int? Rank { get; init; }

    /// <summary>来源, such as 市委办8月通报.</summary>
    public required string Source { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
