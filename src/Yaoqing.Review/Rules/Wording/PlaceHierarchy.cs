using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Wording;

/// <summary>Where one place name stands directly before another, the second lies in the first.</summary>
internal sealed class PlaceHierarchy() : Rule("W14", "地名隶属", Severity.Error, "本地地名表")
{
    public override void Check(ReviewContext context)
    {
        if (context.Rules.Places.Count < 2) return;
        var parents = context.Rules.Places.GroupBy(place => place.Name).ToDictionary(group => group.Key, group => group.First().Parent);
        foreach (var text in context.Texts)
        {
            var ends = new Dictionary<int, KnownName>();
            foreach (var name in text.NamesOf(NameKind.Place))
            {
                if (ends.TryGetValue(name.Span.Start, out var before) && before.Entry is KnownPlace above && name.Entry is KnownPlace below && !LiesIn(below.Name, above.Name, parents))
                    context.Report(text, before.Span.To(name.Span), $"{below.Name}不属于{above.Name}，请核对地名隶属关系。");
                ends[name.Span.End] = name;
            }
        }
    }

    private static bool LiesIn(string place, string above, Dictionary<string, string?> parents)
    {
        var at = place;
        for (var step = 0; step < 8 && parents.TryGetValue(at, out var parent) && parent is not null; step++)
        {
            if (parent == above) return true;
            at = parent;
        }
        return false;
    }
}
