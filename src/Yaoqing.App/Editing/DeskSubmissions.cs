using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Editing;

/// <summary>Loads a submission for a change by its desk's editors. Other desks' submissions do not exist for them.</summary>
internal static class DeskSubmissions
{
    internal static readonly Refusal NotFound = Refusal.NotFound("submission.not-found", "没有找到这篇稿件，或者它不在您的信息科。请从来稿列表重新打开。");

    /// <summary>Finds by the item's number and the desk.</summary>
    internal static async Task<Result<Submission>> SubmissionAsync(this Deed deed, Guid officeId, int itemNo, CancellationToken ct)
    {
        if (!deed.Actor.IsAny(officeId, Role.Editor, Role.ChiefEditor))
            return NotFound;
        var office = new Id<Office>(officeId);
        var submission = await (
            from each in deed.Db.Submissions.Include(each => each.Texts).Include(each => each.Decisions)
            join item in deed.Db.Items on each.ItemId equals item.Id
            where item.No == itemNo && each.OfficeId == office
            select each).SingleOrDefaultAsync(ct);
        if (submission is null)
            return NotFound;
        deed.About("submission", submission.Id.Value);
        deed.Note("item", submission.ItemId.Value);
        return submission;
    }
}
