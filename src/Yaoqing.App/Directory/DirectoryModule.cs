using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Directory;

public static class DirectoryModule
{
    public static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddScoped<Desks>()
        .AddScoped<UnitChoices>()
        .AddScoped<DeskSettingsViews>()
        .AddScoped<ChangeDeskSettings>()
        .AddScoped<MemberSheets>()
        .AddScoped<ChangeMembers>()
        .AddScoped<SignOffChainSheets>()
        .AddScoped<ChangeSignOffChains>()
        .AddScoped<ContactBook>()
        .AddScoped<ChangeUnit>()
        .AddScoped<AppointPerson>()
        .AddScoped<EndPost>();
}
