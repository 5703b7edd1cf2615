using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Yaoqing.Web.Look;

/// <summary>Serves the bundle for ever (names carry the content's hash), in the packed copy that the browser takes.</summary>
internal static class AssetFiles
{
    private static readonly (string Coding, string End)[] Packed = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void UseAssets(this IApplicationBuilder app)
    {
        var assets = app.ApplicationServices.GetRequiredService<Assets>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Assets.Path), branch =>
        {
            branch.Use((context, next) =>
            {
                ChoosePacked(context, assets);
                return next(context);
            });
            branch.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = assets.Files,
                RequestPath = Assets.Path,
                ServeUnknownFileTypes = true,
                OnPrepareResponse = served =>
                {
                    var headers = served.Context.Response.Headers;
                    headers.CacheControl = "public, max-age=31536000, immutable";
                    headers.Vary = HeaderNames.AcceptEncoding;
                    if (served.Context.Items["asset-coding"] is not string coding) return;
                    headers.ContentEncoding = coding;
                    served.Context.Response.ContentType = (string)served.Context.Items["asset-type"]!; // set together with the coding
                },
            });
        });
    }

    private static void ChoosePacked(HttpContext context, Assets assets)
    {
        if (!context.Request.Path.StartsWithSegments(Assets.Path, out var rest) || rest.Value is not { Length: > 1 } file) return;
        var name = file[1..];
        if (!Types.TryGetContentType(name, out var type)) return;
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (coding, end) in Packed)
        {
            if (!accepted.Any(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0)) continue;
            if (!assets.Files.GetFileInfo(name + end).Exists) continue;
            context.Items["asset-coding"] = coding;
            context.Items["asset-type"] = type;
            context.Request.Path = $"{Assets.Path}/{name}{end}";
            return;
        }
    }
}
