using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yaoqing.App;
using Yaoqing.App.Store;
using Yaoqing.Web.Access;
using Yaoqing.Web.Look;
using Yaoqing.Web.Pages.Exports;
using Yaoqing.Web.Security;

namespace Yaoqing.Web;

/// <summary>Builds the web host; the tests build the same one.</summary>
public static class Host
{
    /// <param name="args">Arguments for the configuration; tests give none.</param>
    /// <param name="options">Store and policies.</param>
    /// <param name="data">Folder for the keys that protect cookies and forms.</param>
    /// <param name="urls">Addresses to listen on.</param>
    /// <param name="configure">Last word on the services, for tests and the demonstration's clock.</param>
    public static WebApplication Build(string[] args, AppOptions options, DirectoryInfo data, string urls, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") ?? AppContext.BaseDirectory, ApplicationName = typeof(Host).Assembly.GetName().Name });
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = FormReading.MostBytes);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        configure?.Invoke(builder.Services);
        builder.AddLook();
        builder.Services.AddYaoqing(options);
        builder.Services.AddDataProtection().SetApplicationName("yaoqing").PersistKeysToFileSystem(data.CreateSubdirectory("keys"));
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = SessionCookie.Prefix(urls) + "yaoqing-form";
            antiforgery.Cookie.SecurePolicy = SessionCookie.IsTls(urls) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.HeaderName = "RequestVerificationToken";
        });
        builder.Services.AddSingleton(new SessionCookie(SessionCookie.IsTls(urls)));
        builder.Services.AddSingleton<RoleMatrix>();
        builder.Services.AddScoped<ShellFilling>();
        builder.Services.AddExports();
        builder.Services.AddSingleton<Pages.Assessment.ImportRuns>().TryAddSingleton(new Pages.Assessment.ImportPatience(TimeSpan.FromSeconds(3)));
        builder.Services.AddScoped<Pages.HomeNews>();
        builder.Services.AddScoped<Pages.Administration.AccountGrants>();
        builder.Services.AddScoped<Pages.Desk.DeskPanes>().AddScoped<Pages.Desk.DeskPublishing>().AddScoped<Pages.Desk.ItemDeeds>().AddScoped<Pages.Desk.ItemChecks>().AddScoped<Pages.Desk.DeskTexts>().AddScoped<Pages.Desk.RuleSetDeeds>();
        builder.Services.AddScoped<Pages.Publishing.IssueReading>().AddScoped<Pages.Publishing.IssueComposing>().AddScoped<Pages.Publishing.IssueIssuing>();
        builder.Services.AddScoped<Pages.Items.ItemSaving>();
        builder.Services.AddScoped<Pages.Items.ItemActions>().AddScoped<Pages.Items.ItemStarts>().AddScoped<Pages.Items.ReceivedFiles>();
        builder.Services.TryAddSingleton(new DemonstrationNote(null));
        builder.Services.AddAuthentication(SessionAuthentication.Scheme).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Scheme, null);
        builder.Services.AddAuthorization();
        builder.Services.AddAccessLimits();
        builder.Services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.Filters.AddService<ShellFilling>();
            ChineseBinding.Apply(mvc.ModelBindingMessageProvider);
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(cookie =>
        {
            cookie.Cookie.Name = SessionCookie.Prefix(urls) + "yaoqing-note";
            cookie.Cookie.SecurePolicy = SessionCookie.IsTls(urls) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        var app = builder.Build();
        app.UseLook();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseRoleMatrix();
        app.UseFormReading();
        app.UseAuthorization();
        app.MapRazorPages();
        return app;
    }
}
