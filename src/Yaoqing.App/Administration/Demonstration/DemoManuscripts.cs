using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace Yaoqing.App.Administration.Demonstration;

/// <summary>The list of the sample manuscripts, samples/manuscripts/manifest.yaml.</summary>
public sealed record DemoManuscripts
{
    public required DemoManuscript[] Manuscripts { get; init; }

    public static DemoManuscripts Read(string yaml) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter(formats: ["yyyy-MM-dd"]))
        .WithEnforceRequiredMembers()
        .Build()
        .Deserialize<DemoManuscripts>(yaml);

    public static DemoManuscripts Load(string path) => Read(File.ReadAllText(path));
}

/// <summary>What the story does with a manuscript.</summary>
public enum DemoOutcome { Received, Kept, Returned, Rejected, Merged, Adopted }

public sealed record DemoManuscript
{
    public required string File { get; init; }
    public required string Unit { get; init; }
    /// <summary>党委, 政务.</summary>
    public required string[] Lines { get; init; }
    /// <summary>网页, 邮箱, OA.</summary>
    public required string Channel { get; init; }
    public required string Form { get; init; }
    public required string Kind { get; init; }
    public required string Structure { get; init; }
    public required string Board { get; init; }
    public bool Emergency { get; init; }
    public bool Major { get; init; }
    public DemoManuscriptEvent? Event { get; init; }
    /// <summary>Title of the commission of county.yaml that it answers.</summary>
    public string? Commission { get; init; }
    /// <summary>Null where the signature is missing, which is that manuscript's fault.</summary>
    public DemoSigner? Signer { get; init; }
    public required string Reporter { get; init; }
    /// <summary>Ids of the review rules that must speak.</summary>
    public required string[] Faults { get; init; }
    public required DemoOutcome Outcome { get; init; }
    /// <summary>The returned file that this one mends.</summary>
    public string? Replaces { get; init; }
    public string? MergedWith { get; init; }
    public required string Story { get; init; }
}

public sealed record DemoManuscriptEvent
{
    public required string Kind { get; init; }
    public required DateOnly Date { get; init; }
    public required string Title { get; init; }
}

public sealed record DemoSigner
{
    public required string Name { get; init; }
    /// <summary>Head or DeputyHead.</summary>
    public required string Role { get; init; }
}
