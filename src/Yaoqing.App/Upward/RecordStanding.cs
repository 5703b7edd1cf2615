using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Core.Upward;

namespace Yaoqing.App.Upward;

/// <param name="OfficeId">Our office.</param>
/// <param name="SetterId">The upper office that published the figures.</param>
/// <param name="Level">Whose target they are about.</param>
/// <param name="AsOf">截至日期.</param>
/// <param name="Points">得分.</param>
/// <param name="Rank">名次; may be missing.</param>
/// <param name="Source">来源.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record RecordStandingRequest(Guid OfficeId, Guid SetterId, Level Level, DateOnly AsOf, decimal Points, int? Rank, string? Source, string? Key);

/// <summary>登记上级通报: official points and rank with date and source, beside our own count (S14).</summary>
public sealed class RecordStanding(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, RecordStandingRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "upward.standing", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.Editor, Role.ChiefEditor, Role.Assessor))
                return Refusal.NotAllowed("upward.not-your-desk", "只有本信息科的编辑或考核人员可以登记上级通报。");
            var source = TextInput.Line(request.Source, "来源", 60, required: true);
            if (!source.Succeeded)
                return source.Refusal;
            if (KnownChoice.Refuse(request.Level, "哪一级目标") is { } unknown)
                return unknown;
            if (request.AsOf > deed.Today || request.AsOf < deed.Today.AddYears(-3))
                return Refusal.Invalid("upward.dates", "截至日期要在最近三年内，且不晚于今天。");
            if (request.Points is < 0 or > 100_000 || request.Rank is < 1 or > 1000)
                return Refusal.Invalid("upward.figures", "得分或名次不合理，请核对后重新填写。");
            if (!await deed.Db.Offices.AnyAsync(office => office.Id == new Id<Office>(request.SetterId) && office.IsExternal, ct))
                return Refusal.Invalid("upward.no-such-office", "请选择发布通报的上级办公室。");
            var standing = new Standing
            {
                Id = deed.New<Standing>(), OfficeId = new Id<Office>(request.OfficeId), SetterId = new Id<Office>(request.SetterId), Level = request.Level, Year = request.AsOf.Year,
                AsOf = request.AsOf, Points = request.Points, Rank = request.Rank, Source = source.Value, RecordedAt = deed.Now,
            };
            deed.About("standing", standing.Id.Value);
            deed.Note("points", request.Points);
            deed.Note("rank", request.Rank);
            deed.Db.Standings.Add(standing);
            return standing.Id.Value;
        }, ct);
}
