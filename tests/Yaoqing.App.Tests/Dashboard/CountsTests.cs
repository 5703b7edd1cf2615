using Xunit;
using Yaoqing.App.Dashboard;
using Yaoqing.App.Reporting;
using Yaoqing.App.Tests.Houses;

namespace Yaoqing.App.Tests.Dashboard;

public sealed class CountsTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task 待审签的数只数轮到本人的_与待我审签页一致(string store)
    {
        await using var house = await House.OnAsync(store);
        var first = await house.DraftAsync(await house.FormAsync());
        _ = (await house.SendAsync(first)).Value;
        _ = (await house.SendAsync(await house.DraftAsync(await house.FormAsync(title: "云溪镇建成冷库12座")))).Value;
        Assert.Equal((2, 0), await WaitingAsync(house));
        _ = (await house.SignAsync(first, "yunxi-head")).Value;
        Assert.Equal((1, 1), await WaitingAsync(house));
        _ = (await house.SignAsync(first, "yunxi-deputy")).Value;
        Assert.Equal((1, 0), await WaitingAsync(house));
        Assert.Null((await CountsAsync(house, "yunxi-reporter")).SignOffs);
    }

    private static async Task<(int Head, int Deputy)> WaitingAsync(House house) => (await OfAsync(house, "yunxi-head"), await OfAsync(house, "yunxi-deputy"));

    private static async Task<int> OfAsync(House house, string user)
    {
        var actor = await house.AsAsync(user);
        var listed = await house.RunAsync<PendingSignOffs, IReadOnlyList<PendingSignOff>>(pending => pending.ListAsync(actor, default));
        Assert.Equal(listed.Count, (await CountsAsync(house, user)).SignOffs);
        return listed.Count;
    }

    private static async Task<NavigationCounts> CountsAsync(House house, string user)
    {
        var actor = await house.AsAsync(user);
        return await house.RunAsync<Counts, NavigationCounts>(counts => counts.OfAsync(actor, null, default));
    }
}
