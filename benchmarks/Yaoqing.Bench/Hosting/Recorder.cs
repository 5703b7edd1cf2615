using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Yaoqing.Bench.Hosting;

/// <summary>One statement as the host sent it.</summary>
/// <param name="Sql">Text.</param>
/// <param name="Parameters">Name and value, in order.</param>
/// <param name="InTransaction">Whether it ran inside the use case's transaction.</param>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters, bool InTransaction);

/// <summary>Writes down the statements of one request, so that plain ADO.NET can send the same ones.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    private List<Statement>? statements;

    internal void Start() => statements = [];

    internal IReadOnlyList<Statement> Stop()
    {
        var recorded = statements ?? [];
        statements = null;
        return recorded;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command) =>
        statements?.Add(new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(each => (each.ParameterName, each.Value))], command.Transaction is not null));
}
