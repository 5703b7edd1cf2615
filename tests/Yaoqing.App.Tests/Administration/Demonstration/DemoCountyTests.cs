using Xunit;
using Yaoqing.App.Administration.Demonstration;

namespace Yaoqing.App.Tests.Administration.Demonstration;

public sealed class DemoCountyTests
{
    private static readonly DemoCounty County = DemoCounty.Load(SamplesFolder.In("county", "county.yaml"));

    private static IEnumerable<DemoPerson> People =>
        County.Units.SelectMany(u => new[] { u.Head, u.Deputy, u.Reporter })
            .Concat(County.Offices.SelectMany(o => o.Editors.Append(o.Director).Append(o.ChiefEditor)))
            .Concat(County.Leaders).Concat(County.Administrators);

    [Fact]
    public void 两办六个上级_四十个单位_十三个板块()
    {
        Assert.Equal(2, County.Offices.Length);
        Assert.Equal(6, County.UpperOffices.Length);
        Assert.Equal(40, County.Units.Length);
        Assert.Equal(13, County.Boards.Length);
        Assert.Equal(["一类部门", "三类部门", "乡镇街道", "二类部门"], County.Units.Select(u => u.Group).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void 人名电话单位名_互不相同()
    {
        Assert.Equal(People.Count(), People.Select(p => p.Name).Distinct().Count());
        Assert.Equal(People.Count(), People.Select(p => p.Phone).Distinct().Count());
        Assert.Equal(40, County.Units.Select(u => u.FullName).Distinct().Count());
    }

    [Fact]
    public void 电话_都用未启用的区号() => Assert.All(People, p => Assert.Matches("^0700-5550[0-9]{3}$", p.Phone));

    [Fact]
    public void 目标与官方得分_与首页一致()
    {
        var targets = County.DeskTargets.Where(t => t.Year == 2026).Select(t => (t.Line, t.Level, t.Target, t.Official.Points, t.Official.Rank));
        Assert.Equal([("党委", "City", 300m, 255m, (int?)2), ("政务", "Province", 40m, 24m, null), ("政务", "City", 150m, 175m, 1)], targets);
        Assert.Equal(31, County.Instructions.Count);
    }

    [Theory]
    [InlineData("安和信息", 26, 25)]
    [InlineData("业务通讯", 2, 2)]
    [InlineData("政务信息", 44, 44)]
    public void 刊物期数_到八月底(string name, int published, int storyOpens)
    {
        var periodical = County.Periodicals.Single(p => p.Name == name);
        Assert.Equal(published, periodical.Published[2026]);
        Assert.Equal(storyOpens, periodical.StoryOpening.OfYear);
        Assert.Equal(
            periodical.Opening.InTotal + periodical.Published[2024] + periodical.Published[2025] + storyOpens,
            periodical.StoryOpening.InTotal);
    }

    [Fact]
    public void 十个账号_各有其人且角色齐全()
    {
        Assert.Equal(10, County.Accounts.Length);
        Assert.All(County.Accounts, a => Assert.Contains(People, p => p.Name == a.Name));
        Assert.Equal(11, County.Accounts.SelectMany(a => a.Roles).Distinct().Count());
    }

    [Fact]
    public void 审签链_突发和重大由主要领导签发()
    {
        var emergency = County.SignOffChains.First(c => c.Emergency == true);
        Assert.Equal([("Head", "Sign")], emergency.Steps.Select(s => (s.By, s.Act)));
        Assert.Equal([("Head", "Agree"), ("DeputyHead", "Sign")], County.SignOffChains[^1].Steps.Select(s => (s.By, s.Act)));
    }

    [Fact]
    public void 事项约稿目标_所列单位都在册()
    {
        var names = County.Units.Select(u => u.Name).ToHashSet();
        var named = County.Events.SelectMany(e => e.Units).Concat(County.Commissions.SelectMany(c => c.Units)).Concat(County.UnitTargets.Select(t => t.Unit).OfType<string>());
        Assert.All(named, unit => Assert.Contains(unit, names));
    }
}
