using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.App.Store;
using Yaoqing.App.Tests.Houses;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>
/// How many statements a page may send to the store (design 09, W3). The bounds are what the pages need now: a query more wants a reason,
/// and a query for each row of a list is never one.
/// </summary>
public sealed class PageStatementsTests : IAsyncLifetime
{
    private readonly SentStatements sent = new();
    private WebHouse house = null!; // opened before each test

    public async ValueTask InitializeAsync() => house = await WebHouse.OpenAsync(services => services.ConfigureDbContext<SqliteYaoqingDb>(store => store.AddInterceptors(sent)));

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData("yunxi-reporter", "/items", 18)]
    [InlineData("yunxi-reporter", "/items/1", 33)]
    [InlineData("yunxi-head", "/signoffs", 17)]
    [InlineData("editor", "/desk", 46)]
    [InlineData("editor", "/desk/items/1", 46)]
    public async Task 一个页面的查询次数不超过上限(string userName, string path, int most)
    {
        await house.County.SubmitAsync();
        Assert.InRange(await CountAsync(userName, path), 1, most);
    }

    [Theory]
    [InlineData("yunxi-reporter", "/items")]
    [InlineData("editor", "/desk")]
    public async Task 列表多几行_查询次数不变(string userName, string path)
    {
        await house.County.SubmitAsync();
        var one = await CountAsync(userName, path);
        for (var more = 0; more < 4; more++)
            await house.County.SubmitAsync();
        Assert.Equal(one, await CountAsync(userName, path));
    }

    /// <summary>Statements of the second look: the first fills what the host keeps in memory.</summary>
    private async Task<int> CountAsync(string userName, string path)
    {
        var user = await house.SignedInAsync(userName);
        await user.PageAsync(path);
        sent.Forget();
        await user.PageAsync(path);
        return sent.All.Count;
    }
}
