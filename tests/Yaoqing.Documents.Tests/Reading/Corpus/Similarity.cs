namespace Yaoqing.Documents.Tests.Reading.Corpus;

/// <summary>1 − edit distance ÷ longer length.</summary>
internal static class Similarity
{
    public static double Of(string a, string b)
    {
        if (a == b) return 1;
        if (a.Length == 0 || b.Length == 0) return 0;
        var (last, row) = (Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (last, row) = (row, last);
        }
        return 1 - last[b.Length] / (double)Math.Max(a.Length, b.Length);
    }
}
