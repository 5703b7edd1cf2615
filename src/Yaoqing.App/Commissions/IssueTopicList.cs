using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.App.Directory;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Commissions;

/// <param name="Topics">One topic a line; a line may begin with the name of a board and a colon.</param>
public sealed record IssueTopicListRequest(Guid OfficeId, string? Title, DateOnly From, DateOnly Until, string? Topics, string? Key);

/// <summary>印发选题要点 to all units that the desk judges.</summary>
public sealed class IssueTopicList(Work work)
{
    private const int Most = 60;
    private const int WordsLimit = 200;

    public Task<Result<int>> RunAsync(Actor actor, IssueTopicListRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "topics.issued", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.Editor, Role.ChiefEditor))
                return Refusal.NotAllowed("topics.not-your-desk", "只有本信息科的编辑可以印发选题要点。");
            var (title, text) = (TextInput.Line(request.Title, "标题", 60, required: true), TextInput.Lines(request.Topics, "要点", Most * WordsLimit, required: true));
            foreach (var field in (Result<string>[])[title, text])
            {
                if (!field.Succeeded)
                    return field.Refusal;
            }
            if (request.Until < request.From || request.From < deed.Today.AddYears(-1) || request.Until > deed.Today.AddYears(1))
                return Refusal.Invalid("topics.period", "起止日期不对：截止不能早于开始，都要在前后一年以内。");
            var topics = await TopicsAsync(deed, text.Value, ct);
            if (!topics.Succeeded)
                return topics.Refusal;
            var list = new TopicList
            {
                Id = deed.New<TopicList>(), No = await deed.NextNumberAsync("topics", ct), OfficeId = new Id<Office>(request.OfficeId), Title = title.Value, From = request.From, Until = request.Until,
                Topics = topics.Value, IssuedAt = deed.Now, IssuedBy = deed.By,
            };
            deed.About("topics", list.Id.Value);
            deed.Note("topics", list.Topics.Count);
            deed.Db.TopicLists.Add(list);
            foreach (var unit in await deed.Db.MembersIn(deed.Today.Year).Where(each => each.OfficeId == list.OfficeId).Select(each => each.UnitId.Value).ToListAsync(ct))
                await deed.TellAsync(unit, $"选题要点：{title.Value}", "/topics", ct, Role.Reporter, Role.DeputyHead, Role.Head);
            return list.No;
        }, ct);

    private static async Task<Result<List<Topic>>> TopicsAsync(Deed deed, string text, CancellationToken ct)
    {
        var boards = await deed.Db.Boards.AsNoTracking().Where(board => !board.Retired).ToDictionaryAsync(board => board.Name, board => board.Id.Value, ct);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > Most)
            return Refusal.Invalid("topics.many", $"一份要点最多{Most}条，请分两份印发。");
        if (Array.Find(lines, line => line.Length > WordsLimit) is { } tooLong)
            return Refusal.Invalid("text.too-long", $"“{tooLong[..12]}…”一条超过{WordsLimit}个字，请缩短。");
        return lines.Select(line => line.IndexOf('：', StringComparison.Ordinal) is var at and > 0 && boards.TryGetValue(line[..at], out var board) && at + 1 < line.Length
            ? new Topic(board, line[(at + 1)..].Trim())
            : new Topic(null, line)).ToList();
    }
}

public sealed record WithdrawTopicListRequest(int No, string? Key);

/// <summary>收回选题要点: units no longer see it.</summary>
public sealed class WithdrawTopicList(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, WithdrawTopicListRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "topics.withdrawn", request.Key, async deed =>
        {
            var list = await deed.Db.TopicLists.SingleOrDefaultAsync(each => each.No == request.No, ct);
            if (list is null || !actor.IsAny(list.OfficeId.Value, Role.Editor, Role.ChiefEditor))
                return Refusal.NotFound("topics.not-found", "没有找到这份选题要点，或者它不属于您的信息科。");
            deed.About("topics", list.Id.Value);
            var withdrawn = list.Withdraw(deed.Now);
            return withdrawn.Succeeded ? list.No : withdrawn.Refusal;
        }, ct);
}
