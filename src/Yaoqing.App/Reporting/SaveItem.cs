using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Commissions;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="No">The item to save, or null to draft a new one.</param>
/// <param name="ExpectedVersion">Version of the item that the page showed.</param>
/// <param name="Form">What was filled in.</param>
/// <param name="CommissionNo">The commission that a new item answers, if any.</param>
/// <param name="Key">Idempotency key.</param>
/// <param name="DraftVersion">The autosaved draft that the page was written on; null where the page does not autosave.</param>
/// <param name="Stated">An event that the reporter states with the item, instead of a registered one.</param>
public sealed record SaveItemRequest(int? No, int? ExpectedVersion, ItemForm Form, int? CommissionNo, string? Key, string? DraftVersion = null, StatedEvent? Stated = null);

/// <summary>自报事项: what the item answers to, where no desk registered it.</summary>
public sealed record StatedEvent(EventKind Kind, string? Title, DateOnly Date);

public sealed record SavedItem(int No, int Version, int TextNumber);

/// <summary>起草 or 保存稿件: a changed text becomes a new version.</summary>
public sealed class SaveItem(Work work, SecrecyDoor door)
{
    public async Task<Result<SavedItem>> RunAsync(Actor actor, SaveItemRequest request, CancellationToken ct) =>
        await door.StopAsync(actor, ct, request.Form.Title, request.Form.Body) is { } stopped ? stopped : await work.DoAsync<SavedItem>(actor, request.No is null ? "item.drafted" : "item.saved", request.Key, async deed =>
        {
            var form = await deed.Db.CheckAsync(request.Form, ct);
            if (!form.Succeeded)
                return form.Refusal;
            var found = request.No is { } no
                ? await deed.Db.ItemOfUnitAsync(actor, no, request.ExpectedVersion, ct, Role.Reporter)
                : await DraftAsync(deed, request, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var item = found.Value;
            deed.About("item", item.Id.Value);
            if (item.UnitId.Value != request.Form.UnitId)
                return Refusal.Invalid("item.unit-fixed", "稿件的报送单位不能改。替别的单位报送，请另写一篇。");
            if (await deed.Db.DraftBuffers.FindAsync([item.Id], ct) is { } buffer)
            {
                if (request.DraftVersion is { } drafted && drafted != DraftVersions.Of(item.Version, buffer.At) && (buffer.Title != form.Value.Title || buffer.Body != form.Value.Body))
                    return Refusal.Conflict("draft.changed", "别处（另一个窗口或本单位同事）刚自动保存了不同的文字，您的文字没有丢，还在下面。请对照后再保存，保存以您这里的为准。");
                deed.Db.DraftBuffers.Remove(buffer);
            }
            var traits = form.Value.Traits;
            if (request.Stated is { } stated)
            {
                var added = await StateEventAsync(deed, item, stated, ct);
                if (!added.Succeeded)
                    return added.Refusal;
                traits = traits with { EventId = added.Value };
            }
            var described = item.Describe(traits);
            if (!described.Succeeded)
                return described.Refusal;
            var written = item.Write(deed.New<ItemVersion>(), form.Value.Title, form.Value.Body, deed.By, deed.Now);
            if (!written.Succeeded)
                return written.Refusal;
            deed.Note("digest", written.Value.Digest);
            deed.Note("text", item.TextNumber);
            return new SavedItem(item.No, item.Version + 1, item.TextNumber);
        }, ct);

    private static async Task<Result<Id<Event>>> StateEventAsync(Deed deed, Item item, StatedEvent stated, CancellationToken ct)
    {
        var title = TextInput.Line(stated.Title, "事项名称", 100, required: true);
        if (!title.Succeeded)
            return title.Refusal;
        if (!Enum.IsDefined(stated.Kind))
            return Refusal.Invalid("item.choice-unknown", "事项种类不在可选范围内，请重新选择。");
        if (stated.Date > deed.Today || stated.Date < deed.Today.AddYears(-1))
            return Refusal.Invalid("event.date", "事项日期要在最近一年内，且不晚于今天。");
        var added = new Event
        {
            Id = deed.New<Event>(), No = await deed.NextNumberAsync("event", ct), Kind = stated.Kind, Title = title.Value, Date = stated.Date, UnitIds = [item.UnitId.Value],
        };
        deed.Db.Events.Add(added);
        return added.Id;
    }

    private static async Task<Result<Item>> DraftAsync(Deed deed, SaveItemRequest request, CancellationToken ct)
    {
        var unit = new Id<Unit>(request.Form.UnitId);
        if (!deed.Actor.Is(Role.Reporter, unit.Value))
            return Refusal.NotAllowed("item.not-your-unit", "您不是这个单位的信息员，不能替它起草。");
        if (!await deed.Db.Units.AnyAsync(each => each.Id == unit && !each.Retired, ct))
            return Refusal.Invalid("item.unit-unknown", "报送单位不存在或已撤并，请联系系统管理员。");
        Id<Commission>? commission = null;
        if (request.CommissionNo is { } commissionNo)
        {
            var asked = await deed.Db.Commissions.AsNoTracking().SingleOrDefaultAsync(each => each.No == commissionNo && each.Units.Any(part => part.UnitId == unit), ct);
            if (asked is null)
                return Refusal.NotFound("commission.not-found", "没有找到这条约稿，或者没有约到本单位。");
            commission = asked.Id;
        }
        var item = new Item
        {
            Id = deed.New<Item>(), No = await deed.NextNumberAsync("item", ct), UnitId = unit, AuthorId = deed.By, Channel = Channel.Web, CreatedAt = deed.Now, CommissionId = commission,
        };
        deed.Db.Items.Add(item);
        return item;
    }
}
