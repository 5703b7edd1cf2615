using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Commissions;
using Yaoqing.App.Notices;
using Yaoqing.App.Search;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.App.Time;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>A desk received an item, for the first time or again after 退改.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Item">Its item.</param>
/// <param name="Board">Name of the board it is about.</param>
/// <param name="Again">Whether it came before.</param>
public sealed record ItemSubmitted(Submission Submission, Item Item, string Board, bool Again);

/// <summary>报送: creates the submission to each chosen desk, or brings the new version into the one that was returned. Part of another deed.</summary>
public sealed class SubmitToDesks(ItemReviewing reviewing)
{
    private static readonly HotQuery<Func<YaoqingDb, Id<Board>, IAsyncEnumerable<AboutBoard>>> Boards = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Board> id) => db.Boards.AsNoTracking().Where(board => board.Id == id).Select(board => new AboutBoard(board.Name, board.PartyOnly))));

    private static readonly HotQuery<Func<YaoqingDb, IAsyncEnumerable<Office>>> OwnOffices = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db) => db.Offices.AsNoTracking().Where(office => !office.IsExternal)));

    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, int, IAsyncEnumerable<Line>>> Reviewed = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item, int text) => db.ItemReviews.Where(each => each.ItemId == item && each.TextNumber == text).Select(each => each.Line)));

    private static readonly HotQuery<Func<YaoqingDb, Id<Item>, IAsyncEnumerable<Submission>>> Submitted = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Id<Item> item) => db.Submissions.Where(each => each.ItemId == item)));

    private sealed record AboutBoard(string Name, bool PartyOnly);

    public async Task SubmitAsync(Deed deed, Item item, CancellationToken ct)
    {
        var text = item.Versions.Single(version => version.Number == item.TextNumber);
        var chars = ItemReviewing.CountChars(text.Body);
        var db = deed.Db;
        var board = await Boards.On(db)(db, item.BoardId).SingleAsync(ct);
        var offices = (await OwnOffices.On(db)(db).ToListAsync(ct)).FindAll(office => item.Lines.Contains(office.Line));
        // Reviewed when it was sent for signing; a text that came another way has no report yet.
        var reviewed = await Reviewed.On(db)(db, item.Id, item.TextNumber).ToListAsync(ct);
        if (!offices.TrueForAll(office => reviewed.Contains(office.Line) || board.PartyOnly && office.Line == Line.Government))
            await reviewing.ReviewAsync(deed, item, ct);
        var submitted = await Submitted.On(db)(db, item.Id).ToListAsync(ct);
        foreach (var office in offices)
        {
            if (board.PartyOnly && office.Line == Line.Government)
            {
                // S2: with both desks chosen, only the government copy is refused.
                deed.Note("refused", office.Id.Value);
                await deed.TellAsync(item.UnitId.Value, $"党建类信息县政府办不收，已只报县委办：{item.Title}", $"/items/{item.No}", ct, Role.Reporter);
                continue;
            }
            var before = submitted.Find(each => each.OfficeId == office.Id);
            if (before is null)
                await ReceiveAsync(deed, item, board.Name, office, text, chars, ct);
            else if (before.State == SubmissionState.Returned && before.Resubmit(text, chars, deed.New<SubmissionText>(), deed.Now).Succeeded)
                await AnnounceAsync(deed, item, board.Name, before, again: true, ct);
        }
    }

    private static async Task ReceiveAsync(Deed deed, Item item, string board, Office office, ItemVersion text, int chars, CancellationToken ct)
    {
        var due = await DueAsync(deed, item, office, ct);
        var submission = Submission.Receive(deed.New<Submission>(), item, office.Id, text, chars, deed.New<SubmissionText>(), late: due < deed.Now, deed.Now);
        deed.Db.Submissions.Add(submission);
        if (item.CommissionId is { } commission)
        {
            var asked = await deed.Db.CommissionUnits.SingleOrDefaultAsync(each => each.CommissionId == commission && each.UnitId == item.UnitId, ct);
            if (asked is { AnsweredAt: null })
            {
                asked.Reply(null, item.No, deed.Now);
                await deed.RaiseAsync(new CommissionAnswered(await deed.Db.Commissions.SingleAsync(each => each.Id == commission, ct), asked), ct);
            }
        }
        await AnnounceAsync(deed, item, board, submission, again: false, ct);
    }

    private static async Task AnnounceAsync(Deed deed, Item item, string board, Submission submission, bool again, CancellationToken ct)
    {
        deed.Note("submission." + submission.OfficeId, submission.Id.Value);
        var text = submission.Texts.Single(each => each.Number == submission.TextNumber);
        var entry = new SearchEntry(item.No, submission.Id.Value, submission.OfficeId.Value, item.UnitId.Value, submission.ReceivedAt, text.Title, text.Body);
        await (again ? SearchIndex.PutAsync(deed.Db, entry, ct) : SearchIndex.AddAsync(deed.Db, entry, ct));
        var urgent = item.Emergency ? "突发 · " : "";
        await deed.TellAsync(submission.OfficeId.Value, $"{urgent}{(again ? "重报" : "来稿")}：{item.Title}", $"/desk/items/{item.No}", ct, Role.Editor, Role.ChiefEditor);
        await deed.RaiseAsync(new ItemSubmitted(submission, item, board, again), ct);
    }

    /// <summary>The first instant at which the report is late: the commission's own time, or the event's days (S8).</summary>
    private static async Task<DateTimeOffset?> DueAsync(Deed deed, Item item, Office office, CancellationToken ct)
    {
        if (item.CommissionId is { } id)
            return await deed.Db.Commissions.AsNoTracking().Where(each => each.Id == id).Select(each => (DateTimeOffset?)each.DueAt).SingleAsync(ct);
        if (item.EventId is not { } eventId)
            return null;
        var happened = await deed.Db.Events.AsNoTracking().SingleAsync(each => each.Id == eventId, ct);
        return happened.DueAt(await deed.Db.WorkCalendarAsync(ct), office.Settings);
    }
}
