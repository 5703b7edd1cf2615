using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using Yaoqing.App;
using Yaoqing.App.Store;

namespace Yaoqing.Web.Tests.BadInput;

/// <summary>On a real socket: a body whose length is not told is cut off at the limit too.</summary>
public sealed class BodyLimitTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yaoqing-body-");
    private WebApplication app = null!; // set before the first test

    public async ValueTask InitializeAsync()
    {
        app = Host.Build([], AppOptions.OnFile(Path.Combine(folder.FullName, "county.db")), folder, "http://127.0.0.1:0", services => services.AddLogging(logging => logging.ClearProviders()));
        await StoreModule.MigrateAsync(app.Services, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task 不报长度的大表单_413_有中文说明()
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var content = new UnknownLength(13 * 1024 * 1024);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("太大", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private sealed class UnknownLength : HttpContent
    {
        private readonly int bytes;

        internal UnknownLength(int bytes)
        {
            this.bytes = bytes;
            Headers.ContentType = new("application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            // Many fields of letters; the server may stop reading before we stop writing.
            try
            {
                byte[] many = [.. "a="u8, .. Enumerable.Repeat((byte)'a', 64 * 1024), (byte)'&'];
                for (var sent = 0; sent < bytes; sent += many.Length)
                    await stream.WriteAsync(many);
            }
            catch (IOException)
            {
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
