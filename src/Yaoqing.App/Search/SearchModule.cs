using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Search;

public static class SearchModule
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddScoped<FindTexts>()
        .AddScoped<FindPassage>()
        .AddScoped<SearchScope>();
}
