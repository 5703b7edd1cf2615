using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Upward;

/// <param name="UpwardNo">What was sent up.</param>
/// <param name="ByOfficeId">Who adopted: the receiving office or one above it.</param>
/// <param name="Periodical">刊物 without 《》.</param>
/// <param name="IssueLabel">期号 in words.</param>
/// <param name="Placement">How it was used.</param>
/// <param name="HappenedOn">刊发日期.</param>
/// <param name="LearntOn">得知日期; null for today.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record RecordAdoptionRequest(int UpwardNo, Guid ByOfficeId, string? Periodical, string? IssueLabel, Placement Placement, DateOnly HappenedOn, DateOnly? LearntOn, string? Key);

/// <summary>An upper periodical carried something of ours.</summary>
public sealed record AdoptionRecorded(Adoption Adoption);

/// <summary>登记上级采用: one upward submission may be adopted several times, at several levels.</summary>
public sealed class RecordAdoption(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, RecordAdoptionRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "upward.adopted", request.Key, async deed =>
        {
            var upward = await deed.Db.UpwardSubmissions.SingleOrDefaultAsync(each => each.No == request.UpwardNo, ct);
            if (upward is null || !actor.IsAny(upward.FromId.Value, Role.Editor, Role.ChiefEditor))
                return Refusal.NotFound("upward.not-found", "没有找到这次上报，或者它不是您的信息科报的。");
            deed.About("upward", upward.Id.Value);
            var to = await deed.Db.Offices.AsNoTracking().SingleAsync(each => each.Id == upward.ToId, ct);
            var by = await deed.Db.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Office>(request.ByOfficeId), ct);
            if (by is null || by.Line != to.Line || by.Level < to.Level)
                return Refusal.Invalid("upward.no-such-office", "采用单位应是收到上报的办公室或它的上级。");
            var (periodical, label) = (TextInput.Line(request.Periodical?.Trim('《', '》'), "刊物", 40, required: true), TextInput.Line(request.IssueLabel, "期号", 20));
            if (!periodical.Succeeded)
                return periodical.Refusal;
            if (!label.Succeeded)
                return label.Refusal;
            if (KnownChoice.Refuse(request.Placement, "采用形式") is { } unknown)
                return unknown;
            var learnt = request.LearntOn ?? deed.Today;
            if (request.HappenedOn > deed.Today || learnt > deed.Today || request.HappenedOn > learnt || request.HappenedOn < deed.Today.AddYears(-3))
                return Refusal.Invalid("upward.dates", "刊发日期不能晚于得知日期，两者都不能晚于今天。");
            if (await deed.Db.Adoptions.AnyAsync(each => each.UpwardId == upward.Id && each.ByOfficeId == by.Id && each.Periodical == periodical.Value && each.IssueLabel == label.Value, ct))
                return Refusal.Conflict("upward.already-adopted", $"《{periodical.Value}》{label.Value}的采用已经登记过。");
            var adoption = await StoreAsync(deed, upward, by, new AdoptedAs(periodical.Value, label.Value, request.Placement, request.HappenedOn, learnt), ct);
            foreach (var unit in adoption.UnitIds)
                await deed.TellAsync(unit, $"{by.ShortName}《{adoption.Periodical}》采用：{adoption.Title}", "/items", ct, Role.Reporter, Role.DeputyHead, Role.Head);
            deed.Note("adoption", adoption.Id.Value);
            return adoption.Id.Value;
        }, ct);

    /// <summary>Puts an adoption on record and tells the features to the right; also for the import of an upper office's 采用通报.</summary>
    internal static async Task<Adoption> StoreAsync(Deed deed, UpwardSubmission upward, Office by, AdoptedAs how, CancellationToken ct)
    {
        var adoption = new Adoption
        {
            Id = deed.New<Adoption>(), OfficeId = upward.FromId, UpwardId = upward.Id, ByOfficeId = by.Id, Level = by.Level, Periodical = how.Periodical, IssueLabel = how.IssueLabel,
            Placement = how.Placement, Title = upward.Title, UnitIds = upward.UnitIds, ItemIds = upward.ItemIds, HappenedOn = how.HappenedOn, LearntOn = how.LearntOn,
            RecordedAt = deed.Now, RecordedBy = deed.By,
        };
        deed.Db.Adoptions.Add(adoption);
        await deed.RaiseAsync(new AdoptionRecorded(adoption), ct);
        return adoption;
    }
}

/// <summary>Where, how and when something was adopted.</summary>
internal sealed record AdoptedAs(string Periodical, string IssueLabel, Placement Placement, DateOnly HappenedOn, DateOnly LearntOn);
