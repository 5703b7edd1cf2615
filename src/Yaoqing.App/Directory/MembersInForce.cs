using Microsoft.EntityFrameworkCore;
using Yaoqing.App.Store;
using Yaoqing.Core.Directory;

namespace Yaoqing.App.Directory;

/// <summary>
/// Which units a desk judges in a year. The groups of a year hold on until a later year has its own, so that nothing falls
/// empty on the first of January while the desk has not yet settled the new year's groups.
/// </summary>
internal static class MembersInForce
{
    internal static IQueryable<Membership> MembersIn(this YaoqingDb db, int year) => db.Memberships.AsNoTracking().Where(each =>
        each.Year == db.Memberships.Where(other => other.OfficeId == each.OfficeId && other.Year <= year).Max(other => (int?)other.Year));
}
