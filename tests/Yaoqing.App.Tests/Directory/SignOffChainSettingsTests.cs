using Xunit;
using Yaoqing.App.Directory;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;
using Yaoqing.Core.Shared;

namespace Yaoqing.App.Tests.Directory;

/// <summary>审签流程 as data: what the desk settles is what the unit's people sign.</summary>
public sealed class SignOffChainSettingsTests
{
    [Fact]
    public async Task 科长设定反馈类由分管领导签发_分管领导一签就报出()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.True((await ChangeAsync(house, new ChainRow(nameof(Kind.Feedback), null, null, ChainForm.DeputySigns))).Succeeded);
        var feedback = await house.DraftAsync(await house.FormAsync(kind: Kind.Feedback));
        _ = (await house.SendAsync(feedback)).Value;
        Assert.Equal(ItemState.SignedOff, (await house.SignAsync(feedback, "yunxi-deputy")).Value);
        var other = await house.DraftAsync(await house.FormAsync(title: "云溪镇检修灌溉渠道"));
        _ = (await house.SendAsync(other)).Value;
        Assert.Equal("signoff.head-required", (await house.SignAsync(other, "yunxi-deputy")).Refusal?.Code);
    }

    [Fact]
    public async Task 正在审签的稿件走原来的流程()
    {
        await using var house = await House.OnSqliteAsync();
        var waiting = await house.DraftAsync(await house.FormAsync());
        _ = (await house.SendAsync(waiting)).Value;
        Assert.True((await ChangeAsync(house, new ChainRow(null, null, null, ChainForm.DeputySigns))).Succeeded);
        Assert.Equal("signoff.head-required", (await house.SignAsync(waiting, "yunxi-deputy")).Refusal?.Code);
    }

    [Fact]
    public async Task 突发信息只能由主要领导签发_条件相同的行不能有两行()
    {
        await using var house = await House.OnSqliteAsync();
        Assert.Equal("chains.emergency", (await ChangeAsync(house, new ChainRow(null, true, null, ChainForm.DeputySigns))).Refusal?.Code);
        var twice = new ChainRow(null, null, true, ChainForm.HeadSigns);
        Assert.Equal("chains.twice", (await ChangeAsync(house, twice, twice with { Form = ChainForm.DeputySigns })).Refusal?.Code);
    }

    private static async Task<Result<int>> ChangeAsync(House house, params ChainRow[] rows)
    {
        var (chief, office) = (await house.AsAsync("chief"), await house.OfficeAsync(Line.Party));
        var sheet = await house.RunAsync<SignOffChainSheets, SignOffChainSheet>(sheets => sheets.OfAsync(Line.Party, default));
        return await house.RunAsync<ChangeSignOffChains, Result<int>>(change => change.RunAsync(chief, new ChangeSignOffChainsRequest(office, sheet.Shown, rows, null), default));
    }
}
