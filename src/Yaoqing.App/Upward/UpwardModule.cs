using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Upward;

public static class UpwardModule
{
    public static IServiceCollection AddUpward(this IServiceCollection services) => services
        .AddScoped<SendUp>()
        .AddScoped<RecordAdoption>()
        .AddScoped<RecordNotAdopted>()
        .AddScoped<RecordStanding>()
        .AddScoped<UpwardLedger>();
}
