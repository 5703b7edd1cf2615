using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Exports;

/// <summary>A county with a scheme and one item in the queue, for tests that only look.</summary>
public sealed class ExportHouse : IAsyncLifetime
{
    internal WebHouse Web { get; private set; } = null!; // set before the first test

    public async ValueTask InitializeAsync()
    {
        Web = await WebHouse.OpenAsync();
        await Web.County.WithSchemeAsync();
        _ = await Web.County.SubmitAsync();
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();
}
