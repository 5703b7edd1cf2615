using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Reporting;

/// <param name="Board">板块; empty for none.</param>
/// <param name="Received">How many items of the board the desk received in the list's period, from the reader's units or, for the desk, from all; null without a board.</param>
public sealed record TopicLine(Guid? BoardId, string Board, string Words, int? Received);

/// <param name="Current">Whether the period includes today.</param>
public sealed record TopicListLine(int No, string Title, string Office, Line Line, DateOnly From, DateOnly Until, bool Current, bool MayWithdraw, IReadOnlyList<TopicLine> Topics);

/// <summary>选题要点 as desk and units see them, newest first, with what has come in on each board so far.</summary>
public sealed class TopicBoard(YaoqingDb db, TimeProvider time)
{
    private const int Most = 12;

    public async Task<IReadOnlyList<TopicListLine>> OfAsync(Actor actor, CancellationToken ct)
    {
        var today = WorkCalendar.DayOf(time.GetUtcNow());
        var offices = await db.Offices.AsNoTracking().Where(office => !office.IsExternal).ToListAsync(ct);
        var units = actor.Units.Select(unit => new Id<Unit>(unit)).ToList();
        var judging = await db.MembersIn(today.Year).Where(each => units.Contains(each.UnitId)).Select(each => each.OfficeId).Distinct().ToListAsync(ct);
        var visible = offices.Where(office => actor.Desks.Contains(office.Id.Value) || judging.Contains(office.Id)).Select(office => office.Id).ToList();
        var lists = await db.TopicLists.AsNoTracking().Where(list => visible.Contains(list.OfficeId) && list.WithdrawnAt == null).OrderByDescending(list => list.From).ThenByDescending(list => list.No).Take(Most).ToListAsync(ct);
        var boards = await db.Boards.AsNoTracking().ToDictionaryAsync(board => board.Id.Value, board => board.Name, ct);
        var lines = new List<TopicListLine>();
        foreach (var list in lists)
        {
            var office = offices.Single(each => each.Id == list.OfficeId);
            var received = await ReceivedAsync(list, actor.Desks.Contains(office.Id.Value) ? null : units, ct);
            lines.Add(new TopicListLine(list.No, list.Title, office.ShortName, office.Line, list.From, list.Until, list.From <= today && today <= list.Until, actor.IsAny(office.Id.Value, Role.Editor, Role.ChiefEditor),
                [.. list.Topics.Select(topic => new TopicLine(topic.BoardId, topic.BoardId is { } board ? boards.GetValueOrDefault(board, "") : "", topic.Words, topic.BoardId is { } id ? received.GetValueOrDefault(id) : null))]));
        }
        return lines;
    }

    private async Task<Dictionary<Guid, int>> ReceivedAsync(TopicList list, List<Id<Unit>>? units, CancellationToken ct)
    {
        var (begin, end) = (WorkCalendar.At(list.From, TimeOnly.MinValue), WorkCalendar.EndOf(list.Until));
        var received = await (
            from submission in db.Submissions.AsNoTracking()
            join item in db.Items on submission.ItemId equals item.Id
            where submission.OfficeId == list.OfficeId && submission.ReceivedAt >= begin && submission.ReceivedAt < end && (units == null || units.Contains(submission.UnitId))
            group submission by item.BoardId into board
            select new { Board = board.Key, Count = board.Count() }).ToListAsync(ct);
        return received.ToDictionary(each => each.Board.Value, each => each.Count);
    }
}
