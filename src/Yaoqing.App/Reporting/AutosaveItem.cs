using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="No">The item.</param>
/// <param name="DraftVersion">The draft that the page was written on, as <see cref="DraftVersions"/> names it.</param>
/// <param name="Title">标题 as typed; may still be empty.</param>
/// <param name="Body">正文 as typed; may still be empty.</param>
public sealed record AutosaveItemRequest(int No, string DraftVersion, string Title, string Body);

/// <param name="Version">Names the draft that is stored now.</param>
/// <param name="At">When it was stored.</param>
/// <param name="Other">Null when the text was taken; otherwise what somebody else stored meanwhile, and nothing was changed.</param>
public sealed record AutosaveAnswer(string Version, DateTimeOffset At, OtherDraft? Other);

public sealed record OtherDraft(string Title, string Body);

/// <summary>Names what an author wrote on: the item's version and the moment of the draft buffer, if there is one.</summary>
public static class DraftVersions
{
    public static string Of(int itemVersion, DateTimeOffset? buffered) =>
        string.Create(CultureInfo.InvariantCulture, $"{itemVersion}-{buffered?.ToUnixTimeMilliseconds() ?? 0}");
}

/// <summary>自动保存: overwrites the item's one draft buffer. No version, no trail. Another window's text is never overwritten unseen.</summary>
public sealed class AutosaveItem(Work work, SecrecyDoor door)
{
    private const int Limit = 40_000;

    public async Task<Result<AutosaveAnswer>> RunAsync(Actor actor, AutosaveItemRequest request, CancellationToken ct)
    {
        if (request.Title.Length + request.Body.Length > Limit)
            return Refusal.Invalid("text.too-long", "文字太长，没有自动保存。请删减后再继续。");
        if (await door.StopAsync(actor, ct, request.Title, request.Body) is { } stopped)
            return stopped;
        var db = work.Db;
        var found = await db.ItemOfUnitAsync(actor, request.No, null, ct, Role.Reporter);
        if (!found.Succeeded)
            return found.Refusal;
        var item = found.Value;
        if (item.State != ItemState.Draft)
            return Refusal.Conflict("item.state", "这篇信息已经送审签，修改没有自动保存。需要修改请先撤回送签。");
        var buffer = await db.DraftBuffers.AsNoTracking().SingleOrDefaultAsync(each => each.ItemId == item.Id, ct);
        var newest = item.Versions.SingleOrDefault(version => version.Number == item.TextNumber);
        var (title, body) = buffer is null ? (newest?.Title ?? "", newest?.Body ?? "") : (buffer.Title, buffer.Body);
        var version = DraftVersions.Of(item.Version, buffer?.At);
        if (title == request.Title && body == Lf(request.Body))
            return new AutosaveAnswer(version, buffer?.At ?? newest?.WrittenAt ?? work.Now, null);
        if (request.DraftVersion != version || !await StoreAsync(db, item.Id, buffer, request, ct))
            return await OtherAsync(db, item, version, title, body, ct);
        return new AutosaveAnswer(DraftVersions.Of(item.Version, work.Now), work.Now, null);
    }

    /// <summary>Writes on the draft that was looked at, or not at all.</summary>
    private async Task<bool> StoreAsync(YaoqingDb db, Id<Item> item, DraftBuffer? buffer, AutosaveItemRequest request, CancellationToken ct)
    {
        var (body, now) = (Lf(request.Body), work.Now);
        if (buffer is not null)
        {
            return await db.DraftBuffers.Where(each => each.ItemId == item && each.At == buffer.At)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.Title, request.Title).SetProperty(each => each.Body, body).SetProperty(each => each.At, now), ct) == 1;
        }
        db.ChangeTracker.Clear();
        db.DraftBuffers.Add(new DraftBuffer { ItemId = item, Title = request.Title, Body = body, At = now });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            return false;
        }
    }

    private async Task<Result<AutosaveAnswer>> OtherAsync(YaoqingDb db, Item item, string version, string title, string body, CancellationToken ct)
    {
        var now = await db.DraftBuffers.AsNoTracking().SingleOrDefaultAsync(each => each.ItemId == item.Id, ct);
        return now is null
            ? new AutosaveAnswer(version, work.Now, new OtherDraft(title, body))
            : new AutosaveAnswer(DraftVersions.Of(item.Version, now.At), now.At, new OtherDraft(now.Title, now.Body));
    }

    private static string Lf(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
