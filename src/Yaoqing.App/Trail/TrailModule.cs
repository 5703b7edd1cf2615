using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Trail;

public static class TrailModule
{
    public static IServiceCollection AddTrail(this IServiceCollection services) => services
        .AddScoped<VerifyTrail>();
}
