using Xunit;

namespace Yaoqing.Scoring.Tests;

/// <summary>Every rule shape stands in a sample scheme, and a worked case there depends on it: without the shape a case fails.</summary>
public sealed class ShapeCoverageTests
{
    private static readonly Scheme[] Schemes = [.. SampleSchemesTests.Names.Select(Samples.Scheme)];

    public static TheoryData<string> Names => [.. Shapes.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Names))]
    public void 每种写法都有样例_去掉它就有算例不成立(string name)
    {
        var shape = Shapes.All.Single(s => s.Name == name);
        var with = Schemes.Where(shape.In).ToList();
        Assert.NotEmpty(with);
        Assert.NotEmpty(with.Where(scheme => CaseRunner.Run(shape.Without(scheme)).Any(c => !c.Holds)).Select(scheme => scheme.Name));
    }
}
