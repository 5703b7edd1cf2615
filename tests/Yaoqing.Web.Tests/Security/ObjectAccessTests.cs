using System.Net;
using Xunit;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Security;

/// <summary>What belongs to one unit or desk does not exist for another: no page, no word of it in lists, search, counts or reminders.</summary>
public sealed class ObjectAccessTests(FullHouse house) : IClassFixture<FullHouse>
{
    private static readonly string[] OtherUnit = ["baisha-reporter", "baisha-deputy", "baisha-head"];
    private static readonly string[] OtherDesk = ["goveditor", "govdirector"];
    private static readonly string[] Administrators = ["sysadmin", "secadmin", "auditor"];

    private IEnumerable<string> Addresses() =>
    [
        $"/items/{house.There.Received}", $"/items/{house.There.Draft}", $"/items/{house.There.Draft}/edit", $"/items/{house.There.Received}?from=1&to=1", $"/signoffs/{house.There.Sent}",
        $"/desk/items/{house.There.Received}", $"/desk/items/{house.There.Received}/edit", $"/commissions/{house.There.Commission}", $"/commissions/{house.There.ClosedCommission}",
        $"/instructions/{house.There.Instruction}", $"/instructions/{house.There.ClosedInstruction}", $"/issues/{house.There.Composing}", $"/issues/{house.There.Published}",
        $"/issues/{house.There.Composing}/articles/{house.There.Article}", $"/issues/{house.There.Composing}/articles/new", $"/issues/{house.There.Composing}/pages/1", $"/issues/{house.There.Published}/pages/1",
        $"/issues/{house.There.Published}/files/docx", $"/desk/settings/periodicals/{house.There.Periodical}", $"/reading/{house.There.Published}", $"/reading/{house.There.Composing}",
    ];

    [Fact]
    public async Task 按地址打开别人的东西_一律没有()
    {
        var leaks = new List<string>();
        foreach (var user in (string[])[.. OtherUnit, .. OtherDesk, .. Administrators])
        {
            foreach (var address in Addresses())
            {
                var answer = await (await house.UserAsync(user)).GetAsync(address);
                if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden) || (await WebUser.TextAsync(answer)).Contains(FullHouse.Mark, StringComparison.Ordinal))
                    leaks.Add($"{user} {address}: {(int)answer.StatusCode}");
            }
        }
        Assert.Empty(leaks);
    }

    [Fact]
    public async Task 未印发的_领导也看不到()
    {
        var leader = await house.UserAsync("leader");
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/reading/{house.There.Composing}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"/items/{house.There.Received}")).StatusCode);
    }

    [Fact]
    public async Task 点遍自己的页面_检索_也没有别人的一个字()
    {
        foreach (var user in (string[])[.. OtherUnit, .. OtherDesk, .. Administrators])
        {
            var browser = await house.UserAsync(user);
            Assert.DoesNotContain(await Crawl.PagesAsync(browser), page => page.Document.Body?.TextContent.Contains(FullHouse.Mark, StringComparison.Ordinal) == true);
            var found = await browser.GetAsync($"/search?q={FullHouse.Mark}之");
            if (found.StatusCode == HttpStatusCode.OK)
                Assert.DoesNotContain($"{FullHouse.Mark}之来稿", (await WebUser.ReadAsync(found)).Body?.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task 对照_有权的人看得到()
    {
        Assert.Contains(FullHouse.Mark, await (await house.UserAsync("yunxi-reporter")).WordsAsync($"/items/{house.There.Received}"), StringComparison.Ordinal);
        Assert.Contains(FullHouse.Mark, await (await house.UserAsync("editor")).WordsAsync($"/commissions/{house.There.Commission}"), StringComparison.Ordinal);
    }
}
