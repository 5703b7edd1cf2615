using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.SeedRules;

/// <summary>What the training text asks of a text (S4–S6, S10–S12), as the desk's review says it to the reporter.</summary>
public sealed class SeedWritingTests
{
    private const string Hollow = "今年以来，云溪镇不断提高政治站位，切实把秋粮收购作为重中之重，各项工作取得显著成效。一是加强领导，高度重视，形成齐抓共管的良好氛围。二是统筹推进，压实责任，确保落到实处。三是攻坚克难，真抓实干，为全面推进秋粮收购打下坚实基础。";

    [Theory]
    [InlineData(Line.Party, Form.Brief, 500, null)]
    [InlineData(Line.Party, Form.Brief, 501, "error")]
    [InlineData(Line.Party, Form.Research, 5000, null)]
    [InlineData(Line.Party, Form.Research, 5001, "error")]
    [InlineData(Line.Government, Form.Brief, 330, null)]
    [InlineData(Line.Government, Form.Brief, 331, "hint")]
    [InlineData(Line.Government, Form.Brief, 450, "hint")]
    [InlineData(Line.Government, Form.Brief, 451, "warning")]
    public async Task Seed04_篇幅按条线和体裁提示(Line line, Form form, int length, string? severity)
    {
        var findings = await FindingsAsync("云溪镇推进秋粮收购", new string('粮', length), request => request with { Lines = [line], Form = form });
        Assert.Equal(severity, findings.Where(finding => finding.Rule is "L01" or "L02" or "L03" or "L04").Select(finding => finding.Severity).SingleOrDefault());
    }

    [Theory, InlineData(Kind.Measures), InlineData(Kind.Results), InlineData(Kind.ProblemAndAdvice), InlineData(Kind.Feedback)]
    public void Seed05_每种类型有骨架可套用(Kind kind) => Assert.Contains('[', WritingGuide.Of(kind).Skeleton);

    [Theory, InlineData(Structure.InvertedPyramid), InlineData(Structure.Composite), InlineData(Structure.Enumeration), InlineData(Structure.DirectNarrative)]
    public void Seed06_每种结构有骨架可套用(Structure structure) => Assert.Contains('[', WritingGuide.Of(structure).Skeleton);

    [Theory]
    [InlineData(Kind.ProblemAndAdvice, "S03", "调研发现，全镇冷库存在两个问题。一是库容小，仅600吨，秋粮入库时缺口达1200吨。二是分布散，12处冷库相距都在10公里以上。")]
    [InlineData(Kind.Results, "K03", "云溪镇秋粮收购工作成效显著，群众普遍满意，干部作风明显好转，各项任务顺利推进。")]
    public async Task Seed05_按类型核对要素(Kind kind, string rule, string body) =>
        Assert.Contains(await FindingsAsync("云溪镇推进秋粮收购", body, request => request with { Kind = kind }), finding => finding.Rule == rule);

    [Fact]
    public async Task Seed06_罗列的序号缺了一个_审稿指出() =>
        Assert.Contains(await FindingsAsync("云溪镇推进秋粮收购", "一是检修设备42台。三是推行预约售粮，服务农户310户。"), finding => finding.Rule == "S04");

    [Theory]
    [InlineData("A01", "完成年度任务300分的255分，占95%。")]
    [InlineData("A02", "共排查隐患10处，其中道路6处、房屋5处。")]
    [InlineData("E01", "2月30日，全镇完成春灌1.2万亩。")]
    public async Task Seed10_合计占比和日期都重算一遍(string rule, string body) =>
        Assert.Contains(await FindingsAsync("云溪镇推进秋粮收购", body), finding => finding.Rule == rule && finding.Severity == "error");

    [Fact]
    public async Task Seed11_标题冗长_正文空话_都有意见()
    {
        Assert.Contains(await FindingsAsync("云溪镇关于进一步切实加强和改进全镇秋粮收购各项工作并取得阶段性明显成效的有关情况", Doing.Body), finding => finding.Rule == "T01");
        Assert.Contains(await FindingsAsync("云溪镇推进秋粮收购", Hollow), finding => finding.Rule == "K01");
    }

