using Yaoqing.App.Publishing;
using Yaoqing.App.Store;
using Yaoqing.Core.Publishing;
using Yaoqing.Documents.Typesetting;

namespace Yaoqing.App.Administration.History;

/// <summary>The printed file of each periodical's newest issue, as publishing would have stored it.</summary>
internal static class NewestIssues
{
    internal static void Print(YaoqingDb db, Chronicle chronicle, Cast cast)
    {
        foreach (var desk in cast.Desks.Values)
        {
            foreach (var periodical in desk.Periodicals)
            {
                var newest = chronicle.Issues.Where(issue => issue.PeriodicalId == periodical.Id && issue.State == IssueState.Published).MaxBy(issue => issue.PublishedAt);
                if (newest is { Year: { } year, Number: { } number, PublishedAt: { } at })
                    Print(db, newest, periodical, new IssueNumber(year, number, newest.TotalNumber), at, desk.Editors[0].Name);
            }
        }
    }

    private static void Print(YaoqingDb db, Issue issue, Periodical periodical, IssueNumber number, DateTimeOffset at, string editor)
    {
        var bytes = IssueTypesetter.WriteDocx(IssuePrinting.Compose(issue, periodical, number, at, editor));
        var digest = Blob.DigestOf(bytes);
        db.Blobs.Add(new Blob { Digest = digest, Bytes = bytes, At = at });
        db.IssueFiles.Add(new IssueFile { IssueId = issue.Id, Format = "docx", BlobDigest = digest, FileName = IssuePrinting.FileName(periodical, issue, number, "docx") });
    }
}
