using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Trail;

namespace Yaoqing.App.Trail;

/// <summary>核验留痕: the whole chain, row by row, against its end and its checkpoints.</summary>
public sealed class VerifyTrail(YaoqingDb db)
{
    public async Task<TrailVerdict> RunAsync(CancellationToken ct)
    {
        var head = await db.TrailHeads.AsNoTracking().SingleOrDefaultAsync(ct) ?? new TrailHead();
        var points = await db.TrailCheckpoints.AsNoTracking().ToListAsync(ct);
        return TrailChain.Verify(db.Trail.AsNoTracking().OrderBy(row => row.Seq).AsEnumerable(), head, points);
    }
}
