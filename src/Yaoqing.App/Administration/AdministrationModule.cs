using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Administration;

public static class AdministrationModule
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddScoped<SetUpCounty>()
        .AddScoped<TakeCheckpoint>()
        .AddScoped<CreateAccount>()
        .AddScoped<IssuePassword>()
        .AddScoped<SwitchAccount>()
        .AddScoped<ProposeGrant>()
        .AddScoped<DecideGrant>()
        .AddScoped<AccountDirectory>()
        .AddScoped<InstallationState>()
        .AddScoped<TrailSearch>()
        .AddScoped<ImportDemonstration>()
        .AddScoped<BackUp>()
        .AddScoped<RecordRestore>();
}
