namespace Yaoqing.App.Shared;

/// <summary>Lets one after another, in the order of their coming.</summary>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim free = new(1, 1);

    /// <summary>Waits for the turn; dispose the answer to end it.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await free.WaitAsync(ct);
        return new Turn(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
