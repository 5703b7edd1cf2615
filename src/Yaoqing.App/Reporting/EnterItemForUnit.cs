using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Reporting;

/// <param name="Form">The item as the unit gave it.</param>
/// <param name="Channel">How it came: 邮箱, OA or 补录.</param>
/// <param name="SignerName">审签人 as declared.</param>
/// <param name="SignerPost">职务 as declared.</param>
/// <param name="Proof">What proves the signature.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record EnterItemForUnitRequest(ItemForm Form, Channel Channel, string? SignerName, string? SignerPost, string? Proof, string? Key);

/// <summary>补录: the desk enters an item for a unit, with a declared sign-off that an editor confirms before adoption. Mail and OA come in the same way.</summary>
public sealed class EnterItemForUnit(Work work, SubmitToDesks submit, SecrecyDoor door)
{
    public async Task<Result<SavedItem>> RunAsync(Actor actor, EnterItemForUnitRequest request, CancellationToken ct) =>
        await door.StopAsync(actor, ct, request.Form.Title, request.Form.Body) is { } stopped ? stopped : await work.DoAsync<SavedItem>(actor, "item.imported", request.Key, async deed =>
        {
            var form = await deed.Db.CheckAsync(request.Form, ct);
            if (!form.Succeeded)
                return form.Refusal;
            var offices = await deed.Db.Offices.AsNoTracking().Where(office => !office.IsExternal && form.Value.Traits.Lines.Contains(office.Line)).ToListAsync(ct);
            if (actor.AccountId != Guid.Empty && !offices.TrueForAll(office => actor.IsAny(office.Id.Value, Role.Editor, Role.ChiefEditor)))
                return Refusal.NotAllowed("item.not-your-desk", "只能为报给本信息科的信息补录。");
            var (signer, post, proof) = (TextInput.Line(request.SignerName, "审签人", 20, required: true), TextInput.Line(request.SignerPost, "审签人职务", 40), TextInput.Line(request.Proof, "凭据"));
            foreach (var field in (Result<string>[])[signer, post, proof])
            {
                if (!field.Succeeded)
                    return field.Refusal;
            }
            var unit = new Id<Unit>(request.Form.UnitId);
            if (!await deed.Db.Units.AnyAsync(each => each.Id == unit && !each.Retired, ct))
                return Refusal.Invalid("item.unit-unknown", "报送单位不存在或已撤并，请重新选择。");
            var item = new Item { Id = deed.New<Item>(), No = await deed.NextNumberAsync("item", ct), UnitId = unit, Channel = request.Channel, CreatedAt = deed.Now };
            deed.About("item", item.Id.Value);
            deed.Db.Items.Add(item);
            item.Describe(form.Value.Traits);
            var written = item.Write(deed.New<ItemVersion>(), form.Value.Title, form.Value.Body, null, deed.Now);
            var declared = item.Declare(new DeclaredSignOff(signer.Value, post.Value, proof.Value, null, null));
            if (!declared.Succeeded)
                return declared.Refusal;
            deed.Note("digest", written.Value.Digest);
            await submit.SubmitAsync(deed, item, ct);
            return new SavedItem(item.No, 1, item.TextNumber);
        }, ct);
}
