using System.CommandLine;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Xunit;
using Yaoqing.Web.Commands;
using Yaoqing.Web.Tests.Commands;

[assembly: AssemblyFixture(typeof(SampleCounty))]

namespace Yaoqing.Web.Tests.Commands;

/// <summary>The files of samples/county, and an installation set up from them: once for the whole run, and every test works on a copy of its own.</summary>
public sealed class SampleCounty : IDisposable
{
    private readonly Lazy<string> installation = new(SetUp);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (installation.IsValueCreated)
            Directory.Delete(installation.Value, recursive: true);
    }

    /// <summary>An installation of this test's own in a new data folder.</summary>
    internal void CopyTo(string data)
    {
        Directory.CreateDirectory(data);
        System.IO.File.Copy(Path.Combine(installation.Value, "yaoqing.db"), Path.Combine(data, "yaoqing.db"));
    }

    internal static string File(string name, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? "", "../../../samples/county", name));

    internal static (int Code, string Words) SetUp(string data, string units) => Run("setup", "--data", data, "--units", units, "--people", File("people.xlsx"), "--offices", File("offices.yaml"));

    /// <summary>Runs a verb in the test's own process; 2 is what the program answers to options that it does not understand.</summary>
    internal static (int Code, string Words) Run(params string[] arguments)
    {
        var words = new StringWriter();
        var parsed = new RootCommand { SetupCommand.Create(), UserCommand.Create(), VerifyCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(), ImportCommand.Create() }.Parse(arguments);
        return (parsed.Errors.Count > 0 ? 2 : parsed.Invoke(new InvocationConfiguration { Output = words, Error = words }), words.ToString());
    }

    private static string SetUp()
    {
        var data = Directory.CreateTempSubdirectory("yaoqing-sample-").FullName;
        Assert.Equal(0, SetUp(data, File("units.xlsx")).Code);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "yaoqing.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        // Everything is in the one file that the tests copy.
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return data;
    }
}
