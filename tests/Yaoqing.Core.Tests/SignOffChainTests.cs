using Xunit;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Shared;

namespace Yaoqing.Core.Tests;

public sealed class SignOffChainTests
{
    private static readonly Line[] Party = [Line.Party];

    [Fact]
    public void 突发_主要领导签发() => Assert.Equal(SignOffChain.HeadSigns, SignOffChain.For([], Party, "Measures", emergency: true, major: false));

    [Fact]
    public void 重大问题建议_主要领导签发() => Assert.Equal(SignOffChain.HeadSigns, SignOffChain.For([], Party, "ProblemAndAdvice", emergency: false, major: true));

    [Fact]
    public void 其他_主要领导同意后分管领导签发() => Assert.Equal(SignOffChain.Ordinary, SignOffChain.For([], Party, "Results", emergency: false, major: true));

    [Fact]
    public void 越具体的流程越优先()
    {
        IReadOnlyList<SignOffStep> deputyOnly = [new(PostKind.DeputyHead, SignOffAct.Sign)];
        SignOffChain[] chains = [Chain(null, SignOffChain.Ordinary), Chain(Line.Government, deputyOnly)];
        Assert.Equal(deputyOnly, SignOffChain.For(chains, [Line.Government], "Results", false, false));
        Assert.Equal(SignOffChain.Ordinary, SignOffChain.For(chains, Party, "Results", false, false));
    }

    [Fact]
    public void 两条线都报_主要领导签发的流程优先()
    {
        SignOffChain[] chains = [Chain(Line.Party, SignOffChain.Ordinary), Chain(Line.Government, SignOffChain.HeadSigns)];
        Assert.Equal(SignOffChain.HeadSigns, SignOffChain.For(chains, [Line.Party, Line.Government], "Results", false, false));
    }

    private static SignOffChain Chain(Line? line, IReadOnlyList<SignOffStep> steps) => new() { Id = new Id<SignOffChain>(Guid.Empty), Line = line, Steps = steps };
}
