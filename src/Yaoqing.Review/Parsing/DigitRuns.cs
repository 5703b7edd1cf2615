namespace Yaoqing.Review.Parsing;

/// <summary>Finds long runs of ASCII digits: identity, telephone and card numbers are longer than any figure of a report.</summary>
internal static class DigitRuns
{
    /// <summary>Runs of at least <paramref name="least"/> digits, in order.</summary>
    public static List<TextSpan> Of(ParsedText text, int least)
    {
        var runs = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var next = text.Text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0) break;
            var start = at + next;
            var rest = text.Text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
            at = rest < 0 ? text.Length : start + rest;
            if (at - start >= least) runs.Add(new TextSpan(start, at));
        }
        return runs;
    }
}
