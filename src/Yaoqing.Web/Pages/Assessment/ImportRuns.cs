using System.Collections.Concurrent;
using Yaoqing.App.Assessment.Imports;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Assessment;

/// <summary>How long a form waits for an import before its page shows the progress instead: most files are done by then.</summary>
public sealed record ImportPatience(TimeSpan Wait);

/// <summary>
/// Imports under way on this node, each apart from the request that began it. A file has one run at a time; who presses twice waits for the
/// same one. If the process ends, the transaction is gone with it and the file can be taken again.
/// </summary>
public sealed partial class ImportRuns(IServiceScopeFactory scopes, ImportProgress progress, ImportPatience patience, IHostApplicationLifetime lifetime, ILogger<ImportRuns> log)
{
    private readonly ConcurrentDictionary<int, Lazy<Task<Result<ImportedFacts>>>> runs = new();

    /// <summary>Begins an import, or answers the one of this file that is under way.</summary>
    public Task<Result<ImportedFacts>> Start(Actor actor, ImportFactsRequest request)
    {
        if (Of(request.No) is { IsCompleted: true })
            Forget(request.No); // ended while nobody looked; its answer is not the answer to this form
        return runs.GetOrAdd(request.No, _ => new(() => Task.Run(() => RunAsync(actor, request)))).Value;
    }

    /// <summary>The run of a file; null when there is none.</summary>
    public Task<Result<ImportedFacts>>? Of(int no) => runs.GetValueOrDefault(no)?.Value;

    public ImportCount? CountOf(int no) => progress.Of(no);

    /// <summary>Whether a run ended while the form waited.</summary>
    public async Task<bool> WaitAsync(Task outcome, CancellationToken ct)
    {
        await Task.WhenAny(outcome, Task.Delay(patience.Wait, ct));
        return outcome.IsCompleted;
    }

    /// <summary>Drops a run whose end was seen.</summary>
    public void Forget(int no) => runs.TryRemove(no, out _);

    private async Task<Result<ImportedFacts>> RunAsync(Actor actor, ImportFactsRequest request)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ImportFacts>().RunAsync(actor, request, lifetime.ApplicationStopping);
        }
        catch (Exception fault)
        {
            Failed(log, request.No, fault); // nobody may be waiting for it any more
            throw;
        }
        finally
        {
            progress.Forget(request.No);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {No} failed; nothing of it was stored.")]
    private static partial void Failed(ILogger logger, int no, Exception fault);
}
