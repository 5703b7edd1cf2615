using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Yaoqing.Web.Tests.Commands;

/// <summary><c>user</c>, <c>verify</c>, <c>backup</c> and <c>restore</c> on the sample county: exit codes and what stands afterwards.</summary>
public sealed class InstallationCommandTests(SampleCounty county) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yaoqing-installation-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder, "data");

    private string Database => Path.Combine(Data, "yaoqing.db");

    private static int Run(params string[] arguments) => SampleCounty.Run(arguments).Code;

    private void Execute(params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public void 发放密码_只给有的登录名()
    {
        county.CopyTo(Data);
        Assert.Equal(1, Run("user", "password", "nobody", "--data", Data));
        Assert.Equal(0, Run("user", "password", UserName(), "--data", Data));
    }

    [Fact]
    public async Task 核验_改动一条_退出码为1_说出第几条()
    {
        county.CopyTo(Data);
        Execute("""DROP TRIGGER "TrailNoUpdate" """, """UPDATE "Trail" SET "Outcome" = 'none' WHERE "Seq" = 2""");
        var (exit, said) = await ProgramAsync("verify", "--data", Data);
        Assert.Equal(1, exit);
        Assert.Contains("第2条内容被改动", said, StringComparison.Ordinal);
    }

    [Fact]
    public void 备份再恢复_核验通过_不覆盖旧备份()
    {
        county.CopyTo(Data);
        var file = Path.Combine(folder, "b.db");
        Assert.Equal(0, Run("backup", "--data", Data, "--out", file));
        Assert.Equal(1, Run("backup", "--data", Data, "--out", file));
        var target = Path.Combine(folder, "other");
        Assert.Equal(0, Run("restore", "--data", target, "--from", file));
        Assert.Equal(0, Run("verify", "--data", target));
    }

    [Fact]
    public void 没有数据不备份_坏的备份不恢复()
    {
        Assert.Equal(1, Run("backup", "--data", Data, "--out", Path.Combine(folder, "b.db")));
        county.CopyTo(Data);
        var file = Path.Combine(folder, "c.db");
        Assert.Equal(0, Run("backup", "--data", Data, "--out", file));
        using (var stream = File.OpenWrite(file))
        {
            stream.Position = stream.Length / 2;
            stream.Write([.. Enumerable.Repeat((byte)0xA5, 64)]);
        }
        Assert.Equal(1, Run("restore", "--data", Path.Combine(folder, "other"), "--from", file));
        Assert.Equal(1, Run("restore", "--data", Data, "--from", Path.Combine(folder, "none.db")));
        Assert.Equal(0, Run("verify", "--data", Data));
    }

    private string UserName()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "UserName" FROM "Accounts" ORDER BY "UserName" LIMIT 1""";
        return (string)(command.ExecuteScalar() ?? "");
    }

    /// <summary>The program itself, for what it says.</summary>
    private static async Task<(int Exit, string Said)> ProgramAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "yaoqing.dll"), .. arguments]) { RedirectStandardOutput = true };
        using var program = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, said);
    }
}
