namespace Yaoqing.Scoring;

/// <summary>The ledger's lines as they are read, subject by subject: put in order and into words when somebody opens them.</summary>
internal sealed class LedgerLines(FactTable table, Versions versions, Books books)
{
    private readonly Lazy<ILookup<int, Row>> _rows = new(() => books.Ledger.Rows.ToLookup(r => r.Subject));

    /// <summary>A subject's lines posted in the months first..last: by month, facts before periods, then by correction, fact, rule.</summary>
    internal IReadOnlyList<PointEntry> Of(int subject, int first, int last)
    {
        var words = new Arithmetic(table, versions, books);
        return [.. _rows.Value[subject].Where(r => r.Posted >= first && r.Posted <= last)
            .OrderBy(r => r.Posted).ThenBy(r => r.Fact < 0).ThenBy(r => r.For)
            .ThenBy(r => r.Fact < 0 ? "" : table.Facts[r.Fact].Id, StringComparer.Ordinal).ThenBy(r => r.Rule).ThenBy(r => books.Ledger.Detail(r).Annuls >= 0)
            .ThenBy(r => books.Ledger.Detail(r).Words?.Invoke() ?? "", StringComparer.Ordinal).Select(r => words.Entry(r))];
    }
}