    [Fact]
    public async Task Seed12_太空洞_太随意_各有程度和理由()
    {
        var hollow = (await ReviewAsync("进一步推进各项工作", Hollow)).Tendencies.Hollow;
        Assert.NotEqual("none", hollow.Level);
        Assert.NotEmpty(hollow.Reasons);
        var careless = (await ReviewAsync("云溪镇搞定秋粮收购", "大概收了2000来吨，差不多搞定了，完成任务300分的255分，占95%，蛮好的！！")).Tendencies.Careless;
        Assert.NotEqual("none", careless.Level);
        Assert.NotEmpty(careless.Reasons);
    }

    [Fact]
    public async Task Seed02_文字像党建而板块不是的_只提醒不拦()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync(lines: [Line.Government], body: "云溪镇12个基层党组织开展主题党日活动24次，320名党员认领服务岗位86个，帮助农户抢收中晚稻2160吨。"));
        Assert.True((await house.SendAsync(no)).Succeeded);
    }

    [Fact]
    public async Task Seed08_紧急约稿按上级要求的时间_过时记迟报()
    {
        await using var house = await House.OnSqliteAsync();
        var commission = (await house.CommissionAsync(TimeSpan.FromHours(2))).Value;
        var no = (await house.TryDraftAsync(await house.FormAsync(), commission: commission)).Value.No;
        _ = (await house.SendAsync(no)).Value;
        _ = (await house.SignAsync(no, "yunxi-head")).Value;
        house.Clock.Advance(TimeSpan.FromHours(3));
        _ = (await house.SignAsync(no, "yunxi-deputy")).Value;
        Assert.True(await house.LookAsync(db => db.Submissions.Select(each => each.Late).SingleAsync()));
    }

    [Fact]
    public async Task Seed09_重大问题建议由主要领导签发_一签就报出()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync(kind: Kind.ProblemAndAdvice, major: true));
        _ = (await house.SendAsync(no)).Value;
        Assert.Equal("signoff.head-required", (await house.SignAsync(no, "yunxi-deputy")).Refusal?.Code);
        Assert.Equal(ItemState.SignedOff, (await house.SignAsync(no, "yunxi-head")).Value);
    }

    [Fact]
    public async Task Seed09_信息科的编辑改动不用重签_仍可采用()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.SubmitAsync();
        _ = (await house.EditAsync(no, 1, Doing.Body + "全镇延长收购时间。")).Value;
        Assert.True((await house.AdoptAsync(no, await house.OpenIssueAsync())).Succeeded);
    }

    [Fact]
    public async Task Seed09_单位改了文字_先前的签字不作数()
    {
        await using var house = await House.OnSqliteAsync();
        var no = await house.DraftAsync(await house.FormAsync());
        _ = (await house.SendAsync(no)).Value;
        var seen = await house.LookAsync(db => db.ItemVersions.Select(text => text.Digest).SingleAsync());
        var reporter = await house.AsAsync("yunxi-reporter");
        var sent = await VersionAsync(house);
        Assert.True((await house.RunAsync<RecallItem, Result<ItemState>>(recall => recall.RunAsync(reporter, new RecallItemRequest(no, sent, null), default))).Succeeded);
        var version = await VersionAsync(house);
        var changed = await house.FormAsync(body: Doing.Body + "全镇延长收购时间。");
        Assert.True((await house.RunAsync<SaveItem, Result<SavedItem>>(save => save.RunAsync(reporter, new SaveItemRequest(no, version, changed, null, null), default))).Succeeded);
        _ = (await house.SendAsync(no)).Value;
        Assert.Equal("signoff.text-changed", (await house.SignAsync(no, "yunxi-head", seen)).Refusal?.Code);
    }

    private static Task<int> VersionAsync(House house) => house.LookAsync(db => db.Items.Select(item => item.Version).SingleAsync());

    private static async Task<IReadOnlyList<FindingJson>> FindingsAsync(string title, string body, Func<ReviewTextRequest, ReviewTextRequest>? more = null) => (await ReviewAsync(title, body, more)).Findings;

    private static async Task<ReportJson> ReviewAsync(string title, string body, Func<ReviewTextRequest, ReviewTextRequest>? more = null)
    {
        await using var house = await House.OnSqliteAsync();
        var reporter = await house.AsAsync("yunxi-reporter");
        var request = new ReviewTextRequest(title, body) { Lines = [Line.Party], Form = Form.Brief };
        return (await house.RunAsync<ReviewText, Result<ReportJson>>(review => review.RunAsync(reporter, more?.Invoke(request) ?? request, default))).Value;
    }
}
