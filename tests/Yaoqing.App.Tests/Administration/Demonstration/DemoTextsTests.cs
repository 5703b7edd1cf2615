using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;
using Yaoqing.App.Administration.Demonstration;

namespace Yaoqing.App.Tests.Administration.Demonstration;

public sealed partial class DemoTextsTests
{
    private static readonly DemoCounty County = DemoCounty.Load(SamplesFolder.In("county", "county.yaml"));
    private static readonly DemoMaterial Material = DemoMaterial.Load(SamplesFolder.In("county", "texts"));
    private static readonly DateOnly From = new(2024, 9, 1);
    private static readonly DateOnly To = new(2026, 8, 31);
    private static readonly IReadOnlyList<DemoItem> Items = new DemoTexts(County, Material, 26).Write(3000, From, To);

    [Fact]
    public void 三千篇正文_没有两篇相同() =>
        Assert.Equal(3000, Items.Select(i => i.Body).Distinct().Count());

    [Fact]
    public void 同一种子_写出同样的稿件() =>
        Assert.Equal(Items.Take(50).Select(i => i.Body), new DemoTexts(County, Material, 26).Write(3000, From, To).Take(50).Select(i => i.Body));

    [Fact]
    public void 不同种子_写出不同的稿件() =>
        Assert.NotEqual(Items[0].Body, new DemoTexts(County, Material, 27).Write(3000, From, To)[0].Body);

    [Fact]
    public void 正文长度_在条线的限度内() => Assert.All(Items, item =>
        Assert.InRange(Length(item.Body), 100, item.Line == DemoLine.Party ? 480 : 330));

    [Fact]
    public void 标题_不超过三十字且没有句末标点() => Assert.All(Items, item =>
    {
        Assert.InRange(item.Title.Length, 6, 30);
        Assert.DoesNotMatch("[。，；！？]$", item.Title);
    });

    [Fact]
    public void 没有留下未填的空() => Assert.All(Items, item => Assert.DoesNotMatch(@"[{}|~]|=>|\.\.", item.Title + item.Body));

    [Fact]
    public void 段落_都以句号结尾且标点不重复() => Assert.All(Items, item =>
    {
        Assert.All(item.Body.Split('\n'), paragraph => Assert.EndsWith("。", paragraph, StringComparison.Ordinal));
        Assert.DoesNotMatch("[，。；：、]{2}", item.Body);
    });

    [Fact]
    public void 算式_按印出的数重算全部成立() => Assert.All(Items.SelectMany(i => i.Relations), relation =>
        Assert.Equal(relation.Result, Recomputed(relation.Expression)));

    [Fact]
    public void 算式_多数稿件都有() => Assert.True(Items.Count(i => i.Relations.Count > 0) > 1500);

    [Fact]
    public void 占比_与正文所印的两个数相符()
    {
        var shares = Items.SelectMany(item => SharePattern().Matches(item.Body)).ToList();
        Assert.True(shares.Count > 100, $"只找到{shares.Count}处");
        Assert.All(shares, m => Assert.InRange(
            100 * Number(m.Groups["part"]) / Number(m.Groups["whole"]) - Number(m.Groups["rate"]), -0.05m, 0.05m));
    }

    [Fact]
    public void 标题中的数_正文都有() => Assert.All(Items, item =>
        Assert.All(NumberPattern().Matches(item.Title.Replace("3日内", "").Replace("2日内", "").Replace("1日内", "")), m => Assert.Contains(m.Value, item.Body, StringComparison.Ordinal)));

    [Fact]
    public void 标题中的行业作物工种_正文都写到()
    {
        var words = Material.Boards.SelectMany(b => b.Topics).SelectMany(t => t.Words.Values).SelectMany(list => list.Split('|')).ToHashSet();
        Assert.All(Items, item => Assert.All(words.Where(w => item.Title.Contains(w, StringComparison.Ordinal)), w => Assert.Contains(w, item.Body, StringComparison.Ordinal)));
    }

    [Fact]
    public void 标题点到的做法_材料里都有()
    {
        foreach (var topic in Material.Boards.SelectMany(b => b.Topics))
            Assert.All(
                DemoMaterial.Lines(topic.Titles).Where(t => t.Contains('@', StringComparison.Ordinal)).Select(t => t.Split('@')[1].Trim()),
                step => Assert.Contains(DemoMaterial.Lines(topic.Steps), line => line.StartsWith(step + " |", StringComparison.Ordinal)));
    }

    [Fact]
    public void 标题说几项_正文就列几项() => Assert.All(Items, item =>
    {
        if (CountPattern().Match(item.Title) is { Success: true } m)
            Assert.Equal("两三四".IndexOf(m.Groups[1].Value, StringComparison.Ordinal) + 2, OrdinalPattern().Count(item.Body.Split("对策建议")[0]));
    });

    [Fact]
    public void 地名单位名_只来自本县()
    {
        var known = County.Units.SelectMany(u => u.Places.Append(u.Name)).ToHashSet();
        Assert.All(Items, item => Assert.All(PlacePattern().Matches(item.Body), m =>
            Assert.Contains(known, name => m.Value.EndsWith(name, StringComparison.Ordinal))));
    }

    [Fact]
    public void 领导姓名_与职务相符() => Assert.All(Items.SelectMany(i => LeaderPattern().Matches(i.Body)), m =>
        Assert.Contains(County.Leaders, l => l.Name == m.Groups["name"].Value && l.Post.EndsWith(m.Groups["post"].Value, StringComparison.Ordinal)));

