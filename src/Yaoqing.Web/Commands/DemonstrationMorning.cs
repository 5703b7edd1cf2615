using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Access;
using Yaoqing.App.Administration.Demonstration;
using Yaoqing.App.Assessment;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.App.Commissions;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Commands;

/// <summary>
/// What the desks do on the morning of the demonstration, by the same use cases as everybody: topics go out, the months up to July are closed,
/// July's bulletin is issued, and a unit objects to a line. So each of these pages has something to show.
/// </summary>
internal sealed class DemonstrationMorning(IServiceProvider services, DemoCounty county)
{
    private const string Objecting = "云溪镇";

    internal async Task<Refusal?> LiveAsync(CancellationToken ct)
    {
        foreach (var topics in county.Topics)
        {
            var office = await OfficeAsync(topics.Office, ct);
            var chief = await HolderAsync(Role.ChiefEditor, office, ct);
            if (await RefusalOf<IssueTopicList, int>(use => use.RunAsync(chief, new IssueTopicListRequest(office, topics.Title, topics.From, topics.Until, string.Join('\n', topics.Lines), null), ct)) is { } refusal)
                return refusal;
        }
        foreach (var desk in county.Offices)
        {
            var office = await OfficeAsync(desk.Name, ct);
            var chief = await HolderAsync(Role.ChiefEditor, office, ct);
            if (await CloseAsync(chief, office, ct) is { } open)
                return open;
            if (await BulletinAsync(chief, office, ct) is { } unissued)
                return unissued;
        }
        return await ObjectAsync(await OfficeAsync(county.Offices[0].Name, ct), ct);
    }

    private async Task<Refusal?> CloseAsync(Actor chief, Guid office, CancellationToken ct)
    {
        var last = new DateOnly(county.Today.Year, county.Today.Month, 1).AddMonths(-1);
        var first = await services.InScopeAsync<YaoqingDb, DateOnly>(db => db.SchemeVersions.Where(each => each.OfficeId == new Id<Office>(office)).MinAsync(each => each.EffectiveFrom, ct));
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            var closing = month;
            if (await RefusalOf<ClosePeriod, DateOnly>(use => use.RunAsync(chief, new ClosePeriodRequest(office, closing, null), ct)) is { } refusal)
                return refusal;
        }
        return null;
    }

    private async Task<Refusal?> BulletinAsync(Actor chief, Guid office, CancellationToken ct)
    {
        var last = new DateOnly(county.Today.Year, county.Today.Month, 1).AddMonths(-1);
        var drafted = await services.InScopeAsync<DraftBulletin, Result<int>>(use => use.RunAsync(chief,
            new DraftBulletinRequest(office, null, BulletinSpan.Month, last.Year, last.Month, [.. BulletinColumns.Usual], [], false, true, null), ct));
        if (!drafted.Succeeded)
            return drafted.Refusal;
        var version = await services.InScopeAsync<YaoqingDb, int>(db => db.Bulletins.Where(each => each.No == drafted.Value).Select(each => each.Version).SingleAsync(ct));
        return await RefusalOf<IssueBulletin, IssuedBulletin>(use => use.RunAsync(chief, new IssueBulletinRequest(drafted.Value, version, null), ct));
    }

    private async Task<Refusal?> ObjectAsync(Guid office, CancellationToken ct)
    {
        var unit = await services.InScopeAsync<YaoqingDb, Guid>(db => db.Units.Where(each => each.ShortName == Objecting).Select(each => each.Id.Value).SingleAsync(ct));
        var reporter = await HolderAsync(Role.Reporter, unit, ct);
        return await RefusalOf<RaiseObjection, Guid>(use => use.RunAsync(reporter, new RaiseObjectionRequest(office, unit, county.Today.Year, null, county.Today, "8月27日约稿答复", "8月27日已按时答复约稿，得分里没有看到，请核对。", null), ct));
    }

    private async Task<Actor> HolderAsync(Role role, Guid scope, CancellationToken ct)
    {
        var account = await services.InScopeAsync<YaoqingDb, Id<Account>>(db => db.Grants.Where(grant => grant.Role == role && grant.ScopeId == scope && grant.ApprovedAt != null).Select(grant => grant.AccountId).FirstAsync(ct));
        return await services.InScopeAsync<Actors, Actor>(actors => actors.OfAccountAsync(account, "demonstration", ct));
    }

    private Task<Guid> OfficeAsync(string name, CancellationToken ct) =>
        services.InScopeAsync<YaoqingDb, Guid>(db => db.Offices.Where(office => office.ShortName == name).Select(office => office.Id.Value).SingleAsync(ct));

    private async Task<Refusal?> RefusalOf<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run) where TUseCase : notnull =>
        (await services.InScopeAsync(run)).Refusal;
}
