using Xunit;

namespace Yaoqing.Scoring.Tests;

internal static class Samples
{
    internal static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "samples", "schemes");

    internal static Scheme Scheme(string name)
    {
        var reading = SchemeReader.Read(File.ReadAllText(Path.Combine(Folder, name + ".yaml")), name);
        Assert.Empty(reading.Problems);
        return reading.Scheme ?? throw new InvalidOperationException(name);
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Yaoqing.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!); // the repository always encloses the tests
}
