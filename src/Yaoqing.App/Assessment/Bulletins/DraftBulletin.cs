using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Directory;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Bulletins;

/// <param name="OfficeId">The desk.</param>
/// <param name="No">A draft to take anew; null for a new one.</param>
/// <param name="Span">How long the period is.</param>
/// <param name="Year">Year of the period.</param>
/// <param name="Month">A month of it.</param>
/// <param name="Columns">Ids of columns in printed order.</param>
/// <param name="Groups">考核组; empty for all.</param>
/// <param name="FirstThree">Only the first places.</param>
/// <param name="Compared">With the previous period.</param>
/// <param name="Key">Idempotency key.</param>
public sealed record DraftBulletinRequest(
    Guid OfficeId, int? No, BulletinSpan Span, int Year, int Month, IReadOnlyList<string> Columns, IReadOnlyList<string> Groups, bool FirstThree, bool Compared, string? Key);

/// <summary>起草通报: takes the figures of the period and writes the words; a draft may be taken anew as long as it is not issued.</summary>
public sealed class DraftBulletin(Work work)
{
    public Task<Result<int>> RunAsync(Actor actor, DraftBulletinRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "bulletin.drafted", request.Key, async deed =>
        {
            if (!actor.IsAny(request.OfficeId, Role.ChiefEditor, Role.Assessor))
                return Refusal.NotAllowed("bulletin.not-yours", "通报由本信息科的科长或考核人员起草。");
            var office = await deed.Db.Offices.AsNoTracking().SingleAsync(each => each.Id == new Id<Office>(request.OfficeId), ct);
            var plan = await PlanAsync(deed, office, request, ct);
            if (!plan.Succeeded)
                return plan.Refusal;
            var figures = await FigureTaking.TakeAsync(deed.Db, office.Id, plan.Value, ct);
            if (!figures.Succeeded)
                return figures.Refusal;
            if (figures.Value.Scheme.Length == 0 && plan.Value.Columns.Any(id => id.Contains("point", StringComparison.Ordinal) || id.Contains("rank", StringComparison.Ordinal)))
                return Refusal.Invalid("bulletin.no-scheme", "还没有计分办法，通报里不能列得分和名次。请去掉这几栏，或先请科长设置计分办法。");
            var found = request.No is { } no ? await deed.BulletinAsync(no, null, ct) : await NewAsync(deed, office.Id, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var bulletin = found.Value;
            var taken = bulletin.Take(plan.Value.Period.From, plan.Value.Period.To, BulletinJson.Write(plan.Value), figures.Value.Write());
            if (!taken.Succeeded)
                return taken.Refusal;
            var words = BulletinWording.Write(figures.Value, plan.Value, office.Line, office.ShortName);
            bulletin.Word(words.Title, words.Text, words.Closing);
            deed.Note("period", plan.Value.Period.ToString());
            return bulletin.No;
        }, ct);

    private static async Task<Result<Bulletin>> NewAsync(Deed deed, Id<Office> office, CancellationToken ct)
    {
        var bulletin = new Bulletin { Id = deed.New<Bulletin>(), No = await deed.NextNumberAsync("bulletin", ct), OfficeId = office, DraftedAt = deed.Now, DraftedBy = deed.By };
        deed.About("bulletin", bulletin.Id.Value);
        deed.Db.Bulletins.Add(bulletin);
        return bulletin;
    }

    private static async Task<Result<BulletinPlan>> PlanAsync(Deed deed, Office office, DraftBulletinRequest request, CancellationToken ct)
    {
        if (request.Year < 2000 || request.Year > deed.Today.Year || request.Month is < 1 or > 12 || !Enum.IsDefined(request.Span))
            return Refusal.Invalid("bulletin.period", $"请选择统计期，年份在2000到{deed.Today.Year}之间。");
        var period = BulletinPlan.PeriodOf(request.Span, request.Year, request.Month);
        if (period.From > deed.Today)
            return Refusal.Invalid("bulletin.period-ahead", $"{period}还没有开始，没有数据可以通报。请选已经开始的统计期。");
        var columns = request.Columns.Distinct().ToList();
        if (columns.Count is 0 or > BulletinColumns.Most)
            return Refusal.Invalid("bulletin.columns", $"请选1到{BulletinColumns.Most}栏，A4纸放得下；现在选了{columns.Count}栏。");
        if (columns.FirstOrDefault(id => BulletinColumns.HeadOf(id) is null) is { } strange)
            return Refusal.Invalid("bulletin.column-unknown", $"没有“{strange}”这一栏，请重新选择。");
        var groups = await deed.Db.MembersIn(request.Year).Where(each => each.OfficeId == office.Id).Select(each => each.Group).Distinct().ToListAsync(ct);
        if (groups.Count == 0)
            return Refusal.Invalid("bulletin.no-units", $"{request.Year}年没有考核单位。请换一年，或先由管理员导入考核组。");
        if (request.Groups.FirstOrDefault(group => !groups.Contains(group)) is { } missing)
            return Refusal.Invalid("bulletin.group-unknown", $"{request.Year}年没有“{missing}”这个考核组，请重新选择。");
        return new BulletinPlan(request.Span, period, columns, [.. request.Groups.Distinct()], request.FirstThree, request.Compared || columns.Any(BulletinColumns.Compares));
    }
}
