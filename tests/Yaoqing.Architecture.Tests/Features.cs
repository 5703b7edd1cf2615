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

    /// <summary>Folders that are no feature, where they may stand, and how they count in the order.</summary>
    public static readonly ExtraFolder[] Extra =
    [
        new("Yaoqing.Core", "Shared", Place.First),
        new("Yaoqing.App", "Shared", Place.First),
        new("Yaoqing.App", "Store", Place.Free),           // knows every feature's mapping, and every feature uses it
        new("Yaoqing.App", "Demonstration", Place.Last),   // the fictional county, told through the use cases
        new("Yaoqing.App", "Setup", Place.Last),           // a real county's start
        new("Yaoqing.Web.Pages", "Shared", Place.First),   // layout and partial pages
        new("Yaoqing.Web.Pages", "Account", Place.Last),
        new("Yaoqing.Web.Pages", "Guide", Place.Last),
        new("Yaoqing.Web.Pages", "Review", Place.Last),    // the public text check; stores nothing
        new("Yaoqing.Web.Api", "Shared", Place.First),
    ];

    /// <summary>Pages on which features meet although the order says otherwise; each names the page model and why.</summary>
    public static readonly HashSet<string> MeetingPages = new(StringComparer.Ordinal);

    public static readonly string[] Roots = ["Yaoqing.Core", "Yaoqing.App", "Yaoqing.Web.Pages", "Yaoqing.Web.Api"];

    /// <summary>Where a full type name belongs: one of <paramref name="roots"/> and the folder below it; null for other types.</summary>
    public static Address? Locate(string fullName, IEnumerable<string> roots)
    {
        // A compiled Razor page: AspNetCoreGeneratedDocument.Pages_Reporting_Item.
        var name = fullName.Replace("AspNetCoreGeneratedDocument.Pages_", "Yaoqing.Web.Pages.", StringComparison.Ordinal).Replace('_', '.');
        foreach (var root in roots)
        {
            if (!name.StartsWith(root + ".", StringComparison.Ordinal)) continue;
            var parts = name[(root.Length + 1)..].Split('.');
            return new Address(root, parts.Length > 1 ? parts[0] : "");
        }

        return null;
    }

    /// <summary>The place in the order; null for a folder that stands outside it. A type at a root counts as first.</summary>
    public static int? Rank(Address address)
    {
        var feature = Array.IndexOf(InOrder, address.Folder);
        if (feature >= 0) return feature;
        return Extra.FirstOrDefault(extra => extra.Root == address.Root && extra.Folder == address.Folder)?.Place switch
        {
            Place.Free => null,
            Place.Last => InOrder.Length,
            _ => -1,
        };
    }

    /// <summary>Every use of a feature by one to its left.</summary>
    public static IEnumerable<string> BackwardUses(IEnumerable<TypeUse> uses, IReadOnlyList<string> roots) =>
        from use in uses
        where !MeetingPages.Contains(use.FullName)
        let here = Locate(use.FullName, roots)
        where here is not null
        from type in use.Types
        let there = Locate(type, roots)
        where there is not null && Rank(here) < Rank(there)
        select $"{use.FullName} ({here.Folder}) must not use {type} ({there.Folder}), which is to its right";
}

internal enum Place
{
    First,
    Last,
    Free,
}

internal sealed record ExtraFolder(string Root, string Folder, Place Place);

internal sealed record Address(string Root, string Folder);
