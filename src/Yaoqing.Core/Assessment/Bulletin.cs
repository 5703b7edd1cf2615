using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Assessment;

/// <summary>
/// 通报: a desk's regular list of what was received, used and earned. A draft may be changed and taken anew; once it is issued its figures
/// and files are what they were on that day, whatever the ledger says later.
/// </summary>
public sealed class Bulletin : Versioned
{
    /// <summary>Identity.</summary>
    public required Id<Bulletin> Id { get; init; }

    /// <summary>Number within the installation, for addresses.</summary>
    public required int No { get; init; }

    /// <summary>The desk.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly To { get; private set; }

    /// <summary>标题.</summary>
    public string Title { get; private set; } = "";

    /// <summary>正文 before the tables.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Text after the tables, as a rule on the units that reported nothing; may be empty.</summary>
    public string Closing { get; private set; } = "";

    /// <summary>What was asked for: columns, groups, comparison; JSON.</summary>
    public string Plan { get; private set; } = "";

    /// <summary>The figures as they were taken; JSON. Frozen with the issue.</summary>
    public string Figures { get; private set; } = "";

    /// <summary>When the draft was made.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required Id<Account> DraftedBy { get; init; }

    /// <summary>Year of the number; null as long as it is a draft.</summary>
    public int? Year { get; private set; }

    /// <summary>期号 within desk and year; null as long as it is a draft.</summary>
    public int? Number { get; private set; }

    /// <summary>印发时间; null as long as it is a draft.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Who issued it.</summary>
    public Id<Account>? IssuedBy { get; private set; }

    /// <summary>When the units that reported nothing were reminded.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Takes the figures of a period, and the words made from them.</summary>
    /// <returns>Refusal <c>bulletin.issued</c>.</returns>
    public Result<bool> Take(DateOnly from, DateOnly to, string plan, string figures)
    {
        if (IssuedAt is not null)
            return Issued;
        (From, To, Plan, Figures) = (from, to, plan, figures);
        return true;
    }

    /// <summary>Changes the words.</summary>
    /// <returns>Refusal <c>bulletin.issued</c>.</returns>
    public Result<bool> Word(string title, string text, string closing)
    {
        if (IssuedAt is not null)
            return Issued;
        (Title, Text, Closing) = (title, text, closing);
        return true;
    }

    /// <summary>印发 under a number.</summary>
    /// <returns>Refusal <c>bulletin.issued</c>.</returns>
    public Result<bool> Issue(int year, int number, DateTimeOffset now, Id<Account> by)
    {
        if (IssuedAt is not null)
            return Issued;
        (Year, Number, IssuedAt, IssuedBy) = (year, number, now, by);
        return true;
    }

    /// <summary>Notes that the silent units were told.</summary>
    /// <returns>Refusal <c>bulletin.not-issued</c> or <c>bulletin.reminded</c>.</returns>
    public Result<bool> Remind(DateTimeOffset now)
    {
        if (IssuedAt is null)
            return Refusal.Conflict("bulletin.not-issued", "通报还没有印发。请先印发，再提醒零报送单位。");
        if (RemindedAt is not null)
            return Refusal.Conflict("bulletin.reminded", "零报送单位已经提醒过，不再重复提醒。");
        RemindedAt = now;
        return true;
    }

    private static Refusal Issued => Refusal.Conflict("bulletin.issued", "通报已经印发，内容不能再改。数据有误请另发一期更正。");
}

/// <summary>A file of an issued bulletin.</summary>
public sealed class BulletinFile
{
    /// <summary>The bulletin.</summary>
    public required Id<Bulletin> BulletinId { get; init; }

    /// <summary>docx, pdf, ofd or xlsx.</summary>
    public required string Format { get; init; }

    /// <summary>Digest of the stored bytes.</summary>
    public required string BlobDigest { get; init; }

    /// <summary>文件名 as downloaded.</summary>
    public required string FileName { get; init; }
}

/// <summary>导入批次: a table of past facts that was handed in, and what became of its rows.</summary>
public sealed class FactImport : Versioned
{
    /// <summary>Identity.</summary>
    public required Id<FactImport> Id { get; init; }

    /// <summary>Number within the installation, for addresses.</summary>
    public required int No { get; init; }

    /// <summary>The desk.</summary>
    public required Id<Office> OfficeId { get; init; }

    /// <summary>文件名 as handed in.</summary>
    public required string FileName { get; init; }

    /// <summary>Digest of the stored bytes.</summary>
    public required string BlobDigest { get; init; }

    /// <summary>When it was handed in.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>By whom.</summary>
    public required Id<Account> UploadedBy { get; init; }

    /// <summary>When its rows were taken in; null before.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Rows that became facts.</summary>
    public int Taken { get; private set; }

    /// <summary>Rows that did not, with the reasons; JSON.</summary>
    public string Rest { get; private set; } = "[]";

    /// <summary>Notes what became of the rows.</summary>
    /// <returns>Refusal <c>facts.taken</c>.</returns>
    public Result<bool> Take(int taken, string rest, DateTimeOffset now)
    {
        if (TakenAt is not null)
            return Refusal.Conflict("facts.taken", "这个文件已经导入过。要导入别的内容，请重新上传文件。");
        (TakenAt, Taken, Rest) = (now, taken, rest);
        return true;
    }
}
