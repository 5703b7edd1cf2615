using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Tests.Look;

public sealed class AssetTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("yaoqing-assets");

    public AssetTests()
    {
        var folder = root.CreateSubdirectory("assets").FullName;
        File.WriteAllText(Path.Combine(folder, "manifest.json"), """{"app.js":"app-1A.js"}""");
        File.WriteAllText(Path.Combine(folder, "app-1A.js"), "plain");
        File.WriteAllText(Path.Combine(folder, "app-1A.js.br"), "packed");
    }

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public async Task 清单里的名字_带内容摘要()
    {
        await using var app = await TestHost.StartAsync(webRoot: root.FullName);
        var assets = app.Services.GetRequiredService<Assets>();
        Assert.Equal("/assets/app-1A.js", assets.Url("app.js"));
        Assert.Equal("/assets/other.js", assets.Url("other.js"));
    }

    [Theory, InlineData("br", "packed", "br"), InlineData("identity", "plain", null), InlineData("br;q=0", "plain", null)]
    public async Task 按浏览器所能_送压缩件或原件_可长久缓存(string accepts, string body, string? coding)
    {
        await using var app = await TestHost.StartAsync(webRoot: root.FullName);
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", accepts);
        using var response = await client.GetAsync(new Uri("/assets/app-1A.js", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(body, await response.TextAsync());
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData("/assets/../manifest.json"), InlineData("/assets/%2e%2e%2fsecret.txt"), InlineData("/assets")]
    public async Task 目录之外的文件_不给(string path)
    {
        File.WriteAllText(Path.Combine(root.FullName, "secret.txt"), "秘密");
        await using var app = await TestHost.StartAsync(webRoot: root.FullName);
        using var response = await app.GetAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }
}
