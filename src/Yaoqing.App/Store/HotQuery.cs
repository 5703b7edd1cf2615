using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Yaoqing.App.Store;

/// <summary>
/// A query that every page, the busiest pages or every deed send, translated once: building and looking up its expression costs more than
/// SQLite needs for the answer. One translation for each model, since a process may have both stores (the tests do).
/// </summary>
/// <param name="compile">Calls <c>EF.CompileAsyncQuery</c>.</param>
internal sealed class HotQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    /// <summary>The query for the model of this context; call it with the same context.</summary>
    public TQuery On(YaoqingDb db) => compiled.GetValue(db.Model, _ => compile());
}
