using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Publishing;

/// <summary>What a desk may set for a periodical; lists have one entry a line.</summary>
/// <param name="Version">Version that the page showed.</param>
/// <param name="Sections">栏目, one a line.</param>
public sealed record PeriodicalForm(
    int Version, string? Sections, string? Template, string? Mark, string? Organ, string? ReportTo, string? SendTo, string? IssueTo, int Copies, string? Phone, bool PrintsReporter, bool PrintsTotal, bool Retired)
{
    /// <summary>How name, number and rule are set.</summary>
    public MastheadLook Look { get; init; } = MastheadLook.Standard;
}

public sealed record ChangePeriodicalRequest(Guid PeriodicalId, PeriodicalForm Form, string? Key);

/// <summary>设置刊物: sections, masthead and colophon. Issues that are out keep theirs; the opening numbers never change.</summary>
public sealed class ChangePeriodical(Work work)
{
    /// <summary>Printed layouts, with their 中文.</summary>
    public static IReadOnlyDictionary<string, string> Templates { get; } = new Dictionary<string, string> { ["T1"] = "单篇专报", ["T2"] = "多篇信息", ["T3"] = "每日要情", ["T4"] = "快报（注明时分）" };

    public Task<Result<Guid>> RunAsync(Actor actor, ChangePeriodicalRequest request, CancellationToken ct) =>
        work.DoAsync<Guid>(actor, "periodical.changed", request.Key, async deed =>
        {
            var periodical = await deed.Db.Periodicals.SingleOrDefaultAsync(each => each.Id == new Id<Periodical>(request.PeriodicalId), ct);
            if (periodical is null || !actor.Desks.Contains(periodical.OfficeId.Value))
                return PeriodicalSettings.NotFound;
            deed.About("periodical", periodical.Id.Value);
            if (!actor.Is(Role.ChiefEditor, periodical.OfficeId.Value))
                return Refusal.NotAllowed("periodical.chief-only", "刊物由科长设置，请联系科长。");
            if (request.Form.Version != periodical.Version)
                return Refusal.Conflict("conflict.stale", "刊物设置刚被别人改过，您的改动没有保存。请刷新页面，看过最新内容后再改。");
            var masthead = MastheadForm.Check(request.Form);
            if (!masthead.Succeeded)
                return masthead.Refusal;
            var sections = MastheadForm.Entries(request.Form.Sections, "栏目", MastheadForm.SectionLimit);
            if (!sections.Succeeded)
                return sections.Refusal;
            (periodical.Sections, periodical.Masthead, periodical.PrintsTotal, periodical.Retired) = (sections.Value, masthead.Value, request.Form.PrintsTotal, request.Form.Retired);
            deed.Note("copies", masthead.Value.Copies);
            deed.Note("template", masthead.Value.Template);
            deed.Note("retired", periodical.Retired);
            return periodical.Id.Value;
        }, ct);
}

/// <summary>The settings of one periodical as the page shows them.</summary>
public sealed record PeriodicalView(Guid Id, Guid OfficeId, string Name, int OpeningYear, int OpeningNumber, int OpeningTotal, PeriodicalForm Form);

/// <summary>Finds the settings of a periodical of one of the actor's desks.</summary>
public sealed class PeriodicalSettings(YaoqingDb db)
{
    internal static readonly Refusal NotFound = Refusal.NotFound("periodical.not-found", "没有找到这个刊物，或者它不属于您的信息科。");

    public async Task<PeriodicalView?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var desks = actor.Scopes(Role.ChiefEditor).Select(desk => new Id<Office>(desk)).ToList();
        var found = await db.Periodicals.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new Id<Periodical>(id) && desks.Contains(each.OfficeId), ct);
        if (found is null)
            return null;
        var head = found.Masthead;
        return new PeriodicalView(found.Id.Value, found.OfficeId.Value, found.Name, found.OpeningYear, found.OpeningNumber, found.OpeningTotal, new PeriodicalForm(
            found.Version, string.Join('\n', found.Sections), head.Template, head.Mark, head.Organ, string.Join('\n', head.ReportTo), string.Join('\n', head.SendTo), string.Join('\n', head.IssueTo),
            head.Copies, head.Phone, head.PrintsReporter, found.PrintsTotal, found.Retired) { Look = head.Look });
    }
}
