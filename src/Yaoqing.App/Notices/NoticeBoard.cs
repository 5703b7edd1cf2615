using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.Core.Access;
using Yaoqing.Core.Notices;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Notices;

/// <summary>Puts a reminder before the people responsible, in the transaction of the deed that concerns them.</summary>
public static class NoticeBoard
{
    private static readonly HotQuery<Func<YaoqingDb, Guid, List<Role>, IAsyncEnumerable<Id<Account>>>> Holders = new(() => EF.CompileAsyncQuery(
        (YaoqingDb db, Guid scope, List<Role> roles) => db.Grants.AsNoTracking()
            .Where(grant => grant.ScopeId == scope && roles.Contains(grant.Role) && grant.ApprovedAt != null && grant.RevokedAt == null)
            .Select(grant => grant.AccountId).Distinct()));

    /// <summary>Tells everybody who holds one of <paramref name="roles"/> for a unit or office.</summary>
    public static async Task TellAsync(this Deed deed, Guid scope, string text, string link, CancellationToken ct, params Role[] roles)
    {
        foreach (var account in await Holders.On(deed.Db)(deed.Db, scope, [.. roles]).ToListAsync(ct))
            deed.Tell(account, text, link);
    }

    /// <summary>Tells one person.</summary>
    public static void Tell(this Deed deed, Id<Account> account, string text, string link)
    {
        if (account != deed.By)
            deed.Db.Notices.Add(new Notice { Id = deed.New<Notice>(), AccountId = account, At = deed.Now, Text = text, Link = link });
    }
}
