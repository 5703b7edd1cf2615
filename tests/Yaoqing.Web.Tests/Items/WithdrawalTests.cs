using System.Net;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Items;

public sealed class WithdrawalTests
{
    [Fact]
    public async Task 撤稿要写原因_单位和信息科都看到原因()
    {
        await using var web = await WebHouse.OpenAsync();
        var no = await web.County.SubmitAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var empty = await reporter.SubmitAsync($"/items/{no}", "form[action*='handler=Withdraw']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("撤稿要写明原因", await WebUser.TextAsync(empty), StringComparison.Ordinal);
        await reporter.FollowAsync(await reporter.SubmitAsync($"/items/{no}", "form[action*='handler=Withdraw']", ("reason", "收购数据有误，核实后重报。")));
        Assert.Contains("收购数据有误，核实后重报。", await reporter.WordsAsync($"/items/{no}"), StringComparison.Ordinal);
        Assert.Contains("收购数据有误，核实后重报。", await (await web.SignedInAsync("editor")).WordsAsync($"/items/{no}"), StringComparison.Ordinal);
    }
}
