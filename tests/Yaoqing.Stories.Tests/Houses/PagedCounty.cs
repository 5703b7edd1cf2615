using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Access;

namespace Yaoqing.Stories.Tests.Houses;

/// <summary>A house whose pages are looked at one after another: it knows an address for every page of the role matrix.</summary>
public abstract class PagedCounty : IAsyncLifetime
{
    /// <summary>Drawings, downloads and fragments are not pages.</summary>
    private static readonly string[] NoPages = ["/error/{code:int?}", "/issues/{no:int}/pages/{number:int}", "/issues/{no:int}/files/{format}", "/desk/arrivals", "/scores/objections/new",
        "/export/{table}", "/bulletins/{no:int}/files/{format}", "/facts/import/{no:int}/rest"];

    private readonly Dictionary<string, string> places = NoPages.ToDictionary(route => route, _ => "", StringComparer.Ordinal);
    private StoryHouse? house;

    internal StoryHouse House => house ?? throw new InvalidOperationException("The house is not open.");

    public async ValueTask InitializeAsync()
    {
        house = await StoryHouse.OpenAsync("sqlite");
        await FillAsync(house.County, places);
    }

    /// <summary>The addresses that a role may open.</summary>
    internal async Task<IReadOnlyList<string>> PagesOfAsync(string userName)
    {
        var matrix = new RoleMatrix();
        var actor = await House.County.AsAsync(userName);
        return [.. matrix.Rows.Where(row => row.StartsWith("GET ", StringComparison.Ordinal)).Select(row => row[4..])
            .Where(route => matrix.Allows("GET", route, actor)).Select(AddressOf).Where(address => address.Length > 0)];
    }

    public async ValueTask DisposeAsync()
    {
        if (house is not null)
            await house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts into the county what its pages shall show, and names the address of each page with a number or name in it.</summary>
    protected abstract Task FillAsync(House county, Dictionary<string, string> places);

    /// <summary>The address of a page that has nothing to show where nothing is: none.</summary>
    protected virtual string AddressOfUnknown(string route) => throw new InvalidOperationException($"The stories know no page for {route}; name one in FilledCounty.");

    private string AddressOf(string route) => places.TryGetValue(route, out var address) ? address
        : route.Contains('{', StringComparison.Ordinal) ? AddressOfUnknown(route) : route;
}

/// <summary>A county on its first morning: every list is empty, and no page has a number yet.</summary>
public sealed class EmptyCounty : PagedCounty
{
    protected override Task FillAsync(House county, Dictionary<string, string> places) => Task.CompletedTask;

    protected override string AddressOfUnknown(string route) => "";
}
