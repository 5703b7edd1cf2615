using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;

namespace Yaoqing.App.Reporting;

public sealed record Choice(Guid Id, string Name);

/// <summary>What a form offers when somebody enters an item: the county's units, and the boards that a line takes (S2).</summary>
public sealed class EntryChoices(YaoqingDb db)
{
    public async Task<IReadOnlyList<Choice>> UnitsAsync(CancellationToken ct) =>
        await db.Units.AsNoTracking().Where(unit => !unit.Retired).OrderBy(unit => unit.Order).Select(unit => new Choice(unit.Id.Value, unit.ShortName)).ToListAsync(ct);

    public async Task<IReadOnlyList<Choice>> BoardsAsync(Line line, CancellationToken ct) =>
        await db.Boards.AsNoTracking().Where(board => !board.Retired && (line == Line.Party || !board.PartyOnly)).OrderBy(board => board.Order).Select(board => new Choice(board.Id.Value, board.Name)).ToListAsync(ct);
}
