namespace Yaoqing.Web.Look;

/// <summary>A link of the side navigation; <paramref name="Count"/> as shown (17, 拟第26期), <paramref name="Due"/> when it presses.</summary>
public sealed record NavLink(string Name, string Address, string? Count = null, bool Due = false);

/// <summary>A group of the side navigation; the first group has no heading.</summary>
public sealed record NavSection(string? Heading, IReadOnlyList<NavLink> Links);

/// <summary>One of the desks a person serves; the switch shows only where there is more than one.</summary>
public sealed record DeskChoice(string Id, string Name, bool Chosen);

/// <summary>What the frame around every page shows.</summary>
/// <param name="Who">The person's name; null for a visitor who has not signed in.</param>
/// <param name="Office">Unit or desk and post, e.g. 县委办信息科编辑.</param>
public sealed record ShellModel(string? Who, string? Office, IReadOnlyList<NavSection> Sections, IReadOnlyList<DeskChoice> Desks)
{
    public static ShellModel Visitor { get; } = new(null, null, [], []);
    public bool SignedIn => Who is not null;
    public string SearchAddress { get; init; } = "/search";
    public string DeskSwitchAddress { get; init; } = "/account/desk";
    public string SignOutAddress { get; init; } = "/account/sign-out";
    public string AccountAddress { get; init; } = "/account";
    public string? Footer { get; init; }
}

/// <summary>The frame of the page being answered. A filter fills it when a page is the answer; the layout reads it.</summary>
public sealed class Shell
{
    public ShellModel Model { get; set; } = ShellModel.Visitor;
}
