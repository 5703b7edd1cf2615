namespace Yaoqing.Review.Rules;

/// <summary>Gathers what speaks for each tendency during one review and turns the sum of weights into a level.</summary>
internal sealed class TendencySignals
{
    private static readonly Tendency[] All = Enum.GetValues<Tendency>();
    private readonly int[] _weights = new int[All.Length];
    private readonly List<string>[] _reasons = [.. All.Select(_ => new List<string>())];

    public void Add(Tendency tendency, int weight, string reason)
    {
        _weights[(int)tendency] += weight;
        if (!_reasons[(int)tendency].Contains(reason)) _reasons[(int)tendency].Add(reason);
    }

    /// <summary>太随意 also counts what the other rules found: every error is a mark of haste.</summary>
    public void AddErrors(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule).Distinct().ToList();
        if (errors.Count > 0) Add(Tendency.TooCareless, Math.Min(errors.Count, 3), $"有{errors.Count}类差错未改（{string.Join("、", errors)}）");
    }

    public IReadOnlyList<TendencyScore> Scores() =>
        Array.ConvertAll(All, tendency => new TendencyScore(tendency, (TendencyLevel)Math.Clamp(_weights[(int)tendency], 0, 3), _reasons[(int)tendency]));
}
