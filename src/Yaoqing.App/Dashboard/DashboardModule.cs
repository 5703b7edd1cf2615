using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Dashboard;

public static class DashboardModule
{
    public static IServiceCollection AddDashboard(this IServiceCollection services) => services
        .AddScoped<Progress>()
        .AddScoped<Coverage>()
        .AddScoped<ToDos>()
        .AddScoped<Counts>()
        .AddScoped<UnitNews>();
}
