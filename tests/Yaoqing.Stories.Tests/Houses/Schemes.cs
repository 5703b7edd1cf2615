using Yaoqing.App.Assessment;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Commands;

namespace Yaoqing.Stories.Tests.Houses;

internal static class Schemes
{
    /// <summary>The Party desk of the small county judges by the scheme of the samples.</summary>
    internal static async Task AdoptSchemeAsync(this House county)
    {
        var (chief, office) = (await county.AsAsync("chief"), await county.OfficeAsync(Line.Party));
        _ = (await county.RunAsync<ChangeScheme, Result<DateOnly>>(change => change.RunAsync(chief, new ChangeSchemeRequest(office, Samples.Schemes()["县委办"], null), default))).Value;
    }
}
