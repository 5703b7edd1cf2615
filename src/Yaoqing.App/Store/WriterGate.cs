namespace Yaoqing.App.Store;

/// <summary>
/// Lets one deed after another to SQLite's single writer, in the order of their coming. Without it the waiting connections poll for the lock with
/// growing pauses: the writer stands idle meanwhile, the last ones wait for seconds, and each blocks a thread (W4). PostgreSQL needs none.
/// </summary>
public sealed class WriterGate(StoreOptions options) : IDisposable
{
    private readonly SemaphoreSlim? turn = options.Postgres is null ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for the turn; dispose the answer to end it.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken ct)
    {
        if (turn is null)
            return null;
        await turn.WaitAsync(ct);
        return new Turn(turn);
    }

    public void Dispose() => turn?.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
