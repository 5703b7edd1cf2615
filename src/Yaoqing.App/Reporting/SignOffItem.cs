using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="No">The item.</param>
/// <param name="Digest">Digest of the text that the signer read.</param>
/// <param name="Remark">附言; may be empty.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record SignOffItemRequest(int No, string Digest, string? Remark, string? Key);

/// <summary>同意报送 or 审签: the next step of the chain. The last signature submits the item to each chosen desk.</summary>
public sealed class SignOffItem(Work work, SubmitToDesks submit)
{
    public Task<Result<ItemState>> RunAsync(Actor actor, SignOffItemRequest request, CancellationToken ct) =>
        work.DoAsync<ItemState>(actor, "item.signed-off", request.Key, async deed =>
        {
            var found = await SignOffRights.LoadAsync(deed, request.No, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var (item, proxy) = found.Value;
            deed.About("item", item.Id.Value);
            var remark = TextInput.Remark(request.Remark, "附言");
            if (!remark.Succeeded)
                return remark.Refusal;
            var signed = item.SignNext(deed.New<SignOff>(), deed.By, actor.Name, request.Digest, remark.Value, proxy, deed.Now);
            if (!signed.Succeeded)
                return signed.Refusal;
            deed.Db.SignOffs.Add(signed.Value);
            deed.Note("text", item.TextNumber);
            deed.Note("digest", signed.Value.Digest);
            deed.Note("decision", signed.Value.Decision.ToString());
            if (item.State == ItemState.SignedOff)
                await submit.SubmitAsync(deed, item, ct);
            else
                await deed.TellSignersAsync(item, ct);
            return item.State;
        }, ct);
}

/// <summary>Who may do the current step: the holder of the post, or somebody to whom it is delegated now. The author does not sign his own text unless the desk allows it.</summary>
internal static class SignOffRights
{
    private static readonly HotQuery<Func<YaoqingDb, int, Task<Item?>>> WithSignatures = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, int no) => db.Items.Include(item => item.Versions).Include(item => item.SignOffs).SingleOrDefault(item => item.No == no)));

    internal static async Task<Result<(Item Item, bool Proxy)>> LoadAsync(Deed deed, int no, CancellationToken ct)
    {
        var item = await WithSignatures.On(deed.Db)(deed.Db, no);
        if (item is null || !(deed.Actor.Units.Contains(item.UnitId.Value) || await DelegatedAsync(deed, item, null, ct)))
            return ItemAccess.NotFound;
        if (item.CurrentStep is not { } step)
            return Refusal.Conflict("item.state", $"这篇信息现在是“{item.State.InWords()}”，不在审签中。请刷新页面查看最新状态。");
        var role = step.Post == PostKind.Head ? Role.Head : Role.DeputyHead;
        var holds = deed.Actor.Is(role, item.UnitId.Value);
        var proxy = !holds && await DelegatedAsync(deed, item, step.Post, ct);
        if (!holds && !proxy)
            return step.Post == PostKind.Head
                ? Refusal.NotAllowed("signoff.head-required", "这一步要由单位主要领导办理（突发、重大问题建议类信息必须由主要领导签发）。")
                : Refusal.NotAllowed("signoff.deputy-required", "这一步要由分管领导审核签发。");
        if (item.AuthorId == deed.By && !await AuthorsMaySignAsync(deed.Db, item, ct))
            return Refusal.NotAllowed("signoff.own-text", "自己起草的信息不能由自己审签，请由另一位领导审签。");
        return (item, proxy);
    }

    private static Task<bool> DelegatedAsync(Deed deed, Item item, PostKind? post, CancellationToken ct) =>
        deed.Db.Delegations.AnyAsync(each => each.UnitId == item.UnitId && each.DelegateId == deed.By && each.From <= deed.Now && deed.Now < each.Until && (post == null || each.Post == post), ct);

    private static async Task<bool> AuthorsMaySignAsync(YaoqingDb db, Item item, CancellationToken ct)
    {
        var settings = await db.Offices.AsNoTracking().Where(office => !office.IsExternal && item.Lines.Contains(office.Line)).Select(office => office.Settings).ToListAsync(ct);
        return settings.Count > 0 && settings.TrueForAll(each => each.AuthorMaySign);
    }
}
