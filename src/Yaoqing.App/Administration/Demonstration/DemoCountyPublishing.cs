namespace Yaoqing.App.Administration.Demonstration;

public sealed record DemoPeriodical
{
    public required string Name { get; init; }
    public required string Office { get; init; }
    /// <summary>The last issue before the two demonstration years.</summary>
    public required DemoOpening Opening { get; init; }
    /// <summary>Issues published by year after the opening.</summary>
    public required Dictionary<int, int> Published { get; init; }
    /// <summary>The last issue before the story, which starts on a fresh database and publishes the next.</summary>
    public required DemoOpening StoryOpening { get; init; }
    public required DemoMasthead Masthead { get; init; }
    public required DemoColophon Colophon { get; init; }
    public required string[] Sections { get; init; }
}

public sealed record DemoOpening
{
    public required DateOnly AsOf { get; init; }
    public required int Year { get; init; }
    /// <summary>Last number printed in that year.</summary>
    public required int OfYear { get; init; }
    /// <summary>Last number of the periodical's whole life (总第N期).</summary>
    public required int InTotal { get; init; }
}

public sealed record DemoMasthead
{
    public required string Title { get; init; }
    public required string Mark { get; init; }
    public required string Issuer { get; init; }
}

public sealed record DemoColophon
{
    public required string Report { get; init; }
    public required string Deliver { get; init; }
    public required string Distribute { get; init; }
    public required int Copies { get; init; }
    public required string Signer { get; init; }
    public required string Telephone { get; init; }
}

/// <summary>The first matching row counts; an absent field matches everything.</summary>
public sealed record DemoChain
{
    public string? Line { get; init; }
    public string? Kind { get; init; }
    public bool? Emergency { get; init; }
    public bool? Major { get; init; }
    public required DemoChainStep[] Steps { get; init; }
}

public sealed record DemoChainStep
{
    /// <summary>Head or DeputyHead.</summary>
    public required string By { get; init; }
    /// <summary>Agree (同意报送) or Sign (签发).</summary>
    public required string Act { get; init; }
}

public sealed record DemoDeskTarget
{
    public required string Line { get; init; }
    public required string Level { get; init; }
    public required string SetBy { get; init; }
    public required int Year { get; init; }
    public required decimal Target { get; init; }
    public required DemoOfficialPoints Official { get; init; }
}

/// <summary>What the upper office has published about the county: never computed here.</summary>
public sealed record DemoOfficialPoints
{
    public required decimal Points { get; init; }
    public int? Rank { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string Source { get; init; }
}

public sealed record DemoInstructions
{
    public required int Year { get; init; }
    public required DateOnly AsOf { get; init; }
    public required int Count { get; init; }
}

/// <summary>Points asked of a whole group, or of one unit where it differs.</summary>
public sealed record DemoUnitTarget
{
    public required int Year { get; init; }
    public required string Line { get; init; }
    public string? Group { get; init; }
    public string? Unit { get; init; }
    public required decimal Target { get; init; }
}

public sealed record DemoEvent
{
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required DateOnly Date { get; init; }
    public required string[] Units { get; init; }
}

public sealed record DemoCommission
{
    public required string Title { get; init; }
    public required string From { get; init; }
    public required string Line { get; init; }
    public required string Kind { get; init; }
    /// <summary>County time, to the minute.</summary>
    public required DateTime Issued { get; init; }
    public required DateTime Due { get; init; }
    public required string[] Units { get; init; }
}
