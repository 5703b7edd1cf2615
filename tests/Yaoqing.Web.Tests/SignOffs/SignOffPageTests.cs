using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Reporting;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.SignOffs;

/// <summary>待我审签 on a phone without script: read, agree or sign, return, delegate.</summary>
public sealed class SignOffPageTests
{
    private static async Task<int> SentAsync(WebHouse web, bool emergency = false)
    {
        var no = await web.County.DraftAsync(await web.County.FormAsync(emergency: emergency));
        _ = (await web.County.SendAsync(no)).Value;
        return no;
    }

    private static Task<ItemState> StateAsync(WebHouse web, int no) => web.County.LookAsync(db => db.Items.Where(item => item.No == no).Select(item => item.State).SingleAsync());

    [Fact]
    public async Task 主要领导同意_分管领导审签_就报送()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await SentAsync(web);
        var head = await web.SignedInAsync("yunxi-head");
        Assert.Contains("同意报送", await head.WordsAsync("/signoffs"), StringComparison.Ordinal);
        await head.FollowAsync(await head.SubmitAsync($"/signoffs/{no}", "button[value=sign]"));
        Assert.Contains("没有等您审签的信息", await head.WordsAsync("/signoffs"), StringComparison.Ordinal);
        var deputy = await web.SignedInAsync("yunxi-deputy");
        await deputy.FollowAsync(await deputy.SubmitAsync("/signoffs", "button[value=sign]"));
        Assert.Equal(ItemState.SignedOff, await StateAsync(web, no));
        var trail = (await deputy.PageAsync($"/items/{no}")).QuerySelectorAll(".trail li").Select(line => string.Join(' ', line.QuerySelector("div")?.TextContent.Split() ?? [])).ToList();
        Assert.Equal(["云溪镇员 起草信息", "云溪镇员 送审签", "云溪镇主 同意报送", "云溪镇分 审签"], trail);
    }

    [Fact]
    public async Task 退回要写意见_信息员看到意见()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await SentAsync(web);
        var head = await web.SignedInAsync("yunxi-head");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.SubmitAsync($"/signoffs/{no}", "button[value=return]")).StatusCode);
        await head.FollowAsync(await head.SubmitAsync($"/signoffs/{no}", "button[value=return]", ("remark", "数据请再核对<script>")));
        Assert.Contains("数据请再核对<script>", await (await web.SignedInAsync("yunxi-reporter")).WordsAsync($"/items/{no}/edit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 看过之后稿件又改了_要重新读再签()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await SentAsync(web);
        var head = await web.SignedInAsync("yunxi-head");
        var read = await head.PageAsync($"/signoffs/{no}");
        var reporter = await web.SignedInAsync("yunxi-reporter");
        await reporter.SubmitAsync($"/items/{no}", "form[action*=Recall] button");
        await reporter.SubmitAsync($"/items/{no}/edit", "button[value=send]", ("Input.Body", Doing.Body.Replace("2160吨", "2180吨", StringComparison.Ordinal)));
        var refused = await head.SubmitAsync(read, $"/signoffs/{no}", "button[value=sign]");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("2180吨", await WebUser.TextAsync(refused), StringComparison.Ordinal);
        Assert.Equal(ItemState.AwaitingSignOff, await StateAsync(web, no));
    }

    [Fact]
    public async Task 突发由主要领导签发_分管领导只能看()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await SentAsync(web, emergency: true);
        var deputy = await web.SignedInAsync("yunxi-deputy");
        Assert.Null((await deputy.PageAsync($"/signoffs/{no}")).QuerySelector("button[value=sign]"));
        var head = await web.SignedInAsync("yunxi-head");
        Assert.Contains("须主要领导签发", await head.WordsAsync("/signoffs"), StringComparison.Ordinal);
        await head.SubmitAsync($"/signoffs/{no}", "button[value=sign]");
        Assert.Equal(ItemState.SignedOff, await StateAsync(web, no));
    }

    [Fact]
    public async Task 委托后受托人代签_注明代签_收回后不能再签()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await SentAsync(web);
        var head = await web.SignedInAsync("yunxi-head");
        var deputy = await web.SignedInAsync("yunxi-deputy");
        var delegateId = await web.County.LookAsync(db => db.Accounts.Where(account => account.NormalizedName == "yunxi-deputy").Select(account => account.Id.Value).SingleAsync());
        Assert.Contains("没有等您审签", await deputy.WordsAsync("/signoffs"), StringComparison.Ordinal);
        await head.FollowAsync(await head.SubmitAsync("/signoffs/delegation", "form:has(select)", ("DelegateId", delegateId.ToString()), ("From", "2026-08-31T09:00"), ("Until", "2026-09-03T18:00")));
        Assert.Contains("受托代签", await deputy.WordsAsync("/signoffs"), StringComparison.Ordinal);
        await deputy.SubmitAsync($"/signoffs/{no}", "button[value=sign]");
        Assert.True(await web.County.LookAsync(db => db.SignOffs.Select(each => each.ByProxy).SingleAsync()));
        await head.FollowAsync(await head.SubmitAsync("/signoffs/delegation", "form[action*=End] button"));
        Assert.Contains("已结束", await head.WordsAsync("/signoffs/delegation"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-03T18:00", "2026-08-31T09:00")]
    [InlineData("2026-08-31T09:00", "2027-08-31T09:00")]
    [InlineData("2026-08-31T09:00", "2026-02-30T09:00")]
    [InlineData("", "")]
    public async Task 起止时间不对的委托被拒(string from, string until)
    {
        await using var web = await WebHouse.OpenAsync();
        var head = await web.SignedInAsync("yunxi-head");
        var to = await web.County.LookAsync(db => db.Accounts.Where(account => account.NormalizedName == "yunxi-deputy").Select(account => account.Id.Value).SingleAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.SubmitAsync("/signoffs/delegation", "form:has(select)", ("DelegateId", to.ToString()), ("From", from), ("Until", until))).StatusCode);
        Assert.False(await web.County.LookAsync(db => db.Delegations.AnyAsync()));
    }

    [Fact]
    public async Task 别单位的领导打不开()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await SentAsync(web);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAsync("baisha-head")).GetAsync($"/signoffs/{no}")).StatusCode);
    }
}
