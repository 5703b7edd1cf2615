using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Yaoqing.Web.Tests.Houses;

/// <summary>Keeps the SQL that a host sends, so that a test can count it.</summary>
internal sealed class SentStatements : DbCommandInterceptor
{
    private readonly List<string> sent = [];

    internal IReadOnlyList<string> All
    {
        get
        {
            lock (sent)
                return [.. sent];
        }
    }

    internal void Forget()
    {
        lock (sent)
            sent.Clear();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command)
    {
        lock (sent)
            sent.Add(command.CommandText);
    }
}
