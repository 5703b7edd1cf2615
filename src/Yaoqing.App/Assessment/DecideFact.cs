using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="OfficeId">The desk.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Points">Points decided, as an exact decimal; negative for a deduction.</param>
/// <param name="Reason">理由.</param>
/// <param name="Happened">发生日期.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record DecideFactRequest(Guid OfficeId, Guid UnitId, string? Points, string? Reason, DateOnly Happened, string? Key);

/// <summary>人工认定: points that a person decides, with reason and name; the scheme says whether such decisions count.</summary>
public sealed class DecideFact(Work work)
{
    public Task<Result<Guid>> RunAsync(Actor actor, DecideFactRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "fact.decided", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.ChiefEditor, Role.Assessor))
                return Refusal.NotAllowed("fact.not-your-desk", "加减分由本信息科的科长或考核人员认定。");
            if (!Fraction.TryParse(request.Points, out var points) || points.IsZero || Fraction.Max(points, -points) > 1000)
                return Refusal.Invalid("fact.points", "请填写分值，例如 2、-5 或 0.5。");
            var reason = TextInput.Line(request.Reason, "理由", required: true);
            if (!reason.Succeeded)
                return reason.Refusal;
            if (request.Happened > deed.Today || request.Happened < deed.Today.AddYears(-2))
                return Refusal.Invalid("fact.date", "发生日期要在最近两年内，且不晚于今天。");
            if (!await deed.Db.Units.AnyAsync(unit => unit.Id == new Id<Unit>(request.UnitId), ct))
                return Refusal.Invalid("fact.unit", "请选择单位。");
            var fact = FactPosting.Post(deed, new Id<Office>(request.OfficeId), FactKind.Manual, [request.UnitId], null, deed.New<object>().ToString(), request.Happened, deed.Today,
                new FactData { About = reason.Value, Given = points.ToString(), By = actor.Name, Reason = reason.Value });
            deed.About("fact", fact.Id.Value);
            deed.Note("points", points.ToString());
            await deed.TellAsync(request.UnitId, $"计分认定{points}分：{reason.Value}", "/scores", ct, Role.Reporter, Role.Head);
            return fact.Id.Value;
        }, ct);
}