    [Fact]
    public void 党建信息_只报县委办() =>
        Assert.All(Items.Where(i => i.Board == "党的建设"), i => Assert.Equal(DemoLine.Party, i.Line));

    [Fact]
    public void 各板块各类型各结构_都有稿件()
    {
        Assert.Equal(County.Boards.Order(), Items.Select(i => i.Board).Distinct().Order());
        Assert.All(County.Boards, board => Assert.Equal(4, Items.Where(i => i.Board == board).Select(i => i.Kind).Distinct().Count()));
        Assert.All(Enum.GetValues<DemoStructure>(), structure => Assert.Contains(Items, i => i.Structure == structure));
    }

    [Fact]
    public void 每个单位_都写过且零报送单位近三月没有() => Assert.All(County.Units, unit =>
    {
        Assert.Contains(Items, i => i.UnitName == unit.Name);
        Assert.DoesNotContain(Items, i => i.UnitName == unit.Name && i.Date > unit.SilentSince);
    });

    [Fact]
    public void 县级口径_同一年各部门的数一致()
    {
        var told = Items.Where(i => i.Topic == "道路交通安全" && i.Date.Month > 1 && !County.Units.Single(u => u.Name == i.UnitName).IsTownship)
            .Select(i => (i.Date.Year, Regex.Match(i.Body, "事故多发路段([0-9]+)处").Groups[1].Value)).Where(t => t.Value != "").ToList();
        Assert.True(told.Count > 10);
        Assert.All(told.GroupBy(t => t.Year), year => Assert.Single(year.Distinct()));
    }

    [Fact]
    public void 年内累计_只增不减()
    {
        var told = Items.Where(i => i.Topic == "重点项目建设" && i.Date.Month > 1)
            .Select(i => (i.Date, Invested: Regex.Match(i.Body, "完成投资([0-9.]+)亿元，占").Groups[1])).Where(t => t.Invested.Success).ToList();
        Assert.True(told.Count > 10);
        Assert.All(
            from early in told from late in told where early.Date.Year == late.Date.Year && late.Date.DayNumber - early.Date.DayNumber > 6 select (early, late),
            pair => Assert.True(Number(pair.early.Invested) <= Number(pair.late.Invested)));
    }

    [Fact]
    public void 季节性选题_只在当季() => Assert.All(Items.Where(i => i.Topic == "防汛备汛"), i => Assert.InRange(i.Date.Month, 4, 9));

    [Fact]
    public void 问题建议_每个问题都有建议() => Assert.All(Items.Where(i => i.Kind == DemoKind.ProblemAndAdvice), item =>
    {
        var halves = item.Body.Split("对策建议");
        Assert.Equal(OrdinalPattern().Count(halves[0]), OrdinalPattern().Count(halves[1]));
    });

    [Fact]
    public void 句式_不少于一百二十种() =>
        Assert.True(Material.Boards.SelectMany(b => b.Topics).SelectMany(t => new[] { t.Results, t.Leads, t.Steps, t.Facts, t.Issues }).Sum(b => DemoMaterial.Lines(b).Length) >= 500);

    [Fact]
    public void 单位_各有可写的选题() =>
        Assert.All(County.Units, unit => Assert.NotEmpty(new DemoTexts(County, Material, 1).TopicsOf(unit)));

    private static int Length(string body) => body.Count(c => !char.IsWhiteSpace(c));

    private static decimal Number(Group group) => decimal.Parse(group.Value, CultureInfo.InvariantCulture);

    // An own calculator, apart from the generator's: by what stands in the relation's text only.
    private static string Recomputed(string expression)
    {
        var m = Regex.Match(expression, @"^(?<a>[\d.]+)(?<op>[-+*/^])(?<b>[\d.]+)(\+(?<c>[\d.]+))?(?<pct>%?)$");
        Assert.True(m.Success, expression);
        decimal a = Number(m.Groups["a"]), b = Number(m.Groups["b"]), c = m.Groups["c"].Success ? Number(m.Groups["c"]) : 0;
        var value = m.Groups["op"].Value switch { "+" => a + b + c, "-" => a - b, "*" => a * b, "/" => a / b, _ => Math.Abs(a - b) / b };
        return m.Groups["pct"].Value == "%" ? Math.Round(value * 100, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%"
            : value.ToString("0.##########", CultureInfo.InvariantCulture) is var plain && m.Groups["op"].Value == "*" ? plain : value.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<whole>\d+(\.\d+)?)(?<unit>个|件|户|名|处|家)[^，。；\d]{0,8}，?[^，。；\d]{0,4}其中[^，。；\d]{1,10}(?<part>\d+(\.\d+)?)\k<unit>，占(?<rate>\d+(\.\d+)?)%")]
    private static partial Regex SharePattern();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("([两三四])(举措|项措施|项举措|措并举|项改革|种方式|种模式|条路径|措施|项机制|个问题)")]
    private static partial Regex CountPattern();

    [GeneratedRegex("[一二三四五]是")]
    private static partial Regex OrdinalPattern();

    [GeneratedRegex("(?<=[在到至对、从])[\u4e00-\u9fff]{1,5}(镇|乡|街道|村|社区)(?=[、，等。]|两处)")]
    private static partial Regex PlacePattern();

    [GeneratedRegex("(?<post>县委书记|县长|副县长)(?<name>[\u4e00-\u9fff]{2,3}?)(?=调研|现场|到)")]
    private static partial Regex LeaderPattern();
}
