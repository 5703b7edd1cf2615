using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Time;

namespace Yaoqing.App.Directory;

/// <summary>A board as the settings page lists it.</summary>
public sealed record BoardLine(Guid Id, string Name, bool PartyOnly, bool Retired);

/// <param name="Version">Version that the page showed.</param>
/// <param name="Boards">Every board that the page showed, in the wanted order.</param>
/// <param name="NewBoards">Names to add, one a line.</param>
public sealed record ChangeDeskSettingsRequest(Guid OfficeId, int Version, int ReportWithinDays, DayCount DayCount, bool AuthorMaySign, IReadOnlyList<BoardLine> Boards, string? NewBoards, string? Key);

/// <summary>信息科设置: days of a timely report, who may sign, and the county's boards. Boards are never deleted: items hang on them.</summary>
public sealed class ChangeDeskSettings(Work work)
{
    private const int MostDays = 30;
    private const int MostBoards = 60;
    private const int BoardLimit = 12;

    public Task<Result<Guid>> RunAsync(Actor actor, ChangeDeskSettingsRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "desk.settings-changed", request.Key, async deed =>
        {
            var office = await deed.Db.Offices.SingleOrDefaultAsync(each => each.Id == new Id<Office>(request.OfficeId) && !each.IsExternal, ct);
            if (office is null || !actor.Is(Role.ChiefEditor, request.OfficeId))
                return Refusal.NotFound("desk.not-found", "没有找到这个信息科，或者您不是它的科长。");
            deed.About("office", office.Id.Value);
            if (request.Version != office.Version)
                return Refusal.Conflict("conflict.stale", "设置刚被别人改过，您的改动没有保存。请刷新页面，看过最新内容后再改。");
            if (request.ReportWithinDays is < 1 or > MostDays || !Enum.IsDefined(request.DayCount))
                return Refusal.Invalid("desk.days", $"报送时限要在1到{MostDays}日之间。");
            office.Settings = office.Settings with { ReportWithinDays = request.ReportWithinDays, DayCount = request.DayCount, AuthorMaySign = request.AuthorMaySign };
            deed.Db.Entry(office).Property(each => each.Version).IsModified = true;
            deed.Note("days", request.ReportWithinDays);
            deed.Note("count", request.DayCount.ToString());
            deed.Note("authorMaySign", request.AuthorMaySign);
            var boards = await ChangeBoardsAsync(deed, request, ct);
            return boards.Succeeded ? office.Id.Value : boards.Refusal;
        }, ct);

    private static async Task<Result<int>> ChangeBoardsAsync(Deed deed, ChangeDeskSettingsRequest request, CancellationToken ct)
    {
        var boards = await deed.Db.Boards.ToListAsync(ct);
        var order = 0;
        foreach (var line in request.Boards)
        {
            if (boards.Find(each => each.Id.Value == line.Id) is not { } board)
                return Refusal.Conflict("desk.board-unknown", "有一个板块已经不在了，请刷新页面后再改。");
            var name = TextInput.Line(line.Name, "板块名称", BoardLimit, required: true);
            if (!name.Succeeded)
                return name.Refusal;
            (board.Name, board.Order, board.Retired) = (name.Value, ++order, line.Retired);
        }
        var added = TextInput.Lines(request.NewBoards, "新板块", TextInput.LineLimit, required: false);
        if (!added.Succeeded)
            return added.Refusal;
        foreach (var name in added.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (name.Length > BoardLimit)
                return Refusal.Invalid("text.too-long", $"板块名称“{name[..BoardLimit]}…”超过{BoardLimit}个字，请缩短。");
            var board = new Board { Id = deed.New<Board>(), Name = name, Order = Math.Max(order, boards.Count == 0 ? 0 : boards.Max(each => each.Order)) + 1, PartyOnly = false };
            boards.Add(board);
            deed.Db.Boards.Add(board);
        }
        if (boards.Select(board => board.Name).Distinct().Count() != boards.Count)
            return Refusal.Invalid("desk.board-twice", "有两个板块同名，请改成不同的名称。");
        if (boards.Count > MostBoards || boards.TrueForAll(board => board.Retired))
            return Refusal.Invalid("desk.boards", $"板块最多{MostBoards}个，并且至少要有一个在用。");
        deed.Note("boards", boards.Count(board => !board.Retired));
        return boards.Count;
    }
}

/// <param name="Post">编辑, 科长 ….</param>
public sealed record DeskMember(string Name, string Post);

public sealed record DeskSettingsView(Guid OfficeId, string Office, int Version, int ReportWithinDays, DayCount DayCount, bool AuthorMaySign, IReadOnlyList<BoardLine> Boards, IReadOnlyList<DeskMember> Members);

/// <summary>The settings of a desk, for its chief editor.</summary>
public sealed class DeskSettingsViews(YaoqingDb db)
{
    public async Task<DeskSettingsView?> FindAsync(Actor actor, Guid officeId, CancellationToken ct)
    {
        if (!actor.Is(Role.ChiefEditor, officeId))
            return null;
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Office>(officeId), ct);
        if (office is null)
            return null;
        var boards = await db.Boards.AsNoTracking().OrderBy(board => board.Retired).ThenBy(board => board.Order).Select(board => new BoardLine(board.Id.Value, board.Name, board.PartyOnly, board.Retired)).ToListAsync(ct);
        var holders = await (
            from grant in db.Grants.AsNoTracking()
            join account in db.Accounts on grant.AccountId equals account.Id
            where grant.ScopeId == officeId && Roles.OfDesk.Contains(grant.Role) && grant.ApprovedAt != null && grant.RevokedAt == null && !account.Disabled
            select new { account.DisplayName, grant.Role }).ToListAsync(ct);
        var members = holders.GroupBy(each => each.DisplayName).OrderByDescending(group => group.Max(each => each.Role))
            .Select(group => new DeskMember(group.Key, string.Join('、', group.OrderBy(each => each.Role).Select(each => Roles.InWords(each.Role)).Distinct())));
        return new DeskSettingsView(officeId, office.ShortName, office.Version, office.Settings.ReportWithinDays, office.Settings.DayCount, office.Settings.AuthorMaySign, boards, [.. members]);
    }
}
