using Microsoft.Extensions.DependencyInjection;

namespace Yaoqing.App.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services, PasswordProfile profile, PasswordCost cost) => services
        .AddSingleton(new PasswordPolicy(profile))
        .AddSingleton(cost)
        .AddSingleton<Passwords>()
        .AddScoped<Actors>()
        .AddScoped<SignIn>()
        .AddScoped<SignOut>()
        .AddScoped<ChangePassword>();
}
