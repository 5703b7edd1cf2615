namespace Yaoqing.Review.Parsing;

/// <summary>Finds long runs of ASCII digits: identity, telephone and card numbers are longer than any figure of a report.</summary>
internal static class DigitRuns
{
    private const int Least = 2;

    /// <summary>Adds the runs of at least two digits, in order.</summary>
    public static void Add(string text, Rows<TextSpan> runs)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0) break;
            var start = at + next;
            var rest = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
            at = rest < 0 ? text.Length : start + rest;
            if (at - start >= Least) runs.Add(new TextSpan(start, at));
        }
    }
}
