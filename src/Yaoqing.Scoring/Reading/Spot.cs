using YamlDotNet.RepresentationModel;

namespace Yaoqing.Scoring;

/// <summary>Finds the place in the file that a finding about the finished scheme is about.</summary>
internal static class Spot
{
    /// <summary>The entry of a part that bears an id, or made it from a table "by"; the part itself when there is none.</summary>
    internal static YamlNode Of(YamlMap map, Key part, string id)
    {
        if (map[part] is not YamlSequenceNode list) return map[part] ?? map.Node;
        foreach (var entry in list.Children.OfType<YamlMappingNode>())
        {
            var own = IdOf(entry);
            if (own == id) return entry;
            if (own.Length > 0 && id.StartsWith(own + ".", StringComparison.Ordinal)) return Word(entry, id[(own.Length + 1)..]);
        }
        return list;
    }

    /// <summary>The first key or value that reads so, under its parent key where one is asked for; else the node itself.</summary>
    internal static YamlNode Word(YamlNode within, string word, Key? under = null) => Find(within, word, under, under is null) ?? within;

    /// <summary>Where a fact writes a word under a key; the fact itself when it does not.</summary>
    internal static YamlNode Field(YamlNode fact, Key key, string word)
    {
        if (fact is not YamlMappingNode table) return fact;
        foreach (var (name, value) in table.Children)
            if (key.Is(YamlMap.Shown(name)) || (key == Keys.Unit && Keys.FactUnits.Is(YamlMap.Shown(name)))) return Word(value, word);
        return fact;
    }

    internal static string IdOf(YamlMappingNode entry) =>
        entry.Children.Where(e => Keys.Id.Is(YamlMap.Shown(e.Key))).Select(e => YamlMap.Shown(e.Value).Trim()).FirstOrDefault() ?? "";

    private static YamlNode? Find(YamlNode node, string word, Key? under, bool inside) => node switch
    {
        YamlScalarNode scalar => inside && scalar.Value?.Trim() == word ? scalar : null,
        YamlSequenceNode list => list.Children.Select(child => Find(child, word, under, inside)).FirstOrDefault(found => found is not null),
        YamlMappingNode table => table.Children.Select(pair => Find(pair.Key, word, under, inside)
            ?? Find(pair.Value, word, under, inside || (under is not null && under.Is(YamlMap.Shown(pair.Key))))).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
