using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <summary>自动保存: overwrites the item's one draft buffer. No version, no trail; the secrecy gate has been passed before.</summary>
public sealed class AutosaveItem(Work work)
{
    private const int Limit = 40_000;

    public async Task<Result<DateTimeOffset>> RunAsync(Actor actor, int no, string title, string body, CancellationToken ct)
    {
        if (title.Length + body.Length > Limit)
            return Refusal.Invalid("text.too-long", "文字太长，没有自动保存。请删减后再继续。");
        var db = work.Db;
        var found = await db.ItemOfUnitAsync(actor, no, null, ct, Role.Reporter);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.State != ItemState.Draft)
            return Refusal.Conflict("item.state", "这篇信息已经送审签，修改没有自动保存。需要修改请先撤回送签。");
        var buffer = await db.DraftBuffers.FindAsync([found.Value.Id], ct);
        if (buffer is null)
            db.DraftBuffers.Add(buffer = new DraftBuffer { ItemId = found.Value.Id, Title = title, Body = body, At = work.Now });
        (buffer.Title, buffer.Body, buffer.At) = (title, body, work.Now);
        await db.SaveChangesAsync(ct);
        return work.Now;
    }
}
