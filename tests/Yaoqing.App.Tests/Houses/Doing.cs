using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Editing;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Houses;

/// <summary>The steps of the main job in one line each, with defaults that a test overrides where it matters.</summary>
internal static class Doing
{
    internal const string Title = "云溪镇推进秋粮收购";
    internal const string Body = "截至8月30日，云溪镇检修收储设备42台，腾出仓容1.8万吨，收购中晚稻2160吨，兑付粮款583万元。对6个收储点完成清仓消毒，推行预约售粮，农户平均等候时间由3小时压缩至40分钟。";

    internal static async Task<ItemForm> FormAsync(this House house, string unit = "云溪镇", Line[]? lines = null, string board = "产业发展", Kind kind = Kind.Results, bool emergency = false, bool major = false, string title = Title, string body = Body, Guid? eventId = null) =>
        new(await house.UnitAsync(unit), lines ?? [Line.Party], Form.Brief, kind, Structure.Enumeration, Source.Grassroots, await house.BoardAsync(board), emergency, major, eventId, "陈小禾", "0700-5550109", title, body);

    internal static async Task<Result<SavedItem>> TryDraftAsync(this House house, ItemForm form, string user = "yunxi-reporter", int? commission = null)
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<SaveItem, Result<SavedItem>>(save => save.RunAsync(actor, new SaveItemRequest(null, null, form, commission, null), CancellationToken.None));
    }

    internal static async Task<int> DraftAsync(this House house, ItemForm form, string user = "yunxi-reporter") => (await house.TryDraftAsync(form, user)).Value.No;

    internal static async Task<Result<ItemState>> SendAsync(this House house, int no, string user = "yunxi-reporter")
    {
        var actor = await house.AsAsync(user);
        var version = await house.LookAsync(db => db.Items.Where(item => item.No == no).Select(item => item.Version).SingleAsync());
        return await house.RunAsync<SendForSignOff, Result<ItemState>>(send => send.RunAsync(actor, new SendForSignOffRequest(no, version, new Dictionary<string, string>(), null), CancellationToken.None));
    }

    internal static async Task<Result<ItemState>> SignAsync(this House house, int no, string user, string? digest = null)
    {
        var actor = await house.AsAsync(user);
        digest ??= await house.LookAsync(db => db.ItemVersions.Where(text => db.Items.Any(item => item.No == no && item.Id == text.ItemId)).OrderByDescending(text => text.Number).Select(text => text.Digest).FirstAsync());
        return await house.RunAsync<SignOffItem, Result<ItemState>>(sign => sign.RunAsync(actor, new SignOffItemRequest(no, digest, null, null), CancellationToken.None));
    }

    /// <summary>Drafted, agreed by the head, signed by the deputy head, received by the desks.</summary>
    internal static async Task<int> SubmitAsync(this House house, string unit = "云溪镇", string user = "yunxi", ItemForm? form = null)
    {
        var no = await house.DraftAsync(form ?? await house.FormAsync(unit), user + "-reporter");
        _ = (await house.SendAsync(no, user + "-reporter")).Value;
        if ((await house.SignAsync(no, user + "-head")).Value == ItemState.AwaitingSignOff)
            _ = (await house.SignAsync(no, user + "-deputy")).Value;
        return no;
    }

    internal static async Task<Result<SubmissionState>> DecideAsync(this House house, int no, SubmissionAction action, string reason = "", string user = "editor", Line line = Line.Party)
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(line));
        return await house.RunAsync<DecideSubmission, Result<SubmissionState>>(decide => decide.RunAsync(actor, new DecideSubmissionRequest(office, no, action, reason, null), CancellationToken.None));
    }

    internal static async Task<Result<int>> EditAsync(this House house, int no, int basedOn, string body, string user = "editor", Line line = Line.Party)
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(line));
        return await house.RunAsync<EditSubmission, Result<int>>(edit => edit.RunAsync(actor, new EditSubmissionRequest(office, no, basedOn, Title, body, null), CancellationToken.None));
    }

    internal static async Task<int> OpenIssueAsync(this House house, string periodical = "安和信息", string user = "editor", Series series = Series.Regular)
    {
        var actor = await house.AsAsync(user);
        var id = await house.LookAsync(db => db.Periodicals.Where(each => each.Name == periodical).Select(each => each.Id.Value).SingleAsync());
        return (await house.RunAsync<OpenIssue, Result<int>>(open => open.RunAsync(actor, new OpenIssueRequest(id, series, null), CancellationToken.None))).Value;
    }

    internal static async Task<Result<Guid>> AdoptAsync(this House house, int no, int issue, string user = "editor", Line line = Line.Party)
    {
        var (actor, office) = (await house.AsAsync(user), await house.OfficeAsync(line));
        return await house.RunAsync<AdoptSubmission, Result<Guid>>(adopt => adopt.RunAsync(actor, new AdoptSubmissionRequest(office, no, issue, "", null), CancellationToken.None));
    }

    internal static Task<int> IssueVersionAsync(this House house, int issue) => house.LookAsync(db => db.Issues.Where(each => each.No == issue).Select(each => each.Version).SingleAsync());

    internal static async Task<Result<IssueState>> SendIssueAsync(this House house, int issue, string user = "editor")
    {
        var (actor, version) = (await house.AsAsync(user), await house.IssueVersionAsync(issue));
        return await house.RunAsync<SendIssueForSignature, Result<IssueState>>(send => send.RunAsync(actor, new SendIssueForSignatureRequest(issue, version, null), CancellationToken.None));
    }

    internal static async Task<Result<IssueState>> SignIssueAsync(this House house, int issue, string user = "director", string? digest = null)
    {
        var actor = await house.AsAsync(user);
        digest ??= (await house.LookAsync(db => db.Issues.Include(each => each.Articles).SingleAsync(each => each.No == issue))).ContentDigest;
        return await house.RunAsync<SignIssue, Result<IssueState>>(sign => sign.RunAsync(actor, new SignIssueRequest(issue, digest, null), CancellationToken.None));
    }

    internal static async Task<Result<PublishedIssue>> PublishAsync(this House house, int issue, string user = "editor")
    {
        var (actor, version) = (await house.AsAsync(user), await house.IssueVersionAsync(issue));
        return await house.RunAsync<PublishIssue, Result<PublishedIssue>>(publish => publish.RunAsync(actor, new PublishIssueRequest(issue, version, null), CancellationToken.None));
    }

    /// <summary>One item of a unit through a new issue to publication.</summary>
    internal static async Task<PublishedIssue> PublishNewAsync(this House house, string unit, string user, Series series = Series.Regular, string body = Body)
    {
        var no = await house.SubmitAsync(unit, user, await house.FormAsync(unit, body: body));
        var issue = await house.OpenIssueAsync(series: series);
        _ = (await house.AdoptAsync(no, issue)).Value;
        _ = (await house.SendIssueAsync(issue)).Value;
        _ = (await house.SignIssueAsync(issue)).Value;
        return (await house.PublishAsync(issue)).Value;
    }

    /// <summary>Fingerprints of the errors that the review finds in an item's newest text.</summary>
    internal static async Task<IReadOnlyList<string>> FindingsAsync(this House house, int no)
    {
        var item = await house.LookAsync(db => db.Items.Include(each => each.Versions).SingleAsync(each => each.No == no));
        var text = item.Versions.Single(version => version.Number == item.TextNumber);
        var reviewer = await house.LookAsync(async db => await new ReviewRules().OfOfficeAsync(db, await db.Offices.SingleAsync(office => !office.IsExternal && office.Line == Line.Party), default));
        var report = reviewer.Review(ReviewTranslation.ToManuscript(item, text, Line.Party, "云溪镇", "产业发展", null, new DateOnly(2026, 8, 31)));
        return [.. report.Findings.Where(finding => finding.Severity == Yaoqing.Review.Severity.Error).Select(finding => finding.Fingerprint)];
    }
}
