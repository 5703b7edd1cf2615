using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Notices;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Bulletins;

public sealed record RemindSilentUnitsRequest(int No, string? Key);

/// <summary>提醒零报送单位: once for each issued bulletin, to reporter, deputy head and head of each unit that reported nothing.</summary>
public sealed class RemindSilentUnits(Work work)
{
    /// <returns>How many units were reminded.</returns>
    public Task<Result<int>> RunAsync(Actor actor, RemindSilentUnitsRequest request, CancellationToken ct) =>
        work.DoAsync<int>(actor, "bulletin.reminded", request.Key, async deed =>
        {
            var found = await deed.BulletinAsync(request.No, null, ct);
            if (!found.Succeeded)
                return found.Refusal;
            var silent = BulletinFigures.Read(found.Value.Figures).Silent;
            if (silent.Count == 0)
                return Refusal.Conflict("bulletin.none-silent", "本期没有零报送单位，不需要提醒。");
            var reminded = found.Value.Remind(deed.Now);
            if (!reminded.Succeeded)
                return reminded.Refusal;
            var period = BulletinJson.Read<BulletinPlan>(found.Value.Plan).PeriodInWords;
            foreach (var unit in await deed.Db.Units.AsNoTracking().Where(unit => silent.Contains(unit.ShortName)).Select(unit => unit.Id.Value).ToListAsync(ct))
                await deed.TellAsync(unit, $"{period}本单位零报送，请及时组织报送信息", $"/bulletins/{found.Value.No}", ct, Role.Reporter, Role.DeputyHead, Role.Head);
            deed.Note("units", silent.Count);
            return silent.Count;
        }, ct);
}
