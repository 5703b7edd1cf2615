using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yaoqing.App.Access;
using Yaoqing.App.Administration;
using Yaoqing.App.Assessment;
using Yaoqing.App.Commissions;
using Yaoqing.App.Dashboard;
using Yaoqing.App.Directory;
using Yaoqing.App.Editing;
using Yaoqing.App.Instructions;
using Yaoqing.App.Intake;
using Yaoqing.App.Notices;
using Yaoqing.App.Publishing;
using Yaoqing.App.Reporting;
using Yaoqing.App.Search;
using Yaoqing.App.Shared;
using Yaoqing.App.Store;
using Yaoqing.App.Trail;
using Yaoqing.App.Upward;

namespace Yaoqing.App;

/// <summary>What an installation settles before it starts.</summary>
/// <param name="Store">Where the data is.</param>
/// <param name="Passwords">Which password profile is active.</param>
/// <param name="PasswordCost">Rounds of the password hash.</param>
public sealed record AppOptions(StoreOptions Store, PasswordProfile Passwords, PasswordCost PasswordCost)
{
    public static AppOptions OnFile(string sqliteFile) => new(new StoreOptions(sqliteFile, null), PasswordProfile.Dengbao3, PasswordCost.Production);
}

/// <summary>The application without its web pages: the host, the command line and the tests add it the same way.</summary>
public static class AppModule
{
    public static IServiceCollection AddYaoqing(this IServiceCollection services, AppOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddStore(options.Store)
            .AddScoped<Work>()
            .AddTrail()
            .AddAccess(options.Passwords, options.PasswordCost)
            .AddDirectory()
            .AddNotices()
            .AddSearch()
            .AddCommissions()
            .AddReporting()
            .AddIntake()
            .AddEditing()
            .AddPublishing()
            .AddUpward()
            .AddInstructions()
            .AddAssessment()
            .AddDashboard()
            .AddAdministration();
    }
}
