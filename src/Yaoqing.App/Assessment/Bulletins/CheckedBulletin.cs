using Yaoqing.App.Store;
using Yaoqing.Core.Assessment;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Assessment.Bulletins;

/// <summary>The findings on a draft as it stands in the store, against the ledger of this moment.</summary>
internal static class CheckedBulletin
{
    internal static async Task<Result<List<BulletinFinding>>> FindingsAsync(YaoqingDb db, Bulletin bulletin, CancellationToken ct)
    {
        var (plan, figures) = (BulletinJson.Read<BulletinPlan>(bulletin.Plan), BulletinFigures.Read(bulletin.Figures));
        var now = await FigureTaking.TakeAsync(db, bulletin.OfficeId, plan, ct);
        return now.Succeeded ? BulletinCheck.Run(figures, $"{bulletin.Text}\n{bulletin.Closing}", now.Value) : now.Refusal;
    }
}
