using Yaoqing.App.Administration.Demonstration;

namespace Yaoqing.Web.Commands;

/// <summary>The demonstration county's files, as they lie beside the program.</summary>
internal static class Samples
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "samples");

    internal static string Manuscripts => Path.Combine(Root, "manuscripts");

    internal static DemoCounty County() => DemoCounty.Load(Path.Combine(Root, "county", "county.yaml"));

    internal static DemoMaterial Material() => DemoMaterial.Load(Path.Combine(Root, "county", "texts"));

    /// <summary>计分办法 by office.</summary>
    internal static IReadOnlyDictionary<string, string> Schemes() =>
        new[] { ("县委办", "anhe-party.yaml"), ("县政府办", "anhe-government.yaml") }
            .Select(each => (Office: each.Item1, File: Path.Combine(Root, "schemes", each.Item2)))
            .Where(each => File.Exists(each.File))
            .ToDictionary(each => each.Office, each => File.ReadAllText(each.File));
}
