using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Access;

/// <summary>退出: ends the session on the server, wherever its cookie is.</summary>
public sealed class SignOut(Work work)
{
    public Task<Result<bool>> RunAsync(Actor actor, string secret, CancellationToken ct) =>
        work.DoAsync<bool>(actor, "account.signed-out", null, async deed =>
        {
            deed.About("account", actor.AccountId);
            var key = Passwords.KeyOf(secret);
            if (await deed.Db.Sessions.SingleOrDefaultAsync(session => session.Key == key, ct) is { } session)
                session.EndedAt ??= deed.Now;
            return true;
        }, ct);
}
