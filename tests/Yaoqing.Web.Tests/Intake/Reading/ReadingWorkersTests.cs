using System.Text;
using Xunit;
using Yaoqing.App.Intake.Reading;
using Yaoqing.Documents.Reading;

namespace Yaoqing.Web.Tests.Intake.Reading;

/// <summary>Files are read in child processes; one bad file costs its reader and nothing else (E9).</summary>
public sealed class ReadingWorkersTests
{
    private static readonly byte[] Manuscript = Encoding.UTF8.GetBytes("崭山乡推进春耕备耕\n全乡落实早稻面积1.2万亩，调运化肥300吨，春耕备耕有序推进。\n信息员：李小明");

    private static ReadingWorkerOptions Worker => new() { Program = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "yaoqing.dll"), "read", "--worker"], Timeout = TimeSpan.FromSeconds(60) };

    private static ReadingWorkerOptions Shell(string script) => new() { Program = "/bin/sh", Arguments = ["-c", script], Timeout = TimeSpan.FromSeconds(2) };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task 子进程读出的与本进程读出的相同()
    {
        using var workers = new ReadingWorkers(Worker);
        var read = await workers.Read("春耕.txt", Manuscript, Ct);
        Assert.Equal(ManuscriptJson.Line(ManuscriptReader.Read("春耕.txt", Manuscript, ReadLimits.Default)), ManuscriptJson.Line(read));
    }

    [Fact]
    public async Task 拒收的原因原样带回()
    {
        using var workers = new ReadingWorkers(Worker);
        Assert.Equal("read.extension-mismatch", (await workers.Read("假.docx", Manuscript, Ct)).Refused?.Code);
    }

    [Fact]
    public async Task 读满次数的子进程被替换而读稿不断()
    {
        using var workers = new ReadingWorkers(Worker with { FilesPerWorker = 1, Workers = 1 });
        for (var i = 0; i < 3; i++) Assert.Null((await workers.Read("春耕.txt", Manuscript, Ct)).Refused);
    }

    [Theory]
    [InlineData("sleep 600", "read.timeout")]
    [InlineData("exit 7", "read.worker-failed")]
    [InlineData("head -c 9 /dev/zero | tr '\\0' '\\177'; sleep 600", "read.worker-failed")]
    [InlineData("printf '\\000\\000\\000\\004abcd'; sleep 600", "read.worker-failed")]
    public async Task 失常的子进程只误这一个文件(string script, string code)
    {
        using var workers = new ReadingWorkers(Shell(script));
        Assert.Equal(code, (await workers.Read("春耕.txt", Manuscript, Ct)).Refused?.Code);
    }

    [Fact]
    public async Task 程序不在时说明原因()
    {
        using var workers = new ReadingWorkers(new ReadingWorkerOptions { Program = "/nowhere/yaoqing" });
        Assert.Equal("read.worker-unavailable", (await workers.Read("春耕.txt", Manuscript, Ct)).Refused?.Code);
    }

    [Fact]
    public async Task 取消时不留子进程()
    {
        using var workers = new ReadingWorkers(Shell("sleep 600") with { Timeout = TimeSpan.FromMinutes(5) });
        using var soon = new CancellationTokenSource(200);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workers.Read("春耕.txt", Manuscript, soon.Token));
    }
}
