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
    /// <summary>Whether an open finding can be confirmed as right with a reason: the unit does, the desk does not.</summary>
    public bool AsksReasons { get; init; } = true;
    public string? TitleError { get; init; }
    public string? BodyError { get; init; }
}
