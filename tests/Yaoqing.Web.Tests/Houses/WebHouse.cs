using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using Yaoqing.App;
using Yaoqing.App.Access;
using Yaoqing.App.Intake.Reading;
using Yaoqing.App.Store;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>
/// The real host with the small county on a temporary SQLite file, without a network. <see cref="County"/> is the same county seen through
/// the use cases, so a test prepares with <see cref="Doing"/> and looks with a browser-like <see cref="WebUser"/>.
/// </summary>
internal sealed class WebHouse : IAsyncDisposable
{
    internal const string Password = "Qiushou-2026-Anhe";

    // The running program is the test's own, so the reader of foreign files is named.
    private static ReadingWorkerOptions Reading => new() { Program = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "yaoqing.dll"), "read", "--worker"], Timeout = TimeSpan.FromMinutes(2) };

    private readonly DirectoryInfo folder;
    private readonly string urls;
    private readonly Action<IServiceCollection>? configure;
    private WebApplication app;

    private WebHouse(WebApplication app, DirectoryInfo folder, string urls, Action<IServiceCollection>? configure, House county) => (this.app, this.folder, this.urls, this.configure, County) = (app, folder, urls, configure, county);

    internal House County { get; private set; }

    internal HouseClock Clock => County.Clock;

    /// <summary>Where the database file is.</summary>
    internal string Folder => folder.FullName;

    /// <summary>The host's own services, for what no page shows (such as the routes of the host).</summary>
    internal IServiceProvider Services => app.Services;

    internal static Task<WebHouse> OpenAsync() => OpenAsync("http://127.0.0.1:0", null);

    /// <param name="urls">What the host is told to listen on: it decides the flags of the cookies. Nothing listens in a test.</param>
    internal static Task<WebHouse> OpenAsync(string urls) => OpenAsync(urls, null);

    /// <param name="reading">How foreign files are read.</param>
    internal static Task<WebHouse> OpenAsync(ReadingWorkerOptions reading) => OpenAsync("http://127.0.0.1:0", services => services.AddSingleton(reading));

    /// <param name="configure">What a test adds to the host's services, such as a look at the statements that it sends.</param>
    internal static Task<WebHouse> OpenAsync(Action<IServiceCollection> configure) => OpenAsync("http://127.0.0.1:0", configure);

    private static async Task<WebHouse> OpenAsync(string urls, Action<IServiceCollection>? configure)
    {
        var folder = Directory.CreateTempSubdirectory("yaoqing-web-");
        var clock = new HouseClock(House.Start);
        var app = Build(folder, urls, clock, configure);
        var county = await House.OverAsync(app.Services, clock);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebHouse(app, folder, urls, configure, county);
    }

    /// <summary>The program ends and starts again on the same data.</summary>
    internal async Task RestartAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        app = Build(folder, urls, Clock, configure);
        County = House.Again(app.Services, Clock);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    private static WebApplication Build(DirectoryInfo folder, string urls, HouseClock clock, Action<IServiceCollection>? configure)
    {
        var options = new AppOptions(new StoreOptions(Path.Combine(folder.FullName, "county.db"), null), PasswordProfile.Dengbao3, new PasswordCost(1_000));
        return Host.Build([], options, folder, urls, services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddSingleton<IServer, TestServer>().AddSingleton(Reading).AddLogging(logging => logging.ClearProviders());
            configure?.Invoke(services);
        });
    }

    /// <summary>Somebody who has not signed in.</summary>
    internal WebUser Visitor() => new(app.GetTestServer(), urls.StartsWith("https:", StringComparison.Ordinal) ? "https://localhost" : "http://localhost");

    /// <summary>Somebody of the small county, signed in: <c>yunxi-reporter</c>, <c>editor</c>, <c>director</c> ….</summary>
    internal async Task<WebUser> SignedInAsync(string userName)
    {
        await GivePasswordAsync(userName);
        var signedIn = await County.RunAsync<SignIn, Result<SignedIn>>(signIn => signIn.RunAsync(new SignInRequest(userName, Password, "test"), CancellationToken.None));
        var user = Visitor();
        user.Keep("yaoqing", signedIn.Value.Secret);
        return user;
    }

    /// <summary>The account has a password of its own choice, <see cref="Password"/>.</summary>
    internal Task GivePasswordAsync(string userName, int iterations = 1_000) => County.RunAsync<YaoqingDb, int>(async db =>
    {
        var account = await db.Accounts.SingleAsync(each => each.NormalizedName == userName);
        account.SetPassword(new Passwords(new PasswordCost(iterations)).Hash(Password), "stamp-" + userName, Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
