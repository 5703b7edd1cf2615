namespace Yaoqing.Architecture.Tests;

/// <summary>
/// The features from left to right: each may use those to its left, and reaches those to its right only by an event
/// handled in the same transaction. The order is also the order in which to read the code.
/// </summary>
internal static class Features
{
    public static readonly string[] InOrder =
    [
        "Time", "Trail", "Access", "Directory", "Notices", "Search", "Commissions", "Reporting", "Intake", "Editing",
        "Publishing", "Upward", "Instructions", "Assessment", "Dashboard", "Administration",
    ];

    /// <summary>Folders that are no feature ("" is the root itself): how far to the right each may look, and whether features may use it.</summary>
    public static readonly ExtraFolder[] Extra =
    [
        new("Yaoqing.Core", "Shared", Nothing, OpenToAll: true),
        new("Yaoqing.App", "", Everything, OpenToAll: false),               // puts the features together
        new("Yaoqing.App", "Shared", "Access", OpenToAll: true),            // the unit of work: who, when, and the trail entry
        new("Yaoqing.App", "Store", Everything, OpenToAll: true),           // maps every feature, and every feature uses it
        new("Yaoqing.Web.Pages", "", Everything, OpenToAll: false),         // the first page and the errors
        new("Yaoqing.Web.Pages", "Shared", Everything, OpenToAll: true),    // layout and partial pages
        new("Yaoqing.Web.Pages", "Account", Everything, OpenToAll: false),
        new("Yaoqing.Web.Pages", "Desk", Everything, OpenToAll: false),     // where editing meets search, publishing and points
        new("Yaoqing.Web.Pages", "Reading", Everything, OpenToAll: false),  // published issues, with the leader's instruction beside them
        new("Yaoqing.Web.Pages", "Items", Everything, OpenToAll: false),    // an item with what became of it: adoptions, points, trail
        new("Yaoqing.Web.Pages", "SignOffs", Everything, OpenToAll: false), // the signers' own pages
        new("Yaoqing.Web.Pages", "Exports", Everything, OpenToAll: false),  // the tables of all pages as sheets
        new("Yaoqing.Web.Pages", "Guide", Everything, OpenToAll: false),
        new("Yaoqing.Web.Pages", "Look", Everything, OpenToAll: false),     // the style guide of the interface
        new("Yaoqing.Web.Pages", "Review", Everything, OpenToAll: false),   // the public text check; stores nothing
        new("Yaoqing.Web.Api", "", Everything, OpenToAll: false),           // puts the endpoints together
        new("Yaoqing.Web.Api", "Shared", Everything, OpenToAll: true),
    ];

    /// <summary>Types that any feature may name, whatever the order says.</summary>
    public static readonly HashSet<string> Vocabulary = new(StringComparer.Ordinal)
    {
        "Yaoqing.Core.Access.Actor", // who acts: the trail, to the left of Access, records it
        "Yaoqing.Web.Pages.YaoqingPage", // what every page has
    };

    /// <summary>Pages on which features meet although the order says otherwise, by the full name of the page model.</summary>
    public static readonly HashSet<string> MeetingPages = new(StringComparer.Ordinal)
    {
        "Yaoqing.Web.Pages.Assessment.TargetsModel",         // the desk's own progress, as on the first page, above the units' targets
        "Yaoqing.Web.Pages.Assessment.Pages_Assessment_Targets",
    };

    private const string Nothing = "";
    private const string Everything = "*";

    public static readonly string[] Roots = ["Yaoqing.Core", "Yaoqing.App", "Yaoqing.Web.Pages", "Yaoqing.Web.Api"];

    /// <summary>Where a full type name belongs: one of <paramref name="roots"/> and the folder below it; null for other types.</summary>
    public static Address? Locate(string fullName, IEnumerable<string> roots)
    {
        // A compiled Razor page is a class Pages_Reporting_Item, in one namespace or another.
        var simple = fullName[(fullName.LastIndexOf('.') + 1)..];
        var name = simple.StartsWith("Pages_", StringComparison.Ordinal) ? "Yaoqing.Web." + simple.Replace('_', '.') : fullName;
        foreach (var root in roots)
        {
            if (!name.StartsWith(root + ".", StringComparison.Ordinal)) continue;
            var parts = name[(root.Length + 1)..].Split('.');
            return new Address(root, parts.Length > 1 ? parts[0] : "");
        }

        return null;
    }

    /// <summary>Every use of a feature by one to its left.</summary>
    public static IEnumerable<string> BackwardUses(IEnumerable<TypeUse> uses, IReadOnlyList<string> roots) =>
        from use in uses
        where !MeetingPages.Contains(use.FullName)
        let here = Locate(use.FullName, roots)
        where here is not null
        from type in use.Types
        where !Vocabulary.Contains(type)
        let there = Locate(type, roots)
        where there is not null && there != here && Reach(here) < Position(there)
        select $"{use.FullName} ({here.Folder}) must not use {type} ({there.Folder}), which is to its right";

    /// <summary>The last position in the order that a folder may use; −1 for none.</summary>
    private static int Reach(Address address) =>
        ExtraAt(address) switch
        {
            { UsesUpTo: Everything } => int.MaxValue,
            { UsesUpTo: var last } => Array.IndexOf(InOrder, last),
            null => Array.IndexOf(InOrder, address.Folder),
        };

    /// <summary>Where a folder stands for those who want to use it; −1 is open to all.</summary>
    private static int Position(Address address) =>
        ExtraAt(address) switch
        {
            { OpenToAll: true } => -1,
            { OpenToAll: false } => InOrder.Length,
            null => Array.IndexOf(InOrder, address.Folder),
        };

    private static ExtraFolder? ExtraAt(Address address) =>
        Array.Find(Extra, extra => extra.Root == address.Root && extra.Folder == address.Folder);
}

/// <param name="Root">The namespace it stands in.</param>
/// <param name="Folder">Its name.</param>
/// <param name="UsesUpTo">The rightmost feature it may use; "" for none, "*" for all.</param>
/// <param name="OpenToAll">Whether every feature may use it; otherwise none may.</param>
internal sealed record ExtraFolder(string Root, string Folder, string UsesUpTo, bool OpenToAll);

internal sealed record Address(string Root, string Folder);
