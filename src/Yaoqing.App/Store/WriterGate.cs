using Yaoqing.App.Shared;

namespace Yaoqing.App.Store;

/// <summary>
/// Lets one deed after another to SQLite's single writer, in the order of their coming. Without it the waiting connections poll for the lock with
/// growing pauses: the writer stands idle meanwhile, the last ones wait for seconds, and each blocks a thread (W4). PostgreSQL needs none.
/// </summary>
public sealed class WriterGate(StoreOptions options) : IDisposable
{
    private readonly Turns? turns = options.Postgres is null ? new Turns() : null;

    /// <summary>Waits for the turn; dispose the answer to end it.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken ct) => turns is null ? null : await turns.EnterAsync(ct);

    public void Dispose() => turns?.Dispose();
}
