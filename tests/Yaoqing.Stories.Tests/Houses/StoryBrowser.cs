using Microsoft.Playwright;
using Xunit;
using Yaoqing.Stories.Tests.Houses;

[assembly: AssemblyFixture(typeof(StoryBrowser))]

namespace Yaoqing.Stories.Tests.Houses;

/// <summary>
/// Debian's Chromium, started once for all stories and driven by the driver that comes with the package. Nothing is downloaded:
/// a machine without the browser fails the tests and says what to install.
/// </summary>
public sealed class StoryBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal IBrowser Browser => browser ?? throw new InvalidOperationException("The browser did not start.");

    public async ValueTask InitializeAsync()
    {
        string[] places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
        var chromium = places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("The stories need Chromium: apt-get install chromium");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
