using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Commissions;
using Yaoqing.App.Editing;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Line = Yaoqing.Core.Directory.Line;
using Office = Yaoqing.Core.Directory.Office;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>What stands at the Party desk of the full county beside its items and issues.</summary>
/// <param name="Finding">Fingerprint of a finding in the item that was received.</param>
/// <param name="Confirmed">A finding of the same item, confirmed as right.</param>
/// <param name="ConfirmedToo">Another one.</param>
/// <param name="Topics">A list of topics that is out.</param>
/// <param name="Post">A post that somebody holds.</param>
internal sealed record AtDesk(string Finding, Guid Confirmed, Guid ConfirmedToo, int Topics, Guid Post)
{
    internal static AtDesk Blank { get; } = new("", default, default, 0, default);

    /// <param name="received">An item with three findings.</param>
    internal static async Task<AtDesk> InAsync(House county, int received)
    {
        var (editor, party) = (await county.AsAsync("editor"), await county.OfficeAsync(Line.Party));
        var text = await county.LookAsync(db => db.SubmissionTexts.Where(each => db.Submissions.Any(one => one.Id == each.SubmissionId && one.OfficeId == new Id<Office>(party) && db.Items.Any(item => item.Id == one.ItemId && item.No == received))).SingleAsync());
        var found = (await county.RunAsync<DeskReview, ReviewReport?>(review => review.ReviewAsync(editor, party, received, text.Title, text.Body, default)))?.Findings ?? [];
        foreach (var finding in found.Take(2))
            _ = (await county.RunAsync<ConfirmFinding, Result<bool>>(use => use.RunAsync(editor, new ConfirmFindingRequest(party, received, new ConfirmedHere(finding.Fingerprint, "原文如此", false), null), default))).Value;
        var confirmed = await county.LookAsync(db => db.DeskConfirmations.OrderBy(each => each.At).Select(each => each.Id.Value).ToListAsync());
        var topics = (await county.RunAsync<IssueTopicList, Result<int>>(use => use.RunAsync(editor, new IssueTopicListRequest(party, "8月采编要目", new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31), "秋粮收购", null), default))).Value;
        var post = await county.LookAsync(db => db.Posts.Where(each => each.Kind == PostKind.Reporter && db.Units.Any(unit => unit.Id == each.UnitId && unit.ShortName == "云溪镇")).Select(each => each.Id.Value).FirstAsync());
        return new AtDesk(found[2].Fingerprint, confirmed[0], confirmed[1], topics, post);
    }
}
