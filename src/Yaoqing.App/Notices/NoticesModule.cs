using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Notices;

public static class NoticesModule
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services.AddScoped<MyNotices>();
}
