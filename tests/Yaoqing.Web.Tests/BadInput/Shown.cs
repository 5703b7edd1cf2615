using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>What a page shows at this moment so that its form can tell a later change; nothing without a house, for the names of the table alone.</summary>
internal sealed class Shown(FullHouse? house)
{
    internal int Item(int no) => house?.VersionOf(no) ?? 0;

    internal int Issue(int no) => house?.IssueVersionOf(no) ?? 0;

    internal int Bulletin(int no) => house?.BulletinVersionOf(no) ?? 0;

    internal int Unit(Guid id) => house?.UnitVersionOf(id) ?? 0;

    internal int Desk() => house?.DeskVersion() ?? 0;

    internal int Periodical(Guid id) => house?.PeriodicalVersionOf(id) ?? 0;

    internal int RuleSet() => house?.RuleSetNumber() ?? 0;

    internal string Chains() => house?.ChainsShown() ?? "";

    internal string Article(Guid id) => house?.ArticleDigestOf(id) ?? "";
}
