using Xunit;

namespace Yaoqing.Scoring.Tests;

public sealed class SampleSchemesTests
{
    internal static IReadOnlyList<string> Names => [.. Directory.GetFiles(Samples.Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => [.. Names];

    [Theory, MemberData(nameof(All))]
    public void 样例办法_算例全部成立(string name)
    {
        var scheme = Samples.Scheme(name);
        Assert.NotEmpty(scheme.Cases);
        Assert.Empty(CaseRunner.Run(scheme).SelectMany(c => c.Differences.Select(d => $"{c.Name}（第{c.Line}行）：{d}")));
    }
}
