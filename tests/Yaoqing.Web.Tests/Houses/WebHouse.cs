using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using Yaoqing.App;
using Yaoqing.App.Access;
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
    private const string Password = "Qiushou-2026-Anhe";
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private WebHouse(WebApplication app, DirectoryInfo folder, House county) => (this.app, this.folder, County) = (app, folder, county);

    internal House County { get; }

    internal HouseClock Clock => County.Clock;

    /// <summary>The host's own services, for what no page shows (such as the routes of the host).</summary>
    internal IServiceProvider Services => app.Services;

    /// <param name="configure">What a test adds to the host's services, such as a look at the statements that it sends.</param>
    internal static async Task<WebHouse> OpenAsync(Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("yaoqing-web-");
        var clock = new HouseClock(House.Start);
        var options = new AppOptions(new StoreOptions(Path.Combine(folder.FullName, "county.db"), null), PasswordProfile.Dengbao3, new PasswordCost(1_000));
        var app = Host.Build([], options, folder, "http://127.0.0.1:0", services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddSingleton<IServer, TestServer>().AddLogging(logging => logging.ClearProviders());
            configure?.Invoke(services);
        });
        var county = await House.OverAsync(app.Services, clock);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebHouse(app, folder, county);
    }

    /// <summary>Somebody who has not signed in.</summary>
    internal WebUser Visitor() => new(app.GetTestServer());

    /// <summary>Somebody of the small county, signed in: <c>yunxi-reporter</c>, <c>editor</c>, <c>director</c> ….</summary>
    internal async Task<WebUser> SignedInAsync(string userName)
    {
        await County.RunAsync<YaoqingDb, int>(async db =>
        {
            var account = await db.Accounts.SingleAsync(each => each.NormalizedName == userName);
            account.SetPassword(new Passwords(new PasswordCost(1_000)).Hash(Password), "stamp-" + userName, Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var signedIn = await County.RunAsync<SignIn, Result<SignedIn>>(signIn => signIn.RunAsync(new SignInRequest(userName, Password, "test"), CancellationToken.None));
        var user = Visitor();
        user.Keep("yaoqing", signedIn.Value.Secret);
        return user;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
