using System.IO.Compression;
using System.Net;
using System.Text;
using Xunit;
using Yaoqing.App.Intake.Reading;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Web.Pages.Items;
using Yaoqing.Web.Tests.Houses;

namespace Yaoqing.Web.Tests.Items;

/// <summary>Files handed in on /items/new and /review: read in processes of their own.</summary>
public sealed class FileTests
{
    private static readonly byte[] Manuscript = Encoding.UTF8.GetBytes($"{Doing.Title}\n\n{Doing.Body}\n报送单位：云溪镇\n2026年9月2日\n");

    // The first worker does what the script says, the next ones read.
    private static ReadingWorkerOptions FirstWorker(string script)
    {
        var once = Path.Combine(Path.GetTempPath(), "yaoqing-once-" + Guid.NewGuid().ToString("N"));
        return new ReadingWorkerOptions
        {
            Program = "/bin/sh", Arguments = ["-c", $"if mkdir \"$0\" 2>/dev/null; then {script}; fi; rmdir \"$0\"; exec dotnet \"$1\" read --worker", once, Path.Combine(AppContext.BaseDirectory, "yaoqing.dll")],
            Timeout = TimeSpan.FromMinutes(2), OfficeTimeout = TimeSpan.FromSeconds(1), Workers = 1,
        };
    }

    [Theory]
    [InlineData("/items/new", "sleep 600", "超时")]
    [InlineData("/items/new", "exit 7", "程序中断")]
    [InlineData("/review", "sleep 600", "超时")]
    public async Task 读稿程序卡死或中断_说明原因_下一个文件照读(string page, string script, string words)
    {
        await using var web = await WebHouse.OpenAsync(FirstWorker(script));
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var refused = await reporter.UploadAsync(page + "?handler=File", "file", "坏.rtf", Manuscript, await reporter.TokenAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(words, (await WebUser.ReadAsync(refused)).QuerySelector(".problems")?.TextContent, StringComparison.Ordinal);
        var next = await reporter.UploadAsync(page + "?handler=File", "file", "好.txt", Manuscript, await reporter.TokenAsync());
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task 一个压缩包几篇稿件_由人选一篇填入()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var zip = Zip(("甲.txt", "云溪镇推进秋粮收购提速\n" + Doing.Body), ("乙.txt", "云溪镇抓好冬小麦播种\n全镇播种冬小麦1.2万亩，调运良种150吨，组织农技人员进村入户指导。\n信息员：李小明"));
        var page = await WebUser.ReadAsync(await reporter.UploadAsync("/items/new?handler=File", "file", "两篇.zip", zip, await reporter.TokenAsync()));
        Assert.Equal("", page.QuerySelector("#Input_Title")?.GetAttribute("value") ?? "");
        var chosen = await WebUser.ReadAsync(await reporter.SubmitAsync(page, "/items/new", "form:has(input[value='乙.txt'])"));
        Assert.Equal("云溪镇抓好冬小麦播种", chosen.QuerySelector("#Input_Title")?.GetAttribute("value"));
        Assert.Equal("李小明", chosen.QuerySelector("#Input_ReporterName")?.GetAttribute("value"));
        Assert.Contains("1.2万亩", chosen.QuerySelector("textarea[name='Input.Body']")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 稿上的日期和别的单位_写在提示里()
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        var own = await WebUser.TextAsync(await reporter.UploadAsync("/items/new?handler=File", "file", "稿.txt", Manuscript, await reporter.TokenAsync()));
        Assert.Contains("2026年9月2日", own, StringComparison.Ordinal);
        Assert.DoesNotContain("稿上写的单位", own, StringComparison.Ordinal);
        var other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Manuscript).Replace("报送单位：云溪镇", "报送单位：白沙乡", StringComparison.Ordinal));
        Assert.Contains("稿上写的单位是“白沙乡”", await WebUser.TextAsync(await reporter.UploadAsync("/items/new?handler=File", "file", "稿.txt", other, await reporter.TokenAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/items/new")]
    [InlineData("/review")]
    public async Task 文件框只列读得了的格式(string page)
    {
        await using var web = await WebHouse.OpenAsync();
        var reporter = await web.SignedInAsync("yunxi-reporter");
        Assert.Equal(ReceivedFiles.Accepted, (await reporter.PageAsync(page)).QuerySelector("input[type=file]")?.GetAttribute("accept"));
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }
        return memory.ToArray();
    }
}
