using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Yaoqing.Web.Security;

namespace Yaoqing.Web.Look;

/// <summary>Everything around a page: frame, parts, bundle, error pages, headers.</summary>
internal static class LookModule
{
    public static WebApplicationBuilder AddLook(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<Assets>();
        builder.Services.AddScoped<Shell>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        var pages = builder.Services.AddRazorPages();
        if (!builder.Environment.IsDevelopment())
            pages.AddRazorPagesOptions(options => options.Conventions.AddFolderRouteModelConvention("/Look", page => page.Selectors.Clear()));
        return builder;
    }

    /// <summary>First in the pipeline, before routing, sign-in and authorisation.</summary>
    public static WebApplication UseLook(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseAssets();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            AllowStatusCode404Response = true,
            StatusCodeSelector = thrown => thrown is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments(Assets.Path),
            pages => pages.UseStatusCodePagesWithReExecute("/error"));
        return app;
    }
}
