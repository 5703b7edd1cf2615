using Xunit;
using Yaoqing.App.Assessment.Bulletins;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Shared;
using Yaoqing.Scoring;

namespace Yaoqing.App.Tests.Assessment;

/// <summary>印发前自查: each way in which a bulletin may be wrong is found, and keeps it from being issued.</summary>
public sealed class BulletinCheckTests
{
    public static TheoryData<string, string> Faults => new()
    {
        { "收稿一栏多一篇", "column-sum" }, { "用稿一栏多一篇", "column-sum" }, { "总数少一次", "column-sum" }, { "刊物分栏少一次", "part-sum" }, { "采用率进了一位", "rate" }, { "总采用率改了", "rate" },
        { "得分多一分", "ledger" }, { "累计少一分", "ledger" }, { "名次颠倒", "rank" }, { "名次跳号", "rank" }, { "漏列零报送", "silent" }, { "错列零报送", "silent" }, { "少一个单位", "ledger" }, { "约稿多一次", "ledger" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task 印发前数据被改过_查得出_印发不了(string fault, string code)
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var no = await house.DraftBulletinAsync();
        Assert.DoesNotContain((await house.BulletinAsync(no)).Findings, finding => finding.Error);
        await house.TamperAsync(no, figures => Spoil(figures, fault));
        Assert.Contains((await house.BulletinAsync(no)).Findings, finding => finding.Error && finding.Code == code);
        Assert.Equal("bulletin.arithmetic", (await house.IssueBulletinAsync(no)).Refusal?.Code);
        Assert.False((await house.BulletinAsync(no)).Issued);
    }

    [Fact]
    public async Task 起草后又有采用_要重新取数才能印发()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var no = await house.DraftBulletinAsync();
        await house.FactAsync(FactKind.Adopted, ["县发改局"], 7, periodical: "安和信息");
        Assert.Equal("bulletin.arithmetic", (await house.IssueBulletinAsync(no)).Refusal?.Code);
        _ = (await house.TryDraftAsync(no: no)).Value;
        Assert.True((await house.IssueBulletinAsync(no)).Succeeded);
    }

    [Theory]
    [InlineData("报送党委信息3篇", "报送党委信息4篇")]
    [InlineData("采用1篇", "采用2篇")]
    [InlineData("采用率33.3%", "采用率33.4%")]
    [InlineData("计3次", "计1次")]
    public async Task 正文的数与表不符_印发不了(string written, string changed)
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var no = await house.DraftBulletinAsync();
        var found = await house.BulletinAsync(no);
        Assert.Contains(written, found.Text, StringComparison.Ordinal);
        await EditAsync(house, found, found.Text.Replace(written, changed, StringComparison.Ordinal), found.Closing);
        Assert.Contains((await house.BulletinAsync(no)).Findings, finding => finding.Code == "text");
        Assert.Equal("bulletin.arithmetic", (await house.IssueBulletinAsync(no)).Refusal?.Code);
    }

    [Fact]
    public async Task 正文把有报送的单位说成零报送_印发不了()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var found = await house.BulletinAsync(await house.DraftBulletinAsync());
        await EditAsync(house, found, found.Text, "云溪镇、县发改局等2个单位零报送。");
        Assert.Equal("bulletin.arithmetic", (await house.IssueBulletinAsync(found.No)).Refusal?.Code);
    }

    [Fact]
    public async Task 正文可以改_改过照样印发()
    {
        await using var house = await (await House.OnSqliteAsync()).WithAugustAsync();
        var found = await house.BulletinAsync(await house.DraftBulletinAsync());
        await EditAsync(house, found, found.Text + "\n各单位每月报送不少于4篇。", found.Closing);
        Assert.True((await house.IssueBulletinAsync(found.No)).Succeeded);
    }

    private static async Task EditAsync(House house, BulletinView found, string text, string closing)
    {
        var chief = await house.AsAsync("chief");
        _ = (await house.RunAsync<EditBulletin, Result<int>>(edit => edit.RunAsync(chief, new EditBulletinRequest(found.No, found.Version, found.Title, text, closing, null), default))).Value;
    }

    private static BulletinFigures Spoil(BulletinFigures figures, string fault) => fault switch
    {
        "收稿一栏多一篇" => WithFirst(figures, row => row with { Received = row.Received + 1 }),
        "用稿一栏多一篇" => WithFirst(figures, row => row with { Used = row.Used + 1 }),
        "总数少一次" => figures with { Headline = figures.Headline with { Credits = figures.Headline.Credits with { All = figures.Headline.Credits.All - 1 } } },
        "刊物分栏少一次" => WithFirst(figures, row => row with { Split = row.Split.ToDictionary(each => each.Key, each => each.Key.StartsWith("periodical", StringComparison.Ordinal) ? each.Value - 1 : each.Value) }),
        "采用率进了一位" => WithFirst(figures, row => row with { Rate = "50.1" }),
        "总采用率改了" => figures with { Headline = figures.Headline with { Rate = "66.7" } },
        "得分多一分" => WithFirst(figures, row => row with { Points = row.Points + 1 }),
        "累计少一分" => WithFirst(figures, row => row with { YearPoints = row.YearPoints - 1 }),
        "名次颠倒" => figures with { Rows = [.. figures.Rows.Select(row => row.Group == "乡镇街道" ? row with { Rank = 3 - row.Rank } : row)] },
        "名次跳号" => figures with { Rows = [.. figures.Rows.Select(row => row.Rank == 2 ? row with { Rank = 3 } : row)] },
        "漏列零报送" => figures with { Silent = [] },
        "错列零报送" => figures with { Silent = [.. figures.Silent, "云溪镇"] },
        "少一个单位" => figures with { Rows = [.. figures.Rows.Where(row => row.Unit != "县发改局")] },
        _ => WithFirst(figures, row => row with { Commissions = 1 }),
    };

    private static BulletinFigures WithFirst(BulletinFigures figures, Func<BulletinRow, BulletinRow> change) => figures with { Rows = [change(figures.Rows[0]), .. figures.Rows.Skip(1)] };
}
