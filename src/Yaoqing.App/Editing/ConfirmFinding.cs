using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;
using Yaoqing.Review;
using Office = Yaoqing.Core.Directory.Office;

namespace Yaoqing.App.Editing;

/// <param name="Fingerprint">The finding in the desk's newest text.</param>
/// <param name="Reason">理由.</param>
/// <param name="ForDesk">Whether the passage goes into the desk's dictionary.</param>
public sealed record ConfirmedHere(string Fingerprint, string? Reason, bool ForDesk);

/// <param name="OfficeId">The desk.</param>
/// <param name="ItemNo">The item.</param>
/// <param name="Finding">What is confirmed.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record ConfirmFindingRequest(Guid OfficeId, int ItemNo, ConfirmedHere Finding, string? Key);

/// <summary>确认无误: an editor confirms a finding as right, for this passage or for the whole desk. It is not raised again there, and the unit sees the reason.</summary>
public sealed class ConfirmFinding(Work work, DeskReview review)
{
    public Task<Result<bool>> RunAsync(Actor actor, ConfirmFindingRequest request, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "rules.finding-confirmed", request.Key, async deed =>
        {
            var found = await deed.SubmissionAsync(request.OfficeId, request.ItemNo, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var text = found.Value.Texts.Single(each => each.Number == found.Value.TextNumber);
            var report = await review.ReviewAsync(actor, request.OfficeId, request.ItemNo, text.Title, text.Body, ct);
            if (report?.Findings.FirstOrDefault(each => each.Fingerprint == request.Finding.Fingerprint) is not { } finding)
                return Refusal.Conflict("review.no-such-finding", "要确认的审稿意见已经不在最新一稿里，或者已经确认过了。请刷新页面后再看。");
            var confirmed = await DeskConfirming.AddAsync(deed, found.Value, finding, request.Finding, ct);
            if (!confirmed.Succeeded)
                return confirmed.Refusal;
            deed.Note("rule", finding.Rule);
            deed.Note("forDesk", confirmed.Value.ForDesk);
            return true;
        }, ct);
}

/// <summary>What may be confirmed, and for how far.</summary>
internal static class DeskConfirming
{
    private const int ShortestWord = 2;
    private const int LongestWord = 30;

    /// <summary>Rules about words: only there a passage can be right whatever stands around it. A sum or a date is right in its own sentence at most.</summary>
    private const string WordRules = "WOKNPT";

    internal static bool MayBeForDesk(Finding finding) =>
        finding.In != Where.Meta && WordRules.Contains(finding.Rule[0], StringComparison.Ordinal) && finding.Text.Length is >= ShortestWord and <= LongestWord && !finding.Text.Contains('\n', StringComparison.Ordinal);

    internal static async Task<Result<DeskConfirmation>> AddAsync(Deed deed, Submission submission, Finding finding, ConfirmedHere here, CancellationToken ct)
    {
        var reason = TextInput.Line(here.Reason, "确认无误的理由", required: true);
        if (!reason.Succeeded)
            return reason.Refusal;
        if (here.ForDesk && !MayBeForDesk(finding))
            return Refusal.Invalid("review.not-a-word", $"“{finding.Rule}”这条意见不是关于一个词的，不能全科通用，只能对这一篇确认。请去掉“全科通用”再确认。");
        var before = await deed.Db.DeskConfirmations.FirstOrDefaultAsync(
            each => each.OfficeId == submission.OfficeId && each.ItemId == submission.ItemId && each.Fingerprint == finding.Fingerprint && each.WithdrawnAt == null, ct);
        if (before is not null)
            return before;
        var confirmation = new DeskConfirmation
        {
            Id = deed.New<DeskConfirmation>(), OfficeId = submission.OfficeId, ItemId = submission.ItemId, Rule = finding.Rule, Fingerprint = finding.Fingerprint,
            Passage = finding.In == Where.Meta ? "" : finding.Text, ForDesk = here.ForDesk, Reason = reason.Value, By = deed.By, At = deed.Now,
        };
        deed.Db.DeskConfirmations.Add(confirmation);
        return confirmation;
    }
}
