using System.Runtime.InteropServices;

namespace Yaoqing.Scoring;

/// <summary>
/// First pass: points of single facts and of items. The facts of one item are put in order (month of posting, day, day of recording, id) and
/// scored one after the other, so that each line is the increment its fact brought. Sums are exact, so nothing else depends on order.
/// </summary>
internal sealed class FactPass(FactTable table, Annulments annulments, Postings posting, Reasons reasons, FactCredit credit)
{
    private readonly Comparison<FactRow> _order = (a, b) => Compare(a, b, table, annulments);
    private FactRow[] _events = new FactRow[64];
    private int[] _signatures = new int[64];

    internal void Run()
    {
        var (rows, count) = (table.Rows.Array ?? [], table.Rows.Count);
        for (int first = 0, next; first < count; first = next)
        {
            next = first + 1;
            var item = rows[first].Item;
            while (item != 0 && next < count && rows[next].Item == item) next++;
            if (next - first == 1 && IsSimple(rows[first])) credit.ScoreLone(rows[first]);
            else ScoreGroup(new(rows, first, next - first));
        }
    }

    private bool IsSimple(in FactRow row) => !annulments.Any && (row.Traits & (FactTraits.Several | FactTraits.Persons | FactTraits.Cancels)) == 0;

    private void ScoreGroup(ArraySegment<FactRow> rows)
    {
        if (table.AnyCancels) rows = WithAnnulments(rows);
        if (rows.Count > 1) Sort(rows);
        if (_signatures.Length < rows.Count) _signatures = new int[rows.Count * 2];
        JoinTags(rows, _signatures);
        credit.ScoreItem(rows, _signatures);
    }

    /// <summary>Facts that annul are no events themselves; an annulled fact is two events, or none when both fall in one month.</summary>
    private ArraySegment<FactRow> WithAnnulments(ArraySegment<FactRow> rows)
    {
        if (_events.Length < rows.Count * 2) _events = new FactRow[rows.Count * 4];
        var count = 0;
        foreach (var row in rows)
        {
            if (row.Has(FactTraits.Cancels)) continue;
            if (!annulments.TryGet(row.Fact, out var by))
            {
                _events[count++] = row;
                continue;
            }
            var annuller = table.Facts[by];
            var posted = posting.Open(new(row.Posted), annuller);
            if (posted.Index == row.Posted)
            {
                reasons.Set(row.Fact, $"已由“{annuller.Id}”更正撤销。");
                continue;
            }
            _events[count++] = row;
            _events[count++] = row with { Order = FactRow.OrderOf(posted, DateOnly.FromDayNumber(row.Day), Postings.RecordedOn(annuller)), Traits = row.Traits | FactTraits.Annulled };
        }
        return new(_events, 0, count);
    }

    /// <summary>Most items have a handful of facts.</summary>
    private void Sort(Span<FactRow> rows)
    {
        if (rows.Length > 16)
        {
            rows.Sort(_order);
            return;
        }
        for (var i = 1; i < rows.Length; i++)
        {
            var row = rows[i];
            var at = i;
            for (; at > 0 && Compare(row, rows[at - 1], table, annulments) < 0; at--) rows[at] = rows[at - 1];
            rows[at] = row;
        }
    }

    private static int Compare(in FactRow a, in FactRow b, FactTable table, Annulments annulments)
    {
        if (a.Order != b.Order) return a.Order < b.Order ? -1 : 1;
        return string.CompareOrdinal(IdOf(a, table, annulments), IdOf(b, table, annulments));
    }

    private static string IdOf(in FactRow row, FactTable table, Annulments annulments) =>
        table.Facts[row.Has(FactTraits.Annulled) ? annulments.Of(row.Fact) : row.Fact].Id;

    /// <summary>The tags of an item's facts hold for all its facts of the same or a later month.</summary>
    private void JoinTags(ReadOnlySpan<FactRow> rows, Span<int> signatures)
    {
        var all = table.Signatures;
        var tags = 0;
        for (int first = 0, next; first < rows.Length; first = next)
        {
            for (next = first; next < rows.Length && rows[next].Posted == rows[first].Posted; next++)
                if (!rows[next].Has(FactTraits.Annulled)) tags = all.Joined(tags, all.TagSetOf(rows[next].Signature));
            for (var i = first; i < next; i++) signatures[i] = tags == 0 ? rows[i].Signature : all.WithTags(rows[i].Signature, tags);
        }
    }
}
