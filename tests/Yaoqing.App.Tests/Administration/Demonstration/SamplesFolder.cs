namespace Yaoqing.App.Tests.Administration.Demonstration;

/// <summary>The repository's samples, found from the place the tests run in.</summary>
internal static class SamplesFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var samples = System.IO.Path.Combine(at.FullName, "samples", "county");
            if (System.IO.Directory.Exists(samples))
                return System.IO.Path.Combine(at.FullName, "samples");
        }
        throw new DirectoryNotFoundException("samples/county");
    }
}
