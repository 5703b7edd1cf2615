using Microsoft.AspNetCore.Builder;
using Xunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Tests.Look;

/// <summary>The frame and the style guide alone, without database and sign-in, on an in-memory server.</summary>
internal static class TestHost
{
    public static async Task<WebApplication> StartAsync(string environment = "Development", Action<WebApplication>? routes = null, string? webRoot = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "yaoqing", EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory, WebRootPath = webRoot });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.AddLook();
        var app = builder.Build();
        app.UseLook();
        app.UseRouting();
        app.MapRazorPages();
        routes?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public static Task<HttpResponseMessage> GetAsync(this WebApplication app, string path, string? accept = null)
    {
        var client = app.GetTestClient();
        if (accept is not null) client.DefaultRequestHeaders.Accept.ParseAdd(accept);
        return client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    public static Task<HttpResponseMessage> PostAsync(this WebApplication app, string path) =>
        app.GetTestClient().PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
