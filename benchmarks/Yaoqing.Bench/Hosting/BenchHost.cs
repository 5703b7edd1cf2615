using System.Globalization;
using System.Runtime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yaoqing.App;
using Yaoqing.App.Access;
using Yaoqing.App.Store;
using Yaoqing.Web.Commands;

namespace Yaoqing.Bench.Hosting;

/// <summary>
/// The process under test (<c>Yaoqing.Bench host FOLDER</c>): the demonstration county behind the real host on one port, and on another the
/// raw pages and deeds, hello, and the controls of the harness. It ends when its input ends.
/// </summary>
internal static class BenchHost
{
    internal const string Ready = "ready";

    internal static async Task<int> RunAsync(string path)
    {
        var folder = Directory.CreateDirectory(path);
        var store = new StoreOptions(Path.Combine(folder.FullName, "yaoqing.db"), null);
        var options = new AppOptions(store, PasswordProfile.Dengbao3, new PasswordCost(1_000));
        var county = Samples.County();
        var clock = DemonstrationClock.Of(folder, county.Today);
        if (await new DemonstrationStart(options, folder, county, clock).PrepareAsync(CancellationToken.None) is { } refusal)
            throw new InvalidOperationException(refusal.Message);
        var recorder = new Recorder();
        await using var host = Web.Host.Build([], options, folder, "http://127.0.0.1:0", services => services
            .AddSingleton<TimeProvider>(clock)
            .ConfigureDbContext<SqliteYaoqingDb>(builder => builder.AddInterceptors(recorder))
            .AddLogging(logging => logging.ClearProviders()));
        await using var raw = Raw(new Controls(host.Services, recorder, new RawStore(store.SqliteConnectionString), clock));
        await host.StartAsync();
        await raw.StartAsync();
        Console.WriteLine($"{Ready} {host.Urls.Single()} {raw.Urls.Single()}");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static WebApplication Raw(Controls controls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/hello", () => Results.Content("<p>hello</p>", "text/html"));
        app.MapGet("/cpu", () => Environment.CpuUsage.TotalTime.TotalMicroseconds.ToString(CultureInfo.InvariantCulture));
        app.MapGet("/compiling", () => JitInfo.GetCompilationTime().TotalMicroseconds.ToString(CultureInfo.InvariantCulture));
        app.MapPost("/record", controls.Record);
        app.MapPost("/record/{name}", (string name) => controls.Keep(name));
        app.MapGet("/page/{name}", async (string name, int size, CancellationToken ct) => Results.Content(await controls.PageAsync(name, size, ct), "text/html", Encoding.UTF8));
        app.MapPost("/prepare", (int count, CancellationToken ct) => controls.PrepareAsync(count, ct));
        app.MapPost("/deed/{no:int}/record", (int no, CancellationToken ct) => controls.BeginDeedAsync(no, ct));
        app.MapPost("/deed/{no:int}/keep", (int no, string key) => controls.KeepDeed(no, key));
        app.MapPost("/deed/{no:int}", async (int no, HttpRequest request, CancellationToken ct) =>
        {
            var form = await request.ReadFormAsync(ct);
            await controls.DoAsync(no, form["key"].ToString(), ct);
            return Results.Redirect("/signoffs");
        });
        return app;
    }
}
