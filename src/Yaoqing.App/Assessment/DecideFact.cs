using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="OfficeId">The desk.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Kind">人工加减分, 差错 or 培训; the rest is posted by the features that know it.</param>
/// <param name="Offence">迟报, 漏报, 误报, 错报, 瞒报, or another word of the scheme.</param>
/// <param name="Circulated">Level that circulated the offence; empty when it was only found.</param>
/// <param name="Points">Points decided, as an exact decimal; negative for a deduction. For an offence only where the scheme sets a range.</param>
/// <param name="Reason">理由.</param>
/// <param name="Happened">发生日期.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record DecideFactRequest(Guid OfficeId, Guid UnitId, FactKind Kind, string? Offence, string? Circulated, string? Points, string? Reason, DateOnly Happened, string? Key);

/// <summary>人工认定: what a person decides, with reason and name; the scheme says what it counts, and within which range it must be decided.</summary>
public sealed class DecideFact(Work work)
{
    /// <summary>Levels that circulate an offence.</summary>
    private static readonly string[] Levels = ["县", "市", "省", "中央"];

    public Task<Result<Guid>> RunAsync(Actor actor, DecideFactRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "fact.decided", request.Key, async deed =>
        {
            if (!SchemeReaders.MayWrite(actor, request.OfficeId))
                return Refusal.NotAllowed("fact.not-your-desk", "计分事项由本信息科的科长或考核人员登记。");
            var reason = TextInput.Line(request.Reason, "理由", required: true);
            if (!reason.Succeeded)
                return reason.Refusal;
            if (request.Happened > deed.Today || request.Happened < deed.Today.AddYears(-2))
                return Refusal.Invalid("fact.date", "发生日期要在最近两年内，且不晚于今天。");
            var office = new Id<Office>(request.OfficeId);
            var unit = await deed.Db.MembersIn(request.Happened.Year).Where(each => each.OfficeId == office && each.UnitId == new Id<Unit>(request.UnitId))
                .Join(deed.Db.Units, each => each.UnitId, each => each.Id, (each, own) => new ScoredUnit { Name = own.ShortName, Group = each.Group, Class = each.Class == "" ? null : each.Class, Headcount = each.Headcount }).SingleOrDefaultAsync(ct);
            if (unit is null)
                return Refusal.Invalid("fact.unit", "请选择当年由本信息科考核的单位。");
            var data = await DataAsync(deed, request, unit, reason.Value, ct);
            if (!data.Succeeded)
                return data.Refusal;
            var fact = FactPosting.Post(deed, office, request.Kind, [request.UnitId], null, deed.New<object>().ToString(), request.Happened, deed.Today, data.Value);
            deed.About("fact", fact.Id.Value);
            deed.Note("kind", fact.Kind);
            deed.Note("points", data.Value.Given);
            await deed.TellAsync(request.UnitId, $"登记了计分事项：{data.Value.About}。不认可的，可在得分页提出异议。", "/scores", ct, Role.Reporter, Role.Head);
            return fact.Id.Value;
        }, ct);

    private static async Task<Result<FactData>> DataAsync(Deed deed, DecideFactRequest request, ScoredUnit unit, string reason, CancellationToken ct)
    {
        var data = new FactData { By = deed.Actor.Name, Reason = reason };
        switch (request.Kind)
        {
            case FactKind.Manual:
                data = data with { About = reason };
                break;
            case FactKind.Training:
                data = data with { About = $"参加培训：{reason}" };
                break;
            case FactKind.Offence:
                var offence = TextInput.Line(request.Offence, "差错", 20, required: true);
                if (!offence.Succeeded)
                    return offence.Refusal;
                if (request.Circulated is { Length: > 0 } level && !Levels.Contains(level))
                    return Refusal.Invalid("fact.level", "通报层级请选县、市、省或中央；没有通报的不选。");
                var circulated = request.Circulated is { Length: > 0 } ? request.Circulated : null;
                data = data with { About = $"{offence.Value}{(circulated is null ? "" : $"（{circulated}通报）")}：{reason}", Offence = offence.Value, Circulated = circulated };
                break;
            default:
                return Refusal.Invalid("fact.kind", "这里登记人工加减分、差错和培训；报送、采用、批示等由系统自动登记。");
        }
        return await PointsAsync(deed, request, unit, data, ct);
    }

    /// <summary>Points where they must be decided, within the scheme's range; none where the scheme fixes them.</summary>
    private static async Task<Result<FactData>> PointsAsync(Deed deed, DecideFactRequest request, ScoredUnit unit, FactData data, CancellationToken ct)
    {
        var range = await RangeAsync(deed, request, unit, data, ct);
        var given = !string.IsNullOrWhiteSpace(request.Points);
        if (range is null && request.Kind != FactKind.Manual)
            return given ? Refusal.Invalid("fact.fixed-points", "按现行办法，这类事项的分值是固定的，不用填写；要另外加减分，请登记“人工加减分”。") : data;
        if (!Fraction.TryParse(request.Points, out var points) || (points.IsZero && range is null) || Fraction.Max(points, -points) > 1000)
            return range is null
                ? Refusal.Invalid("fact.points", "请填写分值，例如 2、-5 或 0.5。")
                : Refusal.Invalid("fact.range", $"按“{range.Rule}”，要在 {range.Low} 到 {range.High} 分之间裁定，请填写分值。");
        return range is not null && (points < range.Low || points > range.High)
            ? Refusal.Invalid("fact.range", $"按“{range.Rule}”，要在 {range.Low} 到 {range.High} 分之间裁定，{points} 分超出了范围。")
            : data with { Given = points.ToString() };
    }

    private static async Task<DecidedRange?> RangeAsync(Deed deed, DecideFactRequest request, ScoredUnit unit, FactData data, CancellationToken ct)
    {
        var office = new Id<Office>(request.OfficeId);
        var text = await deed.Db.SchemeVersions.AsNoTracking().Where(each => each.OfficeId == office && each.EffectiveFrom <= request.Happened).OrderByDescending(each => each.EffectiveFrom).Select(each => each.Text).FirstOrDefaultAsync(ct);
        if (text is null || SchemeTexts.Read(text).Scheme is not { } scheme)
            return null;
        var fact = new Fact { Id = "新", Kind = request.Kind, Units = [new UnitShare(unit.Name)], Offence = data.Offence, Circulated = data.Circulated, Happened = request.Happened };
        return DecidedRange.Of(scheme, fact, unit);
    }
}
