using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>What a reporter fills in, before it is checked.</summary>
public sealed record ItemForm(
    Guid UnitId, IReadOnlyList<Line> Lines, Form Form, Kind Kind, Structure Structure, Source Source, Guid BoardId,
    bool Emergency, bool Major, Guid? EventId, string? ReporterName, string? ReporterPhone, string? Title, string? Body);

/// <param name="Traits">Traits, cleaned.</param>
/// <param name="Title">Title, cleaned.</param>
/// <param name="Body">Body, cleaned.</param>
/// <param name="PartyOnly">Whether the board is one that the Party desk alone takes.</param>
public sealed record CheckedForm(ItemTraits Traits, string Title, string Body, bool PartyOnly);

/// <summary>Checks a form: every field has a value that exists.</summary>
internal static class ItemFormCheck
{
    public static async Task<Result<CheckedForm>> CheckAsync(this YaoqingDb db, ItemForm form, CancellationToken ct)
    {
        var title = TextInput.Title(form.Title);
        if (!title.Succeeded)
            return title.Refusal;
        var body = TextInput.Body(form.Body);
        if (!body.Succeeded)
            return body.Refusal;
        var reporter = TextInput.Line(form.ReporterName, "信息员", 20, required: true);
        if (!reporter.Succeeded)
            return reporter.Refusal;
        var phone = TextInput.Line(form.ReporterPhone, "联系电话", 30, required: true);
        if (!phone.Succeeded)
            return phone.Refusal;
        if (form.Lines.Count == 0)
            return Refusal.Invalid("item.line-required", "请选择报给党委信息、政务信息，或两者都报。");
        if (!Enum.IsDefined(form.Form) || !Enum.IsDefined(form.Kind) || !Enum.IsDefined(form.Structure) || !Enum.IsDefined(form.Source) || form.Lines.Any(line => !Enum.IsDefined(line)))
            return Refusal.Invalid("item.choice-unknown", "有一项选择不在可选范围内，请重新选择体裁、类型、结构和来源。");
        var board = await db.Boards.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Board>(form.BoardId) && !each.Retired, ct);
        if (board is null)
            return Refusal.Invalid("item.board-unknown", "请选择板块。");
        if (board.PartyOnly && form.Lines is [Line.Government])
            return Refusal.Invalid("channel.party-only", $"“{board.Name}”类信息只由县委办受理，县政府办不收。请改报党委信息。");
        if (form.EventId is { } eventId && !await db.Events.AnyAsync(each => each.Id == new Id<Event>(eventId), ct))
            return Refusal.Invalid("item.event-unknown", "所选的事项不存在，请重新选择或不选。");
        var traits = new ItemTraits(form.Lines, form.Form, form.Kind, form.Structure, form.Source, board.Id, form.Emergency, form.Major,
            form.EventId is { } id ? new Id<Event>(id) : null, reporter.Value, phone.Value);
        return new CheckedForm(traits, title.Value, body.Value, board.PartyOnly);
    }
}
