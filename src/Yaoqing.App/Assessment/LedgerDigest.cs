using System.Text;
using Yaoqing.App.Store;
using Yaoqing.Scoring;

namespace Yaoqing.App.Assessment;

/// <summary>Names for lines of the ledger, which has no rows of its own: it is derived each time.</summary>
internal static class LedgerDigest
{
    /// <summary>Names one line of a unit: the rule, the facts and the months. Points are left out, so that the name holds while an open month still moves.</summary>
    internal static string OfEntry(PointEntry entry) => Digest($"{entry.Rule}|{string.Join(',', entry.Facts)}|{entry.Posted}|{entry.CorrectionFor}")[..16];

    /// <summary>
    /// Digest of all lines posted in a month, in a fixed order. Words are left out, and units go by identity: a renamed unit or a better
    /// phrase changes no closed table.
    /// </summary>
    internal static string OfMonth(ScoreReport report, Month month, IReadOnlyDictionary<string, Guid> units) => Digest(string.Join('\n', report.Units.Concat(report.Persons)
        .SelectMany(subject => subject.Entries).Where(entry => entry.Posted == month)
        .Select(entry => $"{units.GetValueOrDefault(entry.Unit):N}|{entry.Person}|{entry.Points}|{entry.Rule}|{string.Join(',', entry.Facts)}|{entry.CorrectionFor}")
        .Order(StringComparer.Ordinal)));

    private static string Digest(string text) => Blob.DigestOf(Encoding.UTF8.GetBytes(text));
}
