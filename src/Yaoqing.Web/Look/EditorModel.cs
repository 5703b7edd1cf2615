namespace Yaoqing.Web.Look;

/// <summary>The writing surface of _Editor.cshtml, placed inside the page's form.</summary>
/// <param name="Limit">Characters allowed by desk and form; 0 shows the count alone.</param>
/// <param name="LiveAddress">POST the form, answer {findings, checked, tendencies, chars}; null switches live review off.</param>
/// <param name="AutosaveAddress">POST the form with draftVersion, answer {version, savedAt}; null switches autosave off.</param>
/// <param name="DraftKey">Names the copy on this computer: draft and user, e.g. an item's id and the account's id.</param>
public sealed record EditorModel(
    string TitleName, string Title, string BodyName, string Body, int Limit,
    string? LiveAddress, string? AutosaveAddress, string DraftKey, string Version, IReadOnlyList<FindingRow> Findings)
{
    public string GuideAddress { get; init; } = "/guide/rules/";
    /// <summary>Whether an open finding can be confirmed as right with a reason.</summary>
    public bool AsksReasons { get; init; } = true;

    /// <summary>Whether a confirmation may hold for the whole desk.</summary>
    public bool ForDesk { get; init; }

    /// <summary>Name of the buttons that mend the text without script; null where the page has another way.</summary>
    public string? MendName { get; init; }

    /// <summary>Reasons that were typed and are not stored yet, by fingerprint.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>();

    /// <summary>The three tendencies as they stand; empty before the first review.</summary>
    public IReadOnlyList<Gauge> Gauges { get; init; } = [];

    /// <summary>Figures that were recomputed and agree, in words.</summary>
    public IReadOnlyList<string> Agreed { get; init; } = [];
    public string? TitleError { get; init; }
    public string? BodyError { get; init; }
}

/// <summary>How far one of the three tendencies goes, and why.</summary>
/// <param name="Key">newsy, hollow or careless, as in the review's JSON.</param>
/// <param name="Name">太新闻, 太空洞 or 太随意.</param>
/// <param name="Level">0 none to 3 high; null before the first review.</param>
public sealed record Gauge(string Key, string Name, int? Level, IReadOnlyList<string> Reasons)
{
    public static IReadOnlyList<Gauge> Unmeasured { get; } = [new("newsy", "太新闻", null, []), new("hollow", "太空洞", null, []), new("careless", "太随意", null, [])];

    public string Word => Level switch { null => "—", 0 => "无", 1 => "轻", 2 => "中", _ => "重" };

    public string Css => Level switch { null or 1 => "chip", 0 => "chip ok", 2 => "chip warn", _ => "chip err" };
}
