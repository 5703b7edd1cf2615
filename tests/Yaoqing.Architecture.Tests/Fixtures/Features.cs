// A small product that breaks the rules on purpose: the controls of the tests look at these types.
#pragma warning disable CA1812 // never created: only their compiled form is read
#pragma warning disable IDE0130 // the namespaces play folders

namespace Yaoqing.Architecture.Tests.Fixtures.Features.Trail
{
    internal sealed record FixtureEntry(string Text);
}

namespace Yaoqing.Architecture.Tests.Fixtures.Features.Reporting
{
    internal sealed class LeftwardUse
    {
        public Trail.FixtureEntry Entry { get; } = new("a use to the left is right");
    }

    internal sealed class RightwardField
    {
        public Assessment.FixturePoints? Points { get; init; }
    }

    internal sealed class RightwardArgument
    {
        public IReadOnlyList<Task<Assessment.FixturePoints[]>> Points { get; init; } = [];
    }

    internal sealed class RightwardAsyncLambda
    {
        public async Task<int> Count()
        {
            await Task.Yield();
            return new[] { 1, 2 }.Select(number => new Assessment.FixturePoints(number)).Count();
        }
    }
}

namespace Yaoqing.Architecture.Tests.Fixtures.Features.Assessment
{
    internal sealed record FixturePoints(int Value)
    {
        public Trail.FixtureEntry Entry { get; } = new("left again");
    }
}
