using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Administration;

/// <summary>恢复 as the first act of the restored installation, so that the trail tells where it begins anew.</summary>
public sealed class RecordRestore(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, string digest, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "backup.restored", null, deed =>
        {
            deed.About("backup", Guid.CreateVersion7(deed.Now));
            deed.Note("digest", digest);
            return Task.FromResult<Result<bool>>(true);
        }, ct);
}
