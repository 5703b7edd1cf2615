using System.Text.RegularExpressions;

namespace Yaoqing.App.Administration.Demonstration;

/// <summary>Keeps a unit from handing in the same item twice with other figures, as an editor would.</summary>
internal sealed partial class WrittenItems
{
    private const int LikenessInPercent = 60;
    private const int PatienceInRefusals = 40;

    private readonly HashSet<string> bodies = [];
    private readonly Dictionary<string, List<HashSet<string>>> byUnitAndTopic = [];
    private int refusals;

    /// <summary>False where an equal body exists, or a like one of the same unit on the same topic; material that runs dry is forgiven the latter.</summary>
    public bool Accept(DemoItem item)
    {
        var earlier = byUnitAndTopic.TryGetValue(item.UnitName + item.Topic, out var found) ? found : byUnitAndTopic[item.UnitName + item.Topic] = [];
        var sentences = Sentences(item.Body);
        if (earlier.Any(other => Like(sentences, other)) && ++refusals < PatienceInRefusals)
            return false;
        refusals = 0;
        earlier.Add(sentences);
        return bodies.Add(item.Body);
    }

    /// <summary>The sentences of a body with figures and ordinals left out.</summary>
    private static HashSet<string> Sentences(string body) =>
        [.. FiguresAndOrdinals().Replace(body, "").Split('。', StringSplitOptions.RemoveEmptyEntries)];

    private static bool Like(HashSet<string> one, HashSet<string> other) =>
        100 * one.Intersect(other).Count() > LikenessInPercent * Math.Min(one.Count, other.Count);

    [GeneratedRegex("[0-9.]+|[一二三四五]是")]
    private static partial Regex FiguresAndOrdinals();
}
