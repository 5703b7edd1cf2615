using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace Yaoqing.Web.Look;

/// <summary>
/// The browser bundle: plain names to names with the hash of their content, as Client/build.mjs lists them in
/// manifest.json. The folder is wwwroot/assets of the content root, else of the program's own folder.
/// </summary>
internal sealed class Assets
{
    public const string Path = "/assets";
    private readonly string folder;
    private readonly ILogger<Assets> logger;
    private (DateTime Written, Dictionary<string, string> Names) manifest;

    public Assets(IWebHostEnvironment environment, ILogger<Assets> logger)
    {
        this.logger = logger;
        string[] roots = [environment.WebRootPath, System.IO.Path.Combine(environment.ContentRootPath, "wwwroot"), System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot")];
        folder = roots.Where(root => !string.IsNullOrEmpty(root)).Select(root => System.IO.Path.Combine(root, "assets"))
            .FirstOrDefault(path => File.Exists(System.IO.Path.Combine(path, "manifest.json"))) ?? System.IO.Path.Combine(environment.ContentRootPath, "wwwroot", "assets");
        Files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
    }

    public IFileProvider Files { get; }

    /// <summary>The address of a bundle file. Without a bundle the plain name: pages then work unstyled and without script.</summary>
    public string Url(string name) => $"{Path}/{Names().GetValueOrDefault(name, name)}";

    private Dictionary<string, string> Names()
    {
        var file = System.IO.Path.Combine(folder, "manifest.json");
        var written = File.GetLastWriteTimeUtc(file);
        if (manifest.Names is not null && manifest.Written == written) return manifest.Names;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(file))
            names = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? names;
        else
            logger.LogWarning("The browser bundle is missing; run `npm ci && npm run build` in src/Yaoqing.Web/Client.");
        manifest = (written, names);
        return names;
    }
}
