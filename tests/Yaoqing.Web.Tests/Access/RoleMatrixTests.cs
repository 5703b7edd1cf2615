using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.Core.Access;
using Yaoqing.Web.Access;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Access;

public sealed class RoleMatrixTests
{
    [Fact]
    public async Task Every_handler_of_every_page_has_a_row_and_every_row_has_a_handler()
    {
        await using var web = await WebHouse.OpenAsync();
        var loader = web.Services.GetRequiredService<PageLoader>();
        var handled = new HashSet<string>();
        foreach (var page in web.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var methods = compiled.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Append("GET").Distinct();
            var template = "/" + page.AttributeRouteInfo?.Template?.ToLowerInvariant();
            handled.UnionWith(methods.Select(method => $"{method} {template}"));
        }
        foreach (var endpoint in web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(each => each.Metadata.GetMetadata<PageActionDescriptor>() is null))
            handled.UnionWith((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/').ToLowerInvariant()}"));
        var rows = new RoleMatrix().Rows;
        Assert.DoesNotContain(handled, each => !rows.Contains(each) && !OnlyPosted(each, handled, rows));
        Assert.Empty(rows.Except(handled));
    }

    [Fact]
    public void A_route_without_a_row_is_closed_to_everybody()
    {
        var matrix = new RoleMatrix(["GET /a signed-in"]);
        Assert.True(matrix.Allows("GET", "/a", Actor.System));
        Assert.False(matrix.Allows("POST", "/a", Actor.System));
        Assert.False(matrix.Allows("GET", "/b", Actor.System));
        Assert.False(matrix.Allows("GET", "/a", null));
    }

    /// <summary>A page that is only posted to has no GET row: opening it is refused.</summary>
    private static bool OnlyPosted(string handled, HashSet<string> all, IReadOnlyCollection<string> rows) =>
        handled.StartsWith("GET ", StringComparison.Ordinal) && all.Contains("POST " + handled[4..]) && rows.Contains("POST " + handled[4..]);
}
