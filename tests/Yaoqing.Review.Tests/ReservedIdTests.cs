using Yaoqing.Review.Catalogue;

namespace Yaoqing.Review.Tests;

/// <summary>Ids are never given to a second check: those reserved for the archive and the tables stay free, and an id once printed stays with its rule.</summary>
public sealed class ReservedIdTests
{
    [Fact]
    public void 留给档案和表格的编号不被规则占用()
    {
        Assert.Equal(["A20", "A21", "W18", "Z01", "Z02", "Z03", "Z04", "Z06", "Z07"], RuleCatalogue.Reserved.Keys);
        Assert.DoesNotContain(RuleCatalogue.Shipped.All, rule => RuleCatalogue.Reserved.ContainsKey(rule.Id));
    }

    [Fact]
    public void 清单里的编号要么是规则_要么留着_没有第三种()
    {
        (char Group, int Last)[] inventory = [('F', 10), ('L', 7), ('S', 10), ('T', 7), ('D', 5), ('E', 10), ('A', 27), ('N', 9), ('P', 16), ('W', 19), ('K', 12), ('O', 8), ('X', 10), ('Z', 7)];
        var ids = inventory.SelectMany(group => Enumerable.Range(1, group.Last).Select(n => $"{group.Group}{n:00}")).Order(StringComparer.Ordinal).ToList();
        var known = RuleCatalogue.Shipped.All.Select(rule => rule.Id).Concat(RuleCatalogue.Reserved.Keys).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ids, known);
    }
}
