using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Administration;

public static class AdministrationModule
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddScoped<SetUpCounty>()
        .AddScoped<ImportDemonstration>()
        .AddScoped<IssueFirstPassword>();
}
