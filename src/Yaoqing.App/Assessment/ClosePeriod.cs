using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <param name="OfficeId">The desk.</param>
/// <param name="Month">Any day of the month to close.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record ClosePeriodRequest(Guid OfficeId, DateOnly Month, string? Key);

/// <summary>
/// 结账: freezes the lines of a month for ever; closing December closes the year. Months are closed in order, once they are over and nothing in
/// them waits for a decision. There is no reopening: what is recorded later posts as a visible correction in the month of recording.
/// </summary>
public sealed class ClosePeriod(Work work)
{
    public Task<Result<DateOnly>> RunAsync(Actor actor, ClosePeriodRequest request, CancellationToken ct) =>
        work.DoAsync<DateOnly>(actor, "period.closed", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.ChiefEditor, Role.Assessor))
                return Refusal.NotAllowed("period.not-your-desk", "结账由本信息科的科长或考核人员办理。");
            var (office, month) = (new Id<Office>(request.OfficeId), Month.Of(request.Month));
            if (month.Last >= deed.Today)
                return Refusal.Conflict("period.not-over", $"{Words(month)}还没有过完，{month.Plus(1).First:M月d日}起才能结账。");
            var material = await ScoringMaterial.LoadAsync(deed.Db, office, month.Year, ct);
            if (material.Problem is { } problem)
                return Refusal.Conflict("period.no-scheme", problem);
            if (OutOfTurn(month, material) is { } refusal)
                return refusal;
            var report = material.Score(new MonthRange(month, month));
            if (await WaitingAsync(deed, office, month, material, report, ct) is { } waiting)
                return waiting;
            var closed = new ClosedPeriod { Id = deed.New<ClosedPeriod>(), OfficeId = office, Month = month.First, ClosedAt = deed.Now, ClosedById = deed.By, TableDigest = LedgerDigest.OfMonth(report, month, material.UnitIds) };
            deed.About("period", closed.Id.Value);
            deed.Note("month", month.ToString());
            deed.Note("digest", closed.TableDigest);
            deed.Db.ClosedPeriods.Add(closed);
            return month.First;
        }, ct);

    /// <summary>The month that is to be closed next: after the last closed one, or that in which the first scheme came into force.</summary>
    internal static Month Next(ScoringMaterial material) =>
        material.Closed.Count > 0 ? new Month(material.Closed.Keys.Max(month => month.Index) + 1) : Month.Of(material.Schemes[0].Effective);

    private static Refusal? OutOfTurn(Month month, ScoringMaterial material)
    {
        var next = Next(material);
        if (material.Closed.ContainsKey(month))
            return Refusal.Conflict("period.closed", $"{Words(month)}已经结账。结账后补录的事项会记在录入的月份，并注明更正。");
        if (month < next)
            return Refusal.Conflict("period.before-scheme", $"{Words(month)}还没有施行计分办法，不用结账。");
        return month > next ? Refusal.Conflict("period.earlier-open", $"要按月依次结账：{Words(next)}还没有结账，请先结{Words(next)}。") : null;
    }

    private static async Task<Refusal?> WaitingAsync(Deed deed, Id<Office> office, Month month, ScoringMaterial material, ScoreReport report, CancellationToken ct)
    {
        var first = month.First;
        var objections = await deed.Db.Objections.CountAsync(each => each.OfficeId == office && each.Month == first && each.DecidedAt == null, ct);
        if (objections > 0)
            return Refusal.Conflict("period.open-objections", $"{Words(month)}还有{objections}件异议没有处理，请先在“异议”里处理。");
        var undecided = report.NotScored.Where(each => IsUndecided(each.Fact, material)).Select(each => material.About.GetValueOrDefault(each.Fact)?.About ?? each.Fact).ToList();
        return undecided.Count == 0 ? null
            : Refusal.Conflict("period.undecided-facts", $"{Words(month)}还有{undecided.Count}件事项没有裁定分值：{string.Join('、', undecided.Take(3))}。请在“计分事项”里撤回后重新登记并写明分值。");
    }

    private static bool IsUndecided(string id, ScoringMaterial material)
    {
        var fact = material.Facts.First(each => each.Id == id);
        return fact.Cancels is null && material.Facts.All(each => each.Cancels != id) && material.On(fact.Happened) is { } scheme
            && material.Units.FirstOrDefault(unit => fact.Units.Any(share => share.Unit == unit.Name)) is { } unit && DecidedRange.Of(scheme, fact, unit) is not null;
    }

    internal static string Words(Month month) => $"{month.Year}年{month.Number}月";
}
